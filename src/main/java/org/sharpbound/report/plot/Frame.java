package org.sharpbound.report.plot;

import java.util.List;
import org.sharpbound.report.markup.Markup;

/** The frame of a plot: its size, its axes with ticks and labels, its title for those who cannot see it. */
final class Frame {

    static final double WIDTH = 480;
    static final double HEIGHT = 300;
    static final double LEFT = 62;
    static final double RIGHT = 14;
    static final double TOP = 34;
    static final double BOTTOM = 44;

    private final Markup out;
    private final Axis across;
    private final Axis up;

    Frame(Markup out, Axis across, Axis up) {
        this.out = out;
        this.across = across;
        this.up = up;
    }

    /** @param summary the plot in a sentence */
    void open(String title, String summary) {
        out.open(
                "svg",
                "class",
                "plot",
                "viewBox",
                "0 0 " + number(WIDTH) + " " + number(HEIGHT),
                "role",
                "img",
                "aria-label",
                title + ". " + summary);
        out.element("title", title + ". " + summary);
        out.element("text", title, "class", "plot-title", "x", number(LEFT), "y", "16");
    }

    void close() {
        out.close();
    }

    void grid() {
        for (Axis.Tick tick : across.ticks(6)) {
            double x = x(tick.value());
            line("grid", x, TOP, x, HEIGHT - BOTTOM);
            out.element(
                    "text",
                    tick.label(),
                    "class",
                    "tick",
                    "text-anchor",
                    "middle",
                    "x",
                    number(x),
                    "y",
                    number(HEIGHT - BOTTOM + 15));
        }
        for (Axis.Tick tick : up.ticks(5)) {
            double y = y(tick.value());
            line("grid", LEFT, y, WIDTH - RIGHT, y);
            out.element(
                    "text",
                    tick.label(),
                    "class",
                    "tick",
                    "text-anchor",
                    "end",
                    "x",
                    number(LEFT - 7),
                    "y",
                    number(y + 3.5));
        }
    }

    void border() {
        out.empty(
                "rect",
                "class",
                "frame",
                "x",
                number(LEFT),
                "y",
                number(TOP),
                "width",
                number(WIDTH - LEFT - RIGHT),
                "height",
                number(HEIGHT - TOP - BOTTOM));
        double middle = (TOP + HEIGHT - BOTTOM) / 2;
        out.element(
                "text",
                across.label() + scale(across),
                "class",
                "axis",
                "text-anchor",
                "middle",
                "x",
                number((LEFT + WIDTH - RIGHT) / 2),
                "y",
                number(HEIGHT - 8));
        out.element(
                "text",
                up.label() + scale(up),
                "class",
                "axis",
                "text-anchor",
                "middle",
                "transform",
                "translate(13 " + number(middle) + ") rotate(-90)");
    }

    private static String scale(Axis axis) {
        return axis.logarithmic() ? " (log scale)" : "";
    }

    /** A line of the key, right of the title or below it. */
    void key(List<String> labels, List<String> classes) {
        double x = WIDTH - RIGHT;
        for (int i = labels.size() - 1; i >= 0; i--) {
            double width = 5.6 * labels.get(i).length();
            out.element("text", labels.get(i), "class", "key", "text-anchor", "end", "x", number(x), "y", "27");
            out.empty(
                    "line",
                    "class",
                    classes.get(i),
                    "x1",
                    number(x - width - 26),
                    "y1",
                    "23",
                    "x2",
                    number(x - width - 6),
                    "y2",
                    "23");
            x -= width + 40;
        }
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        out.empty("line", "class", style, "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2));
    }

    double x(double value) {
        return LEFT + across.place(value) * (WIDTH - LEFT - RIGHT);
    }

    /** The height of a value on the page; values beyond the axis are put a little outside the frame. */
    double y(double value) {
        double place = Math.max(-0.5, Math.min(1.5, up.place(value)));
        return HEIGHT - BOTTOM - place * (HEIGHT - TOP - BOTTOM);
    }

    /** A length with at most one decimal, which is a tenth of a pixel. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths / 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : whole + "." + Math.abs(tenths % 10);
    }
}
