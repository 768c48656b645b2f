package org.sharpbound.report.cover;

import java.util.Map;

/**
 * A box of a cover.
 *
 * @param ranges of the quantities
 */
record Tile(Map<String, Span> ranges, Way way) {
    Tile {
        ranges = Map.copyOf(ranges);
    }
}
