package org.sharpbound.kernel.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Theory;

/** What meets an obligation, and what does not, where it is known that f(t) <= t for all t from 0 on. */
final class ObligationsTest {

    private static final Theory THEORY = Written.standard().theory();

    /** With one answer to the obligation, and none to those that it gives rise to but comparisons of numbers. */
    private static void settle(Obligation obligation, Discharge answer) throws DerivationCheck.Objection {
        KnownFacts facts = new KnownFacts(THEORY);
        facts.add("small", Written.fact("f(t) <= t"));
        facts.add("least", Written.fact("0 < f(t) + 1"));
        Map<Obligation, Discharge> answers = new HashMap<>(Map.of(obligation, answer));
        for (String line : List.of("0 <= 2", "0 <= 1 + 1", "0 <= 1", "0 <= p", "0 <= t")) {
            Relation.Compare c = Written.fact(line);
            Obligation numbers = new Obligation(List.of(), new Demand.Holds(c));
            Written.certificate(new Question(THEORY).of(List.of(), c, List.of()))
                    .ifPresent(found -> answers.putIfAbsent(numbers, new Discharge.Shown(found, List.of())));
        }
        Obligations queue = new Obligations(
                THEORY,
                facts,
                new Obligations.Settled(answers, (open, known) -> Optional.empty(), new KnownIntegrals(THEORY)));
        queue.condition(obligation);
        queue.settle();
    }

    private static boolean isMet(Obligation obligation, Discharge answer) {
        try {
            settle(obligation, answer);
            return true;
        } catch (DerivationCheck.Objection objection) {
            return false;
        }
    }

    private static Obligation holds(String relation) {
        return new Obligation(List.of(), new Demand.Holds(Written.fact(relation)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s + s == 2*s                 | true
            (s + 1)^2 == s^2 + 2*s + 1   | true
            diff(f(v), v, 1, 2) == diff(f(u), u, 1, 1 + 1) | true
            sqrt(s^2) == s               | false
            s <= s                       | false
            s != s + 1                   | false
            1/s == 1/s                   | false
            0/0 == 0/0                   | false
            f(s) == f(s)                 | false
            A*B == B*A                   | false
            diff(abs(v), v, 1, 0) == diff(abs(v), v, 1, 0) | false
            """)
    void an_equation_is_met_by_algebra_where_its_sides_are_defined(String relation, boolean met) {
        assertThat(isMet(holds(relation), new Discharge.Algebra())).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            f(2) <= 2      | small   | t | 2  | true
            2 >= f(2)      | small   | t | 2  | true
            f(p) <= p      | small   | t | p  | true
            f(t) <= t      | small   | t | t  | true
            0 <= f(2) + 1  | least   | t | 2  | true
            0 != f(2) + 1  | least   | t | 2  | true
            f(2) < 2       | small   | t | 2  | false
            f(2) >= 2      | small   | t | 2  | false
            f(2) <= 1      | small   | t | 2  | false
            f(2) <= 2      | small   | t | 1  | false
            f(s) <= s      | small   | t | s  | false
            f(-1) <= -1    | small   | t | -1 | false
            f(2) <= 2      | another | t | 2  | false
            f(t) <= p      | small   | p | t  | false
            """)
    void an_instance_of_a_fact_is_met_by_it_where_the_fact_is_known(
            String relation, String fact, String name, String value, boolean met) {
        Discharge answer = new Discharge.Fact(fact, Map.of(name, Written.term(value)));
        assertThat(isMet(holds(relation), answer)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s <= s + 1        | s <= s + 1        | true
            s <= s + 1        | s <= s + 2        | false
            s <= s + 1        | s < s + 1         | false
            exp(s) > 0        | exp(s) > 0        | true
            exp(s) > 0        | sinh(s) > 0       | false
            f(2) <= f(2) + 1  | f(2) <= f(2) + 1  | true
            f(2) <= f(2) + 1  | f(1) <= f(2) + 1  | false
            """)
    void a_certificate_meets_what_it_was_made_for(String shown, String asked, boolean met) {
        Relation.Compare c = Written.fact(shown);
        Discharge answer = new Discharge.Shown(
                Written.certificate(new Question(THEORY).of(List.of(), c, List.of()))
                        .orElseThrow(),
                List.of());
        assertThat(isMet(holds(asked), answer)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(v)   | INTEGRABLE | 1 | true
            step(v)  | INTEGRABLE | 1 | true
            step(v)  | CONTINUOUS | 1 | false
            1/v      | INTEGRABLE | 1 | false
            g(v)     | INTEGRABLE | 1 | false
            """)
    void a_property_is_met_by_a_form_and_by_nothing_else(
            String term, Demand.Property property, String upper, boolean met) {
        Ranged range = Ranged.closed("v", Expr.num(0), Written.term(upper));
        Obligation obligation = new Obligation(List.of(), new Demand.Has(property, Written.term(term), range));

        assertThat(isMet(obligation, new Discharge.Form())).isEqualTo(met);
        assertThat(isMet(obligation, new Discharge.Algebra())).isFalse();
        assertThat(isMet(obligation, new Discharge.Fact("small", Map.of()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"s, v", "x, v", "f, v", "v, v"})
    void variables_around_an_obligation_have_names_of_their_own(String first, String second) {
        Relation nothing = new Relation.Compare(Expr.num(0), Comparison.EQ, Expr.num(0));
        Obligation obligation =
                new Obligation(List.of(Ranged.real(first), Ranged.real(second)), new Demand.Holds(nothing));

        assertThatThrownBy(() -> settle(obligation, new Discharge.Algebra())).isInstanceOf(IllFormed.class);
    }
}
