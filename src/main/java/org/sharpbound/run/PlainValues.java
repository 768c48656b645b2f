package org.sharpbound.run;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Expr;

/** Expressions in plain double arithmetic, for plots: nothing is concluded from their values. */
public final class PlainValues {

    private PlainValues() {}

    /** The expression as a function of the values of the names; NaN where it is undefined. Not for several threads. */
    public static ToDoubleFunction<double[]> of(Expr expression, List<String> names) {
        PointRun run = new PointRun(Tape.of(names, List.of(expression)));
        return point -> {
            run.evaluate(point);
            return run.value(0);
        };
    }
}
