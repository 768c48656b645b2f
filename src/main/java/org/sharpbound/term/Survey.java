package org.sharpbound.term;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a statistical claim asks: whether relations hold between means that are to be estimated from samples.
 *
 * <p>The claim holds if the relation of every part does. Nothing here is for the kernel: samples prove and refute nothing.
 *
 * @param size the number of samples for each mean
 * @param level the probability, of (0, 1), with which a true claim may be rejected; it is for all parts together
 */
public record Survey(int size, long seed, Rational level, List<Part> parts) {

    public Survey {
        parts = List.copyOf(parts);
    }

    /**
     * The claim for one choice of its quantities.
     *
     * @param quantities the values, constants, that have been put in everywhere; for people
     * @param draws the random numbers by their names in bodies ({@code s[1]}); parameters are constants. They are independent of each
     *     other, but for those that an experiment measures in the same run
     * @param implicits functions of matrices of random numbers, by whose names bodies speak of them
     * @param relation between the names of the means and constants
     */
    public record Part(
            Map<String, Expr> quantities,
            Map<String, Distribution> draws,
            List<Implicit> implicits,
            List<Mean> means,
            Relation relation) {

        public Part {
            quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
            draws = Collections.unmodifiableMap(new LinkedHashMap<>(draws));
            implicits = List.copyOf(implicits);
            means = List.copyOf(means);
        }
    }

    /** What of a random number is to be estimated. */
    public enum Kind {
        MEAN,
        /** The mean of the indicator of an event. */
        PROBABILITY,
        /** A number that the random one is with probability 1/2 or more not above, and likewise not below. */
        MEDIAN
    }

    /**
     * A mean, probability or median that is to be estimated.
     *
     * @param body a core expression in random numbers and the names of {@link Part#implicits}
     * @param text as written, and what bound names stand for: {@code E(abs(k(m))) with m = 8}
     */
    public record Mean(String name, Expr body, Kind kind, String text) {}
}
