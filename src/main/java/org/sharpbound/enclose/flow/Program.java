package org.sharpbound.enclose.flow;

import java.util.List;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Expressions as a list of instructions whose Taylor coefficients follow from each other by recurrences.
 *
 * <p>The states come first, in their order, then time, then the parameters; every other instruction is an arithmetic operation or
 * an elementary function together with its derivative. So w = φ(u) has k w_k = Σ i u_i g_{k−i}, with g the series of φ′(u),
 * and all functions share one recurrence (Moore, <i>Interval Analysis</i>, 1966, ch. 11; Griewank and Walther, <i>Evaluating
 * Derivatives</i>, ch. 13).
 *
 * @param kinds what each instruction does
 * @param operators the function of a {@link Kind#FUNCTION}, else null
 * @param exponents that of a power, where the function is {@link Op#POW}; the number of a constant
 * @param degrees a bound of the degree in time of what each instruction gives, if the states have any degree;
 *     {@link #ANY_DEGREE} where there is none
 * @param roots the instructions that give the values of the expressions
 */
record Program(
        int states,
        int parameters,
        Kind[] kinds,
        Op[] operators,
        Rational[] exponents,
        int[] first,
        int[] second,
        int[] third,
        int[] degrees,
        int[] roots) {

    static final int ANY_DEGREE = Integer.MAX_VALUE;

    /** @throws IllegalArgumentException if an expression holds another name, or what has no Taylor series */
    static Program of(String time, List<String> states, List<String> parameters, List<Expr> roots) {
        return new Compiler(time, states, parameters).program(roots);
    }

    int size() {
        return kinds.length;
    }

    int time() {
        return states;
    }

    int parameter(int index) {
        return states + 1 + index;
    }

    /** For each instruction, which of the leading instructions (states, time, parameters) it depends on. */
    boolean[][] dependences() {
        boolean[][] on = new boolean[size()][states + 1 + parameters];
        // A derivative may stand behind the function it belongs to, so that one pass is not enough.
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < size(); i++) {
                if (i < states + 1 + parameters) {
                    on[i][i] = true;
                    continue;
                }
                join(on[i], first[i], on);
                join(on[i], second[i], on);
                join(on[i], third[i], on);
            }
        }
        return on;
    }

    private static void join(boolean[] into, int other, boolean[][] on) {
        for (int j = 0; other >= 0 && j < into.length; j++) {
            into[j] |= on[other][j];
        }
    }
}
