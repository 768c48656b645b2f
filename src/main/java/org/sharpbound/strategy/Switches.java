package org.sharpbound.strategy;

import java.util.List;
import java.util.Optional;
import org.sharpbound.kernel.Obligation;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Step;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Op;

/** How a goal with piecewise parts goes on without one of them. */
final class Switches {

    /** With more of them, there would be too many combinations of branches. */
    private static final int MOST = 4;

    private Switches() {}

    /** The branch of a piecewise part that alone is right, as far as samples tell. */
    static Optional<Step> only(Scope scope) {
        for (int piece = 0; piece < scope.pieces().size(); piece++) {
            boolean first = allows(scope, piece, 0);
            boolean second = allows(scope, piece, 1);
            if (first != second) {
                return Optional.of(new Step.Resolve(piece, first ? 0 : 1));
            }
        }
        return Optional.empty();
    }

    private static boolean allows(Scope scope, int piece, int branch) {
        return scope.reduce(new Step.Resolve(piece, branch))
                .left()
                .filter(left -> Samples.allow(left.get(0).scope()))
                .isPresent();
    }

    /**
     * Both branches of a part everywhere, if samples allow that: |u| ≤ v holds with u and with −u in the place of |u|. The
     * outermost part comes first, for an inner one need not be defined where the outer one does without it.
     */
    static Optional<Step> everywhere(Scope scope) {
        List<Expr> pieces = scope.pieces();
        for (int piece = pieces.size() - 1; piece >= 0 && pieces.size() <= MOST; piece--) {
            if (isPossible(scope, new Step.Branches(piece, true))) {
                return Optional.of(new Step.Branches(piece, true));
            }
        }
        return Optional.empty();
    }

    /** Each branch of a part where it is taken, if the part has jumps or its switch is a point of one variable's range. */
    static Optional<Step> apart(Scope scope) {
        List<Expr> pieces = scope.pieces();
        for (int piece = pieces.size() - 1; piece >= 0 && pieces.size() <= MOST; piece--) {
            Expr part = pieces.get(piece);
            boolean jumps = part instanceof Expr.If || part instanceof Apply a && a.op() == Op.STEP;
            if ((jumps || FreeVariables.of(part).size() == 1) && isPossible(scope, new Step.Branches(piece, false))) {
                return Optional.of(new Step.Branches(piece, false));
            }
        }
        return Optional.empty();
    }

    static boolean isPossible(Scope scope, Step step) {
        return scope.reduce(step)
                .left()
                .filter(left -> left.stream().map(Obligation::scope).allMatch(Samples::allow))
                .isPresent();
    }

    /** A variable that has become idle, in the goal and perhaps in assumptions that are not needed. */
    static Optional<Step> forget(Scope scope) {
        return scope.box().variables().stream()
                .filter(name -> !FreeVariables.of(scope.goal()).contains(name))
                .filter(name -> scope.assumptions().stream()
                                .noneMatch(a -> FreeVariables.of(a).contains(name))
                        || isPossible(scope, new Step.Forget(name)))
                .findFirst()
                .map(Step.Forget::new);
    }
}
