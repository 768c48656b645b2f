package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.json.Json;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.strategy.Proving;
import org.sharpbound.term.Approach;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;

/** What is said of limits and suprema must be shown in full: every statement here has a proof, and every change to it fails. */
class FunctionalCheckTest {

    private static final Approach AT_ZERO = new Approach(Optional.of(Expr.num(0)), Approach.Side.BOTH);
    private static final Functional.Limit LIMIT = new Functional.Limit(read("x^2 + 1"), "x", AT_ZERO, false);
    private static final Functional.Extremum SUPREMUM =
            new Functional.Extremum(true, read("x*(1 - x)"), "x", range("[0, 1]"));

    private static Expr read(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    private static Relation relation(String text) {
        return new Constants().fold(Parser.relation(text).value().orElseThrow());
    }

    private static Domain.Range range(String text) {
        return (Domain.Range) Parser.domain(text).value().orElseThrow();
    }

    private static Statement about(Functional functional, String goal) {
        return new Statement(Map.of(), List.of(), Map.of("s", functional), relation(goal));
    }

    private static Certificate proof(Statement statement) {
        Allowance allowance = Allowance.of(Duration.ofSeconds(10), 20_000, () -> false);
        Verdict verdict =
                new Proving(statement, List.of(), 40, 1, allowance).prove().verdict();
        return ((Proved) verdict).certificate();
    }

    private static List<Certificate> proofs(List<Statement> statements) {
        return statements.stream().map(FunctionalCheckTest::proof).toList();
    }

    private static FunctionalLemmas lemmas() {
        return new FunctionalLemmas(Map.of(), List.of());
    }

    private static Evaluation.Limit limit() {
        List<Statement> statements =
                lemmas().convergence(LIMIT, Expr.num(1), Gauge.POWER, Rational.ONE, Expr.num(1), Rational.HALF);
        return new Evaluation.Limit("1", Gauge.POWER, Rational.ONE, "1", Rational.HALF, proofs(statements));
    }

    private static Evaluation.Extremum supremum() {
        Expr quarter = Expr.num(Rational.of(1, 4));
        return new Evaluation.Extremum(
                "1/4",
                proof(lemmas().bound(SUPREMUM, quarter)),
                new Evaluation.Reached.At(
                        "1/2", proofs(lemmas().reached(SUPREMUM, Expr.num(Rational.HALF), Comparison.EQ, quarter))));
    }

    private static Evaluation.Enclosure enclosure() {
        return new Evaluation.Enclosure(
                Rational.of(1, 5),
                Rational.of(1, 3),
                "1/2",
                proof(lemmas().bound(SUPREMUM, Expr.num(Rational.of(1, 3)))),
                proofs(lemmas().reached(
                                SUPREMUM, Expr.num(Rational.HALF), Comparison.GE, Expr.num(Rational.of(1, 5)))));
    }

    /** Judges a statement about {@code s} by what is said of it, the rest being proved for the value given. */
    private static Judgement judge(Functional functional, String goal, Evaluation evaluation, Certificate rest) {
        Statement statement = about(functional, goal);
        return Kernel.check(
                statement, new Certificate.Functionals(Fingerprint.of(statement), Map.of("s", evaluation), rest));
    }

    private static Statement constant(String goal) {
        return new Statement(Map.of(), List.of(), relation(goal));
    }

    private static Statement ranging(String goal) {
        Map<String, Domain> quantities = new LinkedHashMap<>();
        quantities.put(
                "s",
                new Domain.Range(
                        Optional.of(Expr.num(Rational.of(1, 5))),
                        false,
                        Optional.of(Expr.num(Rational.of(1, 3))),
                        false));
        return new Statement(quantities, List.of(), relation(goal));
    }

    @Test
    void a_limit_that_is_shown_proves_and_refutes() {
        assertThat(judge(LIMIT, "s == 1", limit(), proof(constant("1 == 1")))).isInstanceOf(Proved.class);
        Judgement refuted = judge(LIMIT, "s == 2", limit(), Stated.witness(constant("1 == 2"), "", 30));
        assertThat(refuted)
                .isInstanceOfSatisfying(
                        Refuted.class,
                        r -> assertThat(r.sides())
                                .extracting(Sides::left, Sides::right)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("1", "2")));
    }

    @Test
    void a_limit_that_its_series_gives_is_worked_out_again() {
        Certificate rest = proof(constant("1 == 1"));
        assertThat(judge(LIMIT, "s == 1", new Evaluation.Expansion("1"), rest))
                .isInstanceOfSatisfying(
                        Proved.class, proved -> assertThat(proved.leaves()).isEqualTo(2));
        for (String wrong : List.of("2", "0", "inf", "x", "1.0")) {
            assertThat(judge(LIMIT, "s == 1", new Evaluation.Expansion(wrong), rest))
                    .as(wrong)
                    .isInstanceOf(Rejected.class);
        }
    }

    @Test
    void a_supremum_that_is_shown_proves_and_refutes() {
        assertThat(judge(SUPREMUM, "s == 1/4", supremum(), proof(constant("1/4 == 1/4"))))
                .isInstanceOf(Proved.class);
        assertThat(judge(SUPREMUM, "s < 1/4", supremum(), Stated.witness(constant("1/4 < 1/4"), "", 30)))
                .isInstanceOf(Refuted.class);
    }

    @Test
    void an_enclosure_proves_and_refutes_only_what_holds_or_fails_for_all_of_it() {
        assertThat(judge(SUPREMUM, "s < 1/2", enclosure(), proof(ranging("s < 1/2"))))
                .isInstanceOf(Proved.class);
        assertThat(judge(SUPREMUM, "s > 1/2", enclosure(), Stated.witness(ranging("s > 1/2"), "", 30)))
                .isInstanceOf(Refuted.class);
        // false for some of the enclosure only: at 1/5, which the supremum is not
        assertThat(judge(SUPREMUM, "s > 6/25", enclosure(), Stated.witness(ranging("s > 6/25"), "", 30)))
                .isInstanceOf(Rejected.class);
        assertThat(judge(SUPREMUM, "s > 6/25", enclosure(), Stated.witness(ranging("s > 6/25"), "s=1/5", 30)))
                .isInstanceOf(Rejected.class);
    }

    /** Each takes something from what shows the limit. */
    private static List<Evaluation.Limit> damaged(Evaluation.Limit good) {
        List<Evaluation.Limit> bad = new ArrayList<>();
        UnaryOperator<List<Certificate>> fewer = parts -> parts.subList(0, 2);
        bad.add(new Evaluation.Limit("1", good.gauge(), good.exponent(), "1", good.radius(), List.of()));
        bad.add(new Evaluation.Limit(
                "1", good.gauge(), good.exponent(), "1", good.radius(), fewer.apply(good.parts())));
        bad.add(new Evaluation.Limit("2", good.gauge(), good.exponent(), "1", good.radius(), good.parts()));
        bad.add(new Evaluation.Limit("1", good.gauge(), Rational.ZERO, "1", good.radius(), good.parts()));
        bad.add(new Evaluation.Limit("1", good.gauge(), Rational.MINUS_ONE, "1", good.radius(), good.parts()));
        bad.add(new Evaluation.Limit("1", good.gauge(), good.exponent(), "2", good.radius(), good.parts()));
        bad.add(new Evaluation.Limit("1", good.gauge(), good.exponent(), "1/x", good.radius(), good.parts()));
        bad.add(new Evaluation.Limit("1", good.gauge(), good.exponent(), "1", Rational.ONE, good.parts()));
        bad.add(new Evaluation.Limit("1", good.gauge(), good.exponent(), "1", Rational.ZERO, good.parts()));
        bad.add(new Evaluation.Limit("1", Gauge.LOGARITHM, good.exponent(), "1", good.radius(), good.parts()));
        bad.add(new Evaluation.Limit("inf", good.gauge(), good.exponent(), "1", good.radius(), good.parts()));
        return bad;
    }

    @Test
    void a_limit_that_is_not_shown_in_full_is_rejected() {
        for (Evaluation.Limit bad : damaged(limit())) {
            assertThat(judge(LIMIT, "s == 1", bad, proof(constant("1 == 1"))))
                    .as(bad.toString())
                    .isInstanceOf(Rejected.class);
        }
    }

    @Test
    void a_supremum_that_is_not_shown_in_full_is_rejected() {
        Evaluation.Extremum good = supremum();
        Evaluation.Reached.At at = (Evaluation.Reached.At) good.reached();
        List<Evaluation> bad = List.of(
                new Evaluation.Extremum("1/3", good.bound(), good.reached()),
                new Evaluation.Extremum("1/4", at.parts().get(0), good.reached()),
                new Evaluation.Extremum("1/4", good.bound(), new Evaluation.Reached.At("1/2", List.of())),
                new Evaluation.Extremum("1/4", good.bound(), new Evaluation.Reached.At("1/3", at.parts())),
                new Evaluation.Extremum("1/4", good.bound(), new Evaluation.Reached.At("x", at.parts())),
                new Evaluation.Extremum("1/4", good.bound(), new Evaluation.Reached.Towards(true, limit())),
                limit());
        for (Evaluation evaluation : bad) {
            assertThat(judge(SUPREMUM, "s == 1/4", evaluation, proof(constant("1/4 == 1/4"))))
                    .as(evaluation.toString())
                    .isInstanceOf(Rejected.class);
        }
    }

    @Test
    void an_upper_bound_that_is_not_reached_is_no_supremum() {
        // x(1 − x) ≤ 1/3 is true, and 1/3 is reached nowhere: its certificate shows no value at any point
        Expr third = Expr.num(Rational.of(1, 3));
        Evaluation claimed = new Evaluation.Extremum(
                "1/3", proof(lemmas().bound(SUPREMUM, third)), supremum().reached());

        assertThat(judge(SUPREMUM, "s == 1/3", claimed, proof(constant("1/3 == 1/3"))))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void a_point_outside_the_domain_reaches_nothing() {
        Functional.Extremum half = new Functional.Extremum(true, read("x"), "x", range("[0, 1)"));
        Evaluation claimed = new Evaluation.Extremum(
                "1",
                proof(lemmas().bound(half, Expr.num(1))),
                new Evaluation.Reached.At(
                        "1", List.of(proof(constant("0 <= 1")), proof(constant("1 <= 1")), proof(constant("1 == 1")))));

        assertThat(judge(half, "s == 1", claimed, proof(constant("1 == 1")))).isInstanceOf(Rejected.class);
    }

    @Test
    void a_statement_about_functionals_is_judged_by_no_other_certificate() {
        Statement statement = about(LIMIT, "s == 1");
        assertThat(Kernel.check(statement, Stated.cover(statement, Stated.plain())))
                .isInstanceOf(Rejected.class);
        assertThat(Kernel.check(statement, Stated.witness(statement, "", 30))).isInstanceOf(Rejected.class);
        Certificate nothing =
                new Certificate.Functionals(Fingerprint.of(statement), Map.of(), proof(constant("1 == 1")));
        assertThat(Kernel.check(statement, nothing)).isInstanceOf(Rejected.class);
    }

    @Test
    void a_functional_in_an_exponent_is_refused() {
        assertThat(judge(LIMIT, "(-1)^s == -1", limit(), proof(constant("(-1)^1 == -1"))))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void a_variable_that_is_a_quantity_too_is_refused() {
        Map<String, Domain> quantities = Map.of("x", range("[0, 1]"));
        Statement statement = new Statement(quantities, List.of(), Map.of("s", LIMIT), relation("s == 1"));
        Certificate certificate =
                new Certificate.Functionals(Fingerprint.of(statement), Map.of("s", limit()), proof(constant("1 == 1")));

        assertThat(Kernel.check(statement, certificate)).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/x; 0; RIGHT",
                "1/x; 0; LEFT",
                "x^2; inf; LEFT",
                "-exp(x); inf; LEFT",
                "log(x); 0; RIGHT",
            })
    void an_infinite_limit_has_the_sign_that_is_shown(String row) {
        String[] parts = row.split("; ");
        Optional<Expr> point = parts[1].equals("inf") ? Optional.empty() : Optional.of(read(parts[1]));
        Functional.Limit limit =
                new Functional.Limit(read(parts[0]), "x", new Approach(point, Approach.Side.valueOf(parts[2])), true);
        Allowance allowance = Allowance.of(Duration.ofSeconds(20), 50_000, () -> false);

        Verdict up = new Proving(about(limit, "s == 1"), List.of(), 40, 1, allowance)
                .prove()
                .verdict();
        Verdict down = new Proving(about(limit, "s == -1"), List.of(), 40, 1, allowance)
                .prove()
                .verdict();

        assertThat(List.of(up.word(), down.word())).containsExactlyInAnyOrder("proved", "refuted");
    }

    @Test
    void certificates_are_read_back_as_they_were_written() {
        for (Evaluation evaluation : List.of(limit(), new Evaluation.Expansion("1/3"), supremum(), enclosure())) {
            Certificate certificate =
                    new Certificate.Functionals("00", Map.of("s", evaluation), proof(constant("1 == 1")));
            Json written = Json.read(CertificateJson.write(certificate).write());

            assertThat(CertificateJson.read(written)).isEqualTo(certificate);
        }
    }
}
