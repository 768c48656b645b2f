package org.sharpbound.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.report.markup.Markup;

/** What evaluations that share no code with the kernel said of the proofs: of most the same, which is said once for all of them. */
final class SecondOpinions {

    private final Optional<String> usual;

    SecondOpinions(RunView run) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        run.relations().forEach(relation -> relation.opinion().ifPresent(o -> counts.merge(o, 1, Integer::sum)));
        usual = counts.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    /** What is to be said at a relation; empty where it is what is said for all. */
    Optional<String> at(RelationView relation) {
        return relation.opinion().filter(opinion -> !Optional.of(opinion).equals(usual));
    }

    /** What is said once. */
    void write(Markup out) {
        usual.ifPresent(opinion -> out.element(
                "p",
                "Every proof was put to an evaluation that shares no code with the kernel. Where a relation says nothing else, it "
                        + opinion + "."));
    }
}
