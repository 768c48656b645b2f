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
        Expr from = bind.arguments().get(0);
        Expr to = bind.arguments().get(1);
        int lower = Expr.infinity(from);
        int upper = Expr.infinity(to);
        if (lower == 0 && upper == 0) {
            V start = value(from);
            V end = value(to);
            return finite(bind, start, end);
        } else if (lower == upper) {
            throw new Unknown("an integral from infinity to infinity");
        } else if (lower > 0 || upper < 0) {
            return in.neg(of(new Expr.Bind(bind.binder(), bind.body(), bind.variable(), java.util.List.of(to, from))));
        } else if (lower < 0 && upper > 0) {
            V zero = in.number(0);
            return in.add(infinite(bind, zero, true), infinite(bind, zero, false));
        }
        return upper > 0 ? infinite(bind, value(from), true) : infinite(bind, value(to), false);
    }

    private V value(Expr end) {
        return new Evaluator<>(in, variables, effort).of(end);
    }

    private V finite(Expr.Bind bind, V from, V to) {
        return new Pieces<>(in, variables, effort, bind).integral(from, to);
    }

    /** From a point to infinity, or from minus infinity to it. */
    private V infinite(Expr.Bind bind, V start, boolean right) {
        double near = in.magnitude(start);
        Optional<V> tail = Optional.empty();
        double reach = Math.max(4, Math.ceil(Math.min(near, FARTHEST)));
        while (reach < FARTHEST) {
            Optional<V> found = tail(bind, reach, right);
            tail = found.or(() -> Optional.empty());
            if (found.isPresent() && in.width(found.get()) <= effort.tolerance()) {
                break;
            }
            reach = reach < NEAR ? Math.ceil(reach * 1.2) : reach * 4;
        }
        V sum = tail.orElseThrow(() -> new Unknown("an integral is not shown to converge"));
        V at = start;
        for (double cut = Math.max(NEAR, near); cut < reach; cut *= 2) {
            V next = in.number(Rational.of(right ? cut : -cut));
            sum = in.add(sum, right ? finite(bind, at, next) : finite(bind, next, at));
            at = next;
        }
        V last = in.number(Rational.of(right ? reach : -reach));
        return in.add(sum, right ? finite(bind, at, last) : finite(bind, last, at));
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
