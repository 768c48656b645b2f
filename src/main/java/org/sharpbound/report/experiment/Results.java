package org.sharpbound.report.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sharpbound.lab.experiment.Experiment;
import org.sharpbound.lab.experiment.Measurements;
import org.sharpbound.lab.experiment.Observable;
import org.sharpbound.run.Finding;
import org.sharpbound.term.Rational;

/** What an experiment measured, by measures, cells and epochs. */
final class Results {

    private final Experiment experiment;
    private final Measurements measurements;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, List<Rational>> cells = new LinkedHashMap<>();

    Results(Finding.Measured measured) {
        experiment = measured.experiment();
        measurements = measured.measurements();
        List<Experiment.Column> all = experiment.columns();
        for (int i = 0; i < all.size(); i++) {
            columns.put(all.get(i).name(), i);
        }
        experiment.cells().keySet().forEach(cell -> cells.put(cell, values(cell)));
    }

    private static List<Rational> values(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(", ")).map(Rational::parse).toList();
    }

    Experiment experiment() {
        return experiment;
    }

    Measurements measurements() {
        return measurements;
    }

    int runs() {
        return measurements.runs().size();
    }

    /** The names of the cells with the values of what is varied. */
    Map<String, List<Rational>> cells() {
        return cells;
    }

    /** The different values of what is varied, ascending. */
    List<Rational> values(int varied) {
        return cells.values().stream()
                .map(values -> values.get(varied))
                .distinct()
                .sorted()
                .toList();
    }

    /** Which of what is varied has the most values. */
    int widest() {
        return IntStream.range(0, experiment.varied().size())
                .boxed()
                .max(Comparator.comparing(varied -> values(varied).size()))
                .orElseThrow();
    }

    /** The cells in which all but one of what is varied have their largest values. */
    List<String> section() {
        return cells.keySet().stream()
                .filter(cell -> IntStream.range(0, experiment.varied().size())
                        .filter(i -> i != widest())
                        .allMatch(i -> cells.get(cell)
                                .get(i)
                                .equals(values(i).get(values(i).size() - 1))))
                .toList();
    }

    int lastEpoch() {
        return experiment.epochs().get(experiment.epochs().size() - 1);
    }

    /** A number for each run. */
    double[] measured(String measure, String cell, int epoch) {
        return measured(experiment.name(measure, cell, epoch));
    }

    /** The same of a column by its name. */
    double[] measured(String name) {
        int column = columns.get(name);
        return measurements.runs().stream().mapToDouble(row -> row[column]).toArray();
    }

    Quantiles quantiles(String measure, String cell, int epoch) {
        return new Quantiles(measured(measure, cell, epoch));
    }

    /** The measures that are of one kind, in the order of the claim. */
    List<String> measures(Observable observable) {
        return experiment.measures().entrySet().stream()
                .filter(e -> e.getValue() == observable)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@code m = 64, c = 1/10}; the empty text where nothing is varied. */
    String inWords(String cell) {
        List<Rational> values = cells.get(cell);
        return String.join(
                ", ",
                IntStream.range(0, values.size())
                        .mapToObj(i -> experiment.varied().get(i) + " = " + values.get(i))
                        .toList());
    }
}
