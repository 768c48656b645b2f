package org.sharpbound.report.plot;

import java.util.List;

/**
 * A function sampled along the horizontal axis.
 *
 * @param label what the curve shows
 * @param values one for each place of the plot; NaN where there is none
 */
public record Curve(String label, List<Double> values) {
    public Curve {
        values = List.copyOf(values);
    }
}
