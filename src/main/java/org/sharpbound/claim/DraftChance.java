package org.sharpbound.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharpbound.term.Chance;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Draws;

/**
 * What {@code random} and {@code sample} say.
 *
 * @param random by name, in the order of the file
 * @param sampling where means are to be estimated by samples
 * @param lab the experiment whose runs are the sample, where there is one
 */
record DraftChance(Map<String, DraftDraws> random, Optional<Sampling> sampling, Optional<DraftLab> lab) {

    static final DraftChance NONE = new DraftChance(Map.of(), Optional.empty(), Optional.empty());

    DraftChance {
        random = Collections.unmodifiableMap(new LinkedHashMap<>(random));
    }

    record DraftDraws(Fragment name, Written<Draws> draws) {}

    /** @param place the key, for what is wrong with the whole */
    record Sampling(int size, long seed, Rational level, Fragment place) {}

    /** The random quantities for people. */
    List<RandomQuantity> asWritten() {
        return Stream.concat(
                        random.entrySet().stream()
                                .map(e -> new RandomQuantity(
                                        e.getKey(), e.getValue().draws().text())),
                        lab.stream().flatMap(DraftLab::asWritten))
                .toList();
    }

    /** Whether a call is of a mean, a probability, a variance or a median, and of no function of the author's. */
    boolean isMean(String name) {
        return lab.isPresent() && name.equals(Chance.MEDIAN) || hasRandom() && Chance.NAMES.contains(name);
    }

    boolean hasRandom() {
        return !random.isEmpty() || lab.isPresent();
    }

    /** Whether a call is of one of these, or of what is measured. */
    boolean speaksOf(String function) {
        return isMean(function) || isMeasured(function);
    }

    /** Whether a name is that of something random. */
    boolean isRandom(String name) {
        return random.containsKey(name) || isMeasured(name);
    }

    /** Whether something is measured under this name. */
    boolean isMeasured(String name) {
        return lab.filter(l -> l.isMeasured(name)).isPresent();
    }
}
