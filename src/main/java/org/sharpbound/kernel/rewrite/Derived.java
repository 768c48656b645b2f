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

    Derived(Derivation derivation, Map<String, Relation.Compare> results, List<String> restsOn) {
        this.derivation = derivation;
        this.results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        this.restsOn = List.copyOf(restsOn);
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
}
