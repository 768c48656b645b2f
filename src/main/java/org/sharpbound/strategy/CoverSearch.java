package org.sharpbound.strategy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Node;
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

    private final Allowance allowance;
    private final boolean thorough;
    private String why = "";
    private Optional<CoverOutcome.Hardest> hardest = Optional.empty();
    private Optional<Box> suspect = Optional.empty();

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
        long cases = scope.finite().values().stream()
                .mapToLong(CoverSearch::size)
                .reduce(1, (a, b) -> Math.min(a, Long.MAX_VALUE / Math.max(1, b)) * b);
        if (cases > MAX_CASES) {
            return CoverOutcome.incomplete(
                    0, Optional.empty(), Optional.empty(), "more than " + MAX_CASES + " cases to enumerate");
        }
        List<Double> shares = new ArrayList<>();
        Optional<Node> root = cover(scope, 1, shares);
        double share = shares.stream().mapToDouble(Double::doubleValue).sum();
        return root.map(CoverOutcome::complete)
                .orElseGet(() -> CoverOutcome.incomplete(Math.min(share, 1), hardest, suspect, why));
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

    private Optional<Node> cover(Scope scope, double weight, List<Double> shares) {
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
            Optional<Node> part = cover(scope.with(quantity.getKey(), element), weight / elements.size(), shares);
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
