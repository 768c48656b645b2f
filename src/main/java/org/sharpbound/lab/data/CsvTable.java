package org.sharpbound.lab.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sharpbound.lab.data.CsvRecords.Field;
import org.sharpbound.lab.linear.Matrix;

/** The numbers of a CSV file, line by line, and the texts of at most one column of labels. */
final class CsvTable {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    /** Of a field that is shown in a message. */
    private static final int SHOWN = 40;

    private static final int FIRST_ROWS = 64;

    private final Path file;
    private final List<String> names;
    private final int labelColumn;
    private final List<String> labels = new ArrayList<>();

    /** The labels that were seen, each held once. */
    private final Map<String, String> seen = new HashMap<>();

    private double[] values;
    private int rows;

    /** @param label the column of labels, or none */
    CsvTable(Path file, boolean header, List<Field> first, List<String> label) throws DataFileException {
        this.file = file;
        this.names = header
                ? first.stream().map(field -> field.text().strip()).toList()
                : IntStream.rangeClosed(1, first.size())
                        .mapToObj(Integer::toString)
                        .toList();
        Set<String> different = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!different.add(names.get(i))) {
                Field field = first.get(i);
                throw DataFileException.at(
                        file,
                        field.line(),
                        field.column(),
                        "a second column \"" + names.get(i) + "\"; give it another name");
            }
        }
        this.labelColumn = label.isEmpty() ? -1 : columns(label)[0];
        this.values = new double[FIRST_ROWS * names.size()];
    }

    /** The columns of these names. */
    int[] columns(List<String> chosen) throws DataFileException {
        int[] columns = new int[chosen.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = names.indexOf(chosen.get(i));
            if (columns[i] < 0) {
                throw DataFileException.of(
                        file, "has no column \"" + chosen.get(i) + "\"; it has " + shortened(String.join(", ", names)));
            }
        }
        return columns;
    }

    void add(List<Field> record) throws DataFileException {
        Field first = record.get(0);
        if (record.size() != names.size()) {
            Field last = record.get(record.size() - 1);
            boolean blank = record.size() == 1 && first.text().isBlank();
            throw DataFileException.at(
                    file,
                    last.line(),
                    last.column(),
                    blank
                            ? "an empty line; remove it"
                            : "the line has " + record.size() + " fields, and the first has " + names.size()
                                    + "; give every line as many");
        }
        grow();
        for (int j = 0; j < names.size(); j++) {
            Field field = record.get(j);
            if (j == labelColumn) {
                labels.add(seen.computeIfAbsent(label(field), text -> text));
            } else {
                values[rows * names.size() + j] = number(field);
            }
        }
        rows++;
    }

    private void grow() throws DataFileException {
        int needed = (rows + 1) * names.size();
        if (needed < 0 || needed > values.length) {
            long larger = Math.min(2L * values.length, Integer.MAX_VALUE - 8);
            if (needed < 0 || needed > larger) {
                throw DataFileException.of(
                        file, "holds more than " + rows + " lines that fit into one matrix; cut it into parts");
            }
            DataFile.requireMemory(file, larger * Double.BYTES);
            values = Arrays.copyOf(values, (int) larger);
        }
    }

    private String label(Field field) throws DataFileException {
        String text = field.text().strip();
        if (text.isEmpty()) {
            throw DataFileException.at(
                    file, field.line(), field.column(), "an empty label; give one, or remove the line");
        }
        return text;
    }

    private double number(Field field) throws DataFileException {
        String text = field.text().strip();
        if (NUMBER.matcher(text).matches()) {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        }
        String what = text.isEmpty() ? "an empty field" : "\"" + shortened(text) + "\"";
        String advice = rows == 0 ? "; if the first line names the columns, say that there is a header" : "";
        throw DataFileException.at(
                file,
                field.line(),
                field.column(),
                what + " where a finite number such as -1.5e3 is expected" + advice);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** The different labels in order. */
    List<String> classes() {
        boolean numbers =
                seen.keySet().stream().allMatch(text -> NUMBER.matcher(text).matches());
        Comparator<String> order = Comparator.naturalOrder();
        if (numbers) {
            order = Comparator.comparingDouble(Double::parseDouble).thenComparing(order);
        }
        return seen.keySet().stream().sorted(order).toList();
    }

    /** The number of each line's label among these. */
    int[] labels(List<String> classes) {
        Map<String, Integer> numbers = new HashMap<>();
        classes.forEach(name -> numbers.put(name, numbers.size()));
        return labels.stream().mapToInt(numbers::get).toArray();
    }

    Matrix only(int... columns) {
        Matrix matrix = Matrix.zeros(rows, columns.length);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns.length; j++) {
                matrix.set(i, j, values[i * names.size() + columns[j]]);
            }
        }
        return matrix;
    }

    Matrix without(int... columns) {
        Set<Integer> left = new HashSet<>(Arrays.stream(columns).boxed().toList());
        return only(
                IntStream.range(0, names.size()).filter(j -> !left.contains(j)).toArray());
    }
}
