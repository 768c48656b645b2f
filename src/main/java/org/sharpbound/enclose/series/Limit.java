package org.sharpbound.enclose.series;

import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Expr;

/** What an expression tends to: the coefficient of s⁰ of its series, exactly, or an infinity. */
public sealed interface Limit permits Limit.Finite, Limit.Infinite {

    /** An exact number, or an expression in the parameters. */
    record Finite(Expr value) implements Limit {}

    /** +∞ or -∞. */
    record Infinite(boolean positive) implements Limit {}

    /** A root of a higher index has no series here. */
    int MAX_RAMIFICATION = 12;

    /** Neighbourhoods, as the size of s, with the number of terms and of digits; a limit may be found in any one. */
    double[] RADII = {0x1p-8, 0x1p-20, 0x1p-40};

    int[] ORDERS = {4, 8, 12};
    int[] DIGITS = {0, 30};

    /**
     * The limit at a place, whose ramification is raised where the expression asks for it.
     *
     * <p>Soundness: if there is one, the expression is defined on a whole (one- or two-sided) neighbourhood without the
     * point, for all values of the parameters in their ranges, and tends to it.
     *
     * @param others the ranges of the other variables
     * @return empty if none is found, which says nothing
     */
    static Optional<Limit> of(Expr expr, Place place, Map<String, Interval> others) {
        for (int digits : DIGITS) {
            for (int order : ORDERS) {
                for (double radius : RADII) {
                    Optional<Limit> limit = ramified(expr, place, others, radius, order, digits);
                    if (limit.isPresent()) {
                        return limit;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Limit> ramified(
            Expr expr, Place place, Map<String, Interval> others, double radius, int order, int digits) {
        int k = place.ramification();
        while (k <= MAX_RAMIFICATION && (k % 2 == 1 || place.side() != Place.Side.BOTH)) {
            LocalSeries.Outcome outcome = LocalSeries.near(expr, place.ramified(k), radius, others, order, digits);
            Optional<Limit> limit = outcome.series().flatMap(LocalSeries::limit);
            if (limit.isPresent()) {
                return limit;
            }
            // Without a reason, for that of logarithms: x log x tends to 0 as s² log s does.
            k *= outcome.ramification() > 1 ? outcome.ramification() : 2;
        }
        return Optional.empty();
    }
}
