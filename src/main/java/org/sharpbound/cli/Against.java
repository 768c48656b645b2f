package org.sharpbound.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.json.Json;

/** What differs between two results of the form {@code sharpbound-result-1}. */
final class Against {

    static final String SCHEMA = "sharpbound-result-1";

    /** How a relation fares now, compared with before; the words are the program's output. */
    enum Change {
        NEW("new"),
        FIXED("fixed"),
        BROKEN("broken"),
        CHANGED("changed"),
        GONE("not in this run");

        private final String word;

        Change(String word) {
            this.word = word;
        }
    }

    private record Standing(String verdict, boolean asExpected) {}

    /** A relation that fares otherwise than before. */
    record Difference(Change change, String relation, String before, String now) {

        @Override
        public String toString() {
            return switch (change) {
                case NEW -> change.word + ": " + relation + " " + now;
                case GONE -> change.word + ": " + relation + " (was " + before + ")";
                case FIXED, BROKEN, CHANGED -> change.word + ": " + relation + " " + now + " (was " + before + ")";
            };
        }
    }

    private Against() {}

    /**
     * The differences, in the order of the later result, and then what it no longer holds.
     *
     * @throws IllegalArgumentException when either is no result of this program
     */
    static List<Difference> differences(Json earlier, Json later) {
        Map<String, Standing> before = standings(earlier);
        Map<String, Standing> now = standings(later);
        List<Difference> differences = new ArrayList<>();
        now.forEach((relation, standing) -> {
            Standing was = before.get(relation);
            if (was == null) {
                differences.add(new Difference(Change.NEW, relation, "", standing.verdict()));
            } else if (!was.equals(standing)) {
                differences.add(new Difference(change(was, standing), relation, was.verdict(), standing.verdict()));
            }
        });
        before.forEach((relation, was) -> {
            if (!now.containsKey(relation)) {
                differences.add(new Difference(Change.GONE, relation, was.verdict(), ""));
            }
        });
        return differences;
    }

    private static Change change(Standing was, Standing is) {
        if (was.asExpected() == is.asExpected()) {
            return Change.CHANGED;
        }
        return is.asExpected() ? Change.FIXED : Change.BROKEN;
    }

    /** Whether this is what {@code --json} writes, of this version of the form. */
    static boolean isResult(Json json) {
        return rows(json).isPresent();
    }

    private static Optional<List<Json>> rows(Json json) {
        return json instanceof Json.Obj top
                        && top.text("schema").filter(SCHEMA::equals).isPresent()
                        && top.get("results").orElse(Json.NULL) instanceof Json.Arr results
                ? Optional.of(results.elements())
                : Optional.empty();
    }

    private static Map<String, Standing> standings(Json result) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Json element : rows(result)
                .orElseThrow(() -> new IllegalArgumentException("this is no result of the form " + SCHEMA))) {
            if (element instanceof Json.Obj row) {
                boolean asExpected = row.get("asExpected").orElse(Json.NULL) instanceof Json.Bool b && b.value();
                standings.put(relation(row), new Standing(row.text("verdict").orElse(""), asExpected));
            }
        }
        return standings;
    }

    /** The claim's id (the file's name where no claim could be read), the relation's name, and its variant. */
    private static String relation(Json.Obj row) {
        StringBuilder name =
                new StringBuilder(row.text("claim").or(() -> row.text("file")).orElse(""));
        row.text("show")
                .filter(show -> !show.equals("main"))
                .ifPresent(show -> name.append('#').append(show));
        row.text("variant")
                .filter(variant -> !variant.equals("printed"))
                .ifPresent(variant -> name.append(" (").append(variant).append(')'));
        return name.toString();
    }
}
