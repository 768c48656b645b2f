package org.sharpbound.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sharpbound.claim.Goal;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.SampleTest;
import org.sharpbound.run.Repair;
import org.sharpbound.run.Trajectories;
import org.sharpbound.run.mutation.Sensitivity;
import org.sharpbound.term.Rational;

/**
 * What was found for one relation, ready to be shown.
 *
 * @param asExpected whether the verdict is the one that the author expects
 * @param judged whether that matters, as it does not in an {@code audit}
 * @param why for what is not settled, the reason in words
 * @param settled the share of the domain that is settled, {@code 97.3 %}
 * @param hardest the box that resisted longest, in words
 * @param opinion what an evaluation that shares no code with the kernel said of a proof
 * @param restsOn the trusted base, axioms, claims used that are not themselves proved
 * @param certificate the certificate's file, relative to the report
 * @param trajectories of its flow at one point
 * @param proof what the kernel accepted, if it is proved
 * @param sample what a sample says of its means
 * @param sensitivity how it takes changes, where mutants were asked for
 * @param repairs what may be meant where it does not hold, the best first
 */
record RelationView(
        Goal goal,
        VerdictWord verdict,
        boolean asExpected,
        boolean judged,
        Optional<Witness> witness,
        Optional<Margin> margin,
        Optional<String> why,
        Optional<String> settled,
        Optional<String> hardest,
        Optional<String> opinion,
        List<String> restsOn,
        String strategy,
        OptionalLong boxes,
        double seconds,
        Optional<String> certificate,
        Optional<Trajectories> trajectories,
        Optional<Proved> proof,
        Optional<SampleTest> sample,
        Optional<Sensitivity> sensitivity,
        List<Repair> repairs) {

    /**
     * The least amount by which an inequality holds.
     *
     * @param lower a proved bound below it
     * @param upper the least that a search found
     */
    record Margin(String lower, Optional<String> upper) {}

    /** A comparison at the witness: exact values or enclosures, and whether it holds there. */
    record Sides(String left, String comparison, String right, boolean holds) {}

    /**
     * An exact point at which the relation is false.
     *
     * @param point a value for every quantity
     * @param irrelevant quantities whose value does not matter
     */
    record Witness(Map<String, Rational> point, Set<String> irrelevant, List<Sides> sides) {
        Witness {
            point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
            irrelevant = Set.copyOf(irrelevant);
            sides = List.copyOf(sides);
        }
    }

    /** Whether readers must be warned. */
    boolean isSurprise() {
        return judged && !asExpected;
    }

    /** Whether it is proved, and no change of it that should matter is refuted. */
    boolean isInsensitive() {
        return sensitivity.filter(Sensitivity::isInsensitive).isPresent();
    }

    RelationView {
        restsOn = List.copyOf(restsOn);
        repairs = List.copyOf(repairs);
    }
}
