package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.Collection;
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
 * <p>Boxes are looked at in rounds, whose size hangs on nothing but the number of boxes before: the boxes of a round are
 * judged by several threads, each box for itself, and what was found is put together in their order. So the cover is the
 * same for any number of threads.
 */
final class BranchAndBound {

    private static final int[] POINT_DIGITS = {30, 60, 120, 300, 1000};

    private static final int SMALLEST_ROUND = 16;
    private static final int LARGEST_ROUND = 1024;

    /** Boxes that a change of variable may cost before the search goes on without it. */
    private static final long RECIPROCAL_BOXES = 400;

    /** Boxes that showing the sign of a derivative may cost. */
    private static final long SIGN_BOXES = 60;

    /** How many cuts lead to a box that is looked at for a limit at its end, and again. */
    private static final int SINGULAR_DEPTH = 4;

    /** Searches within searches. */
    private static final int MAX_NESTING = 2;

    /** What steps on a half-bounded box may cost, of the time that is left. */
    private static final double TAIL_SHARE = 0.1;

    private static final int TAIL_STEPS = 2;

    /** How many half-bounded boxes are looked at so closely in one search. */
    private static final int MAX_TAILS = 6;

    /** How many derivatives are worked out for half-bounded boxes in space. */
    private static final int MAX_SLOPES = 60;

    /** How many boxes are looked at closely: in a search that stands for itself, and in one within another. */
    private static final int MANY_LOOKS = 80;

    private static final int FEW_LOOKS = 12;

    /** How many of the boxes left open are told. */
    private static final int MAX_LEFT_OPEN = 500;

    private final Allowance allowance;

    private final int depth;
    private int tails;
    private int slopes;
    private long looked;
    private long made = 1;
    private double settled;
    private long checking;
    private CloseLook closeLook;
    private Optional<Box> suspect = Optional.empty();
    private Optional<Box> uncuttable = Optional.empty();

    BranchAndBound(Allowance allowance) {
        this(allowance, 0);
    }

    /** A search that only cuts boxes. */
    static BranchAndBound inside(Allowance allowance) {
        return new BranchAndBound(allowance, MAX_NESTING);
    }

    /** @param depth how many searches this one stands in */
    private BranchAndBound(Allowance allowance, int depth) {
        this.allowance = allowance;
        this.depth = depth;
    }

    CoverOutcome search(Scope scope) {
        if (scope.box().dimension() == 0) {
            return point(scope);
        }
        Judges judges = new Judges(scope, allowance);
        closeLook = new CloseLook(allowance, scope, depth == 0 ? MANY_LOOKS : FEW_LOOKS);
        PriorityQueue<Branch> open = new PriorityQueue<>(Branch.LARGEST_FIRST);
        Branch root = Branch.root(scope.box());
        open.add(root);
        boolean stuck = false;
        while (!open.isEmpty() && !stuck) {
            List<Branch> round = round(open);
            JudgedBox[] judged = judges.judge(round);
            stuck = round.isEmpty();
            for (int i = 0; i < judged.length; i++) {
                Branch branch = round.get(i);
                if (stuck || judged[i] == null || !goesOn(scope, branch, judged[i], open)) {
                    stuck = true;
                    open.add(branch);
                }
            }
        }
        if (stuck) {
            allowance.keep(-checking);
            return failed(scope, judges.first(), open).leaving(boxes(open));
        }
        return CoverOutcome.complete(root.cover());
    }

    /** The next boxes, as many as are paid for. */
    private List<Branch> round(PriorityQueue<Branch> open) {
        long size = Math.max(SMALLEST_ROUND, Math.min(looked / 8, LARGEST_ROUND));
        int paid = allowance.spendBoxes((int) Math.min(size, open.size()));
        looked += paid;
        List<Branch> round = new ArrayList<>(paid);
        for (int i = 0; i < paid; i++) {
            round.add(open.poll());
        }
        return round;
    }

    /** Settles a branch by what was found, or cuts it; false if the search ends here. */
    private boolean goesOn(Scope scope, Branch branch, JudgedBox judged, PriorityQueue<Branch> open) {
        if (judged.leaf().isPresent()) {
            settle(branch, judged.leaf().get());
            checking += judged.nanos();
            allowance.keep(judged.nanos());
            return true;
        }
        branch.note(judged);
        if (judged.refuted()) {
            suspect = Optional.of(branch.box());
            return false;
        }
        Optional<Node> node = closeLook.at(branch.box(), branch.depth());
        if (node.isEmpty() && depth < MAX_NESTING) {
            node = unbounded(scope, branch.box())
                    .or(() -> singular(scope, branch))
                    .or(() -> evidentSlope(scope, branch.box()));
        }
        if (node.isPresent()) {
            settle(branch, node.get());
            return true;
        } else if (judged.cut().isEmpty()) {
            uncuttable = Optional.of(branch.box());
            return false;
        }
        branch.cut(judged.cut().get(), made);
        made += 2;
        open.add(branch.below());
        open.add(branch.above());
        return true;
    }

    private void settle(Branch branch, Node node) {
        branch.settle(node);
        settled += branch.weight();
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
            hardest = Optional.of(hardest(scope, judge, scope.box()));
            why = reason(judge);
        }
        return CoverOutcome.incomplete(0, hardest, Optional.empty(), why);
    }

    /** On a half-bounded range, tries whether the margin is monotone, and then the same search in u = 1/x. */
    private Optional<Node> unbounded(Scope whole, Box box) {
        for (int v = 0; v < box.dimension(); v++) {
            boolean half = Double.isInfinite(box.lower(v)) != Double.isInfinite(box.upper(v));
            if (half && tails++ < MAX_TAILS) {
                Scope scope = whole.on(box);
                boolean fromBelow = !Double.isInfinite(box.lower(v));
                Optional<Node> slope = slope(scope, v, fromBelow);
                slope = slope.isPresent() ? slope : decline(scope, v, !fromBelow);
                Optional<Node> inverse = slope.isPresent() || !scope.isHalfBounded(v) ? slope : reciprocal(scope, v);
                return inverse.isPresent() || depth > 0
                        ? inverse
                        : new StepSearch(allowance.part(TAIL_SHARE, Long.MAX_VALUE)).search(scope, TAIL_STEPS);
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

    /** Towards an end that is at infinity, or at which the margin has no value. */
    private Optional<Node> decline(Scope scope, int variable, boolean lower) {
        return StepChoice.decline(scope, variable, lower)
                .flatMap(step -> Parts.of(scope, step, left -> aside(left.scope(), SIGN_BOXES)));
    }

    /** In space, where the sign of a derivative on a half-bounded box is plain to see. */
    private Optional<Node> evidentSlope(Scope whole, Box box) {
        for (int v = 0; v < box.dimension() && box.dimension() > 1 && slopes < MAX_SLOPES; v++) {
            boolean fromBelow = Double.isFinite(box.lower(v));
            if (fromBelow == Double.isInfinite(box.upper(v))) {
                slopes++;
                Scope scope = whole.on(box);
                Step slope = new Step.Slope(box.variables().get(v), fromBelow);
                Optional<Node> node = Parts.of(
                        scope,
                        slope,
                        left -> left.role() == Obligation.Role.FACE
                                ? aside(left.scope(), RECIPROCAL_BOXES)
                                : left.scope()
                                        .judge()
                                        .settlingMethod(left.scope().box())
                                        .map(method -> new Node.Leaf(method, 0)));
                if (node.isPresent()) {
                    return node;
                }
            }
        }
        return Optional.empty();
    }

    /** On a line, where the box ends at a point at which the margin has no value. */
    private Optional<Node> singular(Scope whole, Branch branch) {
        boolean turn = branch.depth() > 0 && branch.depth() % SINGULAR_DEPTH == 0;
        if (branch.box().dimension() != 1 || !turn) {
            return Optional.empty();
        }
        Scope scope = whole.on(branch.box());
        return decline(scope, 0, true).or(() -> decline(scope, 0, false));
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

    private static List<Box> boxes(Collection<Branch> open) {
        return open.stream()
                .sorted(Branch.LARGEST_FIRST)
                .limit(MAX_LEFT_OPEN)
                .map(Branch::box)
                .toList();
    }

    private CoverOutcome failed(Scope scope, LeafJudge judge, Collection<Branch> open) {
        Box box = suspect.or(() -> uncuttable).orElseGet(() -> hardest(open).box());
        judge.settles(box, Method.MONOTONE, 0);
        String why = suspect.isPresent() ? "the goal is false on a whole box" : reason(judge);
        return CoverOutcome.incomplete(settled, Optional.of(hardest(scope, judge, box)), suspect, why);
    }

    /**
     * Where the goal holds most narrowly, as far as the enclosures tell; where most of what is open is not even shown to be
     * defined, the largest box of that kind.
     */
    private static Branch hardest(Collection<Branch> open) {
        double whole = open.stream().mapToDouble(Branch::weight).sum();
        double undefined = open.stream()
                .filter(b -> !b.isDefined())
                .mapToDouble(Branch::weight)
                .sum();
        boolean asDefined = undefined <= whole / 2;
        Comparator<Branch> hardestFirst = asDefined
                ? Comparator.comparingDouble(Branch::upper).thenComparing(Branch.LARGEST_FIRST)
                : Branch.LARGEST_FIRST;
        return open.stream()
                .filter(b -> b.isDefined() == asDefined)
                .min(hardestFirst)
                .orElseThrow();
    }

    private String reason(LeafJudge judge) {
        if (!judge.defined()) {
            return "it is not shown that the statement is defined everywhere";
        } else if (allowance.isInterrupted()) {
            return "the run was interrupted";
        }
        String out = allowance.isOver() ? "of time" : "of boxes";
        return allowance.isSpent()
                ? "the budget " + out + " ran out before the enclosures were narrow enough"
                : "the enclosures cannot be made narrow enough: both sides may touch";
    }

    private static CoverOutcome.Hardest hardest(Scope scope, LeafJudge judge, Box box) {
        return new CoverOutcome.Hardest(BoxInWords.of(box), BoxInWords.enclosures(scope, box, judge));
    }
}
