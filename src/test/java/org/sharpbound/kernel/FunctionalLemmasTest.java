package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Approach;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** The statements that show a limit or a supremum, in full: with an end or a sign wrong they would show something else. */
class FunctionalLemmasTest {

    private static final Rational TENTH = Rational.of(1, 10);

    private static final FunctionalLemmas LEMMAS = new FunctionalLemmas(Map.of("c", range("[1, 2]")), List.of(given()));

    private static Expr expr(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    private static Relation given() {
        return Parser.relation("c > 1").value().orElseThrow();
    }

    private static Domain.Range range(String text) {
        return (Domain.Range) Parser.domain(text).value().orElseThrow();
    }

    /** {@code 2, left} or {@code -inf}. */
    private static Approach approach(String text) {
        String[] parts = text.split(", ");
        if (parts[0].endsWith("inf")) {
            return Approach.infinity(parts[0].equals("inf"));
        }
        Approach.Side side = parts.length == 1
                ? Approach.Side.BOTH
                : Approach.Side.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT));
        return new Approach(Optional.of(expr(parts[0])), side);
    }

    private static String text(Statement statement) {
        assertThat(statement.assumptions()).containsExactly(given());
        Map<String, Domain> bound = new LinkedHashMap<>(statement.quantities());
        assertThat(bound.remove("c")).isEqualTo(range("[1, 2]"));
        String domains = bound.entrySet().stream()
                .map(entry -> entry.getKey() + " in " + ClaimText.of(entry.getValue()) + ": ")
                .collect(Collectors.joining());
        return domains + ClaimText.of(statement.goal());
    }

    private static String text(List<Statement> statements) {
        return statements.stream().map(FunctionalLemmasTest::text).collect(Collectors.joining("; "));
    }

    private static Functional.Limit limit(String body, String approach) {
        return new Functional.Limit(expr(body), "x", approach(approach), false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            0, right | POWER     | 1   | "x in (0, 0.1): f*x <= 5 + 7*x; x in (0, 0.1): f*x >= 5 - 7*x"
            0, left  | POWER     | 1   | "x in (-0.1, 0): f*x <= 5 + 7*(-x); x in (-0.1, 0): f*x >= 5 - 7*(-x)"
            2, right | POWER     | 1/2 | "x in (2, 2.1): f*x <= 5 + 7*(x - 2)^0.5; x in (2, 2.1): f*x >= 5 - 7*(x - 2)^0.5"
            2, left  | POWER     | 2   | "x in (1.9, 2): f*x <= 5 + 7*(2 - x)^2; x in (1.9, 2): f*x >= 5 - 7*(2 - x)^2"
            inf      | POWER     | 1   | "x in (10, inf): f*x <= 5 + 7*x^-1; x in (10, inf): f*x >= 5 - 7*x^-1"
            -inf     | POWER     | 2   | "x in (-inf, -10): f*x <= 5 + 7*(-x)^-2; x in (-inf, -10): f*x >= 5 - 7*(-x)^-2"
            0, right | LOGARITHM | 1   | "x in (0, 0.1): f*x <= 5 + 7*(-log(x))^-1; x in (0, 0.1): f*x >= 5 - 7*(-log(x))^-1"
            2, left  | LOGARITHM | 2   | "x in (1.9, 2): f*x <= 5 + 7*(-log(2 - x))^-2; x in (1.9, 2): f*x >= 5 - 7*(-log(2 - x))^-2"
            inf      | LOGARITHM | 1   | "x in (10, inf): f*x <= 5 + 7*log(x)^-1; x in (10, inf): f*x >= 5 - 7*log(x)^-1"
            -inf     | LOGARITHM | 1   | "x in (-inf, -10): f*x <= 5 + 7*log(-x)^-1; x in (-inf, -10): f*x >= 5 - 7*log(-x)^-1"
            """)
    void convergence_is_a_bound_from_both_sides(String approach, Gauge gauge, String exponent, String statements) {
        assertThat(text(LEMMAS.convergence(
                        limit("f*x", approach), expr("5"), gauge, Rational.parse(exponent), expr("7"), TENTH)))
                .isEqualTo(statements);
    }

    @Test
    void a_limit_from_both_sides_is_shown_on_both_the_right_one_first() {
        assertThat(text(LEMMAS.convergence(limit("f*x", "0"), expr("5"), Gauge.POWER, Rational.ONE, expr("7"), TENTH)))
                .isEqualTo("x in (0, 0.1): f*x <= 5 + 7*x; x in (0, 0.1): f*x >= 5 - 7*x; "
                        + "x in (-0.1, 0): f*x <= 5 + 7*(-x); x in (-0.1, 0): f*x >= 5 - 7*(-x)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            0, right | 1  | POWER     | 1 | "x in (0, 0.1): f*x >= 7*x^-1"
            0, right | -1 | POWER     | 1 | "x in (0, 0.1): f*x <= -7*x^-1"
            0        | 1  | POWER     | 2 | "x in (0, 0.1): f*x >= 7*x^-2; x in (-0.1, 0): f*x >= 7*(-x)^-2"
            inf      | 1  | POWER     | 1 | "x in (10, inf): f*x >= 7*x"
            -inf     | -1 | POWER     | 2 | "x in (-inf, -10): f*x <= -7*(-x)^2"
            0, right | -1 | LOGARITHM | 1 | "x in (0, 0.1): f*x <= -7*(-log(x))"
            inf      | 1  | LOGARITHM | 2 | "x in (10, inf): f*x >= 7*log(x)^2"
            """)
    void divergence_is_a_bound_by_the_reciprocal_of_a_gauge(
            String approach, int sign, Gauge gauge, String exponent, String statements) {
        assertThat(text(LEMMAS.divergence(
                        limit("f*x", approach), sign, gauge, Rational.parse(exponent), Rational.of(7, 1), TENTH)))
                .isEqualTo(statements);
    }

    @Test
    void an_extremum_is_a_bound_and_a_point_where_it_is_reached() {
        Functional.Extremum greatest = new Functional.Extremum(true, expr("c*x"), "x", range("[0, 1)"));
        Functional.Extremum least = new Functional.Extremum(false, expr("c*x"), "x", range("(0, inf)"));
        assertThat(text(LEMMAS.bound(greatest, expr("5")))).isEqualTo("x in [0, 1): c*x <= 5");
        assertThat(text(LEMMAS.bound(least, expr("5")))).isEqualTo("x in (0, inf): c*x >= 5");
        assertThat(text(LEMMAS.reached(greatest, expr("1/c"), Comparison.EQ, expr("5"))))
                .isEqualTo("0 <= 1/c; 1/c < 1; c*(1/c) == 5");
        assertThat(text(LEMMAS.reached(least, expr("c"), Comparison.LE, expr("5"))))
                .isEqualTo("0 < c; c*c <= 5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [0, 1]        | false | 0, right
            [0, 1)        | true  | 1, left
            (-inf, 1)     | false | -inf
            (-inf, 1)     | true  | 1, left
            [0, inf)      | true  | inf
            [0, inf)      | false | 0, right
            (-inf, inf)   | true  | inf
            [sqrt(2), 3/2] | true | 3/2, left
            [1, 1]        | true  | nothing
            [2, 1]        | true  | nothing
            [2^(1/2), sqrt(2)] | true | nothing
            """)
    void a_function_tends_to_its_supremum_from_within_a_domain_that_is_no_point(
            String domain, boolean upper, String expected) {
        Functional.Extremum extremum = new Functional.Extremum(true, expr("c*x"), "x", range(domain));
        assertThat(FunctionalLemmas.towards(extremum, upper)
                        .map(limit -> limit.approach().text(ClaimText::of))
                        .orElse("nothing"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sin(x)/x          | 0         | 1
            sin(c*x)/x        | 0         | c
            (1 + 1/x)^x       | inf       | e
            atan(x)           | inf       | 0.5*pi
            atan(x)           | -inf      | -0.5*pi
            1/x               | 0, right  | inf
            1/x               | 0, left   | -inf
            x^2               | -inf      | inf
            abs(x)/x          | 0, right  | 1
            abs(x)/x          | 0, left   | -1
            1/x               | 0         | nothing
            sin(x)            | inf       | nothing
            d*x               | 0         | nothing
            """)
    void a_series_gives_the_limit(String body, String approach, String value) {
        assertThat(LEMMAS.expansion(limit(body, approach)).orElse("nothing")).isEqualTo(value);
    }

    @Test
    void a_series_gives_nothing_where_no_point_satisfies_the_assumptions() {
        FunctionalLemmas none = new FunctionalLemmas(Map.of("c", range("[0, 1]")), List.of(given()));
        assertThat(none.expansion(limit("sin(x)/x", "0"))).isEmpty();
        assertThat(LEMMAS.expansion(limit("sin(x)/x", "0"))).contains("1");
    }
}
