package org.sharpbound.enclose.quadrature;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.series.Doubles;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Op;

/** Writes means as integrals, names every variable that is bound differently, and has the integrals split at switches. */
final class Preparation {

    private final Map<String, Interval> ranges;
    private final Map<Expr, Boolean> plain = new IdentityHashMap<>();
    private final Effort none = new Effort(1, 2, 0);
    private int bound;

    /** @param ranges of the free variables */
    Preparation(Map<String, Interval> ranges) {
        this.ranges = new HashMap<>(ranges);
    }

    Expr of(Expr expr) {
        return prepared(expr, Map.of());
    }

    private Expr prepared(Expr expr, Map<String, Expr> names) {
        return new Rebuilding() {
            @Override
            protected Optional<Expr> replaced(Expr node) {
                if (node instanceof Expr.Var variable) {
                    return Optional.of(names.getOrDefault(variable.name(), variable));
                } else if (node instanceof Expr.Bind bind) {
                    return Optional.of(integral(bind, names));
                }
                return node instanceof Apply && isPlain(node) && !(node.equals(Affine.folded(node)))
                        ? Optional.of(of(Affine.folded(node)))
                        : Optional.empty();
            }
        }.of(expr);
    }

    /** Whether no integral stands in it. */
    private boolean isPlain(Expr expr) {
        Boolean known = plain.get(expr);
        if (known == null) {
            known = expr instanceof Expr.Num
                    || expr instanceof Expr.Var
                    || expr instanceof Apply apply && apply.arguments().stream().allMatch(this::isPlain);
            plain.put(expr, known);
        }
        return known;
    }

    private Expr integral(Expr.Bind bind, Map<String, Expr> names) {
        boolean mean = bind.binder() == Binder.GAUSS;
        if (!mean && bind.binder() != Binder.INTEGRAL || bind.arguments().size() != (mean ? 0 : 2)) {
            throw new Unknown(bind.binder().text() + " is not expanded");
        }
        String variable = bind.variable() + "'" + ++bound;
        Map<String, Expr> inner = new HashMap<>(names);
        inner.put(bind.variable(), Expr.variable(variable));
        List<Expr> ends = mean
                ? List.of(Expr.INFINITY.negated(), Expr.INFINITY)
                : bind.arguments().stream().map(end -> end(end, names)).toList();
        ranges.put(variable, range(ends.get(0)).hull(range(ends.get(1))));
        Expr body = prepared(bind.body(), inner);
        Expr integrand = mean ? body.times(density(Expr.variable(variable))) : body;
        return factored(integrand, variable, ends);
    }

    /** Takes out what does not depend on the variable; it must be defined as it had to be within. */
    private Expr factored(Expr integrand, String variable, List<Expr> ends) {
        if (integrand instanceof Apply apply && (apply.op() == Op.MUL || apply.op() == Op.DIV)) {
            Expr first = apply.argument(0);
            Expr second = apply.argument(1);
            if (!FreeVariables.of(second).contains(variable)) {
                return Expr.apply(apply.op(), factored(first, variable, ends), second);
            } else if (apply.op() == Op.MUL && !FreeVariables.of(first).contains(variable)) {
                return first.times(factored(second, variable, ends));
            }
            Optional<Expr> moved = moved(apply, variable);
            if (moved.isPresent()) {
                return factored(moved.get(), variable, ends);
            }
        }
        return new Switches(this, variable).split(integrand, new Span(ends.get(0), ends.get(1), true, true));
    }

    /** (c f) g as c (f g), and (f c) g as c (f g), and the like, where c does not depend on the variable. */
    private static Optional<Expr> moved(Apply product, String variable) {
        for (int side = 0; side < (product.op() == Op.MUL ? 2 : 1); side++) {
            Expr other = product.argument(1 - side);
            if (product.argument(side) instanceof Apply inner && inner.op() == Op.MUL) {
                for (int i = 0; i < 2; i++) {
                    if (!FreeVariables.of(inner.argument(i)).contains(variable)) {
                        return Optional.of(
                                inner.argument(i).times(Expr.apply(product.op(), inner.argument(1 - i), other)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Expr end(Expr end, Map<String, Expr> names) {
        return Expr.infinity(end) == 0 ? prepared(end, names) : end;
    }

    /** exp(-z²/2)/√(2π). */
    private static Expr density(Expr z) {
        Expr two = Expr.num(2);
        Expr bell = Expr.apply(Op.EXP, z.pow(2).over(two).negated());
        return bell.over(Expr.apply(Op.SQRT, two.times(Expr.apply(Op.PI))));
    }

    private Interval range(Expr end) {
        int infinity = Expr.infinity(end);
        if (infinity != 0) {
            Interval far = Interval.of(Double.MAX_VALUE, Double.POSITIVE_INFINITY);
            return infinity > 0 ? far : far.negate();
        }
        return value(end).orElse(Interval.ENTIRE);
    }

    /** All values that an expression takes on the ranges; empty if it is not shown to be defined there. */
    Optional<Interval> value(Expr expr) {
        try {
            return Optional.of(new Evaluator<>(new Ranges<>(new Doubles()), ranges, none).of(expr));
        } catch (Unknown undefined) {
            return Optional.empty();
        }
    }
}
