package org.sharpbound.enclose.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Expr;

/** A series of one kind of intervals, and what it tells. */
final class Local<T> {

    /** How many pieces of the neighbourhood a series is evaluated on. */
    private static final int PIECES = 8;

    private final SeriesField<T> field;
    private final Arithmetic<T> in;
    private final Series<T> series;

    Local(SeriesField<T> field, Series<T> series) {
        this.field = field;
        this.in = field.numbers();
        this.series = field.refined(field.leading(series));
    }

    Series<T> series() {
        return series;
    }

    Optional<LocalBounds> bounds(boolean withPoint) {
        if (withPoint && !series.regular()) {
            return Optional.empty();
        }
        if (field.isZero(series)) {
            return Optional.of(new LocalBounds(0, false, 0, false));
        }
        T bracket = bracket();
        int v = series.first();
        T factor = v >= 0 ? field.power(v) : in.div(in.one(), field.power(-v));
        T values = in.mul(factor, bracket);
        boolean keepsSign = v % 2 == 0 || field.oneSided();
        // s = 0 is among the points, and the series begins with a positive power: 0 is attained
        boolean attained = withPoint && v > 0;
        double lower = in.lower(values);
        double upper = in.upper(values);
        boolean above = false;
        boolean below = false;
        if (keepsSign && in.isNonnegative(bracket)) {
            lower = Math.max(lower, 0);
            above = lower == 0 && in.isPositive(bracket) && !attained;
        } else if (keepsSign && in.isNonnegative(in.neg(bracket))) {
            upper = Math.min(upper, 0);
            below = upper == 0 && in.isNegative(bracket) && !attained;
        }
        return Optional.of(new LocalBounds(lower, above, upper, below));
    }

    /** Encloses the series without its power of s, piece by piece of the neighbourhood. */
    private T bracket() {
        double lower = in.lower(field.neighbourhood());
        double upper = in.upper(field.neighbourhood());
        T whole = field.bracket(series);
        double width = (upper - lower) / PIECES;
        if (series.count() < 2 || !(width > 0) || Double.isInfinite(width)) {
            return whole;
        }
        T pieces = null;
        double from = lower;
        for (int i = 1; i <= PIECES; i++) {
            double to = i == PIECES ? upper : lower + i * width;
            T values = on(in.between(from, to));
            pieces = pieces == null ? values : in.hull(pieces, values);
            from = to;
        }
        return in.intersect(whole, pieces);
    }

    /** Encloses the series without its power of s on a piece of the neighbourhood. */
    T on(T piece) {
        T value = series.rest();
        List<T> terms = new ArrayList<>(series.terms());
        for (int i = terms.size() - 1; i >= 0; i--) {
            value = in.add(terms.get(i), in.mul(piece, value));
        }
        return value;
    }

    Optional<Limit> limit() {
        int v = series.first();
        if (field.isZero(series) || v > 0) {
            return Optional.of(new Limit.Finite(Expr.num(0)));
        } else if (series.count() == 0) {
            return Optional.empty();
        } else if (v == 0) {
            return series.exact()
                    .coefficient(0)
                    .map(field.exactNumbers()::simplified)
                    .map(Limit.Finite::new);
        }
        T leading = series.terms().get(0);
        boolean decided = !in.holdsZero(leading) && (v % 2 == 0 || field.oneSided());
        return decided ? Optional.of(new Limit.Infinite(in.isPositive(leading))) : Optional.empty();
    }
}
