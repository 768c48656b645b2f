package org.sharpbound.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Goal;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.lab.experiment.Experiment;
import org.sharpbound.lab.experiment.Measurements;
import org.sharpbound.run.mutation.Sensitivity;

/**
 * What was found for one goal of a claim.
 *
 * @param strategy the prover that settled it, {@code none} where none did
 * @param restsOn the trusted base, axioms, and claims used that are not themselves proved
 * @param margin for a proved inequality, between what bounds its smallest margin lies
 * @param irrelevant for a refutation, the quantities whose values do not matter
 * @param opinion what the independent evaluation said of a proof
 * @param certificate where the certificate was written, relative to the report
 * @param trajectories of the goal's flow at one point of its domain
 * @param sensitivity of a proved relation, where mutants were asked for
 * @param measured the runs of the claim's experiment, where it has one
 */
public record Finding(
        Claim claim,
        Goal goal,
        Verdict verdict,
        String strategy,
        List<String> restsOn,
        Optional<Margin> margin,
        List<String> irrelevant,
        Optional<Opinion> opinion,
        long boxes,
        Duration time,
        Optional<String> certificate,
        Optional<Trajectories> trajectories,
        Optional<Sensitivity> sensitivity,
        Optional<Measured> measured) {

    /** What an experiment measured. */
    public record Measured(Experiment experiment, Measurements measurements) {}

    public Finding {
        restsOn = List.copyOf(restsOn);
        irrelevant = List.copyOf(irrelevant);
    }

    /** Whether the verdict is the one that the author expects. */
    public boolean asExpected() {
        return verdict.word().equals(goal.expected().text());
    }

    /** The claim's id, followed by the relation's name and the variant where they tell more. */
    public String name() {
        return goal.name(claim.id());
    }

    /** The same finding, resting on more. */
    Finding restingOn(List<String> all) {
        return new Finding(
                claim,
                goal,
                verdict,
                strategy,
                all,
                margin,
                irrelevant,
                opinion,
                boxes,
                time,
                certificate,
                trajectories,
                sensitivity,
                measured);
    }

    /** The same finding, with what is known of its mutants. */
    Finding with(Optional<Sensitivity> mutated) {
        return new Finding(
                claim,
                goal,
                verdict,
                strategy,
                restsOn,
                margin,
                irrelevant,
                opinion,
                boxes,
                time,
                certificate,
                trajectories,
                mutated,
                measured);
    }

    /** The same finding, with what an experiment measured. */
    Finding measuring(Measured found) {
        return new Finding(
                claim,
                goal,
                verdict,
                strategy,
                restsOn,
                margin,
                irrelevant,
                opinion,
                boxes,
                time,
                certificate,
                trajectories,
                sensitivity,
                Optional.of(found));
    }

    /**
     * The smallest amount by which an inequality holds.
     *
     * @param lower a bound below it that the kernel proved
     * @param upper the least that a search found, in plain doubles; empty where it found none
     */
    public record Margin(String lower, Optional<String> upper) {}

    /**
     * An evaluation that shares no code with the kernel.
     *
     * @param points at which the goal was judged
     * @param digits of the evaluation
     */
    public record Opinion(int points, int digits, long seed) {}
}
