package org.sharpbound.strategy.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.sharpbound.enclose.Interval;

/** The values of a sample in their order, each enclosed: they bound a median whatever the distribution. */
final class OrderStatistics {

    static final String METHOD = "order statistics (Thompson 1936)";

    private static final double HALF = 0.5;

    private final double[] lo;
    private final double[] hi;

    /** @param lo lower ends of the values, {@code hi} the upper, in any order; both are sorted in place */
    OrderStatistics(double[] lo, double[] hi) {
        Arrays.sort(lo);
        Arrays.sort(hi);
        this.lo = lo;
        this.hi = hi;
    }

    /** What lies between the two values in the middle, or about the only one. */
    Interval middle() {
        int n = lo.length;
        return Interval.of(lo[(n - 1) / 2], hi[n / 2]);
    }

    /**
     * From the k-th value of n to the k-th from the end: a median lies below the k-th only if at least n − k + 1 values are above a median,
     * which has at most the probability that so many of n fair coins show heads (Annals of Mathematical Statistics 7, 1936). The largest k
     * is taken for which that is at most half the level; empty where even the ends of the sample miss too often.
     *
     * @param level the chance that the interval misses a median, at most
     */
    Optional<Interval> median(double level) {
        int n = lo.length;
        int k = rank(n, level);
        return k == 0 ? Optional.empty() : Optional.of(Interval.of(lo[k - 1], hi[n - k]));
    }

    private static int rank(int n, double level) {
        int k = 0;
        while (2 * (k + 1) <= n && new BinomialTail(n, n - k).atMost(HALF) <= level / 2) {
            k++;
        }
        return k;
    }

    /** The least size of a sample whose ends bound a median but for that chance. */
    static int fewest(double level) {
        int n = 2;
        while (rank(n, level) == 0) {
            n++;
        }
        return n;
    }
}
