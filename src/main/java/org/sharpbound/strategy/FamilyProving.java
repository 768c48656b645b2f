package org.sharpbound.strategy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.implicit.Unsolved;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Judgement;
import org.sharpbound.kernel.Kernel;
import org.sharpbound.kernel.PointCheck;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.Region;
import org.sharpbound.kernel.Rejected;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.SimplestRational;
import org.sharpbound.term.Statement;

/** Statements about flows and functions of matrices: witnesses at simple and at low points, and covers whose leaves enclose these. */
final class FamilyProving {

    private static final double FIRST_SHARE = 0.4;
    private static final double WITNESS_SHARE = 0.25;
    private static final long FIRST_PARTS = 1_000;
    private static final int EVALUATIONS = 2_000;
    private static final int[] DIGITS = {15, 40, 70};
    /** Outcomes of which a mean is made. */
    private static final double MUCH = 1 << 12;

    private final Statement statement;
    private final long seed;
    private final Allowance allowance;

    FamilyProving(Statement statement, long seed, Allowance allowance) {
        this.statement = statement;
        this.seed = seed;
        this.allowance = allowance;
    }

    Proving.Result prove() {
        Optional<String> objection = Region.objection(statement);
        if (objection.isPresent()) {
            return open(objection.get());
        } else if (Region.of(statement).box().isEmpty()) {
            return Proving.Result.nothingToJudge();
        }
        WitnessSearch witnesses = new WitnessSearch(
                statement,
                new Merit(statement),
                this::confirmed,
                seed,
                allowance.part(WITNESS_SHARE, Long.MAX_VALUE),
                WitnessSearch.Effort.COSTLY);
        // a point at which much is enumerated costs as much as all of the domain
        if (!enumeratesMuch()) {
            Optional<Refuted> simple = witnesses.simplePoints();
            if (simple.isPresent()) {
                return new Proving.Result(simple.get(), "witness");
            }
        }
        FamilyOutcome first = new FamilySearch(statement, allowance.part(FIRST_SHARE, FIRST_PARTS), false).search();
        Optional<Proving.Result> settled = conclude(first);
        if (settled.isPresent()) {
            return settled.get();
        }
        Optional<Refuted> lowest = witnesses.lowestPoints(EVALUATIONS);
        if (lowest.isPresent()) {
            return new Proving.Result(lowest.get(), "witness");
        }
        FamilyOutcome outcome = first;
        if (!allowance.isSpent() && first.suspect().isEmpty()) {
            outcome = new FamilySearch(statement, allowance, true).search();
            settled = conclude(outcome);
        }
        FamilyOutcome last = outcome;
        return settled.orElseGet(
                () -> new Proving.Result(new Undecided(last.why(), Optional.of(last.share()), last.hardest()), "none"));
    }

    private boolean enumeratesMuch() {
        return statement.implicits().stream()
                .anyMatch(i -> i instanceof Implicit.FiniteMean mean
                        && mean.variables().stream()
                                        .mapToDouble(v -> v.values().size())
                                        .reduce(1, (a, b) -> a * b)
                                > MUCH);
    }

    private static Proving.Result open(String why) {
        return new Proving.Result(new Undecided(why), "none");
    }

    private Optional<Proving.Result> conclude(FamilyOutcome outcome) {
        if (outcome.root().isEmpty()) {
            return outcome.suspect().flatMap(this::near).map(refuted -> new Proving.Result(refuted, "witness"));
        }
        Certificate.Family family =
                new Certificate.Family(Fingerprint.of(statement), outcome.root().get());
        Judgement judgement = Kernel.check(statement, family);
        if (judgement instanceof Proved proved) {
            return Optional.of(new Proving.Result(proved, family.kind()));
        } else if (judgement instanceof Rejected rejected && rejected.vacuous()) {
            return Optional.of(Proving.Result.nothingToJudge());
        }
        String why = judgement instanceof Rejected rejected ? rejected.why() : "it refutes what it should prove";
        return Optional.of(open("the kernel rejects the cover that was found: " + why));
    }

    /** The simplest point near one, if the kernel confirms it. */
    private Optional<Refuted> near(Map<String, Rational> point) {
        Map<String, Rational> simple = new LinkedHashMap<>();
        point.forEach((name, at) -> {
            Rational radius = at.abs().max(Rational.of(0x1p-20)).times(Rational.of(0x1p-12));
            boolean listed = statement.quantities().get(name) instanceof Domain.Finite;
            simple.put(name, listed ? at : SimplestRational.near(at, radius));
        });
        // an element of a finite domain that is no rational number is not the value of a point
        return simple.keySet().containsAll(statement.quantities().keySet()) ? confirmed(simple) : Optional.empty();
    }

    Optional<Refuted> confirmed(Map<String, Rational> point) {
        for (int digits : DIGITS) {
            try {
                Certificate found = PointCheck.find(statement, point, digits, allowance::isSpent);
                if (Kernel.check(statement, found) instanceof Refuted refuted) {
                    return Optional.of(refuted);
                } else if (digits < DIGITS[DIGITS.length - 1] && holds(point, digits)) {
                    return Optional.empty();
                }
            } catch (Unsolved unsolved) {
                // where a solution does not exist nothing is refuted
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether so many digits show that the goal is true at a point, so that more will not refute it. */
    private boolean holds(Map<String, Rational> point, int digits) throws Unsolved {
        Statement opposite = new Statement(
                statement.quantities(),
                statement.implicits(),
                statement.assumptions(),
                statement.functionals(),
                new Relation.Not(statement.goal()));
        return Kernel.check(opposite, PointCheck.find(opposite, point, digits, allowance::isSpent)) instanceof Refuted;
    }
}
