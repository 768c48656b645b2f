package org.sharpbound.enclose.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** The problems by which integrators are compared in the notes on peers. */
final class Problems {

    private static final long[][] WEIGHTS = {{22, 53}, {21, -83}, {58, 29}, {-34, 37}};
    private static final long[] OUTER = {23, 19, 2, 35};
    private static final long[][] POINTS = {{-33, -7}, {-22, 27}, {2, -13}};
    private static final long[] TARGETS = {-50, -16, 1};

    private Problems() {}

    /** One state, no parameters, from time 0. */
    static FlowProblem scalar(String rate, String start, String to) {
        return Specimen.scalar("x", rate, start, "", to, "0").problem();
    }

    /** C: the quadratic model, with b and alpha as parameters. */
    static FlowProblem quadratic(String b, String alpha) {
        return new Specimen(
                        "C",
                        List.of("w"),
                        List.of("-(1/al)*(1 + b*w)*(al*(w + b*w^2/2) - 1)"),
                        List.of("0"),
                        List.of("b " + b, "al " + alpha),
                        "1",
                        List.of("0"))
                .problem();
    }

    /** L: a residual under a constant kernel. */
    static FlowProblem linear() {
        return new Specimen(
                        "L",
                        List.of("x", "y"),
                        List.of("-2*x - y", "-x - 3*y"),
                        List.of("1", "-1"),
                        List.of(),
                        "10",
                        List.of("0", "0"))
                .problem();
    }

    /** N: a network of four hidden units on three points. */
    static FlowProblem network(long to) {
        List<String> states = new ArrayList<>();
        List<Expr> starts = new ArrayList<>();
        for (int i = 0; i < WEIGHTS.length; i++) {
            states.addAll(List.of("c" + i, "u" + i, "v" + i));
            starts.addAll(List.of(parts(OUTER[i], 64), parts(WEIGHTS[i][0], 64), parts(WEIGHTS[i][1], 64)));
        }
        Expr[] rates = new Expr[states.size()];
        Arrays.fill(rates, Expr.num(0));
        for (int k = 0; k < POINTS.length; k++) {
            addPoint(rates, POINTS[k], TARGETS[k]);
        }
        VectorField field = VectorField.of("t", states, List.of(), List.of(rates));
        return new FlowProblem(field, starts, List.of(), Rational.ZERO, Rational.of(to));
    }

    /** Subtracts the gradient of ½(f − y)² at one point. */
    private static void addPoint(Expr[] rates, long[] point, long target) {
        Expr x = parts(point[0], 64);
        Expr y = parts(point[1], 64);
        Expr[] hidden = new Expr[WEIGHTS.length];
        Expr output = Expr.num(0);
        for (int i = 0; i < hidden.length; i++) {
            Expr inner =
                    Expr.variable("u" + i).times(x).plus(Expr.variable("v" + i).times(y));
            hidden[i] = Expr.apply(Op.TANH, inner);
            output = output.plus(Expr.variable("c" + i).times(hidden[i]));
        }
        Expr residual = output.over(Expr.num(2)).minus(parts(target, 64)).over(Expr.num(2));
        for (int i = 0; i < hidden.length; i++) {
            Expr slope = Expr.num(1).minus(hidden[i].pow(2));
            Expr back = slope.times(Expr.variable("c" + i)).times(residual);
            rates[3 * i] = rates[3 * i].minus(hidden[i].times(residual));
            rates[3 * i + 1] = rates[3 * i + 1].minus(back.times(x));
            rates[3 * i + 2] = rates[3 * i + 2].minus(back.times(y));
        }
    }

    private static Expr parts(long numerator, long denominator) {
        return Expr.num(Rational.of(numerator, denominator));
    }
}
