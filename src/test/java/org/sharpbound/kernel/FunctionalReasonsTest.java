package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharpbound.kernel.Functionals.LEMMAS;
import static org.sharpbound.kernel.Functionals.UNIT;
import static org.sharpbound.kernel.Functionals.because;
import static org.sharpbound.kernel.Functionals.by;
import static org.sharpbound.kernel.Functionals.enclosed;
import static org.sharpbound.kernel.Functionals.expr;
import static org.sharpbound.kernel.Functionals.extremum;
import static org.sharpbound.kernel.Functionals.judge;
import static org.sharpbound.kernel.Functionals.range;
import static org.sharpbound.kernel.Functionals.ranging;
import static org.sharpbound.kernel.Functionals.reached;
import static org.sharpbound.kernel.Functionals.relation;
import static org.sharpbound.kernel.Functionals.rest;
import static org.sharpbound.kernel.Stated.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;

/** Why what is said of a supremum or infimum is not accepted, beside the same that is. */
class FunctionalReasonsTest {

    @Test
    void an_enclosure_is_a_bound_and_a_value_beyond_the_other_end() {
        Functional.Extremum greatest = extremum(true, "x^2", UNIT);
        Functional.Extremum least = extremum(false, "x^2 + 1", UNIT);
        Certificate rest = ranging("[1/2, 2]", "s >= 1/4", plain());
        Map<String, Functional> sup = Map.of("s", greatest);
        Map<String, Functional> inf = Map.of("s", least);
        assertThat(judge(sup, "s >= 1/4", Map.of("s", enclosed(greatest, "1/2", "2", "1")), rest))
                .isInstanceOf(Proved.class);
        assertThat(judge(inf, "s >= 1/4", Map.of("s", enclosed(least, "1/2", "2", "0")), rest))
                .isInstanceOf(Proved.class);
        assertThat(judge(sup, "s >= 1/4", Map.of("s", enclosed(greatest, "1/2", "2", "1/2")), rest))
                .as("x^2 is 1/4 at 1/2 only")
                .isInstanceOf(Rejected.class);
        assertThat(judge(sup, "s >= 1/4", Map.of("s", enclosed(greatest, "1/2", "3/4", "1")), rest))
                .as("x^2 passes 3/4")
                .isEqualTo(because("the method monotone does not settle the box (x in [0, 1])"));
        assertThat(judge(inf, "s >= 1/4", Map.of("s", enclosed(least, "5/4", "2", "0")), rest))
                .as("x^2 + 1 falls below 5/4")
                .isInstanceOf(Rejected.class);
        Evaluation.Enclosure good = enclosed(greatest, "1", "1", "1");
        assertThat(judge(sup, "s >= 1/4", Map.of("s", good), ranging("[1, 1]", "s >= 1/4", plain())))
                .isInstanceOf(Proved.class);
        Evaluation.Enclosure none =
                new Evaluation.Enclosure(Rational.of(2), Rational.ONE, "1", good.bound(), good.parts());
        assertThat(judge(sup, "s >= 1/4", Map.of("s", none), rest)).isEqualTo(because("no point, or no interval"));
    }

    @Test
    void a_refutation_by_an_enclosure_shows_the_enclosed_sides() {
        Functional.Extremum greatest = extremum(true, "x^2", UNIT);
        Statement reduced = new Statement(Map.of("s", range("[1/2, 2]")), List.of(), relation("s > 3"));
        Judgement judgement = judge(
                Map.of("s", greatest),
                "s > 3",
                Map.of("s", enclosed(greatest, "1/2", "2", "1")),
                Stated.witness(reduced, "", 20));
        assertThat(judgement).isInstanceOfSatisfying(Refuted.class, refuted -> {
            assertThat(refuted.sides()).containsExactly(new Sides("[0.5, 2]", ">", "3", BoxTruth.FALSE));
            assertThat(refuted.witness()).isEmpty();
            assertThat(refuted.restsOn()).containsExactly(LeafJudge.DOUBLES, LeafJudge.DECIMALS);
        });
        Statement other = new Statement(Map.of("s", range("[1/2, 3]")), List.of(), relation("s > 3"));
        assertThat(judge(
                        Map.of("s", greatest),
                        "s > 3",
                        Map.of("s", enclosed(greatest, "1/2", "2", "1")),
                        Stated.witness(other, "", 20)))
                .isEqualTo(new Rejected("the certificate was made for another statement"));
    }

    @Test
    void a_functional_may_be_about_those_before_it() {
        Map<String, Functional> functionals = new LinkedHashMap<>();
        functionals.put("s", extremum(true, "x", UNIT));
        functionals.put("t", extremum(true, "s + x", UNIT));
        Functional.Extremum known = extremum(true, "1 + x", UNIT);
        Map<String, Evaluation> said = new LinkedHashMap<>();
        said.put("s", reached(extremum(true, "x", UNIT), "1", "1"));
        said.put("t", reached(known, "2", "1"));
        Judgement judgement =
                judge(functionals, "s + t == 3", said, rest("s + t == 3", Map.of("s", expr("1"), "t", expr("2"))));
        assertThat(judgement).isInstanceOfSatisfying(Proved.class, proved -> {
            // bound, two ends and a value for each, and the rest
            assertThat(proved.leaves()).isEqualTo(9);
            assertThat(proved.shown()).hasSize(9);
            assertThat(proved.restsOn()).containsExactly(LeafJudge.DOUBLES, LeafJudge.DECIMALS);
        });
        assertThat(judge(
                        functionals,
                        "s + t == 3",
                        Map.of("s", said.get("s")),
                        rest("s + t == 3", Map.of("s", expr("1"), "t", expr("2")))))
                .isEqualTo(new Rejected("what is said of functionals is not about those of the statement"));
    }

    @Test
    void names_stand_for_one_thing() {
        Functional.Extremum greatest = extremum(true, "x", UNIT);
        Evaluation said = reached(greatest, "1", "1");
        Certificate rest = rest("s == 1", Map.of("s", expr("1")));
        for (String name : Set.of("s", "x")) {
            Statement statement =
                    new Statement(Map.of(name, UNIT), List.of(), Map.of("s", greatest), relation("s == 1"));
            Certificate certificate = new Certificate.Functionals(Fingerprint.of(statement), Map.of("s", said), rest);
            assertThat(Kernel.check(statement, certificate)).isEqualTo(new Rejected("a name stands for two things"));
        }
        assertThat(judge(Map.of("x", greatest), "x == 1", Map.of("x", said), rest))
                .isEqualTo(new Rejected("a name stands for two things"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2^s == 2
            x <= 2^(1 + s)
            s == 1 and 2^s == 2
            s == 2 or 2^s == 2
            not 2^s == 3
            2^s == 2 implies s == 1
            s == 1 implies 2^s == 2
            if(2^s > 1, s, 1) == 1
            if(s > 2, 2^s, 1) == 1
            if(s > 2, 1, 2^s) == 2
            exp(2^s) > 1
            s + (-1)^(2*s) == 2
            """)
    void a_functional_in_an_exponent_is_refused_wherever_it_stands(String goal) {
        Functional.Extremum greatest = extremum(true, "x", UNIT);
        Evaluation said = reached(greatest, "1", "1");
        assertThat(judge(greatest, goal, said, "1"))
                .isEqualTo(new Rejected("a supremum, infimum, limit or integral stands in an exponent"));
        assertThat(judge(greatest, "s^2 == 1", said, "1")).isInstanceOf(Proved.class);
        for (String without : List.of(
                "s^2 == 1",
                "s == 1 and s < 2",
                "s == 1 or s > 2",
                "not s > 2",
                "s > 2 implies s == 1",
                "s == 1 implies 2^3 > s",
                "if(s > 2, 0, s) == 1",
                "exp(s) > s + s^2")) {
            assertThat(judge(greatest, without, said, "1")).as(without).isInstanceOf(Proved.class);
        }
    }

    @Test
    void a_part_that_occurs_twice_is_no_exponent() {
        Functional.Extremum greatest = extremum(true, "x", UNIT);
        Expr shared = expr("s + 1");
        Relation goal = new Relation.Compare(shared, Comparison.EQ, shared);
        Statement statement = new Statement(Map.of(), List.of(), Map.of("s", greatest), goal);
        Statement reduced = new Statement(Map.of(), List.of(), new Substitution(Map.of("s", expr("1"))).in(goal));
        Certificate certificate = new Certificate.Functionals(
                Fingerprint.of(statement), Map.of("s", reached(greatest, "1", "1")), by(reduced, plain()));
        assertThat(Kernel.check(statement, certificate)).isInstanceOf(Proved.class);
    }

    @Test
    void a_functional_in_an_exponent_of_another_is_refused() {
        Map<String, Functional> functionals = new LinkedHashMap<>();
        functionals.put("s", extremum(true, "x", UNIT));
        functionals.put("t", extremum(true, "x^s", UNIT));
        Map<String, Evaluation> said = new LinkedHashMap<>();
        said.put("s", reached(extremum(true, "x", UNIT), "1", "1"));
        said.put("t", reached(extremum(true, "x^1", UNIT), "1", "1"));
        assertThat(judge(functionals, "t == 1", said, rest("s == 1", Map.of("s", expr("1")))))
                .isEqualTo(new Rejected("a supremum, infimum, limit or integral stands in an exponent"));
    }

    @Test
    void a_part_that_is_missing_or_refutes_shows_nothing() {
        Functional.Extremum greatest = extremum(true, "x", UNIT);
        Evaluation.Extremum good = reached(greatest, "1", "1");
        List<Certificate> parts = ((Evaluation.Reached.At) good.reached()).parts();
        Evaluation.Extremum short1 =
                new Evaluation.Extremum("1", good.bound(), new Evaluation.Reached.At("1", parts.subList(0, 2)));
        assertThat(judge(greatest, "s == 1", short1, "1")).isEqualTo(because("2 parts in place of 3"));
        Statement bound = LEMMAS.bound(greatest, expr("1/2"));
        Evaluation.Extremum refuting = new Evaluation.Extremum("1/2", Stated.witness(bound, "x=1", 20), good.reached());
        assertThat(judge(greatest, "s == 1/2", refuting, "1/2"))
                .isEqualTo(because("a part refutes what it should show"));
    }

    @Test
    void that_the_assumptions_exclude_everything_is_passed_on() {
        Functional.Extremum greatest = extremum(true, "x", UNIT);
        Map<String, Domain> quantities = Map.of("c", UNIT);
        List<Relation> impossible = List.of(relation("c > 2"));
        Statement statement = new Statement(quantities, impossible, Map.of("s", greatest), relation("s == 1"));
        FunctionalLemmas lemmas = new FunctionalLemmas(quantities, impossible);
        Evaluation said = new Evaluation.Extremum(
                "1", by(lemmas.bound(greatest, expr("1")), plain()), new Evaluation.Reached.At("1", List.of()));
        Certificate certificate = new Certificate.Functionals(
                Fingerprint.of(statement), Map.of("s", said), rest("s == 1", Map.of("s", expr("1"))));
        assertThat(Kernel.check(statement, certificate))
                .isEqualTo(new Rejected("s: no point of the domain satisfies the assumptions", true));
    }
}
