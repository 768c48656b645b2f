package org.sharpbound.strategy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Obligation;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Step;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Statement;
import org.sharpbound.term.print.ClaimText;

/** Looks for a cover: finite domains by their cases, and in each case {@link RegionSearch} over the box. */
public final class CoverSearch {

    /** More elements in a product of finite domains than this are not enumerated. */
    private static final long MAX_CASES = 200_000;

    /** A range of more integers than this is first taken for one of real numbers, which asks for more and costs less. */
    private static final long MANY_INTEGERS = 500;

    /** What that may cost where the cases could be enumerated too. */
    private static final double RELAXED_SHARE = 0.3;

    private static final long RELAXED_BOXES = 3_000;
    private static final double PREMISE_SHARE = 0.2;
    private static final String RELAXED = "not shown for all real numbers in place of integers: ";

    private Allowance allowance;
    private final boolean thorough;
    private String why = "";
    private Optional<CoverOutcome.Hardest> hardest = Optional.empty();
    private Optional<Box> suspect = Optional.empty();
    private final List<Double> shares = new ArrayList<>();

    /** @param thorough whether to look for points of contact where enclosures get stuck */
    public CoverSearch(Allowance allowance, boolean thorough) {
        this.allowance = allowance;
        this.thorough = thorough;
    }

    /** The certificate, if the search came to its end. */
    public static Optional<Certificate> certificate(Statement statement, CoverOutcome outcome) {
        return outcome.node().map(root -> new Certificate.Cover(Fingerprint.of(statement), root));
    }

    public CoverOutcome search(Statement statement) {
        Scope scope = Scope.of(statement, allowance.stop());
        if (scope.box().isEmpty()) {
            return CoverOutcome.incomplete(
                    0, Optional.empty(), Optional.empty(), "no point of the domain satisfies the assumptions");
        }
        long cases = cases(scope);
        if (scope.finite().values().stream().anyMatch(d -> size(d) > MANY_INTEGERS)) {
            boolean enumerable = cases <= MAX_CASES;
            Allowance before = allowance;
            allowance = enumerable ? allowance.part(RELAXED_SHARE, RELAXED_BOXES) : allowance;
            CoverOutcome outcome = outcome(relaxed(scope));
            allowance = before;
            if (!enumerable || outcome.node().isPresent()) {
                return outcome;
            }
            suspect = Optional.empty();
            hardest = Optional.empty();
        }
        shares.clear();
        return cases <= MAX_CASES
                ? outcome(cover(scope, 1))
                : CoverOutcome.incomplete(
                        0, Optional.empty(), Optional.empty(), "more than " + MAX_CASES + " cases to enumerate");
    }

    private CoverOutcome outcome(Optional<Node> root) {
        double share = shares.stream().mapToDouble(Double::doubleValue).sum();
        return root.map(CoverOutcome::complete)
                .orElseGet(() -> CoverOutcome.incomplete(Math.min(share, 1), hardest, suspect, why));
    }

    /** Takes a quantity of many integers for a real number; the others, if there are not too many cases, in their turn. */
    private Optional<Node> relaxed(Scope scope) {
        Optional<String> many = scope.finite().entrySet().stream()
                .filter(e -> e.getValue() instanceof Domain.Integers && size(e.getValue()) > MANY_INTEGERS)
                .map(Map.Entry::getKey)
                .findFirst();
        if (many.isEmpty()) {
            return cases(scope) <= MAX_CASES ? cover(scope, 1) : Optional.empty();
        }
        Optional<Node> node = Parts.of(
                scope,
                new Step.Relax(many.get()),
                left -> left.role() == Obligation.Role.PREMISE ? enumerated(left.scope()) : relaxed(left.scope()));
        if (node.isEmpty() && !why.startsWith(RELAXED)) {
            why = RELAXED + (why.isEmpty() ? "a power may have a negative base" : why);
        }
        return node;
    }

    /** A side condition, for which nothing is told of what is left open. */
    private Optional<Node> enumerated(Scope scope) {
        CoverSearch aside = new CoverSearch(allowance.part(PREMISE_SHARE, RELAXED_BOXES), false);
        return aside.relaxed(scope);
    }

    private static long cases(Scope scope) {
        return scope.finite().values().stream()
                .mapToLong(CoverSearch::size)
                .reduce(1, (a, b) -> Math.min(a, Long.MAX_VALUE / Math.max(1, b)) * b);
    }

    private static long size(Domain domain) {
        return domain instanceof Domain.Integers integers
                ? integers.last()
                        .subtract(integers.first())
                        .add(BigInteger.ONE)
                        .min(BigInteger.valueOf(MAX_CASES + 1))
                        .longValueExact()
                : ((Domain.Finite) domain).values().size();
    }

    private Optional<Node> cover(Scope scope, double weight) {
        if (scope.finite().isEmpty()) {
            CoverOutcome outcome =
                    thorough ? new RegionSearch(allowance).search(scope) : new BranchAndBound(allowance).search(scope);
            shares.add(weight * outcome.share());
            if (outcome.node().isEmpty()) {
                why = outcome.why();
                hardest = hardest.or(outcome::hardest);
                suspect = suspect.or(outcome::suspect);
            }
            return outcome.node();
        }
        Map.Entry<String, Domain> quantity =
                scope.finite().entrySet().iterator().next();
        List<Expr> elements = Scope.elements(quantity.getValue());
        List<Node> parts = new ArrayList<>();
        boolean complete = true;
        for (Expr element : elements) {
            boolean isFirst = hardest.isEmpty();
            Optional<Node> part = cover(scope.with(quantity.getKey(), element), weight / elements.size());
            if (isFirst) {
                hardest = hardest.map(h -> h.where(quantity.getKey(), ClaimText.of(element)));
            }
            complete &= part.isPresent();
            part.ifPresent(parts::add);
            if (!complete && (allowance.isSpent() || suspect.isPresent())) {
                break;
            }
        }
        List<String> values = elements.stream().map(ClaimText::of).toList();
        return complete
                ? Optional.of(new Node.Inner(new Step.Cases(quantity.getKey(), values), parts))
                : Optional.empty();
    }
}
