package org.sharpbound.report.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.sharpbound.report.markup.Markup;

/**
 * Curves through measured values: thin lines for single runs, bands for intervals, a mark at each value where there are few.
 *
 * @param series at most {@value #MOST}, which are told apart by colour, dashes and marks
 * @param remark what the title leaves open, for those who cannot see it
 */
public record SeriesPlot(String title, Axis across, Axis up, List<Series> series, String remark) implements Plot {

    /** So many styles of curves there are. */
    public static final int MOST = 4;

    /** Values of a curve that are marked one by one. */
    private static final int MARKED = 12;

    private static final String RUN = "run";

    public SeriesPlot {
        series = List.copyOf(series);
        if (series.isEmpty() || series.size() > MOST) {
            throw new IllegalArgumentException(series.size() + " curves in a plot");
        }
    }

    @Override
    public void write(Markup out) {
        Frame frame = new Frame(out, across, up);
        frame.open(title, summary());
        frame.axes();
        out.open("g", "class", "inside");
        for (Series one : series) {
            runs(out, frame, one);
        }
        for (int i = 0; i < series.size(); i++) {
            band(out, frame, series.get(i), i);
        }
        for (int i = 0; i < series.size(); i++) {
            Series one = series.get(i);
            String line = path(frame, one.x(), one.y()).toString();
            out.empty("path", "class", style(i), "d", line);
            if (one.x().size() <= MARKED && !one.lower().isEmpty()) {
                out.empty("path", "class", "dot dot-" + i, "d", line);
            }
        }
        out.close();
        key(frame);
        frame.close();
    }

    private static String style(int index) {
        return "curve curve-" + index;
    }

    private static void runs(Markup out, Frame frame, Series one) {
        StringBuilder all = new StringBuilder();
        one.runs().forEach(run -> all.append(path(frame, one.x(), run)));
        if (all.length() > 0) {
            out.empty("path", "class", RUN, "d", all.toString());
        }
    }

    /** The line through the points, broken where there is none. */
    private static Pen path(Frame frame, List<Double> x, List<Double> y) {
        Pen pen = new Pen();
        List<Thinning.Point> piece = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            double height = frame.y(y.get(i));
            if (Double.isFinite(height)) {
                piece.add(new Thinning.Point(frame.x(x.get(i)), height));
            } else {
                draw(pen, piece);
            }
        }
        draw(pen, piece);
        return pen;
    }

    private static void draw(Pen pen, List<Thinning.Point> piece) {
        for (int i = 0; i < piece.size(); i++) {
            Thinning.Point point = piece.get(i);
            if (i == 0) {
                pen.move(point.x(), point.y());
            } else {
                pen.line(point.x(), point.y());
            }
        }
        piece.clear();
    }

    /** Between the ends of the intervals, piece by piece where both are known. */
    private static void band(Markup out, Frame frame, Series one, int index) {
        Pen pen = new Pen();
        List<Integer> piece = new ArrayList<>();
        for (int i = 0; i < one.lower().size(); i++) {
            if (Double.isFinite(frame.y(one.lower().get(i)))
                    && Double.isFinite(frame.y(one.upper().get(i)))) {
                piece.add(i);
            } else {
                fill(pen, frame, one, piece);
            }
        }
        fill(pen, frame, one, piece);
        if (!pen.isEmpty()) {
            out.empty("path", "class", "band band-" + index, "d", pen.toString());
        }
    }

    private static void fill(Pen pen, Frame frame, Series one, List<Integer> piece) {
        if (piece.size() > 1) {
            pen.move(frame.x(one.x().get(piece.get(0))), frame.y(one.upper().get(piece.get(0))));
            piece.forEach(
                    i -> pen.line(frame.x(one.x().get(i)), frame.y(one.upper().get(i))));
            Collections.reverse(piece);
            piece.forEach(
                    i -> pen.line(frame.x(one.x().get(i)), frame.y(one.lower().get(i))));
            pen.close();
        }
        piece.clear();
    }

    private void key(Frame frame) {
        List<String> labels = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        if (series.stream().anyMatch(one -> !one.runs().isEmpty())) {
            labels.add("a run");
            classes.add(RUN);
        }
        for (int i = 0; i < series.size(); i++) {
            labels.add(series.get(i).label());
            classes.add(style(i));
        }
        frame.key(labels, classes);
    }

    private String summary() {
        return series.stream().map(SeriesPlot::ends).collect(Collectors.joining("; ")) + ". " + remark;
    }

    /** Where a curve begins and ends. */
    private static String ends(Series one) {
        int last = one.x().size() - 1;
        return one.label() + ": " + value(one.y().get(0)) + " at "
                + Axis.plain(one.x().get(0)) + ", " + value(one.y().get(last)) + " at "
                + Axis.plain(one.x().get(last));
    }

    private static String value(double value) {
        return Double.isFinite(value) ? Axis.plain(value) : "no value";
    }
}
