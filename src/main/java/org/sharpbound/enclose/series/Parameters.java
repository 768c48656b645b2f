package org.sharpbound.enclose.series;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;

/**
 * The ranges of the other variables, over which exact coefficients are enclosed.
 *
 * <p>Soundness: an enclosure holds the value at every point where the expression is defined, as a coefficient is.
 */
final class Parameters<T> {

    private static final int MAX_DEPTH = 100;

    private final Arithmetic<T> in;
    private final Map<String, T> ranges;

    Parameters(Arithmetic<T> in, Map<String, T> ranges) {
        this.in = in;
        this.ranges = Map.copyOf(ranges);
    }

    /** Whether coefficients are more than points but for rounding. */
    boolean vary() {
        return ranges.values().stream().anyMatch(range -> !in.isPoint(range));
    }

    /** Empty where the expression is too deep, or holds a choice. */
    Optional<T> enclosed(Expr expr) {
        return Optional.ofNullable(value(expr, new IdentityHashMap<>(), 0)).filter(in::isBounded);
    }

    private T value(Expr expr, Map<Expr, T> known, int depth) {
        if (expr instanceof Expr.Num number) {
            return in.number(number.value());
        } else if (expr instanceof Expr.Var variable) {
            return ranges.get(variable.name());
        } else if (!(expr instanceof Apply) || depth > MAX_DEPTH) {
            return null;
        }
        T value = known.get(expr);
        if (value == null) {
            value = applied((Apply) expr, known, depth + 1);
            known.put(expr, value);
        }
        return value;
    }

    private T applied(Apply apply, Map<Expr, T> known, int depth) {
        if (apply.op().arity() == 0) {
            return in.apply(apply.op(), in.zero());
        }
        T first = value(apply.argument(0), known, depth);
        if (first == null || !in.isBounded(first)) {
            return null;
        } else if (apply.op().arity() == 1) {
            return in.apply(apply.op(), first);
        } else if (apply.op() == Op.POW && apply.argument(1) instanceof Expr.Num exponent) {
            return in.power(first, exponent.value());
        }
        T second = value(apply.argument(1), known, depth);
        if (second == null || !in.isBounded(second)) {
            return null;
        }
        return switch (apply.op()) {
            case ADD -> in.add(first, second);
            case SUB -> in.sub(first, second);
            case MUL -> in.mul(first, second);
            case DIV -> in.div(first, second);
            case POW -> in.power(first, second);
            case MIN -> in.min(first, second);
            case MAX -> in.max(first, second);
            default -> null;
        };
    }
}
