package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Replacement;

/**
 * The piecewise parts of a comparison ({@code abs}, {@code min}, {@code max}, {@code relu}, {@code step}, {@code if}), in the
 * order in which a walk from the left first meets them; equal ones count once. Each has two branches, and at every point where it
 * is defined it has the value of one of them.
 *
 * <p>Soundness: a part is replaced by one of its branches only where a premise holds, or by each of them in turn, and what
 * is left out is kept with the factor 0, so that nothing becomes defined that was not; for {@code if}, whose other branch need not
 * be defined, the condition is shown to be.
 */
final class Pieces {

    private static final Expr ZERO = Expr.num(0);

    private final List<Expr> found = new ArrayList<>();
    private final Set<Expr> seen = new HashSet<>();

    private Pieces() {}

    /** That a branch may be taken, and the goal with that branch in place. */
    static Reduction of(Scope scope, Step.Resolve step) {
        return replaced(scope.goal(), step.piece(), step.branch())
                .map(rest -> Reduction.to(
                        Obligation.premise(
                                scope.proving(premise(of(scope.goal()).get(step.piece()), step.branch()))),
                        Obligation.goal(scope.proving(rest))))
                .orElse(Reduction.refused("no piecewise part of the number " + step.piece()));
    }

    /**
     * That it is defined which branch is taken, and the goal with each of the branches in place: where its premise holds or,
     * which is more than is needed, everywhere.
     */
    static Reduction of(Scope scope, Step.Branches step) {
        Optional<Relation> first = replaced(scope.goal(), step.piece(), 0);
        Optional<Relation> second = replaced(scope.goal(), step.piece(), 1);
        if (first.isEmpty() || second.isEmpty()) {
            return Reduction.refused("no piecewise part of the number " + step.piece());
        }
        Expr piece = of(scope.goal()).get(step.piece());
        Obligation defined = Obligation.defined(scope.proving(defined(premise(piece, 0), scope)));
        if (step.everywhere()) {
            return Reduction.to(
                    defined,
                    Obligation.restated(scope.proving(first.get())),
                    Obligation.restated(scope.proving(second.get())));
        }
        Scope one = SwitchSurface.beside(scope.proving(first.get()), premise(piece, 0));
        Scope other = SwitchSurface.beside(scope.proving(second.get()), premise(piece, 1));
        return one.box().isEmpty() || other.box().isEmpty()
                ? Reduction.refused("one branch of the piecewise part " + step.piece() + " is never taken")
                : Reduction.to(defined, Obligation.goal(one), Obligation.goal(other));
    }

    /** The piecewise parts of a goal that is one comparison; none for other goals. */
    static List<Expr> of(Relation goal) {
        Pieces pieces = new Pieces();
        if (goal instanceof Relation.Compare compare) {
            pieces.walk(compare.left());
            pieces.walk(compare.right());
        }
        return pieces.found;
    }

    private void walk(Expr expr) {
        if (expr instanceof Expr.If choice && seen.add(expr)) {
            walk(choice.then());
            walk(choice.otherwise());
            found.add(expr);
        } else if (expr instanceof Apply apply && seen.add(expr)) {
            apply.arguments().forEach(this::walk);
            switch (apply.op()) {
                case ABS, MIN, MAX, RELU, STEP -> found.add(apply);
                default -> {}
            }
        }
    }

    /**
     * When a branch may be taken: branch 0 of |u| where u ≥ 0, of relu(u) likewise, of min(a, b) where a ≤ b, of max(a, b)
     * where a ≥ b; branch 1 where the opposite holds, or both are equal. Branch 0 of step(u) where u &gt; 0, of an {@code if}
     * where its condition holds; branch 1 elsewhere.
     */
    static Relation premise(Expr piece, int branch) {
        if (piece instanceof Expr.If choice) {
            return branch == 0 ? choice.condition() : SwitchSurface.negated(choice.condition());
        }
        Apply apply = (Apply) piece;
        Expr left = apply.argument(0);
        if (apply.op() == Op.STEP) {
            return new Relation.Compare(left, branch == 0 ? Comparison.GT : Comparison.LE, ZERO);
        }
        Expr right = apply.op().arity() == 2 ? apply.argument(1) : ZERO;
        boolean less = apply.op() == Op.MIN == (branch == 0);
        return new Relation.Compare(left, less ? Comparison.LE : Comparison.GE, right);
    }

    /** What the part is where the premise holds. */
    static Expr branch(Expr piece, int branch) {
        if (piece instanceof Expr.If choice) {
            return branch == 0 ? choice.then() : choice.otherwise();
        }
        Apply apply = (Apply) piece;
        Expr left = apply.argument(0);
        return switch (apply.op()) {
            case ABS -> branch == 0 ? left : left.negated();
            case RELU -> branch == 0 ? left : ZERO.times(left);
            case STEP -> Expr.num(1 - branch).plus(ZERO.times(left));
            default ->
                branch == 0
                        ? left.plus(ZERO.times(apply.argument(1)))
                        : apply.argument(1).plus(ZERO.times(left));
        };
    }

    /** The goal with a part replaced. */
    static Optional<Relation> replaced(Relation goal, int piece, int branch) {
        List<Expr> pieces = of(goal);
        if (piece < 0 || piece >= pieces.size() || branch < 0 || branch > 1) {
            return Optional.empty();
        }
        Expr part = pieces.get(piece);
        return Optional.of(new Replacement(part, branch(part, branch)).in(goal));
    }

    /** True only where all sides of a relation are defined. */
    private static Relation defined(Relation relation, Scope scope) {
        List<Relation> parts = new ArrayList<>();
        SwitchSurface.comparisons(relation).forEach(c -> parts.add(Definedness.of(c.margin(), scope.forms())));
        return parts.size() == 1 ? parts.get(0) : new Relation.And(parts);
    }
}
