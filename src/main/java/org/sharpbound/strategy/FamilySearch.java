package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharpbound.enclose.implicit.Enclosed;
import org.sharpbound.enclose.implicit.PointValues;
import org.sharpbound.enclose.implicit.Unsolved;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Branch;
import org.sharpbound.kernel.LeafJudge;
import org.sharpbound.kernel.Method;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Region;
import org.sharpbound.kernel.Scaling;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Solved;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Statement;
import org.sharpbound.term.print.ClaimText;

/**
 * Looks for a cover of a statement about flows and functions of matrices: encloses these on a part, and what is left is shown there as
 * any statement, or on smaller pieces in the quantities that are no more than times at which flows are read; else the part is
 * cut in the quantity that bends the margin most.
 */
final class FamilySearch {

    /** Pieces in time that are looked at before the part itself is cut, where it can be. */
    private static final int PIECES = 40;

    /** What is spent on each choice of units, of what is left. */
    private static final double SCALED_SHARE = 0.5;

    /** Series in time are tried where times begin, or are so short beside the longest. */
    private static final double EARLY = 1.0 / 16;

    /** Of the tails of series in time, and what is spent on each. */
    private static final int MOST_ORDER = 3;

    /** That are tried at a point. */
    private static final int[] DIGITS = {20, 45, 70};

    private static final double START_SHARE = 0.02;
    private static final long START_BOXES = 150;

    private final Statement statement;
    private final boolean thorough;
    private Allowance allowance;
    private final FamilyBending bending;
    private final Map<Boolean, LeafJudge> judges = new HashMap<>();
    private double settled;
    private double share;
    private long made;
    private Region whole;
    private String why = "";
    private Optional<String> hardest = Optional.empty();
    private final Map<String, Rational> chosen = new LinkedHashMap<>();
    private Optional<Map<String, Rational>> suspect = Optional.empty();

    /** @param thorough whether to try other units, and none, where the best ones do not serve */
    FamilySearch(Statement statement, Allowance allowance, boolean thorough) {
        this.allowance = allowance;
        this.thorough = thorough;
        this.statement = statement;
        this.bending = new FamilyBending(statement);
    }

    FamilyOutcome search() {
        Optional<Branch> root = cover(Region.of(statement), 1, "");
        return root.map(FamilyOutcome::complete)
                .orElseGet(() -> new FamilyOutcome(
                        Optional.empty(), Math.min(Math.max(settled, share), 1), hardest, suspect, why));
    }

    private Optional<Branch> cover(Region region, double weight, String where) {
        if (region.finite().isEmpty()) {
            return finite(region, weight, where);
        }
        Map.Entry<String, Domain> quantity =
                region.finite().entrySet().iterator().next();
        List<Expr> elements = Scope.elements(quantity.getValue());
        List<Branch> parts = new ArrayList<>();
        for (Expr element : elements) {
            String here = where + quantity.getKey() + " = " + ClaimText.of(element) + " ";
            if (element instanceof Expr.Num number) {
                chosen.put(quantity.getKey(), number.value());
            }
            Optional<Branch> part = cover(region.with(quantity.getKey(), element), weight / elements.size(), here);
            chosen.remove(quantity.getKey());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        List<String> values = elements.stream().map(ClaimText::of).toList();
        return Optional.of(new Branch.Cases(quantity.getKey(), values, parts));
    }

    /** In units in which some quantities are 1, if that leaves fewer on which solutions depend. */
    private Optional<Branch> finite(Region region, double weight, String where) {
        boolean several = region.box().dimension() - region.swept().size() > 1;
        List<List<Scaling>> choices = several ? FamilyScalings.of(region) : List.of();
        Allowance whole = allowance;
        Optional<Branch> found = Optional.empty();
        for (List<Scaling> scalings : thorough || choices.isEmpty() ? choices : choices.subList(0, 1)) {
            if (found.isEmpty() && !whole.isSpent()) {
                allowance = thorough ? whole.part(SCALED_SHARE, Long.MAX_VALUE) : whole;
                found = scaled(region, scalings, weight, where);
            }
        }
        allowance = whole;
        if (found.isEmpty() && !whole.isSpent() && (thorough || choices.isEmpty())) {
            suspect = Optional.empty();
            judges.clear();
            found = parts(region, weight, where);
        }
        return found;
    }

    private Optional<Branch> scaled(Region region, List<Scaling> scalings, double weight, String where) {
        Region current = region;
        for (Scaling scaling : scalings) {
            current = current.scaled(scaling).orElseThrow();
        }
        bending.units(scalings.stream().map(Scaling::unit).toList());
        scalings.forEach(scaling -> chosen.put(scaling.unit(), Rational.ONE));
        judges.clear();
        suspect = Optional.empty();
        double before = settled;
        Optional<Branch> rest = parts(current, weight, where + "in units of " + units(scalings) + ": ");
        bending.units(List.of());
        scalings.forEach(scaling -> chosen.remove(scaling.unit()));
        for (int i = scalings.size() - 1; i >= 0 && rest.isPresent(); i--) {
            rest = Optional.of(new Branch.Scaled(scalings.get(i), rest.get()));
        }
        share = Math.max(share, settled);
        settled = rest.isPresent() ? settled : before;
        return rest;
    }

    private static String units(List<Scaling> scalings) {
        return scalings.stream().map(Scaling::unit).collect(Collectors.joining(", "));
    }

    private Optional<Branch> parts(Region region, double weight, String where) {
        whole = region;
        PriorityQueue<FamilyPart> open = new PriorityQueue<>(FamilyPart.LARGEST_FIRST);
        FamilyPart root = new FamilyPart(region, weight, made++);
        open.add(root);
        while (!open.isEmpty()) {
            FamilyPart part = open.poll();
            Optional<Branch> branch = Optional.empty();
            if (!allowance.spendBox() || allowance.isSpent()) {
                why = "the budget ended";
            } else {
                branch = settled(part.region());
            }
            if (branch.isPresent()) {
                part.settle(branch.get());
                settled += part.weight();
                continue;
            }
            Optional<CutPlace> place = bending.cut(part.region());
            if (suspect.isPresent() || allowance.isSpent() || place.isEmpty()) {
                hardest = Optional.of((where + part.region().box()).strip());
                return Optional.empty();
            }
            part.cut(place.get(), made);
            made += 2;
            open.add(part.below());
            open.add(part.above());
        }
        return Optional.of(root.branch());
    }

    /** Settles a part with what is implicit enclosed on all of it, if it can be. */
    private Optional<Branch> settled(Region region) {
        Solved solved;
        try {
            solved = region.solve(true, false, allowance::isSpent);
        } catch (Unsolved unsolved) {
            why = unsolved.getMessage();
            return excluded(region);
        }
        Optional<Branch> found = pieces(region, solved).map(rest -> new Branch.Solve(solved.solving(), rest));
        return found.isEmpty() && region.box().dimension() == 0 && suspect.isEmpty() ? exactly(region) : found;
    }

    /** At the only point there is, with more digits than doubles have. */
    private Optional<Branch> exactly(Region region) {
        for (int digits : DIGITS) {
            try {
                PointValues values = region.exactly(digits, allowance::isSpent);
                Scope scope = region.scope(values);
                CoverOutcome outcome = new RegionSearch(allowance.part(START_SHARE, START_BOXES)).search(scope);
                if (outcome.node().isPresent()) {
                    return Optional.of(new Branch.Exact(
                            digits, values.grids(), outcome.node().get()));
                }
            } catch (Unsolved unsolved) {
                why = unsolved.getMessage();
            }
        }
        return Optional.empty();
    }

    private static Optional<Branch> excluded(Region region) {
        Scope scope = region.unsolved();
        LeafJudge judge = scope.judge();
        return judge.settles(scope.box(), Method.MONOTONE, 0) && judge.excluded()
                ? Optional.of(new Branch.Leaf(false, new Node.Leaf(Method.MONOTONE, 0)))
                : Optional.empty();
    }

    /** Cuts in the quantities that only say when a flow is read, which asks for no new integration. */
    private Optional<Branch> pieces(Region region, Solved solved) {
        Set<String> swept = region.swept();
        boolean only = swept.containsAll(region.box().variables());
        PriorityQueue<FamilyPart> open = new PriorityQueue<>(FamilyPart.LARGEST_FIRST);
        FamilyPart root = new FamilyPart(region, 1, made++);
        open.add(root);
        int looked = 0;
        while (!open.isEmpty()) {
            FamilyPart piece = open.poll();
            Optional<Branch> leaf = leaf(piece.region(), solved);
            if (leaf.isPresent()) {
                piece.settle(leaf.get());
                continue;
            }
            Optional<CutPlace> place = FamilyBending.widest(piece.region().box(), swept);
            looked++;
            boolean worthwhile = only ? allowance.spendBox() && !allowance.isSpent() : looked < PIECES;
            if (suspect.isPresent() || place.isEmpty() || !worthwhile) {
                why = why.isEmpty() ? "the enclosures do not decide it" : why;
                return Optional.empty();
            }
            piece.cut(place.get(), made);
            made += 2;
            open.add(piece.below());
            open.add(piece.above());
        }
        return Optional.of(root.branch());
    }

    private Optional<Branch> leaf(Region region, Solved solved) {
        Enclosed enclosed;
        try {
            enclosed = solved.on(region);
        } catch (Unsolved unsolved) {
            why = unsolved.getMessage();
            return Optional.empty();
        }
        for (boolean centred : new boolean[] {false, true}) {
            if (centred && !solved.hasCentred()) {
                break;
            }
            LeafJudge judge = judges.computeIfAbsent(centred, solved::judge);
            Box box = solved.scope(region, enclosed, centred).box();
            if (box.isEmpty()) {
                return Optional.of(new Branch.Leaf(centred, new Node.Leaf(Method.PLAIN, 0)));
            }
            Optional<Method> method = judge.settlingMethod(box);
            if (method.isPresent()) {
                return Optional.of(new Branch.Leaf(centred, new Node.Leaf(method.get(), 0)));
            } else if (judge.refutes() && refutesAll(judge, box)) {
                suspect = Optional.of(middle(region.box()));
                why = "the goal is false on a part of the domain, but no point of it was confirmed as a witness";
                return Optional.empty();
            }
        }
        return fromStart(region, solved);
    }

    /** Whether the goal fails on a whole box, and not only on what contraction leaves of what is implicit, which may be no solution's value. */
    private static boolean refutesAll(LeafJudge judge, Box box) {
        return !judge.settles(box, Method.PLAIN, 0) && judge.refutes();
    }

    /** Where times begin at 0: both sides may touch there, and series in time tell them apart. */
    private Optional<Branch> fromStart(Region region, Solved solved) {
        Box box = region.box();
        boolean first =
                region.swept().stream().mapToInt(box.variables()::indexOf).anyMatch(v -> box.lower(v) == 0);
        try {
            for (int order = 1; first && order <= MOST_ORDER; order++) {
                Optional<Scope> scope = solved.start(region, order);
                if (scope.isEmpty()) {
                    break;
                }
                CoverOutcome outcome = new RegionSearch(allowance.part(START_SHARE, START_BOXES)).search(scope.get());
                if (outcome.node().isPresent()) {
                    return Optional.of(new Branch.Start(order, outcome.node().get()));
                }
            }
        } catch (Unsolved unsolved) {
            why = unsolved.getMessage();
        }
        return Optional.empty();
    }

    private double longest(String time) {
        int v = whole.box().variables().indexOf(time);
        return v < 0 ? 0 : whole.box().upper(v);
    }

    /** A point of a part, with what was chosen for the quantities that it does not have. */
    private Map<String, Rational> middle(Box box) {
        Map<String, Rational> middle = new LinkedHashMap<>(chosen);
        for (int v = 0; v < box.dimension(); v++) {
            middle.put(box.variables().get(v), Rational.of(WitnessSearch.middle(box, v)));
        }
        return middle;
    }
}
