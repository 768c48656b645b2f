package org.sharpbound.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** Walks a cover and settles every leaf anew. */
final class CoverCheck {

    /** A tree deeper than this is refused: halving a double's range to the end takes some 2100 cuts in one variable. */
    private static final int MAX_DEPTH = 2500;

    /** Contact of a higher order is not looked into. */
    private static final int MAX_ORDER = 12;

    /** More changes of variable within each other are refused: each makes the expressions deeper. */
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

    List<String> restsOn() {
        return usedDigits ? List.of(LeafJudge.DOUBLES, LeafJudge.DECIMALS) : List.of(LeafJudge.DOUBLES);
    }

    long leaves() {
        return leaves;
    }

    /** For a goal that is one inequality: a bound below its margin on all leaves, rounded down to six digits. */
    Optional<String> margin() {
        return oneInequality && Double.isFinite(leastMargin)
                ? Optional.of(new BigDecimal(leastMargin)
                        .round(new MathContext(6, RoundingMode.FLOOR))
                        .toString())
                : Optional.empty();
    }

    private Optional<Rejected> visit(Scope scope, LeafJudge judge, Node node, int depth) {
        if (depth > MAX_DEPTH) {
            return reject("the cover is deeper than " + MAX_DEPTH, scope);
        } else if (node instanceof Node.Split split) {
            return split(scope, judge, split, depth);
        } else if (node instanceof Node.Cases cases) {
            return cases(scope, cases, depth);
        } else if (node instanceof Node.Reciprocal reciprocal) {
            int variable = scope.box().variables().indexOf(reciprocal.variable());
            if (variable < 0 || !scope.box().hasSign(variable)) {
                return reject("1/x is not defined on the whole box, for x = " + reciprocal.variable(), scope);
            }
            if (changes == MAX_CHANGES) {
                return reject("more than " + MAX_CHANGES + " changes of variable within each other", scope);
            }
            changes++;
            Optional<Rejected> objection = visit(scope.reciprocal(variable), null, reciprocal.part(), depth + 1);
            changes--;
            return objection;
        } else if (node instanceof Node.Touch touch) {
            return touch(scope, touch, depth);
        } else if (node instanceof Node.Slope slope) {
            return slope(scope, slope, depth);
        } else if (node instanceof Node.Resolve resolve) {
            Optional<Scope.ResolveParts> parts = scope.resolve(resolve.piece(), resolve.branch());
            return parts.isEmpty()
                    ? reject("no piecewise part of the number " + resolve.piece(), scope)
                    : premise(parts.get().premise(), resolve.premise(), depth)
                            .or(() -> visit(parts.get().rest(), null, resolve.rest(), depth + 1));
        }
        return leaf(scope, judge, (Node.Leaf) node);
    }

    private Optional<Rejected> touch(Scope scope, Node.Touch touch, int depth) {
        int variable = scope.box().variables().indexOf(touch.variable());
        Optional<Expr> at = Parser.expression(touch.at()).value().filter(CoverCheck::isConstant);
        if (variable < 0 || at.isEmpty() || touch.order() < 1 || touch.order() > MAX_ORDER) {
            return reject("no point of contact: " + touch.variable() + " = " + touch.at(), scope);
        }
        Optional<Scope.TouchParts> parts = scope.touch(variable, at.get(), touch.order());
        if (parts.isEmpty()) {
            return reject("the sides do not touch so at " + touch.variable() + " = " + touch.at(), scope);
        }
        leastMargin = Math.min(leastMargin, 0);
        return premise(parts.get().sign(), touch.sign(), depth)
                .or(() -> aside(parts.get().defined(), touch.defined(), depth));
    }

    private Optional<Rejected> slope(Scope scope, Node.Slope slope, int depth) {
        int variable = scope.box().variables().indexOf(slope.variable());
        Optional<Scope.SlopeParts> parts =
                variable < 0 ? Optional.empty() : scope.slope(variable, slope.leastAtLower());
        if (parts.isEmpty()) {
            return reject("the margin is not shown monotone in " + slope.variable(), scope);
        }
        return premise(parts.get().sign(), slope.sign(), depth)
                .or(() -> aside(parts.get().defined(), slope.defined(), depth))
                .or(() -> face(parts.get().face(), slope.face(), depth));
    }

    private static boolean isConstant(Expr expr) {
        return expr instanceof Expr.Num
                || expr instanceof Apply apply && apply.arguments().stream().allMatch(CoverCheck::isConstant);
    }

    /** Visits a part that shows something else than the goal, whose margins do not count. */
    private Optional<Rejected> aside(Scope scope, Node node, int depth) {
        asides++;
        Optional<Rejected> objection = visit(scope, null, node, depth + 1);
        asides--;
        return objection;
    }

    /** An aside that does not tell whether any point satisfies the assumptions. */
    private Optional<Rejected> premise(Scope scope, Node node, int depth) {
        withoutPoints++;
        Optional<Rejected> objection = aside(scope, node, depth);
        withoutPoints--;
        return objection;
    }

    /** Shows the goal, but on a face that need not satisfy the assumptions. */
    private Optional<Rejected> face(Scope scope, Node node, int depth) {
        withoutPoints++;
        Optional<Rejected> objection = visit(scope, null, node, depth + 1);
        withoutPoints--;
        return objection;
    }

    private Optional<Rejected> split(Scope scope, LeafJudge judge, Node.Split split, int depth) {
        int variable = scope.box().variables().indexOf(split.variable());
        if (variable < 0 || !scope.box().holdsInside(variable, split.at())) {
            return reject("no cut of the box: " + split.variable() + " at " + split.at(), scope);
        }
        LeafJudge shared = judge == null && scope.finite().isEmpty() ? scope.judge() : judge;
        Box box = scope.box();
        Optional<Rejected> below = visit(scope.on(box.below(variable, split.at())), shared, split.below(), depth + 1);
        return below.isPresent()
                ? below
                : visit(scope.on(box.above(variable, split.at())), shared, split.above(), depth + 1);
    }

    private Optional<Rejected> cases(Scope scope, Node.Cases cases, int depth) {
        Domain domain = scope.finite().get(cases.variable());
        if (domain == null) {
            return reject("not a quantity of a finite domain: " + cases.variable(), scope);
        }
        if (domain instanceof Domain.Integers integers
                && !integers.last()
                        .subtract(integers.first())
                        .equals(BigInteger.valueOf(cases.values().size() - 1L))) {
            return reject("the cases are not as many as the integers of the domain of " + cases.variable(), scope);
        }
        List<Expr> elements = Scope.elements(domain);
        List<String> texts = elements.stream().map(ClaimText::of).toList();
        if (!texts.equals(cases.values()) || cases.parts().size() != elements.size()) {
            return reject("the cases are not the elements of the domain of " + cases.variable(), scope);
        }
        for (int i = 0; i < elements.size(); i++) {
            Scope part = scope.with(cases.variable(), elements.get(i));
            Optional<Rejected> objection = visit(part, null, cases.parts().get(i), depth + 1);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private Optional<Rejected> leaf(Scope scope, LeafJudge shared, Node.Leaf leaf) {
        if (!scope.finite().isEmpty()) {
            return reject(
                    "quantities of finite domains without their cases: "
                            + scope.finite().keySet(),
                    scope);
        } else if (leaf.digits() < 0
                || leaf.digits() > LeafJudge.MAX_DIGITS
                || leaf.digits() > 0 && leaf.method() != Method.PLAIN) {
            return reject("no method: " + leaf.method().text() + " with " + leaf.digits() + " digits", scope);
        }
        LeafJudge judge = judged(scope, shared, leaf);
        if (!judge.isSettled()) {
            return reject("the method " + leaf.method().text() + " does not settle the box", scope);
        }
        record(judge, leaf);
        return Optional.empty();
    }

    private static LeafJudge judged(Scope scope, LeafJudge shared, Node.Leaf leaf) {
        if (scope.box().dimension() == 0 && leaf.method() == Method.PLAIN) {
            return scope.settlePoint(leaf.digits());
        }
        LeafJudge judge = shared == null ? scope.judge() : shared;
        judge.settles(scope.box(), leaf.method(), leaf.digits());
        return judge;
    }

    private void record(LeafJudge judge, Node.Leaf leaf) {
        leaves++;
        usedDigits |= leaf.digits() > 0;
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
