package org.sharpbound.kernel.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;

/** Lines about all vectors of a space, used for some of them; and facts that are read from right to left. */
final class RunningVectorsTest {

    private static final Rule ROOT =
            Written.rule(Rule.Kind.THEOREM, Map.of("a", Rule.Sort.NUMBER), "sqrt(a^2) == a", Written.holds("a >= 0"));

    /** v runs over V; F is a function of it. */
    private static Written v() {
        return Written.standard()
                .symbol("v", Shape.vector("V"))
                .runs("v")
                .symbol(new Symbol("F", Shape.SCALAR, List.of("v"), false, false))
                .given("even", "F(v) == normsq(v)");
    }

    @Test
    void a_line_about_all_vectors_holds_for_each() throws DerivationCheck.Objection {
        Derived derived = v().by("l", "F(2*x - y) == normsq(2*x - y)", "hole_", "even", "v", "2*x - y")
                .by("m", "F(A*v) == normsq(A*v)", "hole_", "even", "v", "A*v")
                .by("n", "F(0*x) == normsq(0*x)", "hole_", "even", "v", "0*x")
                .checked();

        assertThat(derived.results()).hasSize(1);
    }

    @Test
    void one_under_a_binder_speaks_of_what_is_bound_there() throws DerivationCheck.Objection {
        Derived derived = v().given("exists", "gauss(F(x + u*y), u) >= 0")
                .by("m", "gauss(F(x + u*y), u) >= 0", "hole_", "exists")
                .by("l", "gauss(F(x + u*y), u) == gauss(normsq(x + u*y), u)", "gauss(hole_, u)", "even", "v", "x + u*y")
                .checked();

        assertThat(derived.results()).hasSize(1);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(v().by("l", "F(v) == t^2", "hole_", "even", "v", "t"), "no vector of its space"),
                Arguments.of(v().by("l", "F(v) == 0", "hole_", "even", "v", "M*x"), "no vector of its space"),
                Arguments.of(v().by("l", "F(v) == 0", "hole_", "even", "v", "A"), "no vector of its space"),
                Arguments.of(v().by("l", "F(v) == 0", "hole_", "even", "v", "0"), "no vector of its space"),
                Arguments.of(v().by("l", "F(v) == 0", "hole_", "even", "v", "identity"), "no vector of its space"),
                Arguments.of(
                        v().by("l", "F(inv(A)*x) == normsq(inv(A)*x)", "hole_", "even", "v", "inv(A)*x"),
                        "nothing shows that det(A) != 0"),
                Arguments.of(
                        v().given("small", "norm(x) <= 1").by("l", "norm(y) <= 1", "hole_", "small", "x", "y"),
                        "x does not run"),
                Arguments.of(v().runs("A").algebra("l", "p == p"), "A is no quantity and no vector"),
                Arguments.of(v().runs("r").algebra("l", "p == p"), "r is no quantity and no vector"),
                Arguments.of(v().runs("nothing").algebra("l", "p == p"), "no quantity and no vector"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_no_vector_of_the_space_is_not_put_for_one(Written derivation, String reason) {
        assertThatThrownBy(derivation::checked)
                .isInstanceOf(DerivationCheck.Objection.class)
                .hasMessageContaining(reason);
    }

    private static Derivation byFact(String fact) throws DerivationCheck.Objection {
        Derivation open = Written.standard()
                .given("sign", fact)
                .rule(ROOT)
                .byRule("l", "sqrt(f(0)^2) == f(0)", "hole_", "a", "f(0)")
                .open();
        return DerivationCheck.completed(
                open,
                (obligation, known) -> Optional.of(
                        InWords.of(obligation).equals("that f(0) >= 0")
                                ? new Discharge.Fact("sign", Map.of())
                                : open(obligation)));
    }

    private static Discharge open(Obligation obligation) {
        return Written.standard().answer(obligation, Map.of()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"f(0) >= 0", "f(0) > 0", "f(0) == 0", "0 <= f(0)", "0 < f(0)", "0 == f(0)"})
    void a_fact_meets_a_condition_from_either_side(String fact) throws DerivationCheck.Objection {
        assertThat(byFact(fact).discharges()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f(0) <= 0", "f(0) < 0", "0 >= f(0)", "0 > f(0)", "f(0) != 0", "0 != f(0)", "1 <= f(0)", "f(1) >= 0"})
    void another_fact_does_not(String fact) {
        assertThatThrownBy(() -> byFact(fact)).hasMessageContaining("sign is not that f(0) >= 0");
    }
}
