package org.sharpbound.report.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sharpbound.report.markup.Markup;

/**
 * The sign and size of a margin over two quantities.
 *
 * @param margins by rows from the low end of {@code up}, each from the low end of {@code across}; NaN where the expression
 *     is undefined or an assumption excludes the point
 * @param tight where the margin is least, as far as doubles tell
 */
public record HeatMap(
        String title, Axis across, Axis up, List<List<Double>> margins, Optional<Mark> witness, Optional<Mark> tight)
        implements Plot {

    /** A point of the plane. */
    public record Mark(double across, double up) {}

    /** Sizes are told apart in this many steps on either side of zero. */
    private static final int LEVELS = 3;

    private static final int NONE = Integer.MIN_VALUE;

    public HeatMap {
        margins = margins.stream().map(List::copyOf).toList();
    }

    /** A map of which no place is said to be tight. */
    public HeatMap(String title, Axis across, Axis up, List<List<Double>> margins, Optional<Mark> witness) {
        this(title, across, up, margins, witness, Optional.empty());
    }

    @Override
    public void write(Markup out) {
        double[] sizes = margins.stream()
                .flatMapToDouble(row -> row.stream().mapToDouble(Math::abs))
                .filter(Double::isFinite)
                .filter(size -> size > 0)
                .sorted()
                .toArray();
        if (sizes.length == 0) {
            return;
        }
        Frame frame = new Frame(out, across, up);
        frame.open(title, summary());
        cells(out, sizes);
        frame.axes();
        out.part("plot", HeatMap::key);
        tight.ifPresent(mark -> {
            double x = frame.x(mark.across());
            double y = frame.y(mark.up());
            Pen diamond = new Pen()
                    .move(x, y - 7)
                    .line(x + 7, y)
                    .line(x, y + 7)
                    .line(x - 7, y)
                    .close();
            out.empty("path", "class", "tight-halo", "d", diamond.toString());
            out.empty("path", "class", "tight-point", "d", diamond.toString());
            boolean left = x > Frame.WIDTH - Frame.RIGHT - 90;
            String style = left ? "mark-label end" : "mark-label";
            out.element(
                    "text",
                    "least margin",
                    "class",
                    style,
                    "x",
                    Frame.number(left ? x - 10 : x + 10),
                    "y",
                    Frame.number(Math.max(Frame.TOP + 12, y + 4)));
        });
        witness.ifPresent(mark -> {
            String x = Frame.number(frame.x(mark.across()));
            String y = Frame.number(frame.y(mark.up()));
            out.empty("circle", "class", "witness-halo", "r", "6", "cx", x, "cy", y);
            out.empty("circle", "class", "witness-point", "r", "6", "cx", x, "cy", y);
        });
        frame.close();
    }

    /** A path for each level, and one more over all that fails. */
    private void cells(Markup out, double[] sizes) {
        int[][] levels = margins.stream()
                .map(row -> row.stream().mapToInt(m -> level(m, sizes)).toArray())
                .toArray(int[][]::new);
        for (int level = -LEVELS; level <= LEVELS; level++) {
            path(out, style(level), level, levels);
        }
        int[][] fails = Arrays.stream(levels)
                .map(row ->
                        Arrays.stream(row).map(l -> l < 0 && l != NONE ? 1 : 0).toArray())
                .toArray(int[][]::new);
        path(out, "hatched", 1, fails);
    }

    /** All cells of one level as a path; nothing where there are none. */
    private static void path(Markup out, String style, int level, int[][] levels) {
        double width = (Frame.WIDTH - Frame.LEFT - Frame.RIGHT) / levels[0].length;
        double height = (Frame.HEIGHT - Frame.TOP - Frame.BOTTOM) / levels.length;
        double bottom = Frame.HEIGHT - Frame.BOTTOM;
        Pen path = new Pen();
        Cells.blocks(levels).stream()
                .filter(block -> block.level() == level)
                .forEach(block -> path.rectangle(
                        Frame.LEFT + block.left() * width,
                        bottom - block.top() * height,
                        Frame.LEFT + block.right() * width,
                        bottom - block.bottom() * height));
        if (!path.isEmpty()) {
            out.empty("path", "class", style, "d", path.toString());
        }
    }

    private static int level(double margin, double[] sizes) {
        if (Double.isNaN(margin)) {
            return NONE;
        }
        if (margin == 0) {
            return 0;
        }
        int rank = Arrays.binarySearch(sizes, Math.abs(margin));
        int below = rank < 0 ? -rank - 1 : rank;
        int level = 1 + Math.min(LEVELS - 1, below * LEVELS / sizes.length);
        return margin < 0 ? -level : level;
    }

    private static String style(int level) {
        return level == 0 ? "even" : (level > 0 ? "over-" : "under-") + Math.abs(level);
    }

    private static void key(Markup out) {
        double x = Frame.WIDTH - Frame.RIGHT - 2 * LEVELS * 14 - 156;
        double middle = x + LEVELS * 14;
        out.element("text", "fails", "class", "key", "text-anchor", "end", "x", Frame.number(x - 4), "y", "27");
        for (int level = -LEVELS; level <= LEVELS; level++) {
            if (level != 0) {
                keyCell(out, style(level), x, x + 14);
                x += 14;
            }
        }
        keyCell(out, "hatched", middle - LEVELS * 14, middle);
        out.element("text", "holds (full colour: by most)", "class", "key", "x", Frame.number(x + 4), "y", "27");
    }

    private static void keyCell(Markup out, String style, double left, double right) {
        out.empty(
                "path",
                "class",
                style,
                "d",
                new Pen().rectangle(left, 18, right, 28).toString());
    }

    private String summary() {
        long holds = margins.stream().flatMap(List::stream).filter(m -> m >= 0).count();
        long fails = margins.stream().flatMap(List::stream).filter(m -> m < 0).count();
        return "Of " + (holds + fails) + " sampled points the relation holds at " + holds + " and fails at " + fails
                + witness.map(m -> "; the witness is at " + across.label() + " = " + Axis.plain(m.across()) + ", "
                                + up.label() + " = " + Axis.plain(m.up()))
                        .orElse("")
                + tight.map(m -> "; the least margin drawn is at " + across.label() + " = " + Axis.plain(m.across())
                                + ", " + up.label() + " = " + Axis.plain(m.up()))
                        .orElse("");
    }
}
