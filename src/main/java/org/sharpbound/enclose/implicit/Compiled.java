package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sharpbound.enclose.GradientRun;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;

/**
 * Expressions in numbers of which enclosures and slopes are known.
 *
 * <p>Soundness: gradients enclose the slopes of what is continuous on the box; of anything else nothing is said. The chain rule holds of
 * slopes as it does of derivatives: y changes by Σ a (v − v′), and each v by Σ b (q − q′).
 */
final class Compiled {

    private final Tape tape;
    private final List<Set<String>> occurring;

    Compiled(List<String> variables, List<Expr> roots) {
        this.tape = Tape.of(variables, roots);
        this.occurring = roots.stream().map(FreeVariables::of).toList();
    }

    /**
     * All expressions on a box.
     *
     * @param known with all of the variables
     * @throws Unsolved if one is not shown to be defined on the whole box
     */
    List<Known> on(Map<String, Known> known, String what) throws Unsolved {
        Map<String, Interval> box = new HashMap<>();
        tape.variables()
                .forEach(variable -> box.put(variable, known.get(variable).value()));
        IntervalRun run = evaluated(box);
        GradientRun gradient = new GradientRun(run);
        List<Known> values = new ArrayList<>();
        for (int root = 0; root < tape.rootCount(); root++) {
            values.add(new Known(value(run, root, what), slopes(run, gradient, root, known)));
        }
        return values;
    }

    /** The same without slopes. */
    List<Interval> values(Map<String, Interval> box, String what) throws Unsolved {
        IntervalRun run = evaluated(box);
        List<Interval> values = new ArrayList<>();
        for (int root = 0; root < tape.rootCount(); root++) {
            values.add(value(run, root, what));
        }
        return values;
    }

    private IntervalRun evaluated(Map<String, Interval> box) {
        List<String> variables = tape.variables();
        IntervalRun run = new IntervalRun(tape);
        for (int v = 0; v < variables.size(); v++) {
            Interval range = box.get(variables.get(v));
            run.set(v, range.lo(), range.hi(), false, false);
        }
        run.evaluate();
        return run;
    }

    private static Interval value(IntervalRun run, int root, String what) throws Unsolved {
        if (!run.defined(root)) {
            throw new Unsolved(what + " is not shown to be defined");
        }
        return Interval.of(run.lower(root), run.upper(root));
    }

    private Map<String, Interval> slopes(IntervalRun run, GradientRun gradient, int root, Map<String, Known> known) {
        List<String> variables = tape.variables();
        Map<String, Interval> total = new TreeMap<>();
        boolean continuous = run.continuous(root);
        gradient.differentiate(root);
        for (int v = 0; v < variables.size(); v++) {
            if (occurring.get(root).contains(variables.get(v))) {
                Interval slope = continuous ? Interval.of(gradient.lower(v), gradient.upper(v)) : Interval.ENTIRE;
                chain(total, slope, known.get(variables.get(v)));
            }
        }
        return total;
    }

    /** Adds the share that a variable has in a change. */
    static void chain(Map<String, Interval> total, Interval slope, Known variable) {
        variable.slopes().forEach((quantity, inner) -> total.merge(quantity, slope.times(inner), Interval::plus));
    }
}
