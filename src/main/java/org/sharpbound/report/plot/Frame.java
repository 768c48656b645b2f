package org.sharpbound.report.plot;

import java.util.List;
import org.sharpbound.report.markup.Markup;

/** The frame of a plot: its size, its axes with ticks and labels, its title for those who cannot see it. */
final class Frame {

    /** The inside is 432 by 216, which the cells of a map divide without a remainder. */
    static final double WIDTH = 508;

    static final double HEIGHT = 294;
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

    /**
     * Writes what the plots of a page share: the hatching over what fails, the frame, and its inside, beyond which nothing is drawn.
     */
    static void shared(Markup out) {
        out.open("svg", "class", "shared", "width", "0", "height", "0", "aria-hidden", "true");
        out.open("clipPath", "id", "plot-inside");
        String inside =
                new Pen().rectangle(LEFT, TOP, WIDTH - RIGHT, HEIGHT - BOTTOM).toString();
        out.empty("path", "d", inside).close();
        out.empty("path", "id", "plot-frame", "d", inside);
        out.open("pattern", "id", "plot-hatch", "width", "6", "height", "6", "patternUnits", "userSpaceOnUse");
        out.empty("path", "class", "hatch", "d", "M0 6l6-6m-7 1l2-2m4 8l2-2");
        out.close();
        pattern(out, "cover-dots", "M2 3h1.6m-1.6-.8v1.6");
        pattern(out, "cover-lines", "M0 3h6");
        pattern(out, "cover-posts", "M3 0v6");
        pattern(out, "cover-net", "M0 3h6M3 0v6");
        mark(out, 0, "M1 4a3 3 0 1 0 6 0a3 3 0 1 0-6 0z");
        mark(out, 1, "M1 4l3-3l3 3l-3 3z");
        mark(out, 2, "M1.5 1.5h5v5h-5z");
        mark(out, 3, "M.5 6.5l3.5-6l3.5 6z");
        out.close().newLine();
    }

    private static void pattern(Markup out, String name, String lines) {
        out.open("pattern", "id", name, "width", "6", "height", "6", "patternUnits", "userSpaceOnUse");
        out.empty("path", "class", "hatch", "d", lines).close();
    }

    /** The mark of a curve that has values at single places only: each has a shape of its own. */
    private static void mark(Markup out, int curve, String shape) {
        out.open(
                "marker",
                "id",
                "plot-dot-" + curve,
                "class",
                "mark-" + curve,
                "markerUnits",
                "userSpaceOnUse",
                "markerWidth",
                "8",
                "markerHeight",
                "8",
                "refX",
                "4",
                "refY",
                "4");
        out.empty("path", "d", shape).close();
    }

    /** @param summary the plot in a sentence */
    void open(String title, String summary) {
        out.open("svg", "class", "plot", "viewBox", "0 0 " + number(WIDTH) + " " + number(HEIGHT), "role", "img");
        out.element("title", title + ". " + summary);
        out.element("text", title, "class", "plot-title");
    }

    void close() {
        out.close();
    }

    /** The frame with both axes. Each is a part by itself, for most plots of a page share one of them at least. */
    void axes() {
        out.part("plot", o -> across()).part("plot", o -> up());
    }

    /** The places of the labels are those of the style sheet. */
    private void across() {
        Pen lines = new Pen();
        boolean down = true;
        out.open("g", "class", "tick middle below");
        for (Axis.Tick tick : across.ticks(5)) {
            double x = x(tick.value());
            lines.move(x, down ? TOP : HEIGHT - BOTTOM).line(x, down ? HEIGHT - BOTTOM : TOP);
            down = !down;
            out.element("text", tick.label(), "x", whole(x));
        }
        out.close().empty("path", "class", "grid", "d", lines.toString());
        out.empty("use", "href", "#plot-frame");
        out.element("text", across.label() + scale(across), "class", "axis foot");
    }

    private void up() {
        Pen lines = new Pen();
        boolean right = true;
        out.open("g", "class", "tick end left");
        for (Axis.Tick tick : up.ticks(4)) {
            double y = y(tick.value());
            lines.move(right ? LEFT : WIDTH - RIGHT, y).line(right ? WIDTH - RIGHT : LEFT, y);
            right = !right;
            out.element("text", tick.label(), "y", whole(y + 3.5));
        }
        out.close().empty("path", "class", "grid", "d", lines.toString());
        out.element("text", up.label() + scale(up), "class", "axis upwards");
    }

    private static String scale(Axis axis) {
        return axis.logarithmic() ? " (log scale)" : "";
    }

    /** A line of the key, right of the title or below it. */
    void key(List<String> labels, List<String> classes) {
        out.part("plot", o -> keys(labels, classes));
    }

    private void keys(List<String> labels, List<String> classes) {
        double x = WIDTH - RIGHT;
        out.open("g", "class", "keys end");
        for (int i = labels.size() - 1; i >= 0; i--) {
            double width = 6.2 * labels.get(i).length();
            out.element("text", labels.get(i), "x", whole(x));
            line(classes.get(i), x - width - 26, -4, x - width - 6, -4);
            x -= width + 40;
        }
        out.close();
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        out.empty(
                "path", "class", style, "d", new Pen().move(x1, y1).line(x2, y2).toString());
    }

    double x(double value) {
        return LEFT + across.place(value) * (WIDTH - LEFT - RIGHT);
    }

    /** The height of a value on the page; values beyond the axis are put a little outside the frame. */
    double y(double value) {
        double place = Math.max(-0.5, Math.min(1.5, up.place(value)));
        return HEIGHT - BOTTOM - place * (HEIGHT - TOP - BOTTOM);
    }

    /** Where a text stands: half a pixel is nothing to it. */
    private static String whole(double value) {
        return String.valueOf(Math.round(value));
    }

    /** A length with at most one decimal, which is a tenth of a pixel. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths / 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : whole + "." + Math.abs(tenths % 10);
    }
}
