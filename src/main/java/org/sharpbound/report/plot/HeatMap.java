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
 */
public record HeatMap(String title, Axis across, Axis up, List<List<Double>> margins, Optional<Mark> witness)
        implements Plot {

    /** A point of the plane. */
    public record Mark(double across, double up) {}

    /** Sizes are told apart in this many steps on either side of zero. */
    private static final int LEVELS = 4;

    private static final int NONE = Integer.MIN_VALUE;

    public HeatMap {
        margins = margins.stream().map(List::copyOf).toList();
    }

    @Override
    public void write(Markup out, String id) {
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
        String hatch = id + "-hatch";
        out.open(
                "pattern",
                "id",
                hatch,
                "width",
                "6",
                "height",
                "6",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        out.empty("line", "class", "hatch", "x1", "0", "y1", "0", "x2", "0", "y2", "6");
        out.close();
        double height = (Frame.HEIGHT - Frame.TOP - Frame.BOTTOM) / margins.size();
        for (int r = 0; r < margins.size(); r++) {
            double y = Frame.HEIGHT - Frame.BOTTOM - (r + 1) * height;
            row(out, margins.get(r), sizes, y, height, hatch);
        }
        frame.grid();
        frame.border();
        key(out, hatch);
        witness.ifPresent(mark -> {
            String x = Frame.number(frame.x(mark.across()));
            String y = Frame.number(frame.y(mark.up()));
            out.empty("circle", "class", "witness-halo", "r", "6", "cx", x, "cy", y);
            out.empty("circle", "class", "witness-point", "r", "6", "cx", x, "cy", y);
        });
        frame.close();
    }

    /** Cells of one level beside each other are drawn as one. */
    private static void row(Markup out, List<Double> row, double[] sizes, double y, double height, String hatch) {
        double width = (Frame.WIDTH - Frame.LEFT - Frame.RIGHT) / row.size();
        int from = 0;
        for (int c = 1; c <= row.size(); c++) {
            int level = level(row.get(from), sizes);
            if (c < row.size() && level(row.get(c), sizes) == level) {
                continue;
            }
            if (level != NONE) {
                String[] place = {
                    "x", Frame.number(Frame.LEFT + from * width), "y", Frame.number(y),
                    "width", Frame.number((c - from) * width + 0.3), "height", Frame.number(height + 0.3)
                };
                cell(out, style(level), null, place);
                if (level < 0) {
                    cell(out, "hatched", "url(#" + hatch + ")", place);
                }
            }
            from = c;
        }
    }

    private static void cell(Markup out, String style, String fill, String... place) {
        String[] attributes = Arrays.copyOf(new String[] {"class", style, "fill", fill}, 4 + place.length);
        System.arraycopy(place, 0, attributes, 4, place.length);
        out.empty("rect", attributes);
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

    private static void key(Markup out, String hatch) {
        double x = Frame.WIDTH - Frame.RIGHT - 2 * LEVELS * 14 - 156;
        out.element("text", "fails", "class", "key", "text-anchor", "end", "x", Frame.number(x - 4), "y", "27");
        for (int level = -LEVELS; level <= LEVELS; level++) {
            if (level == 0) {
                continue;
            }
            String[] place = {"x", Frame.number(x), "y", "18", "width", "14", "height", "10"};
            cell(out, style(level), null, place);
            if (level < 0) {
                cell(out, "hatched", "url(#" + hatch + ")", place);
            }
            x += 14;
        }
        out.element("text", "holds (full colour: by most)", "class", "key", "x", Frame.number(x + 4), "y", "27");
    }

    private String summary() {
        long holds = margins.stream().flatMap(List::stream).filter(m -> m >= 0).count();
        long fails = margins.stream().flatMap(List::stream).filter(m -> m < 0).count();
        return "Of " + (holds + fails) + " sampled points the relation holds at " + holds + " and fails at " + fails
                + witness.map(m -> "; the witness is at " + across.label() + " = " + Axis.plain(m.across()) + ", "
                                + up.label() + " = " + Axis.plain(m.up()))
                        .orElse("");
    }
}
