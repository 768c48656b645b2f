package org.sharpbound.report.plot;

import java.util.List;
import java.util.stream.Collectors;
import org.sharpbound.report.markup.Markup;

/**
 * How a whole is shared between a few kinds, place by place: columns that are filled from the bottom, each kind with a colour and, but
 * for the first, a pattern.
 *
 * @param kinds their names, at most {@value #MOST}
 * @param columns the places
 */
public record SharePlot(String title, Axis across, Axis up, List<String> kinds, List<Column> columns) implements Plot {

    /** So many colours and patterns there are. */
    public static final int MOST = 6;

    private static final double LETTER = 5.6;

    /**
     * A place.
     *
     * @param label for those who cannot see it
     * @param left in the units of the axes, as are the others
     * @param shares of the kinds, in their order; their sum is 1
     */
    public record Column(String label, double left, double bottom, double right, double top, List<Double> shares) {
        public Column {
            shares = List.copyOf(shares);
        }
    }

    public SharePlot {
        kinds = List.copyOf(kinds);
        columns = List.copyOf(columns);
        if (kinds.size() > MOST) {
            throw new IllegalArgumentException(kinds.size() + " kinds in a plot");
        }
    }

    @Override
    public void write(Markup out) {
        Frame frame = new Frame(out, across, up);
        frame.open(title, summary());
        frame.axes();
        for (int kind = 0; kind < kinds.size(); kind++) {
            Pen pen = new Pen();
            for (Column column : columns) {
                part(pen, frame, column, kind);
            }
            filled(out, pen, kind);
        }
        key(out);
        frame.close();
    }

    private static void part(Pen pen, Frame frame, Column column, int kind) {
        double below = column.shares().subList(0, kind).stream()
                .mapToDouble(share -> share)
                .sum();
        double share = column.shares().get(kind);
        double height = column.top() - column.bottom();
        if (share > 0) {
            pen.rectangle(
                    frame.x(column.left()),
                    frame.y(column.bottom() + (below + share) * height),
                    frame.x(column.right()),
                    frame.y(column.bottom() + below * height));
        }
    }

    private static void filled(Markup out, Pen pen, int kind) {
        if (!pen.isEmpty()) {
            out.empty("path", "class", "share way-" + kind, "d", pen.toString());
            if (kind > 0) {
                out.empty("path", "class", "over-way-" + kind, "d", pen.toString());
            }
        }
    }

    private void key(Markup out) {
        double x = Frame.WIDTH - Frame.RIGHT;
        for (int kind = kinds.size() - 1; kind >= 0; kind--) {
            if (!occurs(kind)) {
                continue;
            }
            out.element("text", kinds.get(kind), "class", "key end", "x", Frame.number(x), "y", "28");
            x -= LETTER * kinds.get(kind).length() + 22;
            filled(out, new Pen().rectangle(x, 18, x + 16, 29), kind);
            x -= 14;
        }
    }

    private boolean occurs(int kind) {
        return columns.stream().anyMatch(column -> column.shares().get(kind) > 0);
    }

    private String summary() {
        return columns.stream()
                .map(column -> column.label() + ": " + shares(column))
                .collect(Collectors.joining("; "));
    }

    private String shares(Column column) {
        StringBuilder text = new StringBuilder();
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (column.shares().get(kind) > 0) {
                text.append(text.length() == 0 ? "" : ", ")
                        .append(kinds.get(kind))
                        .append(' ')
                        .append(Math.round(100 * column.shares().get(kind)))
                        .append(" %");
            }
        }
        return text.toString();
    }
}
