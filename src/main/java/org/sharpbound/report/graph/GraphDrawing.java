package org.sharpbound.report.graph;

import java.util.List;
import org.sharpbound.report.markup.Markup;

/** A part of what rests on what as SVG: a box that is a link for each item, a line from what is used to what uses it. */
final class GraphDrawing {

    private static final int WIDTH = 236;
    private static final int HEIGHT = 40;
    private static final int ACROSS = WIDTH + 56;
    private static final int DOWN = HEIGHT + 12;
    private static final int EDGE = 4;

    /** Names that are longer lose their end; the title has them whole. */
    private static final int LONGEST = 32;

    private final Dependencies dependencies;
    private final Parts part;
    private final Layers layers;

    GraphDrawing(Dependencies dependencies, Parts part) {
        this.dependencies = dependencies;
        this.part = part;
        this.layers = new Layers(dependencies, part);
    }

    void write(Markup out) {
        int width = (layers.width() - 1) * ACROSS + WIDTH + 2 * EDGE;
        int height = (layers.height() - 1) * DOWN + HEIGHT + 2 * EDGE;
        out.open("div", "class", "graph", "role", "region", "tabindex", "0", "aria-label", "Drawing: " + part.title());
        out.open(
                "svg",
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                String.valueOf(width),
                "height",
                String.valueOf(height));
        StringBuilder lines = new StringBuilder();
        for (String name : part.names()) {
            for (String used : part.uses(dependencies, name)) {
                line(lines, used, name);
            }
        }
        out.empty("path", "class", "edges", "d", lines.toString());
        part.names().forEach(name -> node(out, name));
        out.close().close();
    }

    private int x(String name) {
        return EDGE + layers.column(name) * ACROSS;
    }

    private int y(String name) {
        return EDGE + layers.row(name) * DOWN;
    }

    private void line(StringBuilder lines, String from, String to) {
        int x = x(from) + WIDTH;
        int y = y(from) + HEIGHT / 2;
        int dx = x(to) - x;
        int dy = y(to) + HEIGHT / 2 - y;
        int bend = Math.max(24, Math.abs(dx) / 2);
        lines.append("M" + x + " " + y + "c" + bend + " 0 " + (dx - bend) + " " + dy + " " + dx + " " + dy);
        lines.append("m-6-4l6 4-6 4");
    }

    private void node(Markup out, String name) {
        Item item = dependencies.item(name);
        Status status = dependencies.status(name);
        String place = "translate(" + x(name) + " " + y(name) + ")";
        out.open("g", "class", "node " + status.style(), "transform", place);
        item.link().ifPresent(link -> out.open("a", "href", link));
        out.element("title", item.title() + ": " + status.words());
        out.empty("rect", "width", String.valueOf(WIDTH), "height", String.valueOf(HEIGHT), "rx", "6");
        for (String[] line : List.of(
                new String[] {shortened(name), "17"}, new String[] {status.icon() + " " + status.words(), "33"})) {
            out.element("text", line[0], "x", "9", "y", line[1]);
        }
        if (item.link().isPresent()) {
            out.close();
        }
        out.close();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
