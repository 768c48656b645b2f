package org.sharpbound.enclose;

import java.math.BigDecimal;

/**
 * Lower bounds of the tangent of a double: with r = x - n pi/2, |r| < 0.7854, it is r S/C or, for odd n, -C/(r S), where C =
 * cos r and S = sin(r)/r are series in r^2 (see {@link WordSeries}).
 *
 * <p>Soundness: n pi/2 is n times three doubles. The first product is split without an error and differs from x by so little
 * that the difference is exact (Sterbenz); what follows is added as pairs. With |n| <= 2^20 all later terms are less than
 * 2^-32, so that r is wrong by less than 2^-103, and by less than 2^-134 where it is below 2^-32; where it is below
 * {@link #LEAST}, this gives up. So r is within 2^-64 relatively, and r^2 within 2.9 units of 2^-62; S >= 0.9 is within 8.5 of them,
 * C >= 0.707 within 9.5, and the quotient within 23 units relatively, which is less than {@link #RELATIVE_ERROR}. What follows
 * is exact to 2^-100. Below {@link #TINY} the tangent lies between x and the double beyond it. Elsewhere it comes from
 * {@link BigTrigonometric}.
 */
final class Tangent {

    private static final double TINY = 0x1p-27;

    /** About 2^20 quarter turns. */
    private static final double LARGE = 1e6;

    private static final double LEAST = 0x1p-66;

    private static final double RELATIVE_ERROR = 0x1p-57;

    private static final double QUARTERS = 2 / Math.PI;

    /** pi/2 as a sum of three doubles. */
    private static final double HEAD = 0x1.921fb54442d18p0;

    private static final double MIDDLE = 0x1.1a62633145c07p-54;

    private static final double REST = -0x1.f1976b7ed8fbcp-110;

    private Tangent() {}

    static double down(double x) {
        double size = Math.abs(x);
        if (size < TINY) {
            return x < 0 ? Rounding.down(x) : x;
        }
        double n = Math.rint(x * QUARTERS);
        if (!(size < LARGE)) {
            return byDecimals(x);
        }
        double product = n * HEAD;
        double productRest = Math.fma(n, HEAD, -product);
        double first = x - product;
        double second = first - productRest;
        double secondRest = sumRest(first, -productRest, second);
        double next = n * MIDDLE;
        double nextRest = Math.fma(n, MIDDLE, -next);
        double third = second - next;
        double rest = secondRest + sumRest(second, -next, third) - nextRest - n * REST;
        double head = third + rest;
        if (Math.abs(head) < LEAST) {
            return byDecimals(x);
        }
        return ((long) n & 1) == 0 ? tangent(head, rest - (head - third)) : cotangent(-head, (head - third) - rest);
    }

    private static double sumRest(double a, double b, double sum) {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    private static double tangent(double head, double rest) {
        long z = square(head, rest);
        long sine = WordSeries.odd(z);
        long cosine = WordSeries.even(z);
        double quotient = (double) sine / cosine;
        double correction = correction(sine, cosine, quotient);
        double product = head * quotient;
        double productRest = Math.fma(head, quotient, -product) + (head * correction + rest * quotient);
        return Rounding.addDown(product, productRest - Math.abs(product) * RELATIVE_ERROR);
    }

    private static double cotangent(double head, double rest) {
        long z = square(head, rest);
        long sine = WordSeries.odd(z);
        long cosine = WordSeries.even(z);
        double numerator = (double) cosine / sine;
        double correction = correction(cosine, sine, numerator);
        double quotient = numerator / head;
        double quotientRest = (Math.fma(-quotient, head, numerator) + (correction - quotient * rest)) / head;
        return Rounding.addDown(quotient, quotientRest - Math.abs(quotient) * RELATIVE_ERROR);
    }

    /** -r^2 in units of 2^-63. */
    private static long square(double head, double rest) {
        long r = WordSeries.factor(head, rest);
        return -WordSeries.times(r, r);
    }

    /** What a/b is more than the quotient of the doubles next to them. */
    private static double correction(long a, long b, double quotient) {
        return (Math.fma(-quotient, (double) b, (double) a) + WordSeries.rest(a) - quotient * WordSeries.rest(b)) / b;
    }

    private static double byDecimals(double x) {
        return x == x && !Double.isInfinite(x)
                ? BigTrigonometric.tan(BigInterval.point(new BigDecimal(x)), Faithful.DIGITS)
                        .loDouble()
                : Double.NaN;
    }
}
