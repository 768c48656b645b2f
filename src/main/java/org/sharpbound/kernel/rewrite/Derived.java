package org.sharpbound.kernel.rewrite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.term.Relation;

/**
 * A derivation that the kernel has checked.
 *
 * <p>Soundness: only {@link DerivationCheck} makes one.
 */
public final class Derived {

    private final Derivation derivation;
    private final Map<String, Relation.Compare> results;
    private final List<String> restsOn;

    private final Map<String, Map<Obligation, Discharge>> conditions;

    Derived(
            Derivation derivation,
            Map<String, Relation.Compare> results,
            List<String> restsOn,
            Map<String, Map<Obligation, Discharge>> conditions) {
        this.derivation = derivation;
        this.results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        this.restsOn = List.copyOf(restsOn);
        this.conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    public Derivation derivation() {
        return derivation;
    }

    /** What was to be shown, by the names of the lines. */
    public Map<String, Relation.Compare> results() {
        return results;
    }

    /** The rules that are taken for true, a sentence each. */
    public List<String> restsOn() {
        return restsOn;
    }

    /** What each line gave rise to that no line before it had, and what met it. */
    public Map<Obligation, Discharge> conditions(String line) {
        return Collections.unmodifiableMap(conditions.getOrDefault(line, Map.of()));
    }
}
