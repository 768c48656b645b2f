package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.LeafJudge;
import org.sharpbound.kernel.Method;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Obligation;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Step;

/**
 * Cuts a box until every part is settled, the largest part first, so that what is left when the allowance ends is where
 * the statement is hard.
 *
 * <p>The cheap method goes first on each box, and higher precision only where boxes have become so small that doubles are
 * the likely obstacle.
 */
final class BranchAndBound {

    /** A box this many cuts deep is tried with more digits, and again at every further such depth. */
    private static final int DIGITS_EVERY = 24;

    private static final int[] POINT_DIGITS = {30, 60, 120, 300, 1000};
    private static final int BOX_DIGITS = 40;

    /** Boxes that a change of variable may cost before the search goes on without it. */
    private static final long RECIPROCAL_BOXES = 400;

    /** Boxes that showing the sign of a derivative may cost. */
    private static final long SIGN_BOXES = 60;

    /** Searches within searches. */
    private static final int MAX_NESTING = 2;

    /** How many half-bounded boxes are looked at so closely in one search. */
    private static final int MAX_TAILS = 6;

    /** How many of the boxes left open are told. */
    private static final int MAX_LEFT_OPEN = 500;

    private final Allowance allowance;

    private final int depth;
    private int tails;
    private double settled;
    private Optional<Box> suspect = Optional.empty();

    BranchAndBound(Allowance allowance) {
        this(allowance, 0);
    }

    /** @param depth how many searches this one stands in */
    private BranchAndBound(Allowance allowance, int depth) {
        this.allowance = allowance;
        this.depth = depth;
    }

    /** A part of the box: open, settled by {@code done}, or cut in two. */
    private static final class Branch {
        private final Box box;
        private final double weight;
        private final int depth;
        private final long number;
        private Node done;
        private CutPlace cut;
        private Branch below;
        private Branch above;

        Branch(Box box, double weight, int depth, long number) {
            this.box = box;
            this.weight = weight;
            this.depth = depth;
            this.number = number;
        }
    }

    CoverOutcome search(Scope scope) {
        if (scope.box().dimension() == 0) {
            return point(scope);
        }
        LeafJudge judge = scope.judge();
        PriorityQueue<Branch> open = new PriorityQueue<>(
                Comparator.<Branch>comparingDouble(b -> -b.weight).thenComparingLong(b -> b.number));
        long count = 0;
        Branch root = new Branch(scope.box(), 1, 0, count++);
        open.add(root);
        while (!open.isEmpty()) {
            Branch branch = open.poll();
            Optional<Node> node = allowance.spendBox() ? settle(scope, judge, branch) : Optional.empty();
            if (node.isPresent()) {
                branch.done = node.get();
                settled += branch.weight;
                continue;
            }
            Optional<CutPlace> cut =
                    allowance.isSpent() || suspect.isPresent() ? Optional.empty() : CutPlace.of(judge, branch.box);
            if (cut.isEmpty()) {
                return failed(judge, branch).leaving(boxes(branch, open));
            }
            branch.cut = cut.get();
            int v = branch.cut.variable();
            double at = branch.cut.at();
            branch.below = new Branch(branch.box.below(v, at), branch.weight / 2, branch.depth + 1, count++);
            branch.above = new Branch(branch.box.above(v, at), branch.weight / 2, branch.depth + 1, count++);
            open.add(branch.below);
            open.add(branch.above);
        }
        return CoverOutcome.complete(assemble(root));
    }

    private CoverOutcome point(Scope scope) {
        Optional<CoverOutcome.Hardest> hardest = Optional.empty();
        String why = "the budget ran out";
        for (int digits : POINT_DIGITS) {
            if (!allowance.spendBox()) {
                break;
            }
            LeafJudge judge = scope.settlePoint(digits);
            if (judge.isSettled()) {
                return CoverOutcome.complete(new Node.Leaf(Method.PLAIN, digits));
            } else if (judge.refutes()) {
                return CoverOutcome.incomplete(
                        0, Optional.empty(), Optional.of(scope.box()), "the goal is false there");
            }
            hardest = Optional.of(hardest(judge, scope.box()));
            why = reason(judge);
        }
        return CoverOutcome.incomplete(0, hardest, Optional.empty(), why);
    }

    private Optional<Node> settle(Scope scope, LeafJudge judge, Branch branch) {
        Optional<Method> method = judge.settlingMethod(branch.box);
        if (method.isPresent()) {
            return Optional.of(new Node.Leaf(method.get(), 0));
        }
        if (judge.refutes()) {
            suspect = Optional.of(branch.box);
            return Optional.empty();
        }
        if (branch.depth > 0
                && branch.depth % DIGITS_EVERY == 0
                && judge.settles(branch.box, Method.PLAIN, BOX_DIGITS)) {
            return Optional.of(new Node.Leaf(Method.PLAIN, BOX_DIGITS));
        }
        return depth < MAX_NESTING ? unbounded(scope, branch.box) : Optional.empty();
    }

    /** On a half-bounded range, tries whether the margin is monotone, and then the same search in u = 1/x. */
    private Optional<Node> unbounded(Scope whole, Box box) {
        for (int v = 0; v < box.dimension(); v++) {
            boolean half = Double.isInfinite(box.lower(v)) != Double.isInfinite(box.upper(v));
            if (half && tails++ < MAX_TAILS) {
                Scope scope = whole.on(box);
                Optional<Node> slope = slope(scope, v, !Double.isInfinite(box.lower(v)));
                return slope.isPresent() || !scope.isHalfBounded(v) ? slope : reciprocal(scope, v);
            }
        }
        return Optional.empty();
    }

    private Optional<Node> slope(Scope scope, int variable, boolean least) {
        Step slope = new Step.Slope(scope.box().variables().get(variable), least);
        return Parts.of(
                scope,
                slope,
                left -> aside(left.scope(), left.role() == Obligation.Role.FACE ? RECIPROCAL_BOXES : SIGN_BOXES));
    }

    private Optional<Node> reciprocal(Scope scope, int variable) {
        Step reciprocal = new Step.Reciprocal(scope.box().variables().get(variable));
        return Parts.of(scope, reciprocal, left -> aside(left.scope(), RECIPROCAL_BOXES));
    }

    private Optional<Node> aside(Scope scope, long boxes) {
        return new BranchAndBound(allowance.part(0.2, boxes), depth + 1)
                .search(scope)
                .node();
    }

    private static List<Box> boxes(Branch branch, PriorityQueue<Branch> open) {
        List<Box> boxes = new ArrayList<>();
        boxes.add(branch.box);
        open.stream().limit(MAX_LEFT_OPEN).forEach(b -> boxes.add(b.box));
        return boxes;
    }

    private CoverOutcome failed(LeafJudge judge, Branch branch) {
        judge.settles(branch.box, Method.MONOTONE, 0);
        String why = suspect.isPresent() ? "the goal is false on a whole box" : reason(judge);
        return CoverOutcome.incomplete(settled, Optional.of(hardest(judge, branch.box)), suspect, why);
    }

    private String reason(LeafJudge judge) {
        if (!judge.defined()) {
            return "it is not shown that the statement is defined everywhere";
        } else if (allowance.isInterrupted()) {
            return "the run was interrupted";
        }
        return allowance.isSpent()
                ? "the budget ran out before the enclosures were narrow enough"
                : "the enclosures cannot be made narrow enough: both sides may touch";
    }

    private static CoverOutcome.Hardest hardest(LeafJudge judge, Box box) {
        StringBuilder margins = new StringBuilder();
        for (int m = 0; m < judge.margins(); m++) {
            if (judge.isOfGoal(m)) {
                margins.append(margins.isEmpty() ? "" : ", ")
                        .append("margin in [")
                        .append(judge.lower(m))
                        .append(", ")
                        .append(judge.upper(m))
                        .append("]");
            }
        }
        return new CoverOutcome.Hardest(box, margins.toString());
    }

    private static Node assemble(Branch branch) {
        return branch.done != null
                ? branch.done
                : Node.of(
                        new Step.Split(branch.box.variables().get(branch.cut.variable()), branch.cut.at()),
                        assemble(branch.below),
                        assemble(branch.above));
    }
}
