package org.sharpbound.report.cover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.report.plot.Cells;
import org.sharpbound.report.plot.Pen;

/** A cover whose boxes differ in one quantity as a strip, in two as a map: a colour, a pattern and a letter for each way. */
final class CoverDrawing {

    /** No more shapes are drawn: finer covers are drawn on a grid. */
    static final int MOST_SHAPES = 300;

    private static final int[][] GRIDS = {{54, 36}, {36, 24}, {24, 16}, {16, 12}};
    private static final int[][] STRIPS = {{216, 1}};

    private static final int LEFT = 62;
    private static final int TOP = 30;
    private static final int WIDTH = 432;
    private static final int STRIP = 34;
    private static final int MAP = 216;
    private static final int LINE = 17;
    private static final int LAST_STYLE = 5;

    /** A box is as wide as this at least, or it could not be seen. */
    private static final double THIN = 1.2;

    private static final double ROOM_FOR_A_LETTER = 16;
    private static final int MOST_LETTERS = 60;

    private record Shape(int style, double left, double top, double right, double bottom) {}

    private final List<Tile> tiles;
    private final Ruler across;
    private final Ruler up;
    private final int height;
    private final List<Way> ways;
    private final Map<Way, Long> counts = new EnumMap<>(Way.class);
    private final List<Shape> shapes;
    private String merged = "";

    /** @param cover with one or two quantities that are cut, and boxes to draw */
    CoverDrawing(CoverTiles cover) {
        this.tiles = cover.tiles();
        this.across = new Ruler(cover.cut().get(0), cover);
        this.up = cover.cut().size() > 1 ? new Ruler(cover.cut().get(1), cover) : null;
        this.height = up == null ? STRIP : MAP;
        tiles.forEach(tile -> counts.merge(tile.way(), 1L, Long::sum));
        this.ways = counts.keySet().stream()
                .sorted(Comparator.comparingLong((Way way) -> -counts.get(way)))
                .toList();
        this.shapes = tiles.size() <= MOST_SHAPES ? each() : onGrid();
    }

    private List<Shape> each() {
        return tiles.stream()
                .map(tile -> shape(
                        ways.indexOf(tile.way()),
                        across.from(tile),
                        across.to(tile),
                        up == null ? 0 : up.from(tile),
                        up == null ? 1 : up.to(tile)))
                .toList();
    }

    private Shape shape(int style, double from, double to, double low, double high) {
        double left = LEFT + from * WIDTH;
        double bottom = TOP + (1 - low) * height;
        double right = Math.max(left + THIN, LEFT + to * WIDTH);
        return new Shape(style, left, Math.min(bottom - THIN, TOP + (1 - high) * height), right, bottom);
    }

    /** The finest grid whose cells, those of one way put together, are few enough. */
    private List<Shape> onGrid() {
        List<Shape> drawn = List.of();
        for (int[] grid : up == null ? STRIPS : GRIDS) {
            drawn = onGrid(grid[0], grid[1]);
            merged = ", drawn on a grid of " + grid[0] + (up == null ? "" : " by " + grid[1]) + " cells";
            if (drawn.size() <= MOST_SHAPES) {
                break;
            }
        }
        return drawn;
    }

    /** Each cell is drawn as the box that holds its middle. */
    private List<Shape> onGrid(int columns, int rows) {
        int[][] cells = new int[rows][columns];
        for (Tile tile : tiles) {
            int style = ways.indexOf(tile.way());
            int top = up == null ? 1 : first(up.to(tile), rows);
            for (int row = up == null ? 0 : first(up.from(tile), rows); row < top; row++) {
                for (int c = first(across.from(tile), columns); c < first(across.to(tile), columns); c++) {
                    cells[row][c] = style;
                }
            }
        }
        List<Shape> drawn = new ArrayList<>();
        for (Cells.Block block : Cells.blocks(cells)) {
            drawn.add(shape(
                    block.level(),
                    block.left() / (double) columns,
                    block.right() / (double) columns,
                    block.bottom() / (double) rows,
                    block.top() / (double) rows));
        }
        return drawn;
    }

    /** The first cell whose middle is not below a place. */
    private static int first(double place, int cells) {
        return (int) Math.max(0, Math.min(cells, Math.ceil(place * cells - 0.5)));
    }

    void write(Markup out) {
        int bottom = TOP + height;
        int whole = bottom + 44 + LINE * ways.size();
        out.open("svg", "class", "plot cover", "viewBox", "0 0 508 " + whole, "role", "img");
        out.element("title", inWords());
        out.element("text", "The cover", "class", "plot-title");
        out.part("plot cover", o -> inside(o, bottom));
        out.close();
    }

    private void inside(Markup out, int bottom) {
        for (int style = 0; style < ways.size(); style++) {
            shapes(out, style);
        }
        points(out);
        if (ways.size() > 1) {
            letters(out);
        }
        ticks(out, bottom);
        for (int style = 0; style < ways.size(); style++) {
            legend(out, style, bottom + 48 + LINE * style);
        }
    }

    private void shapes(Markup out, int style) {
        Pen pen = new Pen();
        shapes.stream()
                .filter(shape -> shape.style() == style)
                .forEach(s -> pen.rectangle(s.left(), s.top(), s.right(), s.bottom()));
        fill(out, style, pen);
    }

    private static void fill(Markup out, int style, Pen pen) {
        int drawn = Math.min(style, LAST_STYLE);
        if (!pen.isEmpty()) {
            out.empty("path", "class", "way-" + drawn, "d", pen.toString());
            if (drawn > 0) {
                out.empty("path", "class", "over-way-" + drawn, "d", pen.toString());
            }
        }
    }

    /** Boxes of one value only lie at the edges of others: they are drawn over these. */
    private void points(Markup out) {
        Pen pen = new Pen();
        shapes.stream()
                .filter(s -> s.right() - s.left() <= THIN || s.bottom() - s.top() <= THIN)
                .forEach(s -> pen.rectangle(s.left(), s.top(), s.right(), s.bottom()));
        if (!pen.isEmpty()) {
            out.empty("path", "class", "point-box", "d", pen.toString());
        }
    }

    private void letters(Markup out) {
        List<Shape> roomy = shapes.stream()
                .filter(s -> Math.min(s.right() - s.left(), s.bottom() - s.top()) >= ROOM_FOR_A_LETTER)
                .limit(MOST_LETTERS)
                .toList();
        out.open("g", "class", "letter middle");
        roomy.forEach(s -> out.element(
                "text",
                letter(s.style()),
                "x",
                whole((s.left() + s.right()) / 2),
                "y",
                whole((s.top() + s.bottom()) / 2 + 4)));
        out.close();
    }

    private static String letter(int style) {
        return String.valueOf((char) ('A' + style));
    }

    private static String whole(double pixels) {
        return String.valueOf(Math.round(pixels));
    }

    private void ticks(Markup out, int bottom) {
        out.open("g", "class", "tick middle", "transform", "translate(0 " + (bottom + 15) + ")");
        across.ticks(0.12).forEach(tick -> out.element("text", tick.label(), "x", whole(LEFT + tick.place() * WIDTH)));
        out.close();
        out.element("text", across.label(), "class", "axis middle", "x", "278", "y", whole(bottom + 31));
        if (up != null) {
            out.open("g", "class", "tick end", "transform", "translate(" + whole(LEFT - 6) + " 0)");
            up.ticks(0.09)
                    .forEach(tick -> out.element("text", tick.label(), "y", whole(bottom - tick.place() * height + 4)));
            out.close();
            String turned = "translate(13 " + (TOP + height / 2) + ") rotate(-90)";
            out.element("text", up.label(), "class", "axis middle", "transform", turned);
        }
    }

    private void legend(Markup out, int style, int y) {
        fill(out, style, new Pen().rectangle(LEFT, y - 10, LEFT + 22, y + 2));
        out.element("text", legend(style), "class", "key", "x", whole(LEFT + 28), "y", whole(y));
    }

    private String legend(int style) {
        String letter = ways.size() > 1 ? letter(style) + ": " : "";
        return letter + number(style);
    }

    private String number(int style) {
        long boxes = counts.get(ways.get(style));
        return boxes + (boxes == 1 ? " box " : " boxes ") + ways.get(style).words();
    }

    /** The drawing for those who cannot see it. */
    private String inWords() {
        StringBuilder words = new StringBuilder("The cover of " + across.range());
        words.append(up == null ? "" : ", " + up.range()).append(merged).append(". ");
        for (int style = 0; style < ways.size(); style++) {
            words.append(style > 0 ? ", " : "").append(number(style));
        }
        Tile least = tiles.stream().min(Comparator.comparingDouble(this::size)).orElseThrow();
        words.append(". The smallest box drawn: ").append(across.range(least));
        return words.append(up == null ? "" : ", " + up.range(least)).toString();
    }

    private double size(Tile tile) {
        double width = across.to(tile) - across.from(tile);
        return up == null ? width : width * (up.to(tile) - up.from(tile));
    }
}
