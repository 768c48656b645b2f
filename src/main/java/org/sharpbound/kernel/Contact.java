package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/**
 * An inequality whose sides touch at x = p, of the order k: the margin f and its derivatives by x below the k-th vanish
 * there, and the k-th has one sign on the box.
 *
 * <p>By Taylor's theorem with Lagrange's remainder f(x) = f⁽ᵏ⁾(ξ)(x − p)ᵏ/k!, so f has the sign of f⁽ᵏ⁾ where x ≥ p or k
 * is even, and the opposite one where x ≤ p and k is odd. In the other variables nothing is assumed: they are parameters.
 *
 * <p>Soundness: f is the margin's normal form s₀, equal to the margin wherever that is defined, and the margin must be
 * shown defined on the box of its own. D₁ is the derivative of s₀, and Dⱼ that of the normal form of Dⱼ₋₁; where all of
 * them are defined on the closed box, p included, s₀ is k times differentiable there and Dₖ is its k-th derivative. The
 * points ξ need not satisfy the assumptions, so the sign must be shown without them.
 */
final class Contact {

    private static final Precision PRECISION = Precision.ofDigits(50);
    private static final Expr ZERO = Expr.num(0);

    private Contact() {}

    /** What is left to be shown; empty if the sides do not touch in this way, or that cannot be told. */
    static Optional<Scope.TouchParts> of(Scope scope, int variable, Expr at, int order) {
        if (!(scope.goal() instanceof Relation.Compare goal)
                || goal.comparison() == Comparison.EQ
                || goal.comparison() == Comparison.NE) {
            return Optional.empty();
        }
        boolean strict = goal.comparison() == Comparison.LT || goal.comparison() == Comparison.GT;
        Optional<Side> side = side(scope, variable, at);
        if (side.isEmpty() || strict && !side.get().excluded || side.get().both && order % 2 == 1) {
            return Optional.empty();
        }
        Expr margin = goal.margin();
        String name = scope.box().variables().get(variable);
        return Derivatives.vanishing(scope.forms(), margin, name, at, order).map(chain -> {
            boolean negative = order % 2 == 1 && !side.get().right;
            Comparison sign =
                    negative ? (strict ? Comparison.LT : Comparison.LE) : strict ? Comparison.GT : Comparison.GE;
            List<Relation> shown = new ArrayList<>();
            chain.forEach(d -> shown.add(Derivatives.isDefined(d)));
            shown.add(new Relation.Compare(chain.get(chain.size() - 1), sign, ZERO));
            return new Scope.TouchParts(
                    scope.proving(new Relation.And(shown)).onWholeLines(variable),
                    scope.proving(Derivatives.isDefined(margin)));
        });
    }

    private static Expr folded(Expr constant) {
        return new Constants().fold(constant);
    }

    /**
     * Where the points of the box lie, seen from p.
     *
     * @param right x ≥ p for all of them
     * @param both neither that, nor x ≤ p for all
     * @param excluded p is the coordinate of no point of the domain in this box
     */
    private record Side(boolean right, boolean both, boolean excluded) {}

    private static Optional<Side> side(Scope scope, int variable, Expr at) {
        Box box = scope.box();
        BigRun fine = BigRun.ofConstant(at, PRECISION);
        BigInterval p = fine.value(0);
        BigInterval range = BigInterval.of(box.lower(variable), box.upper(variable));
        if (!fine.defined(0) || !p.isBounded() || !range.contains(p)) {
            return Optional.empty();
        }
        Optional<Domain.Range> domain = scope.range(box.variables().get(variable));
        boolean atDomainLower = domain.flatMap(Domain.Range::lower)
                .map(Contact::folded)
                .filter(folded(at)::equals)
                .isPresent();
        boolean atDomainUpper = domain.flatMap(Domain.Range::upper)
                .map(Contact::folded)
                .filter(folded(at)::equals)
                .isPresent();
        boolean atLower = range.isBoundedBelow() && p.isPoint() && p.lo().compareTo(range.lo()) == 0;
        boolean atUpper = range.isBoundedAbove() && p.isPoint() && p.hi().compareTo(range.hi()) == 0;
        boolean excluded = atDomainLower && domain.get().lowerOpen()
                || atDomainUpper && domain.get().upperOpen()
                || atLower && box.lowerOpen(variable)
                || atUpper && box.upperOpen(variable);
        boolean right = atDomainLower || atLower;
        return Optional.of(new Side(right, !right && !atDomainUpper && !atUpper, excluded));
    }
}
