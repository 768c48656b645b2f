package org.sharpbound.claim;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Theory;

/** What derivations show, for claims that use it. */
public interface DerivedResults {

    /**
     * A part of a derivation.
     *
     * @param fact what it shows
     * @param theory the quantities that it is about, and what is assumed of them
     */
    record Result(String derivation, String part, Relation.Compare fact, Theory theory) {

        /** {@code kernel.relu.value}. */
        public String name() {
            return derivation + "." + part;
        }
    }

    /** @param name of a derivation and its part: {@code kernel.relu.value} */
    Optional<Result> result(String name);

    /** The names of all results. */
    Set<String> results();

    /** The names of all derivations. */
    Set<String> derivations();

    /** Where they were looked for, for those who miss one. */
    default List<Path> places() {
        return List.of();
    }

    /** Where there are no derivations. */
    DerivedResults NONE = new DerivedResults() {
        @Override
        public Optional<Result> result(String name) {
            return Optional.empty();
        }

        @Override
        public Set<String> results() {
            return Set.of();
        }

        @Override
        public Set<String> derivations() {
            return Set.of();
        }
    };
}
