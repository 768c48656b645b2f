package org.sharpbound.enclose.series;

import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Expr;

/**
 * An expression near a point: defined there, and a power of s times a series with remainder.
 *
 * <p>Soundness: if there is one, the expression is defined at every point of the neighbourhood with s ≠ 0, for all values of
 * the other variables in their ranges.
 */
public final class LocalSeries {

    private final Local<?> local;

    private LocalSeries(Local<?> local) {
        this.local = local;
    }

    /** A series, or why there is none. */
    public record Outcome(Optional<LocalSeries> series, String why, int ramification) {}

    /**
     * Expands a core expression on the part of a range that lies on the place's side of the point.
     *
     * @param range the values of the variable, of which those on the other side of the point do not count
     * @param others the ranges of the other variables
     * @param order the most terms
     * @param digits 0 for doubles, else decimal digits
     * @return with no series, the factor by which the ramification must be multiplied for it to exist, 1 where no factor is
     *     known to help
     */
    public static Outcome of(
            Expr expr, Place place, Interval range, Map<String, Interval> others, int order, int digits) {
        return digits == 0
                ? on(new Doubles(), expr, place, Optional.of(range), 0, others, order)
                : on(decimals(digits), expr, place, Optional.of(range), 0, others, order);
    }

    /** The same for |s| up to a radius. */
    static Outcome near(Expr expr, Place place, double radius, Map<String, Interval> others, int order, int digits) {
        return digits == 0
                ? on(new Doubles(), expr, place, Optional.empty(), radius, others, order)
                : on(decimals(digits), expr, place, Optional.empty(), radius, others, order);
    }

    private static Decimals decimals(int digits) {
        return new Decimals(Precision.ofDigits(digits));
    }

    private static <T> Outcome on(
            Arithmetic<T> in,
            Expr expr,
            Place place,
            Optional<Interval> range,
            double radius,
            Map<String, Interval> others,
            int order) {
        try {
            Surroundings<T> surroundings = new Surroundings<>(in, place, others, order);
            T s = range.isPresent() ? surroundings.neighbourhood(range.get()) : surroundings.ball(radius);
            return new Outcome(Optional.of(new LocalSeries(surroundings.expanded(expr, s))), "", 1);
        } catch (NoSeries none) {
            return new Outcome(Optional.empty(), none.getMessage(), none.ramification());
        }
    }

    /**
     * Bounds over the neighbourhood.
     *
     * @param withPoint whether the point s = 0 belongs to the domain
     * @return empty if it does, and the expression is not shown to be defined there
     */
    public Optional<LocalBounds> bounds(boolean withPoint) {
        return local.bounds(withPoint);
    }

    /** The limit as s goes to 0, if it is known. */
    public Optional<Limit> limit() {
        return local.limit();
    }
}
