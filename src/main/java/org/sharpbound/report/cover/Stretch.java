package org.sharpbound.report.cover;

import java.util.Arrays;
import java.util.List;

/**
 * Where the values of a quantity lie along a drawing: evenly, by their logarithms where a positive range is wide, or, where it
 * has no end, ever closer towards infinity, as x/(x + s) does.
 *
 * @param low the least value
 * @param high the largest
 * @param half for a range without end, the distance that half of the drawing shows
 */
record Stretch(double low, double high, double half) {

    /** Ends of a larger ratio are drawn by logarithms. */
    private static final double WIDE = 300;

    /** @param tiles the boxes whose cuts tell which part of an endless range matters */
    static Stretch of(String quantity, List<Tile> tiles) {
        double low = tiles.stream()
                .mapToDouble(tile -> tile.ranges().get(quantity).least())
                .min()
                .orElse(0);
        double high = tiles.stream()
                .mapToDouble(tile -> tile.ranges().get(quantity).most())
                .max()
                .orElse(1);
        double from = Double.isInfinite(low) ? (Double.isInfinite(high) ? 0 : high) : low;
        double[] far = tiles.stream()
                .map(tile -> tile.ranges().get(quantity))
                .flatMapToDouble(span -> Arrays.stream(new double[] {span.least(), span.most()}))
                .filter(Double::isFinite)
                .map(value -> Math.abs(value - from))
                .filter(distance -> distance > 0)
                .sorted()
                .distinct()
                .toArray();
        return new Stretch(low, high, far.length == 0 ? 1 : far[far.length / 2]);
    }

    boolean logarithmic() {
        return low > 0 && Double.isFinite(high) && high / low > WIDE;
    }

    boolean endless() {
        return Double.isInfinite(low) || Double.isInfinite(high);
    }

    /** Between 0 at the low end and 1 at the high end. */
    double place(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? 0 : 1;
        } else if (Double.isInfinite(low) && Double.isInfinite(high)) {
            return 0.5 + 0.5 * value / (half + Math.abs(value));
        } else if (Double.isInfinite(high)) {
            return (value - low) / (half + value - low);
        } else if (Double.isInfinite(low)) {
            return half / (half + high - value);
        }
        double share = logarithmic() ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return high > low ? Math.max(0, Math.min(1, share)) : 0;
    }
}
