package org.sharpbound.strategy;

import java.util.stream.IntStream;
import org.sharpbound.enclose.NewtonStep;
import org.sharpbound.enclose.SecondOrderRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.kernel.Box;

/**
 * Newton's method with projection to a box, for a place where an expression is least nearby ({@link NewtonStep}). What it finds is known to almost all digits of a double,
 * which a comparison of values alone cannot tell; it proves nothing.
 */
final class Descent {

    private static final int MAX_STEPS = 40;
    private static final int MAX_HALVINGS = 12;

    private final SecondOrderRun run;
    private final int n;
    private final int[] variables;
    private final double[] lower;
    private final double[] upper;
    private double value;

    /** @param tape whose only root is to be made small, in the variables of the box */
    Descent(Tape tape, Box box) {
        this.run = new SecondOrderRun(tape);
        n = box.dimension();
        variables = IntStream.range(0, n).toArray();
        lower = IntStream.range(0, n).mapToDouble(box::lower).toArray();
        upper = IntStream.range(0, n).mapToDouble(box::upper).toArray();
    }

    /** The value where the descent ended; not a number if nothing was found. */
    double value() {
        return value;
    }

    /** Where it ends. */
    double[] from(double[] start) {
        double[] x = start.clone();
        evaluate(x);
        for (int step = 0; step < MAX_STEPS && Double.isFinite(value); step++) {
            double[] direction = new NewtonStep(run, 0).in(variables, x, lower, upper);
            double[] next = shorter(x, direction);
            if (next == null) {
                return x;
            }
            x = next;
        }
        return x;
    }

    /** The first point along the projected ray that is lower; null, with all as it was, if there is none. */
    private double[] shorter(double[] x, double[] direction) {
        double before = value;
        double length = 1;
        for (int k = 0; k < MAX_HALVINGS; k++, length /= 2) {
            double[] next = new double[n];
            boolean moved = false;
            for (int v = 0; v < n; v++) {
                next[v] = Math.min(Math.max(x[v] + length * direction[v], lower[v]), upper[v]);
                moved |= next[v] != x[v];
            }
            if (!moved) {
                break;
            }
            evaluate(next);
            if (value < before) {
                return next;
            }
        }
        evaluate(x);
        return null;
    }

    private void evaluate(double[] x) {
        for (int v = 0; v < n; v++) {
            run.set(v, x[v], x[v], false, false);
        }
        run.evaluate(0);
        value = run.defined(0) && run.smooth(0) ? run.lower(0) / 2 + run.upper(0) / 2 : Double.NaN;
    }
}
