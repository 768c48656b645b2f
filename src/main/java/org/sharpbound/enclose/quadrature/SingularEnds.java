package org.sharpbound.enclose.quadrature;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * An integral with finite ends at which the integrand may be infinite or not defined: near such an end a, with |x − a| = 1/w,
 * the integral of f/w² over large w is bounded as other tails are.
 */
final class SingularEnds<V> {

    /** How near to an end it is looked whether the integrand is bounded there. */
    private static final double NEAR = 0x1p-40;

    /** Beyond it products of doubles would vanish. */
    private static final int LAST_EXPONENT = 450;

    private final Values<V> in;
    private final Map<String, V> variables;
    private final Effort effort;
    private final Expr.Bind bind;
    private final Span span;

    SingularEnds(Values<V> in, Map<String, V> variables, Effort effort, Expr.Bind bind) {
        this.in = in;
        this.variables = variables;
        this.effort = effort;
        this.bind = bind;
        this.span = Span.of(bind);
    }

    /** Empty where neither end is seen to be singular. */
    Optional<V> integral() {
        boolean left = span.openFrom() && isSingular(0, NEAR);
        boolean right = span.openTo() && isSingular(1 - NEAR, 1);
        if (left && right) {
            Expr middle = Affine.product(Expr.num(Rational.HALF), Affine.sum(span.from(), span.to()));
            return from(span.upTo(middle), true)
                    .flatMap(a -> from(span.since(middle), false).map(b -> in.add(a, b)));
        }
        return left ? from(span, true) : right ? from(span, false) : Optional.empty();
    }

    private boolean isSingular(double start, double end) {
        try {
            V from = value(span.from());
            V length = in.sub(value(span.to()), from);
            Map<String, V> all = new HashMap<>(variables);
            all.put(bind.variable(), in.add(from, in.mul(length, in.between(start, end))));
            V values = new Evaluator<>(in, all, effort).of(bind.body());
            return !(in.magnitude(values) < Double.POSITIVE_INFINITY);
        } catch (Unknown undefined) {
            return true;
        }
    }

    private V value(Expr end) {
        return new Evaluator<>(in, variables, effort).of(end);
    }

    /** The integral over a part with one singular end, in the distance from it. */
    private Optional<V> from(Span part, boolean left) {
        String distance = bind.variable() + "'";
        Expr body = new Shift(bind.variable(), left ? part.from() : part.to(), distance, left).of(bind.body());
        Expr length = Affine.sum(part.to(), Affine.negative(part.from()));
        Optional<V> tail = Optional.empty();
        Expr nearest = length;
        for (int k = 4; k <= LAST_EXPONENT; k += 1 + k / 2) {
            Expr near = Expr.num(Rational.TWO.pow(-k));
            if (in.sign(in.sub(value(length), value(near))) <= 0) {
                continue;
            }
            Optional<V> found = tail(body, distance, Math.scalb(1.0, k));
            if (found.isPresent()) {
                tail = found;
                nearest = near;
                if (in.width(found.get()) <= effort.tolerance()) {
                    break;
                }
            }
        }
        V start = value(nearest);
        Expr.Bind rest = new Span(nearest, length, false, false).integral(body, distance);
        return tail.map(t -> in.add(t, new Pieces<>(in, variables, effort, rest).integral(start, value(length))));
    }

    private Optional<V> tail(Expr body, String distance, double reach) {
        try {
            return Optional.of(integral(in.tail(reach), body, distance));
        } catch (Unknown divergent) {
            return Optional.empty();
        }
    }

    private <G> V integral(Tail<V, G> tail, Expr body, String distance) {
        Values<G> values = tail.values();
        Map<String, G> lifted = new HashMap<>();
        variables.forEach((name, value) -> lifted.put(name, tail.lift().apply(value)));
        G small = values.div(values.number(1), tail.variable());
        lifted.put(distance, small);
        G value = new Evaluator<>(values, lifted, effort).of(body);
        return tail.integral().apply(values.mul(value, values.mul(small, small)));
    }
}
