package org.sharpbound.report.cover;

import java.util.function.DoubleUnaryOperator;

/**
 * The range of a quantity on a part of the domain, in the variable that its certificate has there.
 *
 * @param back from that variable to the quantity, monotone on the range
 */
record Span(double low, double high, DoubleUnaryOperator back) {

    static Span of(double low, double high) {
        return new Span(low, high, DoubleUnaryOperator.identity());
    }

    Span below(double at) {
        return new Span(low, Math.min(high, at), back);
    }

    Span above(double at) {
        return new Span(Math.max(low, at), high, back);
    }

    /** The same in u = 1/x; the range lies on one side of 0. */
    Span reciprocal() {
        boolean negative = high <= 0 && low < 0;
        double from = Double.isInfinite(high) ? 0 : 1 / high;
        double to = Double.isInfinite(low) ? 0 : 1 / low;
        double infinity = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return negative && high == 0
                ? new Span(Double.NEGATIVE_INFINITY, to, u -> back.applyAsDouble(u == 0 ? infinity : 1 / u))
                : new Span(
                        from,
                        low == 0 ? Double.POSITIVE_INFINITY : to,
                        u -> back.applyAsDouble(u == 0 ? infinity : 1 / u));
    }

    /** The least value of the quantity. */
    double least() {
        return Math.min(back.applyAsDouble(low), back.applyAsDouble(high));
    }

    double most() {
        return Math.max(back.applyAsDouble(low), back.applyAsDouble(high));
    }
}
