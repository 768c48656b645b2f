package org.sharpbound.enclose.implicit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharpbound.enclose.Interval;

/**
 * What is known on a part of a box of the numbers that are implicit in a statement.
 *
 * @param values by the names of the numbers
 * @param centred forms by the names; empty where none were asked for
 */
public record Enclosed(Map<String, Interval> values, Optional<Centred> centred) {

    public Enclosed {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * Centred forms y = c + Σ d (q − m), for some c and d of their enclosures.
     *
     * @param middle m for each quantity
     * @param centres holding c, by the names of the numbers
     * @param slopes holding d, by the names and the quantities
     */
    public record Centred(
            Map<String, Double> middle, Map<String, Interval> centres, Map<String, Map<String, Interval>> slopes) {
        public Centred {
            middle = Collections.unmodifiableMap(new TreeMap<>(middle));
            centres = Collections.unmodifiableMap(new TreeMap<>(centres));
            slopes = Collections.unmodifiableMap(new TreeMap<>(slopes));
        }
    }
}
