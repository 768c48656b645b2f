package org.sharpbound.report.cover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sharpbound.report.plot.Axis;
import org.sharpbound.term.print.Symbol;

/** A quantity along a drawing: where its values lie, and which of them are written. */
final class Ruler {

    /** A value that is written, and its place between 0 and 1. */
    record Tick(double place, String label) {}

    private final String quantity;
    private final List<Tile> tiles;
    private final List<String> values;
    private final Stretch stretch;

    Ruler(String quantity, CoverTiles cover) {
        this.quantity = quantity;
        this.tiles = cover.tiles();
        this.values = cover.values(quantity);
        this.stretch = Stretch.of(quantity, tiles);
    }

    String label() {
        String scale = stretch.endless() ? " (squeezed towards infinity)" : stretch.logarithmic() ? " (log scale)" : "";
        return Symbol.of(quantity) + scale;
    }

    double from(Tile tile) {
        return stretch.place(tile.ranges().get(quantity).least());
    }

    double to(Tile tile) {
        return stretch.place(tile.ranges().get(quantity).most());
    }

    /** {@code x from 0 to ∞}. */
    String range() {
        return values.isEmpty()
                ? in(stretch.low(), stretch.high())
                : Symbol.of(quantity) + " of " + values.size() + " values";
    }

    /** The part of a tile, {@code x from 0 to 1/2}. */
    String range(Tile tile) {
        Span span = tile.ranges().get(quantity);
        if (!values.isEmpty() && span.high() - span.low() == 1) {
            int place = (int) Math.round(span.low() - stretch.low());
            return Symbol.of(quantity) + " = " + values.get(Math.max(0, Math.min(values.size() - 1, place)));
        }
        return in(span.least(), span.most());
    }

    private String in(double low, double high) {
        return low == high
                ? Symbol.of(quantity) + " = " + text(low)
                : Symbol.of(quantity) + " from " + text(low) + " to " + text(high);
    }

    private static String text(double value) {
        return Double.isInfinite(value) ? value > 0 ? "∞" : "−∞" : Axis.plain(value);
    }

    /**
     * The ends, and of the cuts those with short names that have room.
     *
     * @param room the least distance of two, as a share of the whole
     */
    List<Tick> ticks(double room) {
        List<Tick> chosen = new ArrayList<>();
        for (Tick tick : values.isEmpty() ? cuts() : elements()) {
            if (chosen.stream().allMatch(other -> Math.abs(other.place() - tick.place()) >= room)) {
                chosen.add(tick);
            }
        }
        return chosen;
    }

    private List<Tick> cuts() {
        List<Tick> ticks =
                new ArrayList<>(List.of(new Tick(0, text(stretch.low())), new Tick(1, text(stretch.high()))));
        tiles.stream()
                .map(tile -> tile.ranges().get(quantity).most())
                .distinct()
                .map(value -> new Tick(stretch.place(value), text(value)))
                .sorted(Comparator.comparingInt((Tick tick) -> tick.label().length())
                        .thenComparingDouble(Tick::place))
                .forEach(ticks::add);
        return ticks;
    }

    private List<Tick> elements() {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ticks.add(new Tick((i + 0.5) / values.size(), values.get(i)));
        }
        return ticks;
    }
}
