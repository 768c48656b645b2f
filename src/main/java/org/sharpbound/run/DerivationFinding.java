package org.sharpbound.run;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.claim.Location;
import org.sharpbound.claim.Source;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Theory;

/**
 * What became of a derivation.
 *
 * @param theory the quantities, symbols and assumptions that it speaks of
 * @param given what it takes for true, by name
 * @param shows what it is to show, by the names of its parts
 * @param lines in order; none if it is stuck
 * @param restsOn the rules that are taken for true, a sentence each
 * @param stuck why it is not derived; empty if it is
 * @param stuckAt the line of the script that does not follow, where it is known
 * @param fault what an evaluation with many digits says against it, or against a model of it
 * @param rechecked whether a stored certificate was checked, and nothing searched for
 */
public record DerivationFinding(
        String name,
        String title,
        Source source,
        Location location,
        Theory theory,
        Map<String, Relation.Compare> given,
        Map<String, Relation.Compare> shows,
        List<DerivationLine> lines,
        List<String> restsOn,
        Optional<String> stuck,
        Optional<Location> stuckAt,
        Optional<String> fault,
        boolean rechecked,
        Duration time) {

    public DerivationFinding {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        shows = Collections.unmodifiableMap(new LinkedHashMap<>(shows));
        lines = List.copyOf(lines);
        restsOn = List.copyOf(restsOn);
    }

    /** Whether it was derived, and nothing speaks against it. */
    public boolean isDerived() {
        return stuck.isEmpty() && fault.isEmpty();
    }
}
