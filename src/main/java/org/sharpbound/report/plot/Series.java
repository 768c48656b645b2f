package org.sharpbound.report.plot;

import java.util.List;

/**
 * A curve through points of its own, as through medians of what several runs measured.
 *
 * @param x where it is known, ascending
 * @param y as many values; NaN where there is none
 * @param lower ends of intervals about the values, as many; empty where there are none
 * @param upper the other ends
 * @param runs what the curve sums up, each as long as it
 */
public record Series(
        String label, List<Double> x, List<Double> y, List<Double> lower, List<Double> upper, List<List<Double>> runs) {

    public Series {
        x = List.copyOf(x);
        y = List.copyOf(y);
        lower = List.copyOf(lower);
        upper = List.copyOf(upper);
        runs = runs.stream().map(List::copyOf).toList();
    }

    /** A line alone. */
    public Series(String label, List<Double> x, List<Double> y) {
        this(label, x, y, List.of(), List.of(), List.of());
    }
}
