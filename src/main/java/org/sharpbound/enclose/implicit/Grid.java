package org.sharpbound.enclose.implicit;

import java.util.List;

/**
 * The steps of an integration.
 *
 * @param times at which the steps end, increasing
 * @param order of the Taylor series
 */
public record Grid(List<Double> times, int order) {
    public Grid {
        times = List.copyOf(times);
    }
}
