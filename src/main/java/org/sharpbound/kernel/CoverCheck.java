package org.sharpbound.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Statement;

/** Walks a cover and settles every leaf anew. */
final class CoverCheck {

    /** A tree deeper than this is refused: halving a double's range to the end takes some 2100 cuts in one variable. */
    private static final int MAX_DEPTH = 2500;

    /** More changes of variable or form within each other are refused: each makes the expressions deeper. */
    private static final int MAX_CHANGES = 32;

    private int changes;
    private long leaves;
    private int asides;
    private int withoutPoints;
    private boolean reached;
    private boolean usedDigits;
    private double leastMargin = Double.POSITIVE_INFINITY;
    private boolean oneInequality = true;

    /** Why the cover does not prove the statement, or nothing if it does. */
    Optional<Rejected> objection(Statement statement, Certificate.Cover cover) {
        Scope scope = Scope.of(statement);
        if (scope.box().isEmpty()) {
            return Optional.of(new Rejected("no point of the domain satisfies the assumptions", true));
        }
        Optional<Rejected> objection = visit(scope, null, cover.root(), 0);
        if (objection.isEmpty() && !reached) {
            return Optional.of(new Rejected("the assumptions exclude every point of the domain", true));
        }
        return objection;
    }

    /** Why a cover does not prove a part of a statement, or nothing if it does; what is found adds up over the parts. */
    Optional<Rejected> objection(Scope part, LeafJudge judge, Node root) {
        return visit(part, judge, root, 0);
    }

    /** Whether a part holds a point that may satisfy the assumptions. */
    boolean reached() {
        return reached;
    }

    List<String> restsOn() {
        return usedDigits ? List.of(LeafJudge.DOUBLES, LeafJudge.DECIMALS) : List.of(LeafJudge.DOUBLES);
    }

    long leaves() {
        return leaves;
    }

    /** For a goal that is one inequality: a bound below its margin on all leaves, rounded down to six digits; it holds, so 0 is one. */
    Optional<String> margin() {
        return oneInequality && Double.isFinite(leastMargin)
                ? Optional.of(new BigDecimal(Math.max(0, leastMargin))
                        .round(new MathContext(6, RoundingMode.FLOOR))
                        .toString())
                : Optional.empty();
    }

    private Optional<Rejected> visit(Scope scope, LeafJudge judge, Node node, int depth) {
        if (depth > MAX_DEPTH) {
            return reject("the cover is deeper than " + MAX_DEPTH, scope);
        }
        if (node instanceof Node.Expansion expansion) {
            return expansion(scope, expansion);
        }
        if (node instanceof Node.Minimum minimum) {
            return minimum(scope, minimum);
        }
        return node instanceof Node.Leaf leaf ? leaf(scope, judge, leaf) : step(scope, judge, (Node.Inner) node, depth);
    }

    private Optional<Rejected> step(Scope scope, LeafJudge judge, Node.Inner node, int depth) {
        Step step = node.step();
        if (changes >= MAX_CHANGES && deepens(step)) {
            return reject("more than " + MAX_CHANGES + " changes of variable or form within each other", scope);
        }
        Reduction reduction = scope.reduce(step);
        if (reduction.left().isEmpty()) {
            return reject(reduction.refusal(), scope);
        }
        List<Obligation> left = reduction.obligations();
        if (left.size() != node.parts().size()) {
            return reject("a step with " + node.parts().size() + " parts in place of " + left.size(), scope);
        }
        if (step instanceof Step.Touch) {
            leastMargin = Math.min(leastMargin, 0);
        }
        LeafJudge shared = !(step instanceof Step.Split) ? null : judge == null ? scope.ownJudge() : judge;
        changes += deepens(step) ? 1 : 0;
        for (int i = 0; i < left.size(); i++) {
            Optional<Rejected> objection =
                    show(left.get(i), shared, node.parts().get(i), depth + 1);
            if (objection.isPresent()) {
                return objection;
            }
        }
        changes -= deepens(step) ? 1 : 0;
        return Optional.empty();
    }

    /** Whether the expressions below grow. */
    private static boolean deepens(Step step) {
        return !(step instanceof Step.Split || step instanceof Step.Cut || step instanceof Step.Cases);
    }

    private Optional<Rejected> show(Obligation obligation, LeafJudge shared, Node node, int depth) {
        Obligation.Role role = obligation.role();
        boolean aside = role == Obligation.Role.PREMISE || role == Obligation.Role.DEFINED;
        boolean pointless = role == Obligation.Role.PREMISE || role == Obligation.Role.FACE;
        asides += aside ? 1 : 0;
        withoutPoints += pointless ? 1 : 0;
        oneInequality &= role != Obligation.Role.RESTATED || asides > 0;
        Optional<Rejected> objection = visit(obligation.scope(), shared, node, depth);
        asides -= aside ? 1 : 0;
        withoutPoints -= pointless ? 1 : 0;
        return objection;
    }

    private Optional<Rejected> leaf(Scope scope, LeafJudge shared, Node.Leaf leaf) {
        if (!scope.finite().isEmpty()) {
            return undecided(scope);
        } else if (leaf.digits() < 0
                || leaf.digits() > LeafJudge.MAX_DIGITS
                || leaf.digits() > 0 && leaf.method() != Method.PLAIN) {
            return reject("no method: " + leaf.method().text() + " with " + leaf.digits() + " digits", scope);
        }
        LeafJudge judge = judged(scope, shared, leaf);
        if (!judge.isSettled()) {
            return reject("the method " + leaf.method().text() + " does not settle the box", scope);
        }
        record(judge, leaf.digits());
        return Optional.empty();
    }

    private Optional<Rejected> expansion(Scope scope, Node.Expansion leaf) {
        if (!scope.finite().isEmpty()) {
            return undecided(scope);
        }
        LeafJudge judge = scope.judged(leaf);
        if (!judge.isSettled()) {
            return reject("series about " + leaf.variable() + " = " + leaf.at() + " do not settle the box", scope);
        }
        record(judge, leaf.digits());
        return Optional.empty();
    }

    private Optional<Rejected> minimum(Scope scope, Node.Minimum leaf) {
        if (!scope.finite().isEmpty()) {
            return undecided(scope);
        }
        LeafJudge judge = scope.judged(leaf);
        if (!judge.isSettled()) {
            return reject("the margin is not shown to be least at " + leaf.at(), scope);
        }
        record(judge, ConvexContact.DIGITS);
        return Optional.empty();
    }

    private static Optional<Rejected> undecided(Scope scope) {
        return reject(
                "quantities of finite domains without their cases: "
                        + scope.finite().keySet(),
                scope);
    }

    private static LeafJudge judged(Scope scope, LeafJudge shared, Node.Leaf leaf) {
        if (scope.box().dimension() == 0 && leaf.method() == Method.PLAIN) {
            return scope.settlePoint(leaf.digits());
        }
        LeafJudge judge = shared == null ? scope.judge() : shared;
        judge.settles(scope.box(), leaf.method(), leaf.digits());
        return judge;
    }

    private void record(LeafJudge judge, int digits) {
        leaves++;
        usedDigits |= digits > 0;
        reached |= withoutPoints == 0 && !judge.excluded();
        if (asides > 0 || judge.excluded()) {
            return;
        }
        int ofGoal = 0;
        for (int m = 0; m < judge.margins(); m++) {
            if (judge.isOfGoal(m)) {
                ofGoal++;
                leastMargin = Math.min(leastMargin, judge.lower(m));
            }
        }
        oneInequality &= ofGoal == 1 && judge.isInequality();
    }

    private static Optional<Rejected> reject(String why, Scope scope) {
        String where = scope.box().dimension() == 0 ? "" : " (" + scope.box() + ")";
        return Optional.of(new Rejected(why + where));
    }
}
