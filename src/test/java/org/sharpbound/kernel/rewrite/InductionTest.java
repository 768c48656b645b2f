package org.sharpbound.kernel.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;

/** Right inductions, and beside each ones that are wrong in one thing. */
final class InductionTest {

    private static final Rule LAST = Written.rule(
            Rule.Kind.DEFINITION,
            Map.of("h(i)", Rule.Sort.ANY, "a", Rule.Sort.NUMBER, "b", Rule.Sort.NUMBER),
            "sum(h(i), i, a, b) == sum(h(i), i, a, b - 1) + h(b)",
            Written.holds("floor(a) == a"),
            Written.holds("floor(b) == b"),
            Written.holds("a <= b"));

    /** A sequence that doubles, from 1 on. */
    private static Written doubling() {
        return new Written()
                .integer("n", "[0, inf)")
                .running("t", "[0, inf)")
                .symbol(new Symbol("d", Shape.SCALAR, List.of("n"), false, false))
                .symbol(new Symbol("w", Shape.vector("V"), List.of("n"), false, false))
                .given("first", "d(0) == 1")
                .given("next", "d(n + 1) == 2*d(n)");
    }

    private static Written based() {
        return doubling().by("base", "d(0) >= 1", "hole_", "first");
    }

    private static Written step() {
        return doubling()
                .by("twice", "d(n + 1) == 2*d(n)", "hole_", "next")
                .by("grows", "2*d(n) >= 2*1", "2*hole_", "hypothesis")
                .numbers("two", "2*1 >= 1")
                .chain("last", "d(n + 1) >= 1", "twice", "grows", "two");
    }

    /** That a sequence which only says that it goes on is constant: the step by one line. */
    private static Written constant(String base, String step) {
        return doubling()
                .algebra("base", base)
                .induction("l", "d(n) == d(n)", "n", "base", doubling().algebra("last", step));
    }

    @Test
    void a_line_that_is_passed_on_holds_for_all() throws DerivationCheck.Objection {
        Derived derived = based().induction("l", "d(n) >= 1", "n", "base", step())
                .by("m", "d(2*n + 3) >= 1", "hole_", "l", "n", "2*n + 3")
                .checked();

        assertThat(derived.results()).containsOnlyKeys("m");
        Derivation derivation = derived.derivation();
        assertThat(derivation.allLines())
                .extracting(Line::name)
                .containsExactly("base", "twice", "grows", "two", "last", "l", "m");
        assertThat(DerivationJson.read(
                        Json.read(DerivationJson.write(derivation).write())))
                .isEqualTo(derivation);
    }

    @Test
    void sums_with_a_moving_end_are_shown_by_their_last_term() throws DerivationCheck.Objection {
        Derived derived = doubling()
                .rule(LAST)
                .numbers("none", "0 == 0")
                .algebra("base", "sum(1, i, 1, 0) == sum(1, i, 1, 0)")
                .byRule(
                        "l",
                        "sum(d(i), i, 0, n + 1) == sum(d(i), i, 0, n) + d(n + 1)",
                        "hole_",
                        "h(i)",
                        "d(i)",
                        "a",
                        "0",
                        "b",
                        "n + 1")
                .checked();

        assertThat(derived.results()).hasSize(1);
    }

    static Stream<Arguments> wrong() {
        Written hypothesis = doubling().by("last", "d(n + 1) >= 1", "hole_", "hypothesis", "n", "n + 1");
        return Stream.of(
                // the hypothesis is about one integer
                Arguments.of(based().induction("l", "d(n) >= 1", "n", "base", hypothesis), "for the very n only"),
                Arguments.of(
                        based().induction(
                                        "l",
                                        "d(n) >= 1",
                                        "n",
                                        "base",
                                        doubling()
                                                .by("same", "d(n) >= 1", "hole_", "hypothesis")
                                                .by("last", "d(n + 1) >= 1", "hole_", "same", "n", "n + 1")),
                        "same is known for the very n only"),
                Arguments.of(
                        based().induction(
                                        "l",
                                        "d(n) >= 1",
                                        "n",
                                        "base",
                                        doubling().by("last", "d(n) >= 1", "hole_", "hypothesis")),
                        "it is to be shown that d(n + 1) >= 1"),
                // and is not known outside of the step
                Arguments.of(
                        based().induction("l", "d(n) >= 1", "n", "base", step())
                                .by("m", "d(n) >= 1", "hole_", "hypothesis"),
                        "there is no line hypothesis"),
                Arguments.of(
                        based().induction("l", "d(n) >= 1", "n", "base", step())
                                .by("m", "2*d(n) >= 2*1", "hole_", "grows"),
                        "there is no line grows"),
                Arguments.of(doubling().by("l", "d(n) >= 1", "hole_", "hypothesis"), "there is no line hypothesis"),
                Arguments.of(based().numbers("hypothesis", "1 >= 1"), "there are two lines called hypothesis"),
                // the base
                Arguments.of(doubling().induction("l", "d(n) >= 1", "n", "base", step()), "there is no line base"),
                Arguments.of(
                        doubling()
                                .by("base", "d(n + 1) == 2*d(n)", "hole_", "next")
                                .induction("l", "d(n) >= 1", "n", "base", step()),
                        "it is to be shown that d(0) >= 1"),
                Arguments.of(
                        doubling().numbers("base", "1 >= 1").induction("l", "d(n) >= 1", "n", "base", step()),
                        "it is to be shown that d(0) >= 1"),
                Arguments.of(
                        based().induction("l", "d(n) > 1", "n", "base", step()), "it is to be shown that d(0) > 1"),
                // the step
                Arguments.of(based().induction("l", "d(n) >= 1", "n", "base", doubling()), "an empty step"),
                Arguments.of(
                        doubling()
                                .by("base", "d(0) == 1", "hole_", "first")
                                .induction(
                                        "l",
                                        "d(n) == 1",
                                        "n",
                                        "base",
                                        doubling()
                                                .by("twice", "d(n + 1) == 2*d(n)", "hole_", "next")
                                                .by("last", "2*d(n) == 2*1", "2*hole_", "hypothesis")),
                        "it is to be shown that d(n + 1) == 1"),
                // what it is over
                Arguments.of(
                        new Written()
                                .running("n", "[0, inf)")
                                .algebra("base", "0 == 0")
                                .induction(
                                        "l", "n == n", "n", "base", doubling().algebra("last", "n + 1 == n + 1")),
                        "n does not run over integers"),
                Arguments.of(
                        constant("1 == 1", "d(n + 1) == d(n + 1)").fixed("n", "[1/2, inf)"), "begins with no integer"),
                Arguments.of(
                        constant("d(0) == d(0)", "d(n + 1) == d(n + 1)").fixed("n", "(-1, inf)"),
                        "begins with no integer"),
                Arguments.of(
                        constant("d(0) == d(0)", "d(n + 1) == d(n + 1)").fixed("n", "(-inf, inf)"),
                        "begins with no integer"),
                Arguments.of(constant("d(0) == d(0)", "d(n + 1) == d(n + 1)").fixed("n", "[0, 9]"), "has an end"),
                Arguments.of(
                        constant("1 == 1", "d(n + 1) == d(n + 1)").fixed("n", "0..9"), "no quantity with an interval"),
                // what is declared depends on it
                Arguments.of(
                        constant("d(0) == d(0)", "d(n + 1) == d(n + 1)").running("u", "[0, n]"),
                        "the domain of u depends on n"),
                Arguments.of(constant("d(0) == d(0)", "d(n + 1) == d(n + 1)").assume("n <= 3"), "in what is assumed"),
                // one within another
                Arguments.of(
                        based().induction(
                                        "l",
                                        "d(n) >= 1",
                                        "n",
                                        "base",
                                        doubling().induction("m", "d(n) >= 1", "n", "base", step())),
                        "within the step of another"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_not_passed_on_is_rejected_with_a_reason(Written derivation, String reason) {
        assertThatThrownBy(derivation::checked)
                .isInstanceOf(DerivationCheck.Objection.class)
                .hasMessageContaining(reason);
    }

    /** What is shown by the hypothesis is shown in the step alone: 1/(d(n) - 5) exists for the one integer at most. */
    @Test
    void an_obligation_that_the_hypothesis_meets_is_open_again_behind_the_step() throws DerivationCheck.Objection {
        Written wrong = doubling()
                .given("far", "d(0) >= 6")
                .by("base", "d(0) >= 6", "hole_", "far")
                .induction(
                        "l",
                        "d(n) >= 6",
                        "n",
                        "base",
                        doubling()
                                .algebra("exists", "1/(d(n) - 5) == 1/(d(n) - 5)")
                                .by("last", "d(n) >= 6", "hole_", "hypothesis"));

        // the step does not show what it should; that it came so far shows that the hypothesis met the obligation
        assertThatThrownBy(wrong::completedWithFacts).hasMessageContaining("it is to be shown that d(n + 1) >= 6");

        Written right = doubling()
                .by("base", "d(0) >= 1", "hole_", "first")
                .induction(
                        "l",
                        "d(n) >= 1",
                        "n",
                        "base",
                        doubling()
                                .algebra("exists", "1/d(n) == 1/d(n)")
                                .by("twice", "d(n + 1) == 2*d(n)", "hole_", "next")
                                .by("grows", "2*d(n) >= 2*1", "2*hole_", "hypothesis")
                                .numbers("two", "2*1 >= 1")
                                .chain("last", "d(n + 1) >= 1", "twice", "grows", "two"))
                .algebra("m", "1/d(n) == 1/d(n)");

        Derivation derivation = right.completedWithFacts();
        Map<Obligation, Discharge> others = new LinkedHashMap<>(derivation.discharges());
        assertThat(others.keySet().removeIf(o -> InWords.of(o).equals("that d(n) != 0")))
                .isTrue();
        Derivation without = new Derivation(
                derivation.name(),
                derivation.theory(),
                derivation.given(),
                derivation.rules(),
                derivation.lines(),
                others,
                derivation.goals());
        assertThatThrownBy(() -> DerivationCheck.check(without)).hasMessageContaining("nothing shows that d(n) != 0");
    }

    static Stream<Arguments> integers() {
        return Stream.of(
                Arguments.of(doubling().by("l", "d(t + 1) == 2*d(t)", "hole_", "next", "n", "t"), "floor(t) == t"),
                Arguments.of(
                        doubling().by("l", "d(n/2 + 1) == 2*d(n/2)", "hole_", "next", "n", "n/2"), "floor(n/2) == n/2"),
                Arguments.of(
                        doubling().by("l", "d(n - 1 + 1) == 2*d(n - 1)", "hole_", "next", "n", "n - 1"), "0 <= n - 1"),
                Arguments.of(doubling().algebra("l", "d(t) == d(t)"), "floor(t) == t"),
                Arguments.of(doubling().algebra("l", "floor(t) == t"), "not the same by algebra"),
                Arguments.of(doubling().algebra("l", "floor(n/2) == n/2"), "not the same by algebra"),
                Arguments.of(
                        doubling().algebra("l", "integral(d(u), u, 0, 1) == integral(d(u), u, 0, 1)"), "nothing shows"),
                Arguments.of(doubling().algebra("l", "sum(d(i), i, t, n) == sum(d(i), i, t, n)"), "floor(i) == i"),
                Arguments.of(doubling().algebra("l", "sum(d(i), i, -1, n) == sum(d(i), i, -1, n)"), "0 <= i"),
                // a derivative is about the numbers near the point, integers or not
                Arguments.of(
                        doubling()
                                .algebra("m", "floor(n) == n")
                                .by(
                                        "l",
                                        "diff(floor(v), v, 1, n) == diff(v, v, 1, n)",
                                        "diff(hole_, v, 1, n)",
                                        "m",
                                        "n",
                                        "v"),
                        "nothing shows that"),
                Arguments.of(doubling().algebra("l", "diff(floor(v), v, 1, n) == 1"), "not the same by algebra"),
                Arguments.of(
                        doubling()
                                .symbol(new Symbol("q", Shape.SCALAR, List.of("n"), false, true))
                                .algebra("l", "n == n"),
                        "a function of integers, and so not smooth"));
    }

    @ParameterizedTest
    @MethodSource("integers")
    void what_is_known_of_integers_is_not_known_of_other_numbers(Written derivation, String reason) {
        assertThatThrownBy(derivation::checked)
                .isInstanceOf(DerivationCheck.Objection.class)
                .hasMessageContaining(reason);
    }
}
