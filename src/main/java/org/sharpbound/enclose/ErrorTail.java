package org.sharpbound.enclose;

/**
 * The complementary error function for x of at least 2, by its continued fraction
 *
 * <pre>erfc x = exp(-x^2) / (sqrt(pi) K_1),   K_k = x + (k/2) / K_(k+1)</pre>
 *
 * (Abramowitz and Stegun 7.1.14; DLMF 7.9.1), cut off by x <= K_k <= x + (k/2)/x and evaluated backwards: with directed
 * rounding to K_7, so that no estimate of its convergence is needed, and in pairs of doubles from there.
 *
 * <p>Soundness: as K_(k+1) >= x, a relative error of K_(k+1) is one of K_k times at most (k/2)/x^2; those of the last six
 * steps are multiplied as doubles, and doubled to make up for the rounding. A step in pairs is off by less than 2^-100,
 * relatively. The square x^2 is split without an error; its exponential is within 10 units of 2^-62, of at least 0.7. The
 * result before scaling is therefore within 15 units relatively, and within {@link #RELATIVE_ERROR} besides what the width at
 * K_7 costs.
 */
final class ErrorTail {

    /** From here on erfc is less than the least positive double: exp(-28^2) is below 2^-1131. */
    private static final double VANISHING = 28;

    /** How deep the continued fraction is taken: so that cutting it off costs less than rounding does. */
    private static final int LEAST_DEPTH = 10;

    private static final int DEPTH = 70;

    private static final int DEPTH_NEAR_2 = 170;

    /** The last part that is taken in pairs. */
    private static final int PAIRS = 6;

    private static final double RELATIVE_ERROR = 0x1p-57;

    /** Takes results into the normal range, whence they are scaled down in one rounding. */
    private static final int SCALE = 100;

    private ErrorTail() {}

    static double down(double x) {
        return x >= VANISHING ? 0 : scaled(x, 1);
    }

    static double up(double x) {
        return x >= VANISHING ? Double.MIN_VALUE : -scaled(x, -1);
    }

    /** A lower bound of sign erfc x. */
    private static double scaled(double x, double sign) {
        int k = WordExponential.exponent(-x * x);
        double bound = significand(x, sign, k) * 0x1p-100;
        return Rounding.mulDown(bound, Math.scalb(1.0, k + SCALE));
    }

    /** A lower bound of sign erfc(x)/2^k. */
    private static double significand(double x, double sign, int k) {
        int depth = LEAST_DEPTH + (int) (DEPTH / x + DEPTH_NEAR_2 / (x * x));
        double lower = x;
        double higher = Rounding.addUp(x, Rounding.divUp(0.5 * depth, x));
        for (int j = depth - 1; j > PAIRS; j--) {
            double next = Rounding.addDown(x, Rounding.divDown(0.5 * j, higher));
            higher = Rounding.addUp(x, Rounding.divUp(0.5 * j, lower));
            lower = next;
        }
        double head = lower;
        double rest = 0;
        double error = (higher - lower) / lower;
        for (int j = PAIRS; j >= 1; j--) {
            double quotient = 0.5 * j / head;
            double quotientRest = (Math.fma(-quotient, head, 0.5 * j) - quotient * rest) / head;
            double sum = x + quotient;
            double sumRest = quotient - (sum - x) + quotientRest;
            error *= 0.5 * j / (x * x);
            head = sum + sumRest;
            rest = sumRest - (head - sum);
        }
        double square = x * x;
        long word = WordExponential.significand(-square, -Math.fma(x, x, -square), k);
        double gauss = word * (0.5 * WordSeries.UNIT);
        double gaussRest = WordSeries.rest(word) * (0.5 * WordSeries.UNIT);
        double product = gauss * ErrorSeries.SLOPE;
        double productRest = Math.fma(gauss, ErrorSeries.SLOPE, -product)
                + (gauss * ErrorSeries.SLOPE_REST + gaussRest * ErrorSeries.SLOPE);
        double value = product / head;
        double valueRest = (Math.fma(-value, head, product) + (productRest - value * rest)) / head;
        return Rounding.addDown(sign * value, sign * valueRest - value * (RELATIVE_ERROR + 2 * error));
    }
}
