package org.sharpbound.enclose.quadrature;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.sharpbound.enclose.Interval;

/**
 * The function factor · Π wᵢ^pᵢ exp(qᵢ wᵢ + rᵢ wᵢ²) of variables that are at least 1.
 *
 * <p>It grows with each exponent; so a bound from above stays one when exponents are rounded up, and one from below when
 * they are rounded down.
 *
 * @param factor not negative
 * @param exponents p, q and r of the first variable, then those of the next
 */
record Rate(double factor, double[] exponents) {

    static final int KINDS = 3;

    static Rate constant(double factor, int variables) {
        return new Rate(factor, new double[KINDS * variables]);
    }

    boolean isBounded() {
        return factor < Double.POSITIVE_INFINITY && Arrays.stream(exponents).allMatch(e -> e <= 0);
    }

    boolean decays() {
        return isBounded() && Arrays.stream(exponents).anyMatch(e -> e < 0);
    }

    /** At least the product. */
    Rate timesUp(Rate other) {
        return new Rate(
                product(factor, other.factor).hi(),
                joined(other, (a, b) -> sum(a, b).hi()));
    }

    /** At most the product. */
    Rate timesDown(Rate other) {
        return new Rate(
                product(factor, other.factor).lo(),
                joined(other, (a, b) -> sum(a, b).lo()));
    }

    /** At least the sum. */
    Rate plus(Rate other) {
        if (factor == 0 || other.factor == 0) {
            // what is 0 takes no power from the other
            return factor == 0 ? other : this;
        }
        return new Rate(sum(factor, other.factor).hi(), joined(other, Math::max));
    }

    /** At least either. */
    Rate or(Rate other) {
        return new Rate(Math.max(factor, other.factor), joined(other, Math::max));
    }

    /** At least every power with an exponent of the interval, of what is at most this if it is not negative, else at least. */
    Rate powerUp(Interval exponent) {
        double[] products = Arrays.stream(exponents)
                .map(e -> Interval.of(e).times(exponent).hi())
                .toArray();
        return new Rate(power(factor, exponent).hi(), products);
    }

    /** At most every power, of what is at least this if the exponent is not negative, else at most. */
    Rate powerDown(Interval exponent) {
        double[] products = Arrays.stream(exponents)
                .map(e -> Interval.of(e).times(exponent).lo())
                .toArray();
        return new Rate(power(factor, exponent).lo(), products);
    }

    private static Interval power(double base, Interval exponent) {
        if (base == Double.POSITIVE_INFINITY) {
            return Interval.of(0, base);
        } else if (base == 0) {
            return Interval.of(0, exponent.lo() > 0 ? 0 : Double.POSITIVE_INFINITY);
        }
        return Interval.of(base).pow(exponent);
    }

    Rate scaledDown(double by) {
        return new Rate(product(factor, by).lo(), exponents);
    }

    /** No less than the quotient by another, where all variables are at least as large as stated; infinite if it may grow. */
    double quotientUp(Rate other, double[] from) {
        Rate inverse = other.powerUp(Interval.of(-1));
        return timesUp(inverse).atMost(from);
    }

    /** The largest value, rounded up. */
    double atMost(double[] from) {
        return isBounded() ? at(from).hi() : Double.POSITIVE_INFINITY;
    }

    /** The least value, rounded down. */
    double atLeast(double[] from) {
        return Arrays.stream(exponents).allMatch(e -> e >= 0) ? Math.max(0, at(from).lo()) : 0;
    }

    private Interval at(double[] from) {
        Interval value = Interval.of(factor);
        for (int i = 0; i < from.length; i++) {
            value = value.times(new Rate(1, exponents(i)).single(from[i]));
        }
        return value;
    }

    private double[] exponents(int variable) {
        return Arrays.copyOfRange(exponents, KINDS * variable, KINDS * (variable + 1));
    }

    /** w^p exp(q w + r w²). */
    private Interval single(double from) {
        Interval w = Interval.of(from);
        Interval exponent = Interval.of(exponents[0])
                .times(w.log())
                .plus(Interval.of(exponents[1]).times(w))
                .plus(Interval.of(exponents[2]).times(w.sqr()));
        return exponent.exp();
    }

    /**
     * At least the integral over the last variable.
     *
     * <p>Where the logarithm of the function falls at least as fast as −s w, by the value at the end over s; and for a power
     * below −1 by that of the power.
     *
     * @throws Unknown if it may diverge
     */
    Rate integral(double from) {
        int last = exponents.length / KINDS - 1;
        double[] own = exponents(last);
        Interval w = Interval.of(from);
        double fall = Interval.of(Math.max(own[0], 0))
                .over(w)
                .plus(Interval.of(own[1]))
                .plus(Interval.of(2 * own[2]).times(w))
                .hi();
        double bound = Double.POSITIVE_INFINITY;
        if (own[2] <= 0 && fall < 0) {
            bound = new Rate(1, own).single(from).over(Interval.of(-fall)).hi();
        }
        if (own[0] < -1 && own[1] <= 0 && own[2] <= 0) {
            Interval rest = Interval.of(own[0]).negate().minus(Interval.ONE);
            bound = Math.min(
                    bound, new Rate(1, own).single(from).times(w).over(rest).hi());
        }
        if (!(bound < Double.POSITIVE_INFINITY) || !(factor < Double.POSITIVE_INFINITY)) {
            throw new Unknown("an integral is not shown to converge");
        }
        return new Rate(product(factor, bound).hi(), Arrays.copyOf(exponents, KINDS * last));
    }

    private static Interval product(double a, double b) {
        return a == 0 || b == 0
                ? Interval.ZERO
                : a == Double.POSITIVE_INFINITY || b == Double.POSITIVE_INFINITY
                        ? Interval.of(0, Double.POSITIVE_INFINITY)
                        : Interval.of(a).times(Interval.of(b));
    }

    private static Interval sum(double a, double b) {
        return a == Double.POSITIVE_INFINITY || b == Double.POSITIVE_INFINITY
                ? Interval.of(0, Double.POSITIVE_INFINITY)
                : Interval.of(a).plus(Interval.of(b));
    }

    private double[] joined(Rate other, DoubleBinaryOperator operator) {
        double[] result = new double[exponents.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsDouble(exponents[i], other.exponents[i]);
        }
        return result;
    }
}
