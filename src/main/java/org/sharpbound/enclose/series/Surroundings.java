package org.sharpbound.enclose.series;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * The change of variable from x to s, and the ranges of the other variables.
 *
 * <p>Soundness: the neighbourhood holds s of every x in the range that lies on the place's side, and 0.
 */
final class Surroundings<T> {

    private final Arithmetic<T> in;
    private final ExactNumbers exact;
    private final Place place;
    private final int order;
    private final Parameters<T> parameters;
    private final SeriesField<T> constants;
    private final Map<String, Series<T>> variables = new HashMap<>();
    private final Optional<Series<T>> point;

    /** @throws NoSeries if the point is not shown to be defined */
    Surroundings(Arithmetic<T> in, Place place, Map<String, Interval> others, int order) {
        this.in = in;
        this.place = place;
        this.order = order;
        Map<String, T> ranges = new HashMap<>();
        others.forEach((name, values) -> ranges.put(name, in.between(values.lo(), values.hi())));
        ranges.remove(place.variable());
        this.exact = new ExactNumbers(ranges.keySet().stream()
                .filter(name -> in.isNonnegative(ranges.get(name)))
                .collect(Collectors.toSet()));
        this.parameters = new Parameters<>(in, ranges);
        this.constants = new SeriesField<>(in, exact, parameters, in.zero(), order);
        ranges.forEach(
                (name, range) -> variables.put(name, constants.constant(range, Optional.of(Expr.variable(name)))));
        this.point = place.at().map(new Expander<>(constants, variables)::of);
    }

    Local<T> expanded(Expr expr, T s) {
        SeriesField<T> field = new SeriesField<>(in, exact, parameters, s, order);
        Rational sign = Rational.of(place.sign());
        int power = point.isPresent() ? place.ramification() : -place.ramification();
        Series<T> moving = field.monomial(power, in.number(sign), Optional.of(Expr.num(sign)));
        Map<String, Series<T>> all = new HashMap<>(variables);
        all.put(place.variable(), point.map(p -> field.add(p, moving)).orElse(moving));
        return new Local<>(field, new Expander<>(field, all).of(expr));
    }

    T ball(double radius) {
        return in.between(place.side() == Place.Side.BOTH ? -radius : 0, radius);
    }

    /** @throws NoSeries if it is not bounded */
    T neighbourhood(Interval range) {
        T values = in.between(range.lo(), range.hi());
        T difference = point.map(p -> in.sub(values, constants.range(p))).orElse(values);
        T oriented = place.sign() < 0 ? in.neg(difference) : difference;
        return root(point.isPresent() ? oriented : in.div(in.one(), oriented));
    }

    /** The range of s, together with 0, from that of s^k. */
    private T root(T power) {
        boolean both = place.side() == Place.Side.BOTH;
        T range = in.hull(in.zero(), both ? power : in.max(in.zero(), power));
        if (!in.isBounded(range)) {
            throw new NoSeries("the neighbourhood is not bounded");
        } else if (place.ramification() == 1) {
            return range;
        }
        Rational inverse = Rational.of(1, place.ramification());
        T right = in.power(in.max(in.zero(), range), inverse);
        return both ? in.hull(right, in.neg(in.power(in.max(in.zero(), in.neg(range)), inverse))) : right;
    }
}
