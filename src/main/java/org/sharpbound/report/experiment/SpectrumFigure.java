package org.sharpbound.report.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sharpbound.lab.experiment.Spectrum;
import org.sharpbound.report.plot.Axis;
import org.sharpbound.report.plot.Plot;
import org.sharpbound.report.plot.Series;
import org.sharpbound.report.plot.SeriesPlot;

/** The eigenvalues of kernels of the first run: which share of them is below a value. */
final class SpectrumFigure {

    /** Below this part of the largest, eigenvalues are rounding errors. */
    private static final double ROUNDING = 1e-10;

    /** Steps of a curve that are drawn. */
    private static final int MOST_STEPS = 50;

    private final Results results;

    SpectrumFigure(Results results) {
        this.results = results;
    }

    /** The last epoch of a few cells; of a single one, a few epochs. None where no spectrum was kept. */
    Optional<Plot> plot() {
        boolean alone = results.cells().size() == 1;
        List<Spectrum> shown = Choice.few(
                results.measurements().spectra().stream()
                        .filter(s -> alone || s.epoch() == results.lastEpoch())
                        .filter(s -> s.eigenvalues()[0] > 0)
                        .toList(),
                SeriesPlot.MOST);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        double high = shown.stream().mapToDouble(s -> s.eigenvalues()[0]).max().orElseThrow();
        double low = shown.stream()
                .mapToDouble(s -> Math.max(s.eigenvalues()[s.eigenvalues().length - 1], s.eigenvalues()[0] * ROUNDING))
                .min()
                .orElseThrow();
        List<Series> series = new ArrayList<>();
        for (Spectrum spectrum : shown) {
            String label = alone ? "epoch " + spectrum.epoch() : results.inWords(spectrum.cell());
            series.add(steps(label, spectrum.eigenvalues(), low));
        }
        double room = Math.pow(high / low, 0.03);
        Axis across = new Axis("eigenvalue", low / room, high * Math.max(room, 1.1), true);
        String epoch = alone || !results.experiment().timed() ? "" : " at epoch " + results.lastEpoch();
        return Optional.of(new SeriesPlot(
                "Spectrum of the kernel" + epoch + ", first run",
                across,
                new Axis("share of eigenvalues below", 0, 1, false),
                series,
                "Spectra: of kernels with " + shown.get(0).eigenvalues().length + " eigenvalues each."));
    }

    /** From the smallest up: the share steps up at each eigenvalue, or at each of some ranks where they are many. */
    private static Series steps(String label, double[] descending, double low) {
        int n = descending.length;
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ranks.add(i);
        }
        ranks = Choice.few(ranks, MOST_STEPS);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        double share = 0;
        for (int rank : ranks) {
            double value = Math.max(descending[n - 1 - rank], low);
            Collections.addAll(x, value, value);
            Collections.addAll(y, share, (rank + 1.0) / n);
            share = (rank + 1.0) / n;
        }
        return new Series(label, x, y);
    }
}
