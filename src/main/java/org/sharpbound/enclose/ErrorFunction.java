package org.sharpbound.enclose;

import org.sharpbound.term.Rational;

/**
 * Bounds of erf and erfc: by {@link ErrorSeries} up to 2 in absolute value, beyond it by the continued fraction
 *
 * <pre>erfc x = exp(-x^2) / (sqrt(pi) K_1),   K_k = x + (k/2) / K_{k+1},   x > 0</pre>
 *
 * (Abramowitz and Stegun 7.1.14; DLMF 7.9.1), cut off by x <= K_k <= x + (k/2)/x and evaluated backwards with directed
 * rounding, so that no estimate of its convergence is needed. The square x^2 is split exactly in two doubles h + l, and
 * exp(-l) lies between 1 - l and 1 - l + l^2.
 *
 * <p>Soundness: rests on {@link Exponential} and {@link Rounding}.
 */
final class ErrorFunction {

    private static final double SERIES_LIMIT = 2;

    /** Below this, x^2 is negligible against the width of the enclosure of 2/sqrt(pi). */
    private static final double LINEAR_LIMIT = 0x1p-200;

    /** From here on erfc is less than the least positive double: exp(-28^2) is below 2^-1131. */
    private static final double VANISHING = 28;

    /** How deep the continued fraction is taken: so that cutting it off costs less than rounding does. */
    private static final int LEAST_DEPTH = 12;

    private static final int DEPTH = 200;

    private static final Interval SLOPE = Interval.of(Rational.parse(ErrorSeries.TWO_OVER_ROOT_PI));

    private static final Interval TAIL_FACTOR =
            Interval.of(Rational.parse(ErrorSeries.TWO_OVER_ROOT_PI)).times(Interval.of(0.5));

    private ErrorFunction() {}

    static double erfDown(double x) {
        return x < 0 ? -erfUpAtPositive(-x) : erfDownAtPositive(x);
    }

    static double erfcDown(double x) {
        return x < 0 ? Rounding.addDown(1, erfDownAtPositive(-x)) : erfcDownAtPositive(x);
    }

    static double erfcUp(double x) {
        return x < 0 ? Rounding.addUp(1, erfUpAtPositive(-x)) : erfcUpAtPositive(x);
    }

    private static double erfDownAtPositive(double x) {
        if (x < LINEAR_LIMIT) {
            return Rounding.mulDown(x, SLOPE.lo());
        }
        return x < SERIES_LIMIT ? ErrorSeries.lower(x, 0, 1) : Rounding.addDown(1, -tailUp(x));
    }

    private static double erfUpAtPositive(double x) {
        if (x < LINEAR_LIMIT) {
            return Rounding.mulUp(x, SLOPE.hi());
        }
        return x < SERIES_LIMIT ? -ErrorSeries.lower(x, 0, -1) : Rounding.addUp(1, -tailDown(x));
    }

    private static double erfcDownAtPositive(double x) {
        if (x < LINEAR_LIMIT) {
            return Rounding.addDown(1, -erfUpAtPositive(x));
        }
        return x < SERIES_LIMIT ? ErrorSeries.lower(x, 1, -1) : tailDown(x);
    }

    private static double erfcUpAtPositive(double x) {
        if (x < LINEAR_LIMIT) {
            return Rounding.addUp(1, -erfDownAtPositive(x));
        }
        return x < SERIES_LIMIT ? -ErrorSeries.lower(x, -1, 1) : tailUp(x);
    }

    private static double tailDown(double x) {
        if (x >= VANISHING) {
            return 0;
        }
        double square = x * x;
        double rest = Math.fma(x, x, -square);
        double leading = Exponential.expDown(-square);
        double gauss = Math.max(Rounding.down(Math.fma(-rest, leading, leading)), 0);
        return Rounding.divDown(Rounding.mulDown(gauss, TAIL_FACTOR.lo()), fraction(x, true));
    }

    private static double tailUp(double x) {
        if (x >= VANISHING) {
            return Double.MIN_VALUE;
        }
        double square = x * x;
        double rest = Math.fma(x, x, -square);
        // rest is at most 2^-44, so that its square is less than the half step between the rounded value and the bound.
        double leading = Exponential.expUp(-square);
        double gauss = Rounding.up(Math.fma(-rest, leading, leading));
        return Rounding.divUp(Rounding.mulUp(gauss, TAIL_FACTOR.hi()), fraction(x, false));
    }

    /** An upper or a lower bound of K_1. */
    private static double fraction(double x, boolean upper) {
        int depth = LEAST_DEPTH + (int) (DEPTH / (x * x));
        double lower = x;
        double higher = Rounding.addUp(x, Rounding.divUp(0.5 * depth, x));
        for (int k = depth - 1; k >= 1; k--) {
            double next = Rounding.addDown(x, Rounding.divDown(0.5 * k, higher));
            higher = Rounding.addUp(x, Rounding.divUp(0.5 * k, lower));
            lower = next;
        }
        return upper ? higher : lower;
    }
}
