package org.sharpbound.enclose.flow;

import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/**
 * Where a parameter lies, exactly.
 *
 * @param lo at most {@code hi}; where both are equal the parameter is a constant
 */
public record Bounds(Rational lo, Rational hi) {

    /** @throws IllegalArgumentException if the ends are in the wrong order */
    public Bounds {
        if (lo.compareTo(hi) > 0) {
            throw new IllegalArgumentException("not an interval: [" + lo + ", " + hi + "]");
        }
    }

    public static Bounds of(Rational value) {
        return new Bounds(value, value);
    }

    public static Bounds of(double lo, double hi) {
        return new Bounds(Rational.of(lo), Rational.of(hi));
    }

    public boolean isPoint() {
        return lo.equals(hi);
    }

    /** The narrowest interval of doubles around it. */
    public Interval enclosure() {
        return Interval.of(Interval.of(lo).lo(), Interval.of(hi).hi());
    }

    /** The reference point ẑ of expansions: a double near the middle, or the number itself where it is a constant. */
    public Rational reference() {
        return isPoint() ? lo : Rational.of(enclosure().mid());
    }
}
