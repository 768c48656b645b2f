package org.sharpbound.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sharpbound.json.Json;

/** What differs between two results of the form {@code sharpbound-result-1}. */
public final class Comparison {

    public static final String SCHEMA = "sharpbound-result-1";

    /** Seconds that a relation may take longer, and times as long, before it is worth a word. */
    private static final double SLOWER_BY = 1;

    private static final double TIMES_SLOWER = 2;

    /** The share by which a margin may move unnoticed: the last digits of a search. */
    private static final BigDecimal UNMOVED = new BigDecimal("0.01");

    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9.]+([eE][-+]?[0-9]{1,6})?");

    /** How a relation fares now, compared with before; the words are the program's output. */
    public enum Change {
        BROKEN("broken"),
        FIXED("fixed"),
        CHANGED("changed"),
        NEW("new"),
        GONE("not in this run"),
        MARGIN("margin moved"),
        SLOWER("slower");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    private record Standing(
            Optional<String> anchor, String verdict, boolean asExpected, String margin, double seconds) {}

    /**
     * A relation that fares otherwise than before.
     *
     * @param relation its name: the claim's id, and more where that is not enough
     * @param anchor its place in the page of the later run
     * @param before in words, empty for what is new
     * @param now in words, empty for what is gone
     */
    public record Difference(Change change, String relation, Optional<String> anchor, String before, String now) {

        @Override
        public String toString() {
            return switch (change) {
                case NEW -> change.word + ": " + relation + " " + now;
                case GONE -> change.word + ": " + relation + " (was " + before + ")";
                default -> change.word + ": " + relation + " " + now + " (was " + before + ")";
            };
        }
    }

    private Comparison() {}

    /**
     * The differences, in the order of the later result, and then what it no longer holds.
     *
     * @throws IllegalArgumentException when either is no result of this program
     */
    public static List<Difference> differences(Json earlier, Json later) {
        Map<String, Standing> before = standings(earlier);
        Map<String, Standing> now = standings(later);
        List<Difference> differences = new ArrayList<>();
        now.forEach((relation, is) -> {
            Standing was = before.get(relation);
            if (was == null) {
                differences.add(new Difference(Change.NEW, relation, is.anchor(), "", is.verdict()));
            } else {
                compare(relation, was, is, differences);
            }
        });
        before.forEach((relation, was) -> {
            if (!now.containsKey(relation)) {
                differences.add(new Difference(Change.GONE, relation, Optional.empty(), was.verdict(), ""));
            }
        });
        return differences;
    }

    private static void compare(String relation, Standing was, Standing is, List<Difference> differences) {
        if (!was.verdict().equals(is.verdict()) || was.asExpected() != is.asExpected()) {
            Change change = was.asExpected() == is.asExpected()
                    ? Change.CHANGED
                    : is.asExpected() ? Change.FIXED : Change.BROKEN;
            differences.add(new Difference(change, relation, is.anchor(), was.verdict(), is.verdict()));
        } else if (moved(was.margin(), is.margin())) {
            differences.add(new Difference(Change.MARGIN, relation, is.anchor(), was.margin(), is.margin()));
        }
        if (is.seconds() > was.seconds() * TIMES_SLOWER && is.seconds() - was.seconds() > SLOWER_BY) {
            differences.add(new Difference(
                    Change.SLOWER, relation, is.anchor(), Facts.seconds(was.seconds()), Facts.seconds(is.seconds())));
        }
    }

    private static boolean moved(String before, String now) {
        if (!DECIMAL.matcher(before).matches() || !DECIMAL.matcher(now).matches()) {
            return !before.equals(now);
        }
        BigDecimal one = new BigDecimal(before);
        BigDecimal other = new BigDecimal(now);
        return one.subtract(other).abs().compareTo(one.abs().max(other.abs()).multiply(UNMOVED)) > 0;
    }

    /** Whether this is what {@code --json} writes, of this version of the form. */
    public static boolean isResult(Json json) {
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
                standings.put(relation(row), standing(row));
            }
        }
        return standings;
    }

    private static Standing standing(Json.Obj row) {
        Optional<String> anchor = row.text("claim")
                .map(id -> isRemark(row)
                        ? Anchors.claim(id)
                        : Anchors.relation(
                                id,
                                row.text("show").orElse(""),
                                row.text("variant").orElse("")));
        String margin = row.get("margin").orElse(Json.NULL) instanceof Json.Obj m
                ? m.text("lower").orElse("")
                : "";
        double seconds = row.get("seconds").orElse(Json.NULL) instanceof Json.Num number
                ? number.value().setScale(3, RoundingMode.HALF_UP).doubleValue()
                : 0;
        return new Standing(
                anchor,
                row.text("verdict").orElse("").toLowerCase(Locale.ROOT),
                row.get("asExpected").orElse(Json.NULL) instanceof Json.Bool b && b.value(),
                margin,
                seconds);
    }

    /** Whether this is a claim without relations, which has no place in the page but its own. */
    private static boolean isRemark(Json.Obj row) {
        return row.text("relation").filter(String::isEmpty).isPresent();
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
