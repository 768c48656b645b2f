package org.sharpbound.enclose.implicit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.sharpbound.enclose.Interval;

/**
 * What is known of a number y that depends on quantities q, on a box of these.
 *
 * <p>Soundness: for any two points of the box there are numbers d in the slopes such that y changes by Σ d (q − q′) from one to the
 * other. A quantity without a slope has the slope 0.
 *
 * @param value holds y at every point of the box
 */
public record Known(Interval value, Map<String, Interval> slopes) {

    public Known {
        slopes = Collections.unmodifiableMap(new TreeMap<>(slopes));
    }

    /** With nothing known of the slopes by the quantities that others depend on. */
    static Known of(Interval value, Map<String, Known> others) {
        Map<String, Interval> slopes = new TreeMap<>();
        others.values().forEach(other -> other.slopes().keySet().forEach(q -> slopes.put(q, Interval.ENTIRE)));
        return new Known(value, slopes);
    }

    Known plus(Known other) {
        Map<String, Interval> sums = new TreeMap<>(slopes);
        other.slopes.forEach((quantity, slope) -> sums.merge(quantity, slope, Interval::plus));
        return new Known(value.plus(other.value), sums);
    }

    /** x y − x′ y′ = x (y − y′) + y′ (x − x′). */
    Known times(Known other) {
        Map<String, Interval> sums = new TreeMap<>();
        slopes.forEach((quantity, slope) -> sums.put(quantity, slope.times(other.value)));
        other.slopes.forEach((quantity, slope) -> sums.merge(quantity, slope.times(value), Interval::plus));
        return new Known(value.times(other.value), sums);
    }

    public Interval slope(String quantity) {
        return slopes.getOrDefault(quantity, Interval.ZERO);
    }
}
