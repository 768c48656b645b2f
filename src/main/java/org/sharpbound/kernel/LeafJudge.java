package org.sharpbound.kernel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Precision;

/**
 * Judges boxes one at a time by the methods of a leaf. The search of a cover uses it to find the leaves, and the kernel
 * to check them. Not for use by several threads.
 */
public final class LeafJudge {

    /** More digits than this are refused in a certificate. */
    static final int MAX_DIGITS = 1000;

    /** Contraction stops after so many rounds, or when none makes a range narrower by a tenth. */
    private static final int MAX_ROUNDS = 8;

    private static final double WORTHWHILE = 0.9;

    /** Every leaf rests on this, for finer arithmetic runs beside that on doubles. */
    static final String DOUBLES =
            "IEEE 754 arithmetic on doubles, and the error bounds that the Java platform states for StrictMath";

    /** Leaves with digits rest on this besides. */
    static final String DECIMALS = "the integer and decimal arithmetic of the Java platform";

    private final Margins margins;
    private final IntervalRun run;
    private final Bounds bounds;
    private final FirstOrder firstOrder;
    private final Contractor contractor;
    private final Optional<TaylorModels> models;
    private Box rest;
    private boolean modelled;
    private SecondOrder secondOrder;
    private BoxTruth goal = BoxTruth.UNKNOWN;
    private BoxTruth assumed = BoxTruth.UNKNOWN;

    LeafJudge(Margins margins) {
        this.margins = margins;
        this.run = new IntervalRun(margins.tape());
        this.bounds = new Bounds(margins.count());
        this.firstOrder = new FirstOrder(margins, run, bounds);
        this.contractor = new Contractor(margins, run, bounds);
        this.models = TaylorModels.of(margins, bounds);
    }

    /**
     * Judges a box.
     *
     * @param digits 0 for doubles; more digits go with {@link Method#PLAIN} only
     * @return whether the box is settled: the goal holds on it, or an assumption fails on all of it
     */
    public boolean settles(Box box, Method method, int digits) {
        start(box);
        if (digits > 0) {
            refine(new BigRun(run, Precision.ofDigits(digits)));
        } else if (method == Method.CONTRACTION) {
            return conclude() || settlesBeyond(contract(box));
        } else if (method != Method.PLAIN && !conclude()) {
            if (method.compareTo(Method.MONOTONE) > 0 && models.isPresent()) {
                improve(box, Method.MONOTONE);
            }
            improve(box, method);
        }
        return conclude();
    }

    /**
     * The method that settles a box in doubles, the cheapest tried first. Contraction comes second, for what it costs is little
     * more than an evaluation, and where it makes the box smaller, the others would do their work on the larger one.
     */
    public Optional<Method> settlingMethod(Box box) {
        start(box);
        if (conclude()) {
            return Optional.of(Method.PLAIN);
        }
        Optional<Box> left = contract(box);
        if (left.isEmpty() || isNarrower(left.get(), box)) {
            return settlesBeyond(left) ? Optional.of(Method.CONTRACTION) : Optional.empty();
        }
        start(box);
        for (Method method : List.of(Method.MEAN_VALUE, Method.MONOTONE, Method.TAYLOR_MODEL, Method.SECOND_ORDER)) {
            improve(box, method);
            if (conclude()) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /** Judges the box of a scope by series about a point. */
    void judge(Scope scope, Node.Expansion leaf) {
        start(scope.box());
        LocalForm.of(scope, leaf).ifPresent(this::improve);
        conclude();
    }

    /** Judges the box of a scope by a contact at which the margin is least. */
    void judge(Scope scope, Node.Minimum leaf) {
        start(scope.box());
        if (isInequality()) {
            Formula.Atom atom = (Formula.Atom) margins.goal();
            ConvexContact.of(scope, margins, atom, leaf)
                    .flatMap(ConvexContact::least)
                    .ifPresent(above -> {
                        bounds.atLeast(atom.margin(), 0, above);
                        if (bounds.truth(atom.margin(), atom.sign()) == BoxTruth.UNKNOWN) {
                            improveToSecondOrder(scope.box());
                        }
                    });
        }
        conclude();
    }

    /** The goal, whose margins come last, goes first; a margin as it stands tells where it is defined. */
    private void improve(LocalForm local) {
        for (int m = margins.count() - 1; m >= 0 && !conclude(); m--) {
            local.improve(margins, m, m, bounds);
            for (int form : margins.otherForms(m)) {
                if (!conclude()) {
                    local.improve(margins, m, form, bounds);
                }
            }
        }
    }

    private void improve(Box box, Method method) {
        if (method == Method.MEAN_VALUE || method == Method.MONOTONE) {
            firstOrder.improve(box, method == Method.MONOTONE);
            return;
        }
        if (!modelled && models.isPresent()) {
            modelled = true;
            models.get().improve(box, this::conclude);
        }
        if (method == Method.SECOND_ORDER && !conclude()) {
            improveToSecondOrder(box);
        }
    }

    /** What contraction leaves of the box last judged; empty if that is settled. */
    private Optional<Box> contract(Box box) {
        Box current = box;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Optional<Box> next = contractor.contract(current);
            if (next.isEmpty()) {
                goal = BoxTruth.TRUE;
                return Optional.empty();
            }
            boolean narrower = isNarrower(next.get(), current);
            current = next.get();
            start(current);
            if (conclude()) {
                return Optional.empty();
            } else if (!narrower) {
                break;
            }
        }
        return Optional.of(current);
    }

    /** Judges what contraction left: the statement holds on the rest of the box. */
    private boolean settlesBeyond(Optional<Box> left) {
        if (left.isPresent()) {
            improve(left.get(), left.get().isBounded() ? Method.SECOND_ORDER : Method.MONOTONE);
            if (!conclude()) {
                return false;
            }
        }
        extend();
        // The part that was dropped may hold points that satisfy the assumptions, for the goal holds there.
        assumed = assumed == BoxTruth.FALSE ? BoxTruth.EITHER : assumed;
        goal = BoxTruth.TRUE;
        return true;
    }

    private static boolean isNarrower(Box next, Box current) {
        for (int v = 0; v < next.dimension(); v++) {
            double before = current.upper(v) - current.lower(v);
            if (next.upper(v) - next.lower(v) < WORTHWHILE * before) {
                return true;
            }
        }
        return false;
    }

    /** Where the goal holds, the margins beyond what is left of the box are of the sign that it wants. */
    private void extend() {
        for (int m = 0; m < margins.count(); m++) {
            if (margins.isOfGoal(m)) {
                bounds.extend(m);
            }
        }
    }

    /** The part of the box last judged that was not settled, as far as contraction tells. */
    public Box rest() {
        return rest;
    }

    /**
     * A variable's share in what stands in the way of settling the box last judged, if Taylor models or second-order forms were
     * tried; 0 or not a number where nothing is known.
     */
    public double influence(int variable) {
        double ofModels = models.map(m -> m.influence(variable)).orElse(0.0);
        return (secondOrder == null ? 0 : secondOrder.influence(variable)) + ofModels;
    }

    /** An assumption matters where it fails, the goal where it holds. */
    private void improveToSecondOrder(Box box) {
        if (secondOrder == null) {
            secondOrder = new SecondOrder(margins, bounds);
        }
        for (int m = 0; m < margins.count(); m++) {
            Formula.Sign sign = margins.atom(m).sign();
            BoxTruth known = bounds.truth(m, sign);
            if (known == BoxTruth.TRUE || known == BoxTruth.FALSE) {
                continue;
            }
            boolean equation = sign == Formula.Sign.ZERO || sign == Formula.Sign.NONZERO;
            boolean below = equation || margins.isOfGoal(m);
            improveToSecondOrder(m, m, box, below, equation || !below);
            for (int form : margins.otherForms(m)) {
                if (!conclude()) {
                    improveToSecondOrder(m, form, box, below, equation || !below);
                }
            }
        }
    }

    private void improveToSecondOrder(int margin, int root, Box box, boolean below, boolean above) {
        if (!modelled || !models.orElseThrow().isExhausted(root)) {
            secondOrder.improve(margin, root, box, below, above);
        }
    }

    /** Whether an assumption fails on the whole box last judged. */
    public boolean excluded() {
        return assumed == BoxTruth.FALSE;
    }

    /** Whether, on the whole box last judged, all assumptions hold and the goal does not. */
    public boolean refutes() {
        return assumed == BoxTruth.TRUE && goal == BoxTruth.FALSE;
    }

    Margins compiled() {
        return margins;
    }

    /** Whether the box last judged is settled. */
    public boolean isSettled() {
        return excluded() || goal == BoxTruth.TRUE;
    }

    boolean holdsAssumptions() {
        return assumed == BoxTruth.TRUE;
    }

    /** What is known of a margin's comparison on the box last judged. */
    BoxTruth truth(int margin) {
        return margins.atom(margin).on(bounds);
    }

    /** Whether the goal is defined at every point of the box last judged. */
    public boolean defined() {
        return goal != BoxTruth.UNKNOWN;
    }

    /** The number of comparisons in assumptions and goal together. */
    public int margins() {
        return margins.count();
    }

    public boolean isOfGoal(int margin) {
        return margins.isOfGoal(margin);
    }

    /** Whether assumptions or goal depend on a variable of the box. */
    public boolean dependsOn(int variable) {
        return margins.tape().uses(variable);
    }

    /** Whether the goal is a single inequality. */
    boolean isInequality() {
        return margins.goal() instanceof Formula.Atom atom
                && (atom.sign() == Formula.Sign.NONNEGATIVE || atom.sign() == Formula.Sign.POSITIVE);
    }

    /** A lower bound of a margin on the box last judged, by all that was tried. */
    public double lower(int margin) {
        return bounds.lower(margin);
    }

    /** An upper bound of a margin on the box last judged. */
    public double upper(int margin) {
        return bounds.upper(margin);
    }

    private void start(Box box) {
        rest = box;
        modelled = false;
        models.ifPresent(TaylorModels::start);
        if (secondOrder != null) {
            secondOrder.start();
        }
        load(run, box);
        run.evaluate();
        plain();
    }

    private boolean conclude() {
        goal = margins.goal().on(bounds);
        assumed = BoxTruth.TRUE;
        boolean excluded = false;
        for (Formula assumption : margins.assumptions()) {
            BoxTruth truth = assumption.on(bounds);
            excluded |= truth == BoxTruth.FALSE;
            assumed = truth == BoxTruth.TRUE ? assumed : BoxTruth.EITHER;
        }
        if (excluded) {
            assumed = BoxTruth.FALSE;
        }
        return isSettled();
    }

    private void plain() {
        for (int m = 0; m < margins.count(); m++) {
            bounds.start(m, run.defined(m));
            take(m, m);
            for (int form : margins.otherForms(m)) {
                take(m, form);
            }
        }
    }

    private void take(int margin, int root) {
        bounds.atLeast(margin, run.lower(root), run.above(root));
        bounds.atMost(margin, run.upper(root), run.below(root));
    }

    private void refine(BigRun fine) {
        for (int m = 0; m < margins.count(); m++) {
            if (fine.defined(m)) {
                bounds.define(m);
            }
            take(m, fine, m);
            for (int form : margins.otherForms(m)) {
                take(m, fine, form);
            }
        }
    }

    /** Soundness: a bound is rounded to a double towards the safe side, and its strict sign is kept. */
    private void take(int margin, BigRun fine, int root) {
        BigInterval value = fine.value(root);
        double lower = value.loDouble();
        double upper = value.hiDouble();
        if (Double.isFinite(lower)) {
            bounds.atLeast(margin, lower, fine.above(root) || value.lo().compareTo(new BigDecimal(lower)) > 0);
        }
        if (Double.isFinite(upper)) {
            bounds.atMost(margin, upper, fine.below(root) || value.hi().compareTo(new BigDecimal(upper)) < 0);
        }
    }

    static void load(IntervalRun run, Box box) {
        for (int v = 0; v < box.dimension(); v++) {
            run.set(v, box.lower(v), box.upper(v), box.lowerOpen(v), box.upperOpen(v));
        }
    }
}
