package org.sharpbound.report.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.lab.experiment.Experiment;
import org.sharpbound.term.Rational;

/**
 * All numbers of an experiment as RFC 4180 has tables: a row for each run, cell and epoch. Numbers are written so that reading them gives
 * the same doubles; a field is empty where nothing could be measured.
 */
final class MeasurementsCsv {

    private static final String END = "\r\n";

    private final Results results;
    private final Set<String> enclosed = new TreeSet<>();

    MeasurementsCsv(Results results) {
        this.results = results;
        List<Experiment.Column> columns = results.experiment().columns();
        results.measurements().radii().forEach(row -> {
            for (int i = 0; i < row.length; i++) {
                if (row[i] > 0) {
                    enclosed.add(measure(columns.get(i)));
                }
            }
        });
    }

    private String measure(Experiment.Column column) {
        return column.name().replaceFirst("\\(.*", "");
    }

    String text() {
        StringBuilder out = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("run"));
        head.addAll(results.experiment().varied());
        head.add("epoch");
        results.experiment().measures().keySet().forEach(measure -> {
            head.add(measure);
            if (enclosed.contains(measure)) {
                head.add("radius of " + measure);
            }
        });
        row(out, head);
        for (int run = 0; run < results.runs(); run++) {
            rows(out, run);
        }
        return out.toString();
    }

    private void rows(StringBuilder out, int run) {
        double[] values = results.measurements().runs().get(run);
        double[] radii = results.measurements().radii().get(run);
        Map<String, List<String>> rows = new LinkedHashMap<>();
        List<Experiment.Column> columns = results.experiment().columns();
        for (int i = 0; i < values.length; i++) {
            Experiment.Column column = columns.get(i);
            List<String> row = rows.computeIfAbsent(column.cell() + ";" + column.epoch(), k -> start(run, column));
            row.add(number(values[i]));
            if (enclosed.contains(measure(column))) {
                row.add(number(radii[i]));
            }
        }
        rows.values().forEach(row -> row(out, row));
    }

    private List<String> start(int run, Experiment.Column column) {
        List<String> row = new ArrayList<>(List.of(String.valueOf(run + 1)));
        results.cells().get(column.cell()).forEach(value -> row.add(decimal(value)));
        row.add(String.valueOf(column.epoch()));
        return row;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /** A whole number as it is, a fraction as the nearest double. */
    static String decimal(Rational value) {
        return value.isInteger() ? value.toString() : Double.toString(nearest(value));
    }

    static double nearest(Rational value) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL128)
                .doubleValue();
    }

    private static void row(StringBuilder out, List<String> fields) {
        out.append(String.join(",", fields.stream().map(MeasurementsCsv::quoted).toList()))
                .append(END);
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[\",\r\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
