package org.sharpbound.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.kernel.LeafJudge;
import org.sharpbound.kernel.Method;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Obligation;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Step;
import org.sharpbound.term.Relation;

/**
 * Looks for steps that lead to something that enclosures settle: few steps before many, each part given a small search.
 *
 * <p>A step whose obligations a sample speaks against is not followed.
 */
final class StepSearch {

    private static final long BOXES = 80;
    private static final double SHARE = 0.25;

    private final Allowance allowance;
    private final Set<Object> failed = new HashSet<>();

    StepSearch(Allowance allowance) {
        this.allowance = allowance;
    }

    /** A goal on a box that was not shown with so many steps. */
    private record Visit(List<Object> goal, int steps) {}

    /** @param steps how many steps within each other */
    Optional<Node> search(Scope scope, int steps) {
        Visit visit =
                new Visit(List.of(scope.goal(), scope.assumptions(), scope.box().toString()), steps);
        if (allowance.isSpent() || failed.contains(visit)) {
            return Optional.empty();
        }
        Optional<Node> node = enclosed(scope);
        if (node.isEmpty() && steps > 0) {
            node = byStep(scope, steps);
        }
        if (node.isEmpty()) {
            failed.add(visit);
        }
        return node;
    }

    private Optional<Node> enclosed(Scope scope) {
        LeafJudge judge = scope.judge();
        Optional<Method> method = judge.settlingMethod(scope.box());
        if (method.isPresent()) {
            return Optional.of(new Node.Leaf(method.get(), 0));
        } else if (judge.refutes()) {
            return Optional.empty();
        }
        Optional<Node> given = Parts.of(scope, new Step.Given(), o -> search(o.scope(), 0));
        return given.isPresent()
                ? given
                : BranchAndBound.inside(allowance.part(
                                SHARE, BOXES * Math.max(1, scope.box().dimension())))
                        .search(scope)
                        .node();
    }

    private Optional<Node> byStep(Scope scope, int steps) {
        if (scope.goal() instanceof Relation.And and) {
            return Parts.of(scope, new Step.Conjunction(and.parts().size()), o -> search(o.scope(), steps));
        }
        Optional<Step> branch = branch(scope);
        if (branch.isPresent()) {
            return Parts.of(
                    scope,
                    branch.get(),
                    o -> search(o.scope(), o.role() == Obligation.Role.PREMISE ? steps - 1 : steps));
        }
        Optional<Node> node = first(scope, StepChoice.asWritten(scope), steps);
        return node.isPresent() || !(scope.goal() instanceof Relation.Compare)
                ? node
                : Parts.of(
                        scope,
                        new Step.Rescale("1", false),
                        o -> o.role() == Obligation.Role.RESTATED
                                ? enclosed(o.scope()).or(() -> first(o.scope(), StepChoice.restated(o.scope()), steps))
                                : search(o.scope(), steps - 1));
    }

    private Optional<Node> first(Scope scope, List<Step> choice, int steps) {
        for (Step step : choice) {
            if (allowance.isSpent()) {
                break;
            }
            Optional<List<Obligation>> left = scope.reduce(step).left();
            if (left.isPresent() && left.get().stream().allMatch(o -> Samples.allow(o.scope()))) {
                Optional<Node> node = Parts.of(step, left.get(), o -> search(o.scope(), steps - 1));
                if (node.isPresent()) {
                    return node;
                }
            }
        }
        return Optional.empty();
    }

    /** The branch of a piecewise part that alone is right, as far as samples tell. */
    private static Optional<Step> branch(Scope scope) {
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
}
