package org.sharpbound.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharpbound.term.Rational;

/**
 * What {@code lab} says.
 *
 * @param names of what is measured, where they are given
 * @param parameters of what is measured: the names of what is varied, and {@link #EPOCH} where it is measured at several
 */
record DraftLab(Trial trial, Map<String, Fragment> names, List<String> parameters) {

    static final String EPOCH = "epoch";

    DraftLab {
        names = Map.copyOf(names);
        parameters = List.copyOf(parameters);
    }

    boolean isMeasured(String name) {
        return names.containsKey(name);
    }

    /** The name of a number that every run measures, {@code drift(64)}; empty where there is none for these arguments. */
    Optional<String> column(String measure, List<Rational> arguments) {
        String values = arguments.stream().map(Rational::toString).collect(Collectors.joining(", "));
        String name = arguments.isEmpty() ? measure : measure + "(" + values + ")";
        Set<String> known = new HashSet<>();
        trial.experiment().columns().forEach(column -> known.add(column.name()));
        return Optional.of(name).filter(known::contains);
    }

    /** What is measured, for people. */
    Stream<RandomQuantity> asWritten() {
        return trial.experiment().measures().entrySet().stream()
                .map(e -> new RandomQuantity(usage(e.getKey()), e.getValue().about()));
    }

    /** {@code drift(m, epoch)} */
    String usage(String measure) {
        return parameters.isEmpty() ? measure : measure + "(" + String.join(", ", parameters) + ")";
    }
}
