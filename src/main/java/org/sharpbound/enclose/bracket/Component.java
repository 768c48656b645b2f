package org.sharpbound.enclose.bracket;

import java.util.List;
import org.sharpbound.enclose.GradientRun;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Expr;

/**
 * The rate of one component of a system, with its least and largest value on boxes of all variables. Not for use by several threads.
 *
 * <p>Soundness: where an expression is continuous, its gradient encloses its slopes; a variable whose slope has a sign is at one of its
 * ends where the expression is largest.
 */
final class Component {

    private final IntervalRun run;
    private final GradientRun gradient;

    Component(List<String> variables, Expr rate) {
        this.run = new IntervalRun(Tape.of(variables, List.of(rate)));
        this.gradient = new GradientRun(run);
    }

    /**
     * A bound of all values on a box, from above or from below.
     *
     * @return NaN if the expression is not shown to be defined and continuous there, or has no finite bound
     */
    double bound(double[] low, double[] high, boolean upper) {
        for (int v = 0; v < low.length; v++) {
            run.set(v, low[v], high[v], false, false);
        }
        run.evaluate();
        if (!run.defined(0) || !run.continuous(0)) {
            return Double.NaN;
        }
        double bound = end(upper);
        gradient.differentiate(0);
        boolean pinned = false;
        for (int v = 0; v < low.length; v++) {
            boolean rises = gradient.lower(v) >= 0;
            if (low[v] < high[v] && (rises || gradient.upper(v) <= 0)) {
                double at = rises == upper ? high[v] : low[v];
                run.set(v, at, at, false, false);
                pinned = true;
            }
        }
        if (pinned) {
            run.evaluate();
            bound = upper ? Math.min(bound, end(true)) : Math.max(bound, end(false));
        }
        return Math.abs(bound) <= Double.MAX_VALUE ? bound : Double.NaN;
    }

    /** Whether the expression is defined and continuous on a box. */
    boolean isContinuous(double[] low, double[] high) {
        for (int v = 0; v < low.length; v++) {
            run.set(v, low[v], high[v], false, false);
        }
        run.evaluate();
        return run.defined(0) && run.continuous(0);
    }

    private double end(boolean upper) {
        return upper ? run.upper(0) : run.lower(0);
    }
}
