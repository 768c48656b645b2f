package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;

/**
 * The piecewise parts of a comparison ({@code abs}, {@code min}, {@code max}, {@code relu}), in the order in which a walk
 * from the left first meets them.
 *
 * <p>Soundness: a part is replaced by one of its branches only where a premise holds, and what is left out is kept with
 * the factor 0, so that nothing becomes defined that was not.
 */
final class Pieces {

    private final List<Apply> found = new ArrayList<>();
    private final Map<Expr, Boolean> seen = new IdentityHashMap<>();

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

    /** The piecewise parts of a goal that is one comparison; none for other goals. */
    static List<Apply> of(Relation goal) {
        Pieces pieces = new Pieces();
        if (goal instanceof Relation.Compare compare) {
            pieces.walk(compare.left());
            pieces.walk(compare.right());
        }
        return pieces.found;
    }

    private void walk(Expr expr) {
        if (!(expr instanceof Apply apply) || seen.put(expr, true) != null) {
            return;
        }
        apply.arguments().forEach(this::walk);
        if (apply.op() == Op.ABS || apply.op() == Op.MIN || apply.op() == Op.MAX || apply.op() == Op.RELU) {
            found.add(apply);
        }
    }

    /**
     * When a branch may be taken: branch 0 of |u| where u ≥ 0, of relu(u) likewise, of min(a, b) where a ≤ b, of max(a, b)
     * where a ≥ b; branch 1 where the opposite holds.
     */
    static Relation premise(Apply piece, int branch) {
        Expr left = piece.argument(0);
        Expr right = piece.op().arity() == 2 ? piece.argument(1) : Expr.num(0);
        boolean less = piece.op() == Op.MIN == (branch == 0);
        return new Relation.Compare(left, less ? Comparison.LE : Comparison.GE, right);
    }

    /** What the part is where the premise holds. */
    static Expr branch(Apply piece, int branch) {
        Expr left = piece.argument(0);
        return switch (piece.op()) {
            case ABS -> branch == 0 ? left : left.negated();
            case RELU -> branch == 0 ? left : Expr.num(0).times(left);
            default ->
                branch == 0
                        ? left.plus(Expr.num(0).times(piece.argument(1)))
                        : piece.argument(1).plus(Expr.num(0).times(left));
        };
    }

    /** The goal with a part replaced. */
    static Optional<Relation> replaced(Relation goal, int piece, int branch) {
        List<Apply> pieces = of(goal);
        if (piece < 0 || piece >= pieces.size() || branch < 0 || branch > 1) {
            return Optional.empty();
        }
        Relation.Compare compare = (Relation.Compare) goal;
        Map<Expr, Expr> rebuilt = new IdentityHashMap<>();
        rebuilt.put(pieces.get(piece), branch(pieces.get(piece), branch));
        return Optional.of(new Relation.Compare(
                rebuild(compare.left(), rebuilt), compare.comparison(), rebuild(compare.right(), rebuilt)));
    }

    private static Expr rebuild(Expr expr, Map<Expr, Expr> rebuilt) {
        if (!(expr instanceof Apply apply) || apply.op().arity() == 0) {
            return expr;
        }
        Expr known = rebuilt.get(expr);
        if (known == null) {
            known = new Apply(
                    apply.op(),
                    apply.arguments().stream().map(a -> rebuild(a, rebuilt)).toList());
            rebuilt.put(expr, known);
        }
        return known;
    }
}
