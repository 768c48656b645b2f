package org.sharpbound.claim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Derivative;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Expands finite sums and products, and derivatives; suprema, infima, limits and integrals are left to {@link Functionals}. */
final class Binders {

    private static final int MAX_TERMS = 5_000;
    private static final int MAX_ORDER = 20;

    private final Elaboration elaboration;
    private final Functionals functionals;
    private final Map<String, Draft.DraftQuantity> quantities;

    Binders(Elaboration elaboration, Functionals functionals, Map<String, Draft.DraftQuantity> quantities) {
        this.elaboration = elaboration;
        this.functionals = functionals;
        this.quantities = quantities;
    }

    Expr expand(Expr.Bind bind, Scope scope) {
        return switch (bind.binder()) {
            case SUM, PROD -> series(bind, scope);
            case DIFF -> derivative(bind, scope);
            case SUP, INF, LIMIT, INTEGRAL, GAUSS -> functionals.expand(bind, scope);
        };
    }

    private Expr series(Expr.Bind bind, Scope scope) {
        Expr first = elaboration.expand(bind.arguments().get(0), scope);
        Expr last = elaboration.expand(bind.arguments().get(1), scope);
        if (FreeVariables.of(first).isEmpty() && FreeVariables.of(last).isEmpty()) {
            return series(bind, scope, value(first, bind, scope), value(last, bind, scope));
        }
        return new FiniteEnds(elaboration, this, quantities).expand(bind, scope, first, last);
    }

    private Rational value(Expr end, Expr.Bind bind, Scope scope) {
        if (end instanceof Expr.Num n) {
            return n.value();
        }
        throw notInteger(bind, scope);
    }

    private Elaboration.Stop notInteger(Expr.Bind bind, Scope scope) {
        return elaboration.stop(
                bind, scope, "not-an-integer", "The ends of a " + bind.binder().text() + " are integers.");
    }

    /** The terms from one end to the other, added or multiplied. */
    Expr series(Expr.Bind bind, Scope scope, Rational first, Rational last) {
        if (!first.isInteger() || !last.isInteger()) {
            throw notInteger(bind, scope);
        }
        BigInteger count = last.minus(first).numerator();
        if (count.compareTo(BigInteger.valueOf(MAX_TERMS)) > 0) {
            throw elaboration.stop(
                    bind, scope, "too-large", "A " + bind.binder().text() + " has at most " + MAX_TERMS + " terms.");
        }
        boolean sum = bind.binder() == Binder.SUM;
        List<Expr> terms = new ArrayList<>();
        for (long i = 0; i <= count.longValueExact(); i++) {
            Expr index = elaboration.build().number(first.plus(Rational.of(i)));
            terms.add(elaboration.value(bind.body(), scope.with(bind.variable(), index)));
        }
        return joined(elaboration, sum ? Op.ADD : Op.MUL, terms);
    }

    /** Halves of halves, so that the depth is the logarithm of the number of terms. */
    static Expr joined(Elaboration elaboration, Op op, List<Expr> terms) {
        if (terms.isEmpty()) {
            return elaboration.build().number(op == Op.ADD ? Rational.ZERO : Rational.ONE);
        }
        if (terms.size() == 1) {
            return terms.get(0);
        }
        int half = terms.size() / 2;
        return elaboration.apply(
                op,
                joined(elaboration, op, terms.subList(0, half)),
                joined(elaboration, op, terms.subList(half, terms.size())));
    }

    private Expr derivative(Expr.Bind bind, Scope scope) {
        int order = bind.arguments().isEmpty() ? 1 : order(bind, scope);
        String name = bind.variable();
        Optional<Trajectories> trajectories = elaboration.trajectories();
        if (trajectories.isPresent()
                && !scope.locals().containsKey(name)
                && trajectories.get().isMoving(name)) {
            return trajectories.get().derivative(bind, order, scope);
        }
        Expr point = elaboration.expand(Expr.variable(name), scope);
        // where the variable is a parameter, it is set free first and its value put in afterwards
        boolean local = scope.locals().containsKey(name);
        String variable = local ? elaboration.fresh(name) : name;
        if (!local && !point.equals(Expr.variable(name))) {
            throw elaboration.stop(
                    bind,
                    scope,
                    "not-a-variable",
                    "A derivative is taken by a quantity or a parameter, not by '" + name + "'.");
        }
        Scope inner = local ? scope.with(name, elaboration.build().variable(variable)) : scope;
        elaboration.conditions().begin();
        Expr body = elaboration.expand(bind.body(), inner);
        Set<DerivedConditions.Condition> conditions = elaboration.conditions().end();
        elaboration
                .conditions()
                .addAll(
                        local
                                ? DerivedConditions.bound(
                                        conditions,
                                        Optional.empty(),
                                        e -> elaboration.build().substitute(e, Map.of(variable, point)))
                                : conditions);
        if (!local && !functionals.among(FreeVariables.of(body)).isEmpty()) {
            throw elaboration.stop(
                    bind,
                    scope,
                    "not-supported",
                    "The derivative of a sup, inf, limit or integral is not supported yet.");
        }
        if (!local
                && trajectories.filter(t -> t.anyMoves(FreeVariables.of(body))).isPresent()) {
            throw elaboration.stop(
                    bind,
                    scope,
                    "not-supported",
                    "The derivative of a state by a quantity that it may depend on is not supported yet.");
        }
        Expr result = body;
        try {
            for (int i = 0; i < order; i++) {
                result = new Derivative(variable, elaboration.build()).of(result);
            }
        } catch (Derivative.NotDifferentiable e) {
            throw elaboration.stop(bind, scope, "not-differentiable", e.getMessage());
        }
        return local ? elaboration.build().substitute(result, Map.of(variable, point)) : result;
    }

    private int order(Expr.Bind bind, Scope scope) {
        Expr order = elaboration.expand(bind.arguments().get(0), scope);
        OptionalInt value = order instanceof Expr.Num n ? n.value().asInt() : OptionalInt.empty();
        if (value.isEmpty() || value.getAsInt() < 0 || value.getAsInt() > MAX_ORDER) {
            throw elaboration.stop(
                    bind.arguments().get(0),
                    scope,
                    "not-an-integer",
                    "The order of a derivative is an integer from 0 to " + MAX_ORDER + ".");
        }
        return value.getAsInt();
    }
}
