package org.sharpbound.run.repair;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;

/** Operations on columns of doubles, as {@link PointRun} does them. Not for use by several threads. */
final class Operations {

    private static final List<String> ARGUMENTS = List.of("x", "y");

    private final Map<Op, PointRun> runs = new EnumMap<>(Op.class);
    private final double[] point = new double[ARGUMENTS.size()];

    /** @param arguments a column for each argument, of {@code count} rows */
    double[] column(Apply apply, List<double[]> arguments, int count) {
        double[] column = new double[count];
        double[] a = arguments.isEmpty() ? column : arguments.get(0);
        double[] b = arguments.size() < 2 ? a : arguments.get(1);
        if (apply.op() == Op.POW) {
            boolean integral =
                    Written.number(apply.argument(1)).filter(r -> r.isInteger()).isPresent();
            for (int i = 0; i < count; i++) {
                column[i] = power(a[i], b[i], integral);
            }
            return column;
        }
        PointRun run = runs.computeIfAbsent(apply.op(), Operations::run);
        for (int i = 0; i < count; i++) {
            point[0] = a[i];
            point[1] = b[i];
            run.evaluate(point);
            column[i] = run.value(0);
        }
        return column;
    }

    /** A tape knows only from the exponent's text whether it is an integer, for which the base may be negative. */
    private static double power(double base, double exponent, boolean integral) {
        return base < 0 && !integral || base == 0 && exponent < 0 ? Double.NaN : Math.pow(base, exponent);
    }

    private static PointRun run(Op op) {
        List<Expr> variables =
                ARGUMENTS.subList(0, op.arity()).stream().map(Expr::variable).toList();
        return new PointRun(Tape.of(ARGUMENTS, List.of(new Apply(op, variables))));
    }
}
