package org.sharpbound.enclose.quadrature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * An integral with finite ends, over pieces that are halved until each part is narrow enough.
 *
 * <p>Soundness: with x = a + (b − a) t a piece of t is [c − h, c + h], in exact doubles. There f = Σ aₖ τᵏ + aₙ(ξ) τⁿ with
 * t = c + hτ and n even, whose integral over τ from −1 to 1 is 2 Σ aₖ/(k + 1) over even k and a number of aₙ·2/(n + 1). Where f is
 * not smooth, its range times the length of the piece holds the integral.
 */
final class Pieces<V> {

    /** Doubles are halved no further than their digits allow, or than anything is worth. */
    private static final double SHORTEST = 0x1p-900;

    /** A part is not made narrower than this share of what the values of its own make of it. */
    private static final double SHARE = 0.05;

    private final Values<V> in;
    private final Map<String, V> variables;
    private final Effort effort;
    private final Expr.Bind bind;

    Pieces(Values<V> in, Map<String, V> variables, Effort effort, Expr.Bind bind) {
        this.in = in;
        this.variables = variables;
        this.effort = effort;
        this.bind = bind;
    }

    private record Piece(double from, double to) {
        double middle() {
            return from + (to - from) / 2;
        }

        /** Whether both halves are exact. */
        boolean isDivisible() {
            double middle = middle();
            return middle - from == to - middle && middle > from && middle < to && to - from > SHORTEST;
        }
    }

    /** @throws Unknown if there is no bounded enclosure */
    V integral(V from, V to) {
        V length = in.sub(to, from);
        Deque<Piece> open = new ArrayDeque<>();
        open.push(new Piece(0, 1));
        V sum = in.number(0);
        while (!open.isEmpty()) {
            Piece piece = open.pop();
            effort.spend(in.cost());
            boolean last = !piece.isDivisible() || effort.isSpent();
            Optional<V> part = part(piece, from, length, last);
            if (part.isPresent()) {
                sum = in.add(sum, part.get());
            } else if (last || effort.isOverspent()) {
                throw new Unknown("the integrand is not shown to be defined and bounded");
            } else {
                open.push(new Piece(piece.middle(), piece.to()));
                open.push(new Piece(piece.from(), piece.middle()));
            }
        }
        return sum;
    }

    /** The integral over a piece, if it is narrow enough, or the last chance. */
    private Optional<V> part(Piece piece, V from, V length, boolean last) {
        try {
            Optional<V> polynomial = polynomial(in.rough(), piece, from, length, last);
            if (polynomial.isPresent() || !last) {
                return polynomial;
            }
        } catch (Unknown rough) {
            // what is not smooth may still be bounded
        }
        try {
            V part = plain(in.rough(), piece, from, length);
            boolean narrow = in.width(part) <= effort.tolerance();
            return narrow || last && in.magnitude(part) < Double.POSITIVE_INFINITY
                    ? Optional.of(part)
                    : Optional.empty();
        } catch (Unknown undefined) {
            return Optional.empty();
        }
    }

    /** The range of the integrand times the length of the piece. */
    private <W> V plain(Rough<V, W> rough, Piece piece, V from, V length) {
        Values<W> values = rough.values();
        W whole = rough.down().apply(length);
        W x = values.add(rough.down().apply(from), values.mul(whole, values.between(piece.from(), piece.to())));
        W part = values.mul(whole, values.number(Rational.of(piece.to() - piece.from())));
        return rough.up().apply(values.mul(part, value(values, mapped(rough.down()), x)));
    }

    private <W> Map<String, W> mapped(Function<V, W> function) {
        Map<String, W> result = new HashMap<>();
        variables.forEach((name, value) -> result.put(name, function.apply(value)));
        return result;
    }

    private <X> X value(Values<X> values, Map<String, X> others, X variable) {
        Map<String, X> all = new HashMap<>(others);
        all.put(bind.variable(), variable);
        return new Evaluator<>(values, all, effort).of(bind.body());
    }

    private <W> Optional<V> polynomial(Rough<V, W> rough, Piece piece, V from, V length, boolean last) {
        int order = effort.order();
        Optional<V> rest = rest(rough, piece, from, length, last);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        Jets<V> jets = new Jets<>(in, order);
        V half = in.mul(length, in.number(Rational.of((piece.to() - piece.from()) / 2)));
        V middle = in.add(from, in.mul(length, in.number(Rational.of(piece.middle()))));
        Jet<V> at = value(jets, mapped(jets::constant), jets.linear(middle, half));
        V sum = in.number(0);
        for (int k = Math.min(order, at.size()) - 1; k >= 0; k--) {
            sum = k % 2 == 0
                    ? in.add(
                            sum,
                            in.mul(in.number(Rational.of(2, k + 1)), at.terms().get(k)))
                    : sum;
        }
        V main = in.mul(half, sum);
        if (!last && in.width(rest.get()) > Math.max(effort.tolerance(), SHARE * in.width(main))) {
            return Optional.empty();
        }
        V part = in.add(main, rest.get());
        return in.magnitude(part) < Double.POSITIVE_INFINITY ? Optional.of(part) : Optional.empty();
    }

    /** What the polynomial leaves out, unless that is too much. */
    private <W> Optional<V> rest(Rough<V, W> rough, Piece piece, V from, V length, boolean last) {
        int order = effort.order();
        Values<W> values = rough.values();
        Jets<W> jets = new Jets<>(values, order);
        W whole = rough.down().apply(length);
        W half = values.mul(whole, values.number(Rational.of((piece.to() - piece.from()) / 2)));
        W range = values.add(rough.down().apply(from), values.mul(whole, values.between(piece.from(), piece.to())));
        Jet<W> remainder =
                value(jets, mapped(value -> jets.constant(rough.down().apply(value))), jets.linear(range, half));
        W rest = values.mul(half, values.mul(values.number(Rational.of(2, order + 1)), jets.term(remainder, order)));
        double excess = values.width(rest);
        // where the values themselves are known so little, the remainder may be of no account
        boolean promising =
                excess <= effort.tolerance() || excess <= values.width(values.mul(half, remainder.constant()));
        return excess < Double.POSITIVE_INFINITY && (last || promising)
                ? Optional.of(rough.up().apply(rest))
                : Optional.empty();
    }
}
