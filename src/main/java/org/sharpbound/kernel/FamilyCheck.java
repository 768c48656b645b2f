package org.sharpbound.kernel;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.implicit.Enclosed;
import org.sharpbound.enclose.implicit.Unsolved;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Statement;
import org.sharpbound.term.print.ClaimText;

/**
 * Walks a cover of a statement that speaks of flows and functions of matrices: encloses these anew as the certificate says, and settles
 * every leaf.
 *
 * <p>Soundness: at every point of a part on which the numbers have been enclosed they exist, and lie in their enclosures; so a cover that
 * shows the statement for all of these shows it there. A part on which they have not been enclosed must hold no point that satisfies
 * the assumptions.
 */
final class FamilyCheck {

    private static final int MAX_DEPTH = 1000;

    private final CoverCheck covers = new CoverCheck();
    private final Map<Reduced, Map<Boolean, LeafJudge>> judges = new IdentityHashMap<>();

    private FamilyCheck() {}

    static Judgement check(Statement statement, Certificate.Family certificate) {
        Optional<String> objection = Region.objection(statement);
        if (objection.isPresent()) {
            return new Rejected(objection.get());
        }
        Region whole = Region.of(statement);
        if (whole.box().isEmpty()) {
            return new Rejected("no point of the domain satisfies the assumptions", true);
        }
        FamilyCheck check = new FamilyCheck();
        Optional<Rejected> rejected = check.visit(whole, Optional.empty(), certificate.root(), 0);
        if (rejected.isPresent()) {
            return rejected.get();
        } else if (!check.covers.reached()) {
            return new Rejected("the assumptions exclude every point of the domain", true);
        }
        CoverCheck covers = check.covers;
        return new Proved(certificate, covers.restsOn(), covers.margin(), covers.leaves(), List.of(statement));
    }

    private Optional<Rejected> visit(Region region, Optional<Solved> solved, Branch branch, int depth) {
        if (depth > MAX_DEPTH) {
            return reject("the certificate is deeper than " + MAX_DEPTH, region);
        } else if (branch instanceof Branch.Cut cut) {
            int variable = region.box().variables().indexOf(cut.quantity());
            if (variable < 0 || !region.box().holdsInside(variable, cut.at())) {
                return reject("no cut of the box: " + cut.quantity() + " at " + cut.at(), region);
            }
            Region below = region.on(region.box().below(variable, cut.at()));
            Region above = region.on(region.box().above(variable, cut.at()));
            return visit(below, solved, cut.below(), depth + 1).or(() -> visit(above, solved, cut.above(), depth + 1));
        } else if (branch instanceof Branch.Cases cases) {
            return cases(region, solved, cases, depth);
        } else if (!region.finite().isEmpty()) {
            return reject(
                    "quantities of finite domains without their cases: "
                            + region.finite().keySet(),
                    region);
        }
        if (branch instanceof Branch.Scaled scaled) {
            Optional<Region> rest = region.scaled(scaled.scaling());
            return rest.isPresent()
                    ? visit(rest.get(), Optional.empty(), scaled.rest(), depth + 1)
                    : reject("no scaling that keeps the statement", region);
        } else if (branch instanceof Branch.Exact exact) {
            return exact(region, exact);
        }
        if (branch instanceof Branch.Start start) {
            return start(region, solved, start);
        }
        return branch instanceof Branch.Solve solve
                ? solve(region, solve, depth)
                : leaf(region, solved, (Branch.Leaf) branch);
    }

    private Optional<Rejected> cases(Region region, Optional<Solved> solved, Branch.Cases cases, int depth) {
        if (!region.finite().containsKey(cases.quantity())) {
            return reject("not a quantity of a finite domain: " + cases.quantity(), region);
        }
        List<Expr> elements = Scope.elements(region.finite().get(cases.quantity()));
        if (!elements.stream().map(ClaimText::of).toList().equals(cases.values())
                || cases.parts().size() != elements.size()) {
            return reject("the cases are not the elements of the domain of " + cases.quantity(), region);
        }
        for (int i = 0; i < elements.size(); i++) {
            Region part = region.with(cases.quantity(), elements.get(i));
            Optional<Rejected> objection = visit(part, solved, cases.parts().get(i), depth + 1);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private Optional<Rejected> solve(Region region, Branch.Solve solve, int depth) {
        try {
            return visit(region, Optional.of(region.solve(solve.solving())), solve.rest(), depth + 1);
        } catch (Unsolved unsolved) {
            return reject(unsolved.getMessage(), region);
        }
    }

    private Optional<Rejected> exact(Region region, Branch.Exact exact) {
        if (region.box().dimension() > 0) {
            return reject("a point where quantities range over intervals", region);
        } else if (exact.digits() < 1 || exact.digits() > LeafJudge.MAX_DIGITS) {
            return reject("digits must be from 1 to " + LeafJudge.MAX_DIGITS, region);
        }
        try {
            return covers.objection(region.exactly(exact.digits(), exact.grids()), null, exact.cover());
        } catch (Unsolved unsolved) {
            return reject(unsolved.getMessage(), region);
        }
    }

    private Optional<Rejected> leaf(Region region, Optional<Solved> solved, Branch.Leaf leaf) {
        if (solved.isEmpty()) {
            return excluded(region, leaf);
        } else if (leaf.centred() && !solved.get().hasCentred()) {
            return reject("a centred form without derivatives and a middle", region);
        }
        try {
            Enclosed enclosed = solved.get().on(region);
            Scope scope = solved.get().scope(region, enclosed, leaf.centred());
            return scope.box().isEmpty()
                    ? Optional.empty()
                    : covers.objection(scope, judge(solved.get(), leaf.centred()), leaf.cover());
        } catch (Unsolved unsolved) {
            return reject(unsolved.getMessage(), region);
        }
    }

    private Optional<Rejected> start(Region region, Optional<Solved> solved, Branch.Start start) {
        if (solved.isEmpty()) {
            return reject("nothing is said of the flows and functions of matrices", region);
        }
        try {
            Optional<Scope> scope = solved.get().start(region, start.order());
            return scope.isPresent()
                    ? covers.objection(scope.get(), scope.get().ownJudge(), start.cover())
                    : reject("no polynomials in time from the start", region);
        } catch (Unsolved unsolved) {
            return reject(unsolved.getMessage(), region);
        }
    }

    private Optional<Rejected> excluded(Region region, Branch.Leaf leaf) {
        Scope scope = region.unsolved();
        if (!(leaf.cover() instanceof Node.Leaf method) || method.digits() != 0) {
            return reject("a leaf without enclosures has a method in doubles", region);
        }
        LeafJudge judge = scope.judge();
        judge.settles(scope.box(), method.method(), 0);
        return judge.excluded()
                ? Optional.empty()
                : reject("nothing is said of the flows and functions of matrices", region);
    }

    private LeafJudge judge(Solved solved, boolean centred) {
        return judges.computeIfAbsent(solved.reduced(), s -> new HashMap<>()).computeIfAbsent(centred, solved::judge);
    }

    private static Optional<Rejected> reject(String why, Region region) {
        String where = region.box().dimension() == 0 ? "" : " (" + region.box() + ")";
        return Optional.of(new Rejected(why + where));
    }
}
