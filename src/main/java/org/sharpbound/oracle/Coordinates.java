package org.sharpbound.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * Values of one quantity: a chosen few at and near the ends of its domain, and one for each number of the unit interval.
 *
 * @param chosen without repetitions
 */
record Coordinates(List<Expr> chosen, Spread spread) {

    /** The value that stands at a place in the open unit interval. */
    interface Spread {
        Expr at(Rational place, boolean clustered);
    }

    private static final int[] NEAR = {1, 2, 4, 8, 16, 30};
    private static final int[] MAGNITUDES = {-16, -8, -4, -2, -1, 0, 1, 2, 3, 4, 6, 9, 12, 20};

    /** How far inside an irrational end the points keep, in decimal digits relative to it. */
    private static final int INWARD = 40;

    /** Ends with a decimal exponent beyond this are given up. */
    private static final int LARGEST_EXPONENT = 2000;

    /** Finite domains of more values are visited by places only. */
    private static final int MOST_CHOSEN = 64;

    /** The coordinates of a domain; empty if it has no point, or its ends cannot be computed. */
    static Optional<Coordinates> of(Domain domain) {
        if (domain instanceof Domain.Finite finite) {
            int size = finite.values().size();
            return finite.values().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Coordinates(
                            finite.values().subList(0, Math.min(size, MOST_CHOSEN)),
                            (place, clustered) -> finite.values()
                                    .get(index(place, BigInteger.valueOf(size)).intValue())));
        } else if (domain instanceof Domain.Integers integers) {
            return integers(integers.first(), integers.last());
        }
        return range((Domain.Range) domain);
    }

    private static BigInteger index(Rational place, BigInteger size) {
        return place.times(Rational.of(size)).floor();
    }

    private static Optional<Coordinates> integers(BigInteger first, BigInteger last) {
        BigInteger size = last.subtract(first).add(BigInteger.ONE);
        if (size.signum() <= 0) {
            return Optional.empty();
        }
        Set<Expr> chosen = new LinkedHashSet<>();
        for (int i = 0; i < MOST_CHOSEN / 2 && BigInteger.valueOf(i).compareTo(size) < 0; i++) {
            chosen.add(Expr.num(Rational.of(first.add(BigInteger.valueOf(i)))));
            chosen.add(Expr.num(Rational.of(last.subtract(BigInteger.valueOf(i)))));
        }
        return Optional.of(new Coordinates(
                List.copyOf(chosen), (place, clustered) -> Expr.num(Rational.of(first.add(index(place, size))))));
    }

    /** An end of a range as a rational in its closure. */
    private record End(Rational value, boolean included) {}

    private static Optional<Coordinates> range(Domain.Range range) {
        Optional<End> lower = range.lower().flatMap(end -> end(end, range.lowerOpen(), 1));
        Optional<End> upper = range.upper().flatMap(end -> end(end, range.upperOpen(), -1));
        if (lower.isPresent() != range.lower().isPresent()
                || upper.isPresent() != range.upper().isPresent()) {
            return Optional.empty();
        }
        if (lower.isPresent() && upper.isPresent()) {
            return bounded(lower.get(), upper.get());
        }
        Set<Rational> chosen = new LinkedHashSet<>();
        lower.or(() -> upper).filter(End::included).ifPresent(end -> chosen.add(end.value()));
        if (lower.isEmpty() && upper.isEmpty()) {
            chosen.add(Rational.ZERO);
        }
        for (int magnitude : MAGNITUDES) {
            Rational distance = Rational.of(10).pow(magnitude);
            if (upper.isEmpty()) {
                chosen.add(lower.map(End::value).orElse(Rational.ZERO).plus(distance));
            }
            if (lower.isEmpty()) {
                chosen.add(upper.map(End::value).orElse(Rational.ZERO).minus(distance));
            }
        }
        return Optional.of(new Coordinates(numbers(chosen), (place, clustered) -> {
            Rational t = clustered ? clustered(place) : place;
            Rational up = t.over(Rational.ONE.minus(t));
            if (lower.isEmpty() && upper.isEmpty()) {
                return Expr.num(up.minus(up.reciprocal()));
            }
            return Expr.num(
                    lower.isPresent()
                            ? lower.get().value().plus(up)
                            : upper.get().value().minus(up));
        }));
    }

    private static Optional<Coordinates> bounded(End lower, End upper) {
        Rational width = upper.value().minus(lower.value());
        boolean closed = lower.included() && upper.included();
        if (width.signum() < 0 || width.isZero() && !closed) {
            return Optional.empty();
        }
        Set<Rational> chosen = new LinkedHashSet<>();
        if (lower.included()) {
            chosen.add(lower.value());
        }
        if (upper.included()) {
            chosen.add(upper.value());
        }
        chosen.add(lower.value().plus(width.times(Rational.HALF)));
        for (int near : NEAR) {
            Rational step = width.times(Rational.of(10).pow(-near));
            chosen.add(lower.value().plus(step));
            chosen.add(upper.value().minus(step));
        }
        return Optional.of(new Coordinates(
                numbers(chosen),
                (place, clustered) -> Expr.num(lower.value().plus(width.times(clustered ? clustered(place) : place)))));
    }

    /** t^3 / (t^3 + (1-t)^3): near both ends of the unit interval more often than elsewhere. */
    private static Rational clustered(Rational t) {
        Rational up = t.pow(3);
        return up.over(up.plus(Rational.ONE.minus(t).pow(3)));
    }

    private static List<Expr> numbers(Set<Rational> values) {
        List<Expr> numbers = new ArrayList<>();
        values.forEach(value -> numbers.add(Expr.num(value)));
        return numbers;
    }

    /** @param inward 1 for a lower end, -1 for an upper one */
    private static Optional<End> end(Expr expr, boolean open, int inward) {
        if (!(new HighPrecision(Map.of()).value(expr) instanceof Estimate.Number number)) {
            return Optional.empty();
        }
        if (number.digits() == Estimate.ALL_DIGITS) {
            return Optional.of(new End(Rational.parse(number.text()), !open));
        }
        BigDecimal decimal = new BigDecimal(number.text());
        int exponent = decimal.precision() - decimal.scale();
        if (number.digits() < INWARD + 5 || Math.abs(exponent) > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        Rational step = Rational.of(10).pow(exponent - INWARD).times(Rational.of(inward));
        return Optional.of(new End(Rational.of(decimal).plus(step), true));
    }
}
