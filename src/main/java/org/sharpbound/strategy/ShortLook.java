package org.sharpbound.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Evaluation;
import org.sharpbound.kernel.Kernel;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.Region;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Statement;

/**
 * A quick look at statements that resemble one which is proved: a few simple points and the lowest ones of the margin, and a small cover.
 * What it settles is the kernel's word; what it leaves open may be either.
 *
 * <p>Time apart, what is found hangs on the seed alone. Not for use by several threads.
 */
public final class ShortLook {

    private static final int DIGITS = 60;
    private static final int EVALUATIONS = 200;
    private static final WitnessSearch.Effort PLAIN = new WitnessSearch.Effort(400, 3, 2, 6);

    /** Where each point asks for a flow to be integrated, or for eigenvalues; those of the statement itself once for all mutants. */
    private static final WitnessSearch.Effort MOVING = new WitnessSearch.Effort(150, 2, 0, 2);

    private static final WitnessSearch.Effort ELSEWHERE = new WitnessSearch.Effort(30, 2, 0, 2);
    private static final long BOXES = 12;

    private final Statement proved;
    private final Map<String, Evaluation> known;
    private final long seed;
    private final Map<List<Implicit>, PlainImplicits> moving = new HashMap<>();

    /** @param proof of that statement; what is known by it of its functionals is made use of */
    public ShortLook(Statement proved, Proved proof, long seed) {
        this.proved = proved;
        this.known = proof.certificate() instanceof Certificate.Functionals functionals
                ? functionals.evaluations()
                : Map.of();
        this.seed = seed;
    }

    /** A point at which the kernel finds a statement false. */
    public Optional<Refuted> refutation(Statement statement, Allowance allowance) {
        if (!statement.functionals().isEmpty()) {
            return withKnown(statement, allowance);
        } else if (statement.implicits().isEmpty()) {
            WitnessSearch.Confirmation kernel = point -> WitnessSearch.confirmed(statement, point);
            WitnessSearch search = new WitnessSearch(statement, new Merit(statement), kernel, seed, allowance, PLAIN);
            return search.simplePoints().or(() -> search.lowestPoints(EVALUATIONS));
        } else if (Region.objection(statement).isPresent()) {
            return Optional.empty();
        }
        boolean same = statement.quantities().equals(proved.quantities());
        FamilyProving family = new FamilyProving(statement, seed, allowance);
        return new WitnessSearch(
                        statement,
                        new Merit(statement, implicits(statement)),
                        family::confirmed,
                        seed,
                        allowance,
                        same ? MOVING : ELSEWHERE)
                .simplePoints();
    }

    private PlainImplicits implicits(Statement statement) {
        List<String> names = List.copyOf(statement.quantities().keySet());
        return moving.computeIfAbsent(statement.implicits(), implicits -> new PlainImplicits(names, implicits, true));
    }

    /** A proof by a small cover, of a statement in its quantities alone. */
    public Optional<Proved> proof(Statement statement, Allowance allowance) {
        if (!statement.functionals().isEmpty() || !statement.implicits().isEmpty()) {
            return Optional.empty();
        }
        CoverOutcome outcome = new CoverSearch(allowance.part(1, BOXES), false).search(statement);
        return CoverSearch.certificate(statement, outcome)
                .map(cover -> Kernel.check(statement, cover))
                .filter(Proved.class::isInstance)
                .map(Proved.class::cast);
    }

    /** With what is known of functionals; of others nothing is asked, for that takes long. */
    private Optional<Refuted> withKnown(Statement statement, Allowance allowance) {
        Map<String, Evaluation> given = new HashMap<>();
        // a claim with several relations names the same limit after how many came before it
        statement
                .functionals()
                .forEach((name, functional) -> proved.functionals().entrySet().stream()
                        .filter(of -> of.getValue().equals(functional))
                        .map(of -> known.get(of.getKey()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(evaluation -> given.put(name, evaluation)));
        boolean all = given.keySet().equals(statement.functionals().keySet())
                && given.values().stream().noneMatch(Evaluation.Parts.class::isInstance)
                && statement.quantities().equals(proved.quantities())
                && statement.assumptions().equals(proved.assumptions());
        if (!all) {
            return Optional.empty();
        }
        FunctionalProving proving =
                new FunctionalProving(statement, DIGITS, seed, allowance, (reduced, left) -> plain(reduced, allowance));
        Verdict verdict = proving.with(given).verdict();
        return verdict instanceof Refuted refuted ? Optional.of(refuted) : Optional.empty();
    }

    private Proving.Result plain(Statement reduced, Allowance allowance) {
        return refutation(reduced, allowance)
                .map(refuted -> new Proving.Result(refuted, "witness"))
                .orElseGet(() -> new Proving.Result(new Undecided("no point was found"), "none"));
    }
}
