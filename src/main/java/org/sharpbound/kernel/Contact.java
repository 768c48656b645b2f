package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/**
 * An inequality whose sides touch at x = p, of the order k: the margin f and its derivatives by x below the k-th vanish
 * there, and the k-th has one sign on the box.
 *
 * <p>By Taylor's theorem with Lagrange's remainder f(x) = f⁽ᵏ⁾(ξ)(x − p)ᵏ/k!, so f has the sign of f⁽ᵏ⁾ where x ≥ p or k
 * is even, and the opposite one where x ≤ p and k is odd. In the other variables nothing is assumed: they are parameters,
 * and p may depend on them.
 *
 * <p>Soundness: f is the margin's normal form s₀, equal to the margin wherever that is defined, and the margin must be
 * shown defined on the box of its own. D₁ is the derivative of s₀, and Dⱼ that of the normal form of Dⱼ₋₁; where all of
 * them are defined on the closed box, p included, s₀ is k times differentiable there and Dₖ is its k-th derivative. The
 * points ξ need not satisfy the assumptions, so the sign must be shown without them; an open end of the box that p does not
 * reach is none of them.
 */
final class Contact {

    private static final Expr ZERO = Expr.num(0);

    /** Contact of a higher order is not looked into. */
    private static final int MAX_ORDER = 12;

    private Contact() {}

    static Reduction of(Scope scope, Step.Touch step) {
        List<String> others = new ArrayList<>(scope.box().variables());
        boolean known = others.remove(step.variable());
        Optional<Expr> at = Written.in(step.at(), others);
        if (!known || at.isEmpty() || step.order() < 1 || step.order() > MAX_ORDER) {
            return Reduction.refused("no point of contact: " + step.variable() + " = " + step.at());
        }
        return of(scope, scope.box().variables().indexOf(step.variable()), at.get(), step.order())
                .orElse(Reduction.refused("the sides do not touch so at " + step.variable() + " = " + step.at()));
    }

    private static Optional<Reduction> of(Scope scope, int variable, Expr at, int order) {
        if (!(scope.goal() instanceof Relation.Compare goal)
                || goal.comparison() == Comparison.EQ
                || goal.comparison() == Comparison.NE) {
            return Optional.empty();
        }
        boolean strict = goal.comparison() == Comparison.LT || goal.comparison() == Comparison.GT;
        Optional<Side> side = Side.of(scope, variable, at).filter(Side::within);
        if (side.isEmpty() || strict && !side.get().excluded() || side.get().both() && order % 2 == 1) {
            return Optional.empty();
        }
        Expr margin = goal.margin();
        String name = scope.box().variables().get(variable);
        return Derivatives.vanishing(scope.forms(), margin, name, at, order).map(chain -> {
            boolean negative = order % 2 == 1 && !side.get().right();
            Comparison sign =
                    negative ? (strict ? Comparison.LT : Comparison.LE) : strict ? Comparison.GT : Comparison.GE;
            List<Relation> shown = new ArrayList<>();
            chain.forEach(d -> shown.add(Definedness.of(d, scope.forms())));
            shown.add(new Relation.Compare(chain.get(chain.size() - 1), sign, ZERO));
            boolean lower = !isBeyond(scope.box(), variable, at, true);
            boolean upper = !isBeyond(scope.box(), variable, at, false);
            return Reduction.to(
                    Obligation.premise(scope.proving(new Relation.And(shown)).onSegments(variable, lower, upper)),
                    Obligation.defined(scope.proving(Definedness.of(margin, scope.forms()))));
        });
    }

    /** Whether p keeps clear of an end of the box, at all values of the others; where the end is not open, that does not matter. */
    private static boolean isBeyond(Box box, int variable, Expr at, boolean lower) {
        double end = lower ? box.lower(variable) : box.upper(variable);
        if (at instanceof Expr.Var other) {
            int v = box.variables().indexOf(other.name());
            double nearest = lower ? box.lower(v) : box.upper(v);
            boolean open = lower ? box.lowerOpen(v) : box.upperOpen(v);
            return nearest == end ? open : lower == nearest > end;
        }
        IntervalRun p = box.evaluate(at);
        return lower ? p.lower(0) > end : p.upper(0) < end;
    }
}
