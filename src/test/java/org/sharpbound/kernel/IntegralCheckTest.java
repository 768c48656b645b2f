package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.json.Json;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** What a certificate says of an integral is worked out again; numbers that are off, or too few, are rejected. */
class IntegralCheckTest {

    private static final int DIGITS = 13;
    private static final Rational SMALL = Rational.parse("1e-9");

    private static Functional.Integral integral(String text) {
        return new Functional.Integral(
                (Expr.Bind) Parser.expression(text).value().orElseThrow());
    }

    private static Relation relation(String text) {
        return new Constants().fold(Parser.relation(text).value().orElseThrow());
    }

    private static Evaluation.Approximate about(String middle, Rational radius) {
        return new Evaluation.Approximate(Rational.parse(middle), radius);
    }

    /** The statement with the numbers in place of the integral, as the kernel makes it. */
    private static Statement reduced(Statement statement, Functional.Integral integral, Evaluation.Integral said) {
        Map<String, Domain> quantities = new LinkedHashMap<>(statement.quantities());
        quantities.put("s", Integrals.DEVIATION);
        Expr value = Integrals.of(integral, statement.quantities(), said.digits())
                .orElseThrow()
                .value(said.numbers(), "s");
        return new Statement(quantities, List.of(), new Substitution(Map.of("s", value)).in(statement.goal()));
    }

    private static Judgement judge(
            Map<String, Domain> quantities, Functional.Integral integral, String goal, Evaluation.Integral said) {
        Statement statement = new Statement(quantities, List.of(), Map.of("s", integral), relation(goal));
        Statement reduced = reduced(statement, integral, said);
        Certificate rest = new Certificate.Cover(Fingerprint.of(reduced), whole(quantities));
        return Kernel.check(statement, new Certificate.Functionals(Fingerprint.of(statement), Map.of("s", said), rest));
    }

    /** A cover of one leaf, or of one for each value of k. */
    private static Node whole(Map<String, Domain> quantities) {
        Node leaf = new Node.Leaf(Method.PLAIN, 40);
        if (quantities.isEmpty()) {
            return leaf;
        }
        List<String> values = ((Domain.Finite) quantities.get("k"))
                .values().stream().map(ClaimText::of).toList();
        return new Node.Inner(new Step.Cases("k", values), Collections.nCopies(values.size(), leaf));
    }

    private static Judgement judge(String text, String goal, Evaluation.Approximate... numbers) {
        return judge(Map.of(), integral(text), goal, new Evaluation.Integral(DIGITS, List.of(numbers)));
    }

    @Test
    void numbers_near_the_integral_prove() {
        assertThat(judge("integral(x^2, x, 0, 1)", "s < 0.34", about("0.3333333333", SMALL)))
                .isInstanceOf(Proved.class);
        assertThat(judge("gauss(z^2, z)", "s > 0.99", about("1", SMALL))).isInstanceOf(Proved.class);
    }

    @ParameterizedTest
    @CsvSource({
        "integral(x^2; x; 0; 1), 0.3333333, 1e-9", // too far
        "integral(x^2; x; 0; 1), 0.3333333333333333, 0", // too exact for the digits
        "integral(x^2; x; 0; 1), 0.3333333333333333, -1",
        "integral(x^2; x; 1; 0), 0.3333333333333333, 1e-9", // the sign
        "integral(1/x; x; 0; 1), 0.3333333333333333, 1000000", // no integral
        "integral(1/x^2; x; -1; 1), -2, 1000000",
        "integral(1; x; 0; inf), 0, 1000000"
    })
    void numbers_that_are_not_shown_are_rejected(String text, String middle, String radius) {
        Judgement judgement = judge(text.replace(';', ','), "s < 1e9", about(middle, Rational.parse(radius)));
        assertThat(judgement).isInstanceOf(Rejected.class);
    }

    @Test
    void what_holds_for_a_part_of_the_enclosure_only_is_not_proved() {
        Rational wide = Rational.parse("0.01");
        assertThat(judge("integral(x^2, x, 0, 1)", "s < 0.335", about("0.333", wide)))
                .isInstanceOf(Rejected.class);
        assertThat(judge("integral(x^2, x, 0, 1)", "s < 0.344", about("0.333", wide)))
                .isInstanceOf(Proved.class);
    }

    @Test
    void there_is_a_number_for_every_value_of_a_quantity() {
        Map<String, Domain> quantities =
                Map.of("k", Parser.domain("{1, 3, 2}").value().orElseThrow());
        Functional.Integral integral = integral("integral(k*x, x, 0, 1)");
        Evaluation.Approximate half = about("0.5", SMALL);
        Evaluation.Approximate one = about("1", SMALL);
        Evaluation.Approximate most = about("1.5", SMALL);
        String goal = "abs(s - k/2) < 1/100";
        List<List<Evaluation.Approximate>> wrong =
                List.of(List.of(half, most, one), List.of(half, one), List.of(half, one, one), List.of());
        assertThat(judge(quantities, integral, goal, new Evaluation.Integral(DIGITS, List.of(half, one, most))))
                .isInstanceOf(Proved.class);
        for (List<Evaluation.Approximate> numbers : wrong.subList(0, 1)) {
            assertThat(judge(quantities, integral, goal, new Evaluation.Integral(DIGITS, numbers)))
                    .isInstanceOf(Rejected.class);
        }
        Statement statement = new Statement(quantities, List.of(), Map.of("s", integral), relation("s < 9"));
        for (List<Evaluation.Approximate> numbers : wrong) {
            Certificate rest = new Certificate.Cover("", whole(quantities));
            Certificate certificate = new Certificate.Functionals(
                    Fingerprint.of(statement), Map.of("s", new Evaluation.Integral(DIGITS, numbers)), rest);
            assertThat(Kernel.check(statement, certificate)).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integral(x^2, x, 0, 1)     | 1   | 1 | proved
            integral(x^2, x, 0, 1)     | 100 | 1 | proved
            integral(x^2, x, 0, 1)     | 0   | 1 | digits must be from 1 to 100
            integral(x^2, x, 0, 1)     | 101 | 1 | digits must be from 1 to 100
            integral(x^2, x, 0, 1)     | 13  | 2 | 2 numbers in place of 1
            integral(x^2, x, 0, 1)     | 13  | 0 | 0 numbers in place of 1
            integral(x^2, x, 0, 9)     | 13  | 1 | the integral is not shown to be within the radius of the number
            integral(k*x^2, x, 0, 1)   | 13  | 1 | the integral depends on quantities of which the choices are not finite or not told apart
            """)
    void what_is_said_is_not_accepted_for_a_reason(String text, int digits, int numbers, String why) {
        Evaluation.Integral said =
                new Evaluation.Integral(digits, Collections.nCopies(numbers, about("0.3", Rational.HALF)));
        Functional.Integral integral = integral(text);
        Statement statement = new Statement(Map.of(), List.of(), Map.of("s", integral), relation("s < 1"));
        Statement rest = why.equals("proved") ? reduced(statement, integral, said) : statement;
        Judgement judgement = Kernel.check(
                statement,
                new Certificate.Functionals(
                        Fingerprint.of(statement),
                        Map.of("s", said),
                        Stated.cover(rest, new Node.Leaf(Method.PLAIN, 20))));
        if (why.equals("proved")) {
            // the enclosure, and the rest
            assertThat(((Proved) judgement).leaves()).isEqualTo(2);
        } else {
            assertThat(judgement).isEqualTo(new Rejected("s: " + why));
        }
    }

    @Test
    void what_is_said_of_an_integral_is_not_said_of_a_limit() {
        Statement statement =
                new Statement(Map.of(), List.of(), Map.of("s", integral("gauss(z^2, z)")), relation("s == 1"));
        Certificate certificate = new Certificate.Functionals(
                Fingerprint.of(statement),
                Map.of("s", new Evaluation.Expansion("1")),
                Stated.cover(Stated.of("show 1 == 1"), Stated.plain()));
        assertThat(Kernel.check(statement, certificate))
                .isEqualTo(new Rejected("s: what is said of it is not about an integral"));
    }

    @Test
    void a_radius_is_no_less_than_the_enclosure_asks_for() {
        Functional.Integral integral = integral("integral(x^2, x, 0, 1)");
        BigInterval enclosure = Integrals.of(integral, Map.of(), DIGITS)
                .orElseThrow()
                .enclosures()
                .get(0);
        Rational low = Rational.of(enclosure.lo());
        Rational high = Rational.of(enclosure.hi());
        Rational middle = low.plus(high).times(Rational.HALF);
        Rational radius = high.minus(middle);
        Rational sliver = Rational.parse("1e-60");
        assertThat(low).isLessThan(high);
        assertThat(judge("integral(x^2, x, 0, 1)", "s < 0.34", new Evaluation.Approximate(middle, radius)))
                .isInstanceOf(Proved.class);
        for (Rational off : List.of(sliver, sliver.negate())) {
            assertThat(judge(
                            "integral(x^2, x, 0, 1)", "s < 0.34", new Evaluation.Approximate(middle.plus(off), radius)))
                    .isInstanceOf(Rejected.class);
        }
    }

    /** As many as 400 choices, and no values that are equal or that the digits do not tell apart. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {0}                        | {0}      | 1
            {3, 1, 2}                  | 0..1     | 6
            1..20                      | 1..20    | 400
            1..20                      | 1..21    | none
            -199..200                  | {0}      | 400
            1..401                     | {0}      | none
            1..100000000000            | {0}      | none
            {2, sqrt(4)}               | {0}      | none
            {1, sqrt(2), 1}            | {0}      | none
            {pi, pi + 10^-20}          | {0}      | 2
            {pi, pi + 10^-40}          | {0}      | none
            {1, log(0)}                | {0}      | none
            [1, 2]                     | {0}      | none
            """)
    void choices_are_told_apart(String first, String second, String choices) {
        Map<String, Domain> quantities = Map.of(
                "k", Parser.domain(first).value().orElseThrow(),
                "l", Parser.domain(second).value().orElseThrow());
        String found = Integrals.of(integral("integral(k*x + l, x, 0, 1)"), quantities, DIGITS)
                .map(cases -> choices.equals("400")
                        ? "400"
                        : Integer.toString(cases.enclosures().size()))
                .orElse("none");
        assertThat(found).isEqualTo(choices);
    }

    @ParameterizedTest
    @CsvSource({"400, true", "401, false"})
    void a_finite_domain_may_have_as_many_values_as_choices(int values, boolean few) {
        Domain domain = new Domain.Finite(
                IntStream.range(0, values).mapToObj(i -> (Expr) Expr.num(i)).toList());
        assertThat(Integrals.of(integral("integral(k*x, x, 0, 1)"), Map.of("k", domain), DIGITS)
                        .isPresent())
                .isEqualTo(few);
    }

    @Test
    void the_number_of_each_choice_is_taken_where_the_quantities_have_its_values() {
        Map<String, Domain> quantities = Map.of(
                "k", Parser.domain("{3, 1, 2}").value().orElseThrow(),
                "l", Parser.domain("{7, 5}").value().orElseThrow());
        Functional.Integral integral = integral("integral(k*x + l, x, 0, 1)");
        List<String> order = List.copyOf(integral.parameters());
        boolean kFirst = order.get(0).equals("k");
        List<Evaluation.Approximate> numbers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            numbers.add(new Evaluation.Approximate(Rational.of(i), Rational.HALF));
        }
        Expr value = Integrals.of(integral, quantities, DIGITS).orElseThrow().value(numbers, "d");
        for (int k = 1; k <= 3; k++) {
            for (int l = 5; l <= 7; l += 2) {
                Substitution at =
                        new Substitution(Map.of("k", Expr.num(k), "l", Expr.num(l), "d", Expr.num(Rational.HALF)));
                int place = kFirst ? 2 * (k - 1) + (l - 5) / 2 : 3 * (l - 5) / 2 + k - 1;
                assertThat(judgedAt(at.in(value), place))
                        .as("k = %s, l = %s", k, l)
                        .isTrue();
            }
        }
    }

    /** Whether a constant is a number and a quarter. */
    private static boolean judgedAt(Expr value, int number) {
        Expr expected = Expr.num(Rational.of(4 * number + 1, 4));
        return Scope.point(List.of(), new Relation.Compare(value, Comparison.EQ, expected))
                .settlePoint(20)
                .isSettled();
    }

    @Test
    void an_integral_over_a_whole_range_of_a_quantity_has_no_number() {
        Map<String, Domain> quantities =
                Map.of("k", Parser.domain("[1, 2]").value().orElseThrow());
        assertThat(Integrals.of(integral("integral(k*x, x, 0, 1)"), quantities, DIGITS))
                .isEmpty();
        assertThat(Integrals.of(integral("integral(n*x, x, 0, 1)"), quantities, DIGITS))
                .isEmpty();
    }

    @Test
    void certificates_survive_json() {
        Evaluation said = new Evaluation.Integral(20, List.of(about("1/3", SMALL), about("-2", Rational.ZERO)));
        Certificate certificate = new Certificate.Functionals(
                "00", Map.of("s", said), new Certificate.Witness("00", Map.of("x", Rational.ONE), 30));
        Json json = Json.read(CertificateJson.write(certificate).write());
        assertThat(CertificateJson.read(json)).isEqualTo(certificate);
    }

    @Test
    void different_integrals_have_different_fingerprints() {
        List<String> texts = List.of(
                "integral(x^2, x, 0, 1)",
                "integral(x^2, x, 0, 2)",
                "integral(x^2, x, 0, inf)",
                "integral(x^2, x, -inf, 1)",
                "integral(x^3, x, 0, 1)",
                "gauss(x^2, x)",
                "gauss(gauss(x*y, x), y)",
                "gauss(gauss(x*y, y), x)");
        assertThat(texts.stream()
                        .map(text -> Fingerprint.of(
                                new Statement(Map.of(), List.of(), Map.of("s", integral(text)), relation("s < 1"))))
                        .distinct())
                .hasSize(texts.size());
    }
}
