package org.sharpbound.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;

/** Evaluates by walking the expression; enough for the plots of a test. */
final class PlainSampler implements Sampler {

    @Override
    public ToDoubleFunction<double[]> compile(Expr expression, List<String> names) {
        return point -> value(expression, names, point);
    }

    private double value(Expr e, List<String> names, double[] point) {
        if (e instanceof Expr.Num n) {
            return Decimals.nearest(n.value());
        }
        if (e instanceof Expr.Var v) {
            return point[names.indexOf(v.name())];
        }
        if (e instanceof Expr.If i) {
            boolean holds = Truths.of(i.condition(), names, this).test(point);
            return value(holds ? i.then() : i.otherwise(), names, point);
        }
        Apply apply = (Apply) e;
        double[] x = apply.arguments().stream()
                .mapToDouble(a -> value(a, names, point))
                .toArray();
        return switch (apply.op()) {
            case PI -> Math.PI;
            case E -> Math.E;
            case NEG -> -x[0];
            case ABS -> Math.abs(x[0]);
            case SQRT -> Math.sqrt(x[0]);
            case EXP -> Math.exp(x[0]);
            case LOG -> x[0] > 0 ? Math.log(x[0]) : Double.NaN;
            case SIN -> Math.sin(x[0]);
            case COS -> Math.cos(x[0]);
            case ADD -> x[0] + x[1];
            case SUB -> x[0] - x[1];
            case MUL -> x[0] * x[1];
            case DIV -> x[1] == 0 ? Double.NaN : x[0] / x[1];
            case POW -> Math.pow(x[0], x[1]);
            case MIN -> Math.min(x[0], x[1]);
            case MAX -> Math.max(x[0], x[1]);
            default -> throw new IllegalArgumentException(apply.op().text());
        };
    }
}
