package org.sharpbound.report.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharpbound.lab.experiment.Observable;
import org.sharpbound.report.plot.Axis;
import org.sharpbound.report.plot.Plot;
import org.sharpbound.report.plot.Series;
import org.sharpbound.report.plot.SeriesPlot;

/** Measures of one kind against epochs: medians, with the quartiles as bands, for a few of the cells. */
final class EpochFigure {

    /** What belongs in one figure: the same of training, of test and as the kernel predicts it, or two distances from the same. */
    private static final List<List<Observable>> TOGETHER = List.of(
            List.of(Observable.LOSS, Observable.TEST_LOSS, Observable.KERNEL_LOSS, Observable.KERNEL_TEST_LOSS),
            List.of(Observable.ACCURACY, Observable.TEST_ACCURACY),
            List.of(Observable.LINEAR_GAP, Observable.KERNEL_GAP));

    private static final int FEWEST = 3;

    private final Results results;

    EpochFigure(Results results) {
        this.results = results;
    }

    /** The measures that are shown together, in the order of the claim. */
    List<List<String>> groups() {
        List<List<String>> groups = new ArrayList<>();
        results.experiment().measures().forEach((name, observable) -> {
            if (groups.stream().noneMatch(group -> group.contains(name)) && !Measure.isIndicator(observable)) {
                groups.add(TOGETHER.stream()
                        .filter(pair -> pair.contains(observable))
                        .findFirst()
                        .map(this::group)
                        .orElse(List.of(name)));
            }
        });
        return groups;
    }

    private List<String> group(List<Observable> pair) {
        return pair.stream()
                .flatMap(observable -> results.measures(observable).stream().limit(1))
                .toList();
    }

    /** None where it is measured at less than three epochs. */
    Optional<Plot> of(List<String> measures) {
        List<Integer> epochs = results.experiment().epochs();
        if (epochs.size() < FEWEST) {
            return Optional.empty();
        }
        List<String> cells = Choice.few(results.section(), SeriesPlot.MOST / measures.size());
        // one cell of several is named once, in the title
        boolean alone = cells.size() == 1 && measures.size() > 1;
        List<Series> series = new ArrayList<>();
        for (String cell : cells) {
            for (String measure : measures) {
                String name = measures.size() == 1 ? "" : measure;
                String where = alone ? "" : results.inWords(cell);
                String label = where.isEmpty() ? name.isEmpty() ? "median" : name : where;
                series.add(curve(measure, cell, where.isEmpty() || name.isEmpty() ? label : name + ", " + where));
            }
        }
        boolean many = measures.size() > 2;
        String of = measures.size() == 1
                ? Measure.title(results, measures.get(0))
                : many
                        ? "Losses"
                        : Measure.capital(measures.stream()
                                .map(m -> Measure.words(results, m))
                                .collect(Collectors.joining(" and ")));
        String at = alone ? results.inWords(cells.get(0)) : "";
        String title = of + (at.isEmpty() ? "" : " at " + at);
        Axis across = Scales.epochs(epochs);
        return Scales.upwards(many ? "loss" : String.join(", ", measures), series)
                .map(up -> new SeriesPlot(
                        title + ", by epochs",
                        across,
                        up,
                        series,
                        "By epochs: medians of " + results.runs() + " runs, and as bands the middle half of them."));
    }

    private Series curve(String measure, String cell, String label) {
        List<Integer> epochs = results.experiment().epochs();
        List<Quantiles> found = epochs.stream()
                .map(epoch -> results.quantiles(measure, cell, epoch))
                .toList();
        boolean logarithmic = Scales.epochs(epochs).logarithmic();
        return new Series(
                label,
                epochs.stream()
                        .map(epoch -> logarithmic ? Scales.place(epoch, epochs) : epoch)
                        .map(Number::doubleValue)
                        .toList(),
                found.stream().map(Quantiles::median).toList(),
                found.stream().map(Quantiles::lowerQuartile).toList(),
                found.stream().map(Quantiles::upperQuartile).toList(),
                List.of());
    }
}
