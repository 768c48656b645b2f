package org.sharpbound.lab.experiment;

import java.util.List;

/**
 * What was measured in runs that are independent of each other and alike, but for their random numbers.
 *
 * @param names of what was measured, {@code drift(64)}
 * @param runs a row each, with a number for each name; not a number where nothing could be measured, as after a divergence
 * @param radii for each of them how far it may be from what it stands for, as the method that computed it may be off
 * @param spectra kernels of the first run, to be shown: no statement is about them
 */
public record Measurements(List<String> names, List<double[]> runs, List<double[]> radii, List<Spectrum> spectra) {

    public Measurements {
        names = List.copyOf(names);
        runs = List.copyOf(runs);
        radii = List.copyOf(radii);
        spectra = List.copyOf(spectra);
    }

    /** Numbers that are what they stand for. */
    public static Measurements exact(List<String> names, List<double[]> runs) {
        return new Measurements(
                names, runs, runs.stream().map(row -> new double[row.length]).toList(), List.of());
    }
}
