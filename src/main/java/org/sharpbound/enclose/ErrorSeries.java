package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The Taylor series erf x = 2/sqrt(pi) x (1 - x^2/3 + x^4/10 - ...) for x up to 2, with coefficients (-1)^n / (n! (2n +
 * 1)), in pairs of doubles.
 *
 * <p>Soundness: with u = 2^-53, a coefficient is off by at most 2u^2, a product of pairs by 5u^2 and a sum by 4u^2 relative
 * to the result (Joldes, Muller and Popescu, <i>Tight and rigorous error bounds for basic building blocks of double-word
 * arithmetic</i>, ACM TOMS 44 (2017), algorithms 6, 9 and 11). Horner's rule with at most 45 stages is therefore off by
 * less than 420u^2 times the sum of the absolute values of the terms, which is at most erfi(2) = 18.6 against erf 2 = 0.995:
 * below 2^-92 of the result. The terms alternate and fall from the first one omitted on, which is less than 2^-101. The
 * bound taken, 2^-90 of the result, leaves room. Nothing underflows for x of at least 2^-200.
 */
final class ErrorSeries {

    private static final String TWO_OVER_ROOT_PI = "1.12837916709551257389615890312154517168810125865799771368817144";

    private static final double RELATIVE_ERROR = 0x1p-90;

    /** The last power of x^2 that counts for x up to 1/2, 1, and 2. */
    private static final int SHORT = 19;

    private static final int MIDDLE = 27;

    private static final int LONG = 45;

    private static final double[] HEAD = new double[LONG + 1];

    private static final double[] REST = new double[LONG + 1];

    static {
        MathContext digits = new MathContext(60);
        BigDecimal factor = new BigDecimal(TWO_OVER_ROOT_PI);
        for (int n = 0; n <= LONG; n++) {
            factor = n == 0 ? factor : factor.divide(BigDecimal.valueOf(-n), digits);
            BigDecimal coefficient = factor.divide(BigDecimal.valueOf(2L * n + 1), digits);
            HEAD[n] = coefficient.doubleValue();
            REST[n] = coefficient.subtract(new BigDecimal(HEAD[n])).doubleValue();
        }
    }

    /** 2/sqrt(pi) as a sum of two doubles. */
    static final double SLOPE = HEAD[0];

    static final double SLOPE_REST = REST[0];

    private ErrorSeries() {}

    /** A lower bound of {@code offset + sign * erf(x)} for 2^-200 <= x <= 2, offset -1, 0 or 1 and sign -1 or 1. */
    static double lower(double x, double offset, double sign) {
        double squareHead = x * x;
        double squareRest = Math.fma(x, x, -squareHead);
        int last = x <= 0.5 ? SHORT : x <= 1 ? MIDDLE : LONG;
        double head = HEAD[last];
        double rest = REST[last];
        for (int n = last - 1; n >= 0; n--) {
            // The product (algorithm 11) ...
            double product = head * squareHead;
            double error = Math.fma(head, squareHead, -product) + Math.fma(rest, squareHead, head * squareRest);
            double productHead = product + error;
            double productRest = error - (productHead - product);
            // ... and the sum (algorithm 6).
            double sum = HEAD[n] + productHead;
            double sumError = twoSumError(HEAD[n], productHead, sum);
            double tail = REST[n] + productRest;
            double tailError = twoSumError(REST[n], productRest, tail);
            double carry = sumError + tail;
            double middle = sum + carry;
            double low = tailError + (carry - (middle - sum));
            head = middle + low;
            rest = low - (head - middle);
        }
        // The product with a double (algorithm 9).
        double scaled = head * x;
        double scaledError = Math.fma(rest, x, Math.fma(head, x, -scaled));
        double erf = scaled + scaledError;
        double erfRest = scaledError - (erf - scaled);
        double value = offset + sign * erf;
        double valueRest = Rounding.addDown(twoSumError(offset, sign * erf, value), sign * erfRest);
        return Rounding.addDown(value, Rounding.addDown(valueRest, -RELATIVE_ERROR * erf));
    }

    private static double twoSumError(double a, double b, double sum) {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }
}
