package org.sharpbound.oracle.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/** The problems that are measured, all from time 0. */
public enum FlowProblems {
    /** x' = x (1 - x) on [0, 10]. */
    LOGISTIC(10),
    /** The converse model: w' = -(1/2)(1 + w)(2 (w + w²/2) - 1) on [0, 1]. */
    C(1),
    /** Gradient flow of a network of four hidden units on three points, twelve weights, on [0, 5]. */
    N(5);

    private static final int[][] HIDDEN = {{22, 53}, {21, -83}, {58, 29}, {-34, 37}};
    private static final int[] OUTER = {23, 19, 2, 35};
    private static final int[][] POINTS = {{-33, -7}, {-22, 27}, {2, -13}};
    private static final int[] TARGETS = {-50, -16, 1};

    private final int end;

    FlowProblems(int end) {
        this.end = end;
    }

    int end() {
        return end;
    }

    InitialValueProblem problem() {
        Map<String, Expr> rates = new LinkedHashMap<>();
        Map<String, Expr> start = new LinkedHashMap<>();
        switch (this) {
            case LOGISTIC -> put(rates, start, "x", "x*(1 - x)", "1/10");
            case C -> put(rates, start, "w", "-(1/2)*(1 + w)*(2*(w + w^2/2) - 1)", "0");
            case N -> network(rates, start);
        }
        return InitialValueProblem.of("t", rates, start);
    }

    private static void put(Map<String, Expr> rates, Map<String, Expr> start, String name, String rate, String value) {
        rates.put(name, Parser.expression(rate).value().orElseThrow());
        start.put(name, Parser.expression(value).value().orElseThrow());
    }

    private static void network(Map<String, Expr> rates, Map<String, Expr> start) {
        for (int i = 0; i < OUTER.length; i++) {
            StringBuilder u = new StringBuilder("0");
            StringBuilder v = new StringBuilder("0");
            StringBuilder c = new StringBuilder("0");
            for (int j = 0; j < POINTS.length; j++) {
                String slope = "*c" + i + "*(1 - " + unit(i, j) + "^2)/2*";
                u.append(" - ").append(residual(j)).append(slope).append(share(POINTS[j][0]));
                v.append(" - ").append(residual(j)).append(slope).append(share(POINTS[j][1]));
                c.append(" - ")
                        .append(residual(j))
                        .append("*")
                        .append(unit(i, j))
                        .append("/2");
            }
            put(rates, start, "u" + i, u.toString(), share(HIDDEN[i][0]));
            put(rates, start, "v" + i, v.toString(), share(HIDDEN[i][1]));
            put(rates, start, "c" + i, c.toString(), share(OUTER[i]));
        }
    }

    private static String share(int n) {
        return "(" + n + "/64)";
    }

    private static String unit(int i, int j) {
        return "tanh(u" + i + "*" + share(POINTS[j][0]) + " + v" + i + "*" + share(POINTS[j][1]) + ")";
    }

    private static String residual(int j) {
        StringBuilder sum = new StringBuilder("((0");
        for (int i = 0; i < OUTER.length; i++) {
            sum.append(" + c").append(i).append("*").append(unit(i, j));
        }
        return sum.append(")/2 - ").append(share(TARGETS[j])).append(")").toString();
    }
}
