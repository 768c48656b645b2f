package org.sharpbound.rewrite.estimate;

import java.util.ArrayList;
import java.util.List;

/**
 * The nodes and weights of the Gauss-Legendre rule on [-1, 1], by Newton's method from F. Tricomi's first approximation (P. J.
 * Davis, P. Rabinowitz, Methods of Numerical Integration, section 2.7).
 */
record Legendre(List<Binary> nodes, List<Binary> weights) {

    private static final int BITS_OF_START = 40;
    private static final int STEPS_OF_START = 3;

    /** @param order the number of nodes, even; the lists hold those that are positive */
    static Legendre of(int order, Floats in) {
        List<Binary> nodes = new ArrayList<>();
        List<Binary> weights = new ArrayList<>();
        for (int i = 1; i <= order / 2; i++) {
            Binary x = Binary.of(start(Math.cos(Math.PI * (i - 0.25) / (order + 0.5)), order));
            for (int known = BITS_OF_START; known < in.bits(); known *= 2) {
                Binary[] values = values(x, order, in);
                x = in.sub(x, in.div(values[0], values[1]));
            }
            Binary derivative = values(x, order, in)[1];
            nodes.add(x);
            Binary scale = in.mul(in.sub(Binary.ONE, in.mul(x, x)), in.mul(derivative, derivative));
            weights.add(in.div(Binary.of(2), scale));
        }
        return new Legendre(nodes, weights);
    }

    /** To the digits of doubles. */
    private static double start(double x, int order) {
        double root = x;
        for (int i = 0; i < STEPS_OF_START; i++) {
            double before = 1;
            double value = root;
            for (int k = 2; k <= order; k++) {
                double next = ((2 * k - 1) * root * value - (k - 1) * before) / k;
                before = value;
                value = next;
            }
            root -= value * (1 - root * root) / (order * (before - root * value));
        }
        return root;
    }

    /** Legendre's polynomial and its derivative. */
    private static Binary[] values(Binary x, int order, Floats in) {
        Binary before = Binary.ONE;
        Binary value = x;
        for (int k = 2; k <= order; k++) {
            Binary next = in.sub(in.mul(Binary.of(2L * k - 1), in.mul(x, value)), in.mul(Binary.of(k - 1L), before));
            before = value;
            value = in.div(next, Binary.of(k));
        }
        Binary numerator = in.mul(Binary.of(order), in.sub(before, in.mul(x, value)));
        return new Binary[] {value, in.div(numerator, in.sub(Binary.ONE, in.mul(x, x)))};
    }
}
