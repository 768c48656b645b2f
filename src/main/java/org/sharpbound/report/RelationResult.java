package org.sharpbound.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sharpbound.claim.Goal;
import org.sharpbound.term.Rational;

/**
 * What was found for one relation, ready to be shown.
 *
 * @param expected the verdict held against it, empty where nothing is ({@code audit})
 * @param margin by how much it holds, as exact or enclosed ends
 * @param why for what is not settled, the reason in words
 * @param settled the share of the domain that is settled, {@code 97.3 %}
 * @param hardest the box that resisted longest, a range for each quantity
 * @param restsOn axioms, other claims and the trusted base
 * @param certificate the certificate's file, relative to the report
 */
public record RelationResult(
        Goal goal,
        VerdictWord verdict,
        boolean asExpected,
        Optional<Witness> witness,
        Optional<Enclosure> margin,
        Optional<String> why,
        Optional<String> settled,
        Map<String, String> hardest,
        List<String> restsOn,
        String strategy,
        OptionalLong boxes,
        double seconds,
        Optional<String> certificate) {

    /** A range that holds a number for sure, its ends as text. */
    public record Enclosure(String lower, String upper) {}

    /**
     * An exact point at which the relation is false.
     *
     * @param point a value for every quantity
     * @param irrelevant quantities whose value does not matter
     */
    public record Witness(Map<String, Rational> point, Set<String> irrelevant, Enclosure left, Enclosure right) {
        public Witness {
            point = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(point));
            irrelevant = Set.copyOf(irrelevant);
        }
    }

    public RelationResult {
        hardest = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(hardest));
        restsOn = List.copyOf(restsOn);
    }
}
