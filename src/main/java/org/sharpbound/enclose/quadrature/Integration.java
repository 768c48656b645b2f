package org.sharpbound.enclose.quadrature;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * Integrals with finite or infinite ends in one kind of values, by parts with finite ends and the tails beyond them.
 *
 * <p>Soundness: a tail is bounded by the integral of a bound of the integrand that is shown to converge; so an integral that
 * diverges, or of what is not defined on all of the open range, has no enclosure.
 */
final class Integration<V> {

    /** Beyond it a range is cut where the variable doubles. */
    private static final double NEAR = 64;

    private static final double FARTHEST = 0x1p600;

    private final Values<V> in;
    private final Map<String, V> variables;
    private final Effort effort;

    Integration(Values<V> in, Map<String, V> variables, Effort effort) {
        this.in = in;
        this.variables = variables;
        this.effort = effort;
    }

    /** @param bind an integral that {@link Switches} has prepared */
    V of(Expr.Bind bind) {
        Span span = Span.of(bind);
        int lower = Expr.infinity(span.from());
        int upper = Expr.infinity(span.to());
        if (lower == 0 && upper == 0) {
            return finite(bind, span);
        } else if (lower == upper) {
            throw new Unknown("an integral from infinity to infinity");
        } else if (lower > 0 || upper < 0) {
            return in.neg(of(span.reversed().integral(bind.body(), bind.variable())));
        } else if (lower < 0 && upper > 0) {
            Expr zero = Expr.num(0);
            return in.add(infinite(bind, span.since(zero)), infinite(bind, span.upTo(zero)));
        }
        return infinite(bind, span);
    }

    private V value(Expr end) {
        return new Evaluator<>(in, variables, effort).of(end);
    }

    private V finite(Expr.Bind bind, Span span) {
        Expr.Bind part = span.integral(bind.body(), bind.variable());
        try {
            return new Pieces<>(in, variables, effort, part).integral(value(span.from()), value(span.to()));
        } catch (Unknown why) {
            return new SingularEnds<>(in, variables, effort, part).integral().orElseThrow(() -> why);
        }
    }

    /** From a point to infinity, or from minus infinity to it. */
    private V infinite(Expr.Bind bind, Span span) {
        boolean right = Expr.infinity(span.to()) > 0;
        Expr start = right ? span.from() : span.to();
        double near = in.magnitude(value(start));
        Optional<V> tail = Optional.empty();
        double reach = Math.max(4, Math.ceil(Math.min(near, FARTHEST)));
        double reached = reach;
        while (reach < FARTHEST) {
            Optional<V> found = tail(bind, reach, right);
            if (found.isPresent()) {
                tail = found;
                reached = reach;
                if (in.width(found.get()) <= effort.tolerance()) {
                    break;
                }
            }
            reach = reach < NEAR ? Math.ceil(reach * 1.2) : reach * 4;
        }
        V sum = tail.orElseThrow(() -> new Unknown("an integral is not shown to converge"));
        Span left = span;
        for (double cut = Math.max(NEAR, near); cut < reached; cut *= 2) {
            Expr next = Expr.num(Rational.of(right ? cut : -cut));
            sum = in.add(sum, finite(bind, right ? left.upTo(next) : left.since(next)));
            left = right ? left.since(next) : left.upTo(next);
        }
        Expr last = Expr.num(Rational.of(right ? reached : -reached));
        return in.add(sum, finite(bind, right ? left.upTo(last) : left.since(last)));
    }

    private Optional<V> tail(Expr.Bind bind, double reach, boolean right) {
        try {
            return Optional.of(integral(in.tail(reach), bind, right));
        } catch (Unknown divergent) {
            return Optional.empty();
        }
    }

    private <G> V integral(Tail<V, G> tail, Expr.Bind bind, boolean right) {
        Map<String, G> lifted = new HashMap<>();
        variables.forEach((name, value) -> lifted.put(name, tail.lift().apply(value)));
        lifted.put(bind.variable(), right ? tail.variable() : tail.values().neg(tail.variable()));
        return tail.integral().apply(new Evaluator<>(tail.values(), lifted, effort).of(bind.body()));
    }
}
