package org.sharpbound.lab.train;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of numbers under names.
 *
 * @param columns names, the first of them for time
 * @param rows numbers for each column; nobody writes to them
 */
public record Table(List<String> columns, List<double[]> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The numbers of a column, a row after the other.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public double[] column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("there is no column " + name + " among " + columns);
        }
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    /** Writes it as CSV (RFC 4180), each number with the digits that tell it from all other doubles. */
    public void writeCsv(Appendable to) throws IOException {
        to.append(columns.stream().map(Table::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                to.append(i == 0 ? "" : ",").append(Double.toString(row[i]));
            }
            to.append("\r\n");
        }
    }

    private static String quoted(String name) {
        return name.matches("[^\",\r\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
