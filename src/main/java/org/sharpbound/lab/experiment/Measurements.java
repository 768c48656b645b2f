package org.sharpbound.lab.experiment;

import java.util.List;

/**
 * What was measured in runs that are independent of each other and alike, but for their random numbers.
 *
 * @param names of what was measured, {@code drift(64)}
 * @param runs a row each, with a number for each name; not a number where nothing could be measured, as after a divergence
 */
public record Measurements(List<String> names, List<double[]> runs) {

    public Measurements {
        names = List.copyOf(names);
        runs = List.copyOf(runs);
    }
}
