package org.sharpbound.strategy;

import java.util.Optional;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.LeafJudge;
import org.sharpbound.kernel.Method;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Obligation;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Step;
import org.sharpbound.term.Expr;
import org.sharpbound.term.print.ClaimText;

/**
 * Covers a box by branch and bound and, where that gets stuck because the two sides touch, cuts out a neighbourhood of the
 * point of contact, settles it by the order of contact, and goes on beside it.
 */
final class RegionSearch {

    private static final int MAX_CONTACTS = 6;
    private static final int MAX_ORDER = 6;
    private static final int MAX_PIECES = 4;
    /** On a line, series find the contacts that {@link #cover} looks for, and in less time. */
    private static final double LINE_SHARE = 0.5;

    /** With more variables, what is open is mostly open for its width: the time is better spent on boxes. */
    private static final int FEW_VARIABLES = 4;

    private static final double STEP_SHARE = 0.1;

    private static final int FEW_STEPS = 2;
    private static final int MANY_STEPS = 4;

    /** Radii of neighbourhoods, relative to 1; the first that works is taken. */
    private static final double[] RADII = {Double.POSITIVE_INFINITY, 1, 0.25, 0x1p-4, 0x1p-7, 0x1p-12, 0x1p-20};

    /** Boxes for a search that is expected to get stuck, and for what is shown around a point of contact. */
    private static final long PROBE_BOXES = 400;

    private static final long AROUND_BOXES = 250;

    private final Allowance allowance;

    /** How far a search of the whole box came before contacts were looked for. */
    private Optional<CoverOutcome> farthest = Optional.empty();

    RegionSearch(Allowance allowance) {
        this.allowance = allowance;
    }

    CoverOutcome search(Scope scope) {
        if (scope.box().dimension() > FEW_VARIABLES) {
            Optional<Node> step = bySteps(scope, 1, 1, STEP_SHARE);
            return step.map(CoverOutcome::complete).orElseGet(() -> new BranchAndBound(allowance).search(scope));
        }
        long boxes = PROBE_BOXES * Math.max(1, scope.box().dimension());
        Optional<Node> node = bySteps(scope, 1, FEW_STEPS, 0.4);
        if (node.isEmpty() && scope.box().dimension() > 1) {
            node = cover(scope, boxes, MAX_CONTACTS);
        } else if (node.isEmpty()) {
            node = new BranchAndBound(allowance.part(LINE_SHARE, Long.MAX_VALUE))
                    .search(scope)
                    .node();
        }
        if (node.isEmpty()) {
            node = bySteps(scope, FEW_STEPS + 1, MANY_STEPS, 0.7);
        }
        return node.map(CoverOutcome::complete).orElseGet(() -> plainly(scope));
    }

    /** The rest of the allowance for cutting; where little is left of it, an earlier search may have come farther. */
    private CoverOutcome plainly(Scope scope) {
        CoverOutcome last = new BranchAndBound(allowance).search(scope);
        return farthest.filter(probe -> last.node().isEmpty() && probe.share() > last.share())
                .map(probe -> probe.because(last.why()))
                .orElse(last);
    }

    private Optional<Node> bySteps(Scope scope, int from, int to, double share) {
        StepSearch search = new StepSearch(allowance.part(share, Long.MAX_VALUE));
        Optional<Node> node = Optional.empty();
        for (int steps = from; steps <= to && node.isEmpty(); steps++) {
            node = search.search(scope, steps);
        }
        return node;
    }

    private Optional<Node> cover(Scope scope, long boxes, int contacts) {
        CoverOutcome probe = new BranchAndBound(allowance.part(0.3, boxes)).search(scope);
        farthest = farthest.or(() -> Optional.of(probe));
        if (probe.node().isPresent()
                || probe.suspect().isPresent()
                || probe.hardest().isEmpty()
                || contacts == 0) {
            return probe.node();
        }
        for (int v = 0; v < scope.box().dimension(); v++) {
            for (Expr at : ContactPoints.near(scope, probe.open(), v)) {
                Optional<Node> around = around(scope, v, at, boxes, contacts);
                if (around.isPresent() || allowance.isSpent()) {
                    return around;
                }
            }
        }
        return Optional.empty();
    }

    /** Settles a neighbourhood of the point of contact, as large as possible, and then what lies on either side. */
    private Optional<Node> around(Scope scope, int variable, Expr at, long boxes, int contacts) {
        double lower = ContactPoints.below(at);
        double upper = ContactPoints.above(at);
        for (double radius : RADII) {
            Box box = scope.box();
            double from = lower - radius * Math.max(1, Math.abs(lower));
            double to = upper + radius * Math.max(1, Math.abs(upper));
            boolean cutBelow = box.holdsInside(variable, from);
            boolean cutAbove = box.holdsInside(variable, to);
            Box part = cutBelow ? box.above(variable, from) : box;
            Box middle = cutAbove ? part.below(variable, to) : part;
            Optional<Node> touch =
                    touch(scope.on(middle), variable, at, MAX_PIECES).or(() -> bothSides(scope, middle, variable, at));
            if (touch.isEmpty()) {
                continue;
            }
            String name = box.variables().get(variable);
            Optional<Node> node = touch;
            if (cutBelow) {
                Optional<Node> left = cover(scope.on(box.below(variable, from)), boxes, contacts - 1);
                Node inner = node.get();
                node = left.map(l -> Node.of(new Step.Split(name, from), l, inner));
            }
            if (cutAbove && node.isPresent()) {
                Optional<Node> right = cover(scope.on(box.above(variable, to)), boxes, contacts - 1);
                Node inner = node.get();
                node = right.map(r -> Node.of(new Step.Split(name, to), inner, r));
            }
            return node;
        }
        return Optional.empty();
    }

    /** Where the sides touch at a kink: cuts the neighbourhood at the point itself, if that is a double. */
    private Optional<Node> bothSides(Scope scope, Box middle, int variable, Expr at) {
        double cut = ContactPoints.below(at);
        if (cut != ContactPoints.above(at) || !middle.holdsInside(variable, cut)) {
            return Optional.empty();
        }
        Optional<Node> left = touch(scope.on(middle.below(variable, cut)), variable, at, MAX_PIECES);
        return left.flatMap(l -> touch(scope.on(middle.above(variable, cut)), variable, at, MAX_PIECES)
                .map(r -> Node.of(new Step.Split(middle.variables().get(variable), cut), l, r)));
    }

    private Optional<Node> touch(Scope scope, int variable, Expr at, int pieces) {
        String name = scope.box().variables().get(variable);
        for (int order = 1; order <= MAX_ORDER && !allowance.isSpent(); order++) {
            Step touch = new Step.Touch(name, ClaimText.of(at), order);
            Optional<Node> node = Parts.of(scope, touch, left -> plain(left.scope()));
            if (node.isPresent()) {
                return node;
            }
        }
        return pieces == 0 ? Optional.empty() : resolved(scope, variable, at, pieces);
    }

    /** Replaces a piecewise part by the branch that holds around the point, and tries again. */
    private Optional<Node> resolved(Scope scope, int variable, Expr at, int pieces) {
        for (int piece = 0; piece < Math.min(scope.pieces().size(), MAX_PIECES); piece++) {
            for (int branch = 0; branch <= 1 && !allowance.isSpent(); branch++) {
                Optional<Node> node = Parts.of(
                        scope,
                        new Step.Resolve(piece, branch),
                        left -> left.role() == Obligation.Role.PREMISE
                                ? premise(left.scope(), variable, at)
                                : touch(left.scope(), variable, at, pieces - 1).or(() -> plain(left.scope())));
                if (node.isPresent()) {
                    return node;
                }
            }
        }
        return Optional.empty();
    }

    /** A premise may itself touch 0 at the point. */
    private Optional<Node> premise(Scope premise, int variable, Expr at) {
        return plain(premise).or(() -> touch(premise, variable, at, 0));
    }

    private Optional<Node> plain(Scope scope) {
        LeafJudge judge = scope.judge();
        if (judge.settles(scope.box(), Method.MONOTONE, 0)) {
            return Optional.of(new Node.Leaf(Method.MONOTONE, 0));
        } else if (judge.refutes()) {
            return Optional.empty();
        }
        return new BranchAndBound(allowance.part(0.1, AROUND_BOXES))
                .search(scope)
                .node();
    }
}
