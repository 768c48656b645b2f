package org.sharpbound.report.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharpbound.report.plot.Axis;
import org.sharpbound.report.plot.Plot;
import org.sharpbound.report.plot.Series;
import org.sharpbound.report.plot.SeriesPlot;
import org.sharpbound.term.Rational;

/** A measure at the last epoch against what is varied: runs, their median, its interval, and the slope where a claim speaks of it. */
final class VariedFigure {

    /** Points of thin lines, over all runs that are drawn. */
    private static final int MOST_POINTS = 240;

    private final Results results;
    private final Rational level;
    private final List<Slopes.Asked> slopes;

    /** @param level the chance with which an interval misses its median, at most */
    VariedFigure(Results results, Rational level, List<Slopes.Asked> slopes) {
        this.results = results;
        this.level = level;
        this.slopes = slopes;
    }

    /** None where nothing is varied, or what is measured shows nothing. */
    Optional<Plot> of(String measure) {
        if (results.experiment().varied().isEmpty()) {
            return Optional.empty();
        }
        Optional<Slopes.Asked> asked = slopes.stream()
                .filter(slope -> slope.measure().equals(measure))
                .filter(slope -> results.experiment().varied().contains(slope.over()))
                .findFirst();
        int over = asked.map(slope -> results.experiment().varied().indexOf(slope.over()))
                .orElseGet(results::widest);
        if (results.values(over).size() < 2) {
            return Optional.empty();
        }
        Axis across = Scales.varied(results.experiment().varied().get(over), results.values(over));
        List<Series> series = new ArrayList<>();
        Map<String, List<String>> curves = Choice.few(curves(over), SeriesPlot.MOST);
        curves.forEach((name, cells) -> series.add(curve(measure, over, name, cells, curves.size() == 1)));
        if (curves.size() == 1 && asked.isPresent() && across.logarithmic()) {
            List<String> cells = curves.values().iterator().next();
            Slopes.line(x(over, cells), runs(measure, cells), level).ifPresent(series::add);
        }
        String epoch = results.experiment().timed() ? " at epoch " + results.lastEpoch() : "";
        String title = Measure.title(results, measure) + epoch;
        int k = Quantiles.rank(results.runs(), level);
        String bands =
                k == 0 ? "." : ", and as a band an interval that misses it with a chance of at most " + level + ".";
        return Scales.upwards(measure, series)
                .map(up -> new SeriesPlot(
                        title, across, up, series, "Against " + across.label() + ": the median of the runs" + bands));
    }

    /** The cells of each curve in the order of what it is over, by what else is varied. */
    private Map<String, List<String>> curves(int over) {
        Map<String, List<String>> curves = new LinkedHashMap<>();
        results.cells().forEach((cell, values) -> {
            List<String> rest = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                if (i != over) {
                    rest.add(results.experiment().varied().get(i) + " = " + values.get(i));
                }
            }
            curves.computeIfAbsent(String.join(", ", rest), r -> new ArrayList<>())
                    .add(cell);
        });
        curves.values()
                .forEach(cells -> cells.sort(
                        Comparator.comparing(cell -> results.cells().get(cell).get(over))));
        return curves;
    }

    private Series curve(String measure, int over, String name, List<String> cells, boolean alone) {
        int k = Quantiles.rank(results.runs(), level);
        List<Double> middle = new ArrayList<>();
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        for (String cell : cells) {
            Quantiles found = results.quantiles(measure, cell, results.lastEpoch());
            middle.add(found.median());
            lower.add(found.lower(k));
            upper.add(found.upper(k));
        }
        List<List<Double>> all = alone ? runs(measure, cells) : List.of();
        int most = Math.min(all.size(), Math.max(10, MOST_POINTS / cells.size()));
        String label = name.isEmpty() ? "median of " + results.runs() + " runs" : name;
        return new Series(label, x(over, cells), middle, lower, upper, all.subList(0, most));
    }

    private List<Double> x(int over, List<String> cells) {
        return cells.stream()
                .map(cell -> MeasurementsCsv.nearest(results.cells().get(cell).get(over)))
                .toList();
    }

    /** For each run the measure in these cells. */
    private List<List<Double>> runs(String measure, List<String> cells) {
        List<double[]> columns = cells.stream()
                .map(cell -> results.measured(measure, cell, results.lastEpoch()))
                .toList();
        return IntStream.range(0, results.runs())
                .mapToObj(run -> columns.stream().map(column -> column[run]).toList())
                .toList();
    }
}
