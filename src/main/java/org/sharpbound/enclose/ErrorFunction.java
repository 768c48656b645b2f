package org.sharpbound.enclose;

/**
 * Bounds of erf and erfc: by {@link ErrorSeries} up to 2 in absolute value, beyond it by {@link ErrorTail}.
 *
 * <p>Soundness: rests on these and on {@link Rounding}; erf is odd, and erfc x = 1 - erf x.
 */
final class ErrorFunction {

    private static final double SERIES_LIMIT = 2;

    /** Below this, x^2 is negligible. */
    private static final double LINEAR_LIMIT = 0x1p-200;

    /** Below this, results are scaled so that nothing underflows. */
    private static final double SMALL = 0x1p-800;

    private static final double SCALE = 0x1p400;

    /** Far more than the square of {@link #LINEAR_LIMIT} and than what two products in pairs of doubles lose. */
    private static final double RELATIVE_ERROR = 0x1p-100;

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
            return x == 0 ? 0 : linear(x, 1);
        }
        return x < SERIES_LIMIT ? ErrorSeries.lower(x, 0, 1) : Rounding.addDown(1, -ErrorTail.up(x));
    }

    private static double erfUpAtPositive(double x) {
        if (x < LINEAR_LIMIT) {
            return x == 0 ? 0 : -linear(x, -1);
        }
        return x < SERIES_LIMIT ? -ErrorSeries.lower(x, 0, -1) : Rounding.addUp(1, -ErrorTail.down(x));
    }

    private static double erfcDownAtPositive(double x) {
        if (x < LINEAR_LIMIT) {
            return Rounding.addDown(1, -erfUpAtPositive(x));
        }
        return x < SERIES_LIMIT ? ErrorSeries.lower(x, 1, -1) : ErrorTail.down(x);
    }

    private static double erfcUpAtPositive(double x) {
        if (x < LINEAR_LIMIT) {
            return Rounding.addUp(1, -erfDownAtPositive(x));
        }
        return x < SERIES_LIMIT ? -ErrorSeries.lower(x, -1, 1) : ErrorTail.up(x);
    }

    /** A lower bound of 2/sqrt(pi) sign x for {@code x} near 0, where the next term of the series does not count. */
    private static double linear(double x, double sign) {
        double scale = x < SMALL ? SCALE : 1;
        double head = x * scale * ErrorSeries.SLOPE;
        double rest = Math.fma(x * scale, ErrorSeries.SLOPE, -head) + x * scale * ErrorSeries.SLOPE_REST;
        double bound = Rounding.addDown(sign * head, sign * rest - head * RELATIVE_ERROR);
        return Rounding.mulDown(bound, 1 / scale);
    }
}
