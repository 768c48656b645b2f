package org.sharpbound.report.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A function sampled along the horizontal axis.
 *
 * @param label what the curve shows
 * @param values one for each place of the plot; NaN where there is none
 * @param lower bounds of the values, as many; empty for values that are not enclosed
 * @param upper the bounds above
 */
public record Curve(String label, List<Double> values, List<Double> lower, List<Double> upper) {
    public Curve {
        values = List.copyOf(values);
        lower = List.copyOf(lower);
        upper = List.copyOf(upper);
    }

    public Curve(String label, List<Double> values) {
        this(label, values, List.of(), List.of());
    }

    /** The middles of enclosures, with these. */
    public static Curve enclosed(String label, List<Double> lower, List<Double> upper) {
        List<Double> middles = new ArrayList<>();
        for (int i = 0; i < lower.size(); i++) {
            middles.add(lower.get(i) / 2 + upper.get(i) / 2);
        }
        return new Curve(label, middles, lower, upper);
    }
}
