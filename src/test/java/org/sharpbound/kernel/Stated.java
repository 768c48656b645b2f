package org.sharpbound.kernel;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.strategy.CoverOutcome;
import org.sharpbound.strategy.CoverSearch;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;

/** Statements and certificates written in a line, for the tables of the tests. */
public final class Stated {

    private Stated() {}

    /** {@code x in (0, 1]; n in {1, 2}; assume x < n; show x^2 <= n}. */
    public static Statement of(String text) {
        Map<String, Domain> quantities = new LinkedHashMap<>();
        List<Relation> assumptions = new ArrayList<>();
        for (String part : text.split(";")) {
            String line = part.trim();
            if (line.startsWith("assume ")) {
                assumptions.add(relation(line.substring(7)));
            } else if (line.startsWith("show ")) {
                return new Statement(quantities, assumptions, relation(line.substring(5)));
            } else {
                String[] sides = line.split(" in ", 2);
                quantities.put(sides[0], Parser.domain(sides[1]).value().orElseThrow());
            }
        }
        throw new IllegalArgumentException("no goal: " + text);
    }

    private static Relation relation(String text) {
        return Parser.relation(text).value().orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** What the search for a cover and the kernel make of a statement, within a number of boxes. */
    public static Judgement searched(Statement statement, long boxes) {
        Allowance allowance = Allowance.of(Duration.ofSeconds(10), boxes, () -> false);
        CoverOutcome outcome = new CoverSearch(allowance, true).search(statement);
        Optional<Certificate> cover = CoverSearch.certificate(statement, outcome);
        return cover.isEmpty() ? new Rejected("no cover: " + outcome.why()) : Kernel.check(statement, cover.get());
    }

    static Certificate cover(Statement statement, Node root) {
        return new Certificate.Cover(Fingerprint.of(statement), root);
    }

    /** A witness such as {@code x=1/3, y=2}. */
    static Certificate witness(Statement statement, String point, int digits) {
        Map<String, Rational> values = new LinkedHashMap<>();
        for (String part : point.isEmpty() ? new String[0] : point.split(",")) {
            String[] sides = part.trim().split("=");
            values.put(sides[0], number(sides[1]));
        }
        return new Certificate.Witness(Fingerprint.of(statement), values, digits);
    }

    private static Rational number(String text) {
        return text.contains("/") ? Rational.parse(text) : Rational.of(new BigDecimal(text));
    }

    static Node plain() {
        return new Node.Leaf(Method.PLAIN, 0);
    }

    static Node leaf(Method method) {
        return new Node.Leaf(method, 0);
    }

    static Node digits(int digits) {
        return new Node.Leaf(Method.PLAIN, digits);
    }

    static Node cut(String variable, double at, Node below, Node above) {
        return Node.of(new Step.Split(variable, at), below, above);
    }

    static Node cases(String variable, List<String> values, Node... parts) {
        return new Node.Inner(new Step.Cases(variable, values), List.of(parts));
    }

    static Node reciprocal(String variable, Node part) {
        return Node.of(new Step.Reciprocal(variable), part);
    }
}
