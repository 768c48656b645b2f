package org.sharpbound.report.experiment;

import java.math.BigInteger;
import java.util.Arrays;
import org.sharpbound.term.Rational;

/**
 * The middle of what several runs measured, and how sure it is. A number that could not be measured may be any, so that it stands
 * below all others at lower ends and above them at upper ones.
 */
final class Quantiles {

    private final double[] low;
    private final double[] high;

    /** @param values of one run or more; not a number where nothing was measured */
    Quantiles(double[] values) {
        low = sorted(values, Double.NEGATIVE_INFINITY);
        high = sorted(values, Double.POSITIVE_INFINITY);
    }

    private static double[] sorted(double[] values, double unknown) {
        double[] sorted = Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? unknown : value)
                .toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Not a number where what could not be measured decides it. */
    double median() {
        int n = low.length;
        double below = (low[(n - 1) / 2] + low[n / 2]) / 2;
        double above = (high[(n - 1) / 2] + high[n / 2]) / 2;
        double middle = below + (above - below) / 2;
        return Double.isFinite(middle) ? middle : Double.NaN;
    }

    /** The value that a quarter of the runs is below, about. */
    double lowerQuartile() {
        return low[(low.length - 1) / 4];
    }

    double upperQuartile() {
        return high[high.length - 1 - (high.length - 1) / 4];
    }

    /** The k-th value of the runs: {@code k} from {@link #rank}. */
    double lower(int k) {
        return k == 0 ? Double.NaN : low[k - 1];
    }

    /** The k-th value from the end. */
    double upper(int k) {
        return k == 0 ? Double.NaN : high[high.length - k];
    }

    /**
     * The largest k for which the k-th values from either end enclose a median but for a chance of the level: fewer than k of n fair
     * coins show heads with at most half of it (Thompson, Annals of Mathematical Statistics 7, 1936). 0 where the runs are too few.
     */
    static int rank(int n, Rational level) {
        // 2 Σ_{j<k} C(n, j) ≤ level · 2ⁿ, in integers
        BigInteger most = level.numerator().shiftLeft(n);
        BigInteger choices = BigInteger.ONE;
        BigInteger sum = BigInteger.ZERO;
        int k = 0;
        while (2 * (k + 1) <= n) {
            sum = sum.add(choices);
            if (sum.shiftLeft(1).multiply(level.denominator()).compareTo(most) > 0) {
                break;
            }
            choices = choices.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
            k++;
        }
        return k;
    }
}
