package org.sharpbound.kernel.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;

/** Right derivations, and beside each ones that are wrong in one thing. */
final class WrongDerivationsTest {

    private static final Rule TRIANGLE = Written.rule(
            Rule.Kind.THEOREM,
            Map.of("u", Rule.Sort.VECTOR, "v", Rule.Sort.VECTOR),
            "norm(u + v) <= norm(u) + norm(v)");

    private static final Rule ROOT =
            Written.rule(Rule.Kind.THEOREM, Map.of("a", Rule.Sort.NUMBER), "sqrt(a^2) == a", Written.holds("a >= 0"));

    private static final Rule FACTOR = Written.rule(
            Rule.Kind.THEOREM,
            Map.of("c", Rule.Sort.NUMBER, "h(x)", Rule.Sort.NUMBER, "a", Rule.Sort.NUMBER, "b", Rule.Sort.NUMBER),
            "integral(c*h(x), x, a, b) == c*integral(h(x), x, a, b)",
            Written.integrable("h(x)", "a", "b"));

    private static final Rule ITSELF = Written.rule(
            Rule.Kind.ALGEBRA,
            Map.of("h(x)", Rule.Sort.NUMBER),
            "integral(h(x), x, 0, 1) + 0 == integral(h(x), x, 0, 1)");

    private static Written w() {
        return Written.standard();
    }

    static Stream<Arguments> right() {
        return Stream.of(
                Arguments.of("algebra", w().algebra("l", "normsq(x + y) == normsq(x) + 2*dot(x, y) + normsq(y)")),
                Arguments.of("a rate", w().algebra("l", "diff(normsq(r(t)), t) == 2*dot(r(t), diff(r(t), t))")),
                Arguments.of(
                        "a rule",
                        w().rule(TRIANGLE)
                                .byRule("l", "norm(x + y) <= norm(x) + norm(y)", "hole_", "u", "x", "v", "y")),
                Arguments.of(
                        "a rule in a context",
                        w().rule(TRIANGLE)
                                .byRule(
                                        "l",
                                        "1 - p*norm(x + y) >= 1 - p*(norm(x) + norm(y))",
                                        "1 - p*hole_",
                                        "u",
                                        "x",
                                        "v",
                                        "y")),
                Arguments.of("a condition", w().rule(ROOT).byRule("l", "sqrt(p^2) == p", "hole_", "a", "p")),
                Arguments.of(
                        "an instance of a line",
                        w().numbers("l", "exp(t) >= 1").by("m", "exp(2*p) >= 1", "hole_", "l", "t", "2*p")),
                Arguments.of(
                        "a chain",
                        w().numbers("l", "exp(t) >= 1").numbers("m", "1 > 0").chain("n", "exp(t) > 0", "l", "m")),
                Arguments.of(
                        "an integral",
                        w().rule(FACTOR)
                                .byRule(
                                        "l",
                                        "integral(2*exp(u), u, 0, p) == 2*integral(exp(u), u, 0, p)",
                                        "hole_",
                                        "c",
                                        "2",
                                        "h(x)",
                                        "exp(x)",
                                        "a",
                                        "0",
                                        "b",
                                        "p")),
                Arguments.of(
                        "a line under an integral",
                        w().given("small", "f(t) <= t")
                                .by(
                                        "l",
                                        "integral(f(u), u, 0, p) <= integral(u, u, 0, p)",
                                        "integral(hole_, u, 0, p)",
                                        "small",
                                        "t",
                                        "u")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void what_follows_is_derived(String what, Written derivation) throws DerivationCheck.Objection {
        assertThat(derivation.checked().results()).hasSize(1);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                // lines
                Arguments.of(
                        w().algebra("l", "normsq(x + y) == normsq(x) + dot(x, y) + normsq(y)"),
                        "not the same by algebra"),
                Arguments.of(w().algebra("l", "A*B*x == B*A*x"), "not the same by algebra"),
                Arguments.of(w().algebra("l", "1 <= 1"), "only an equation"),
                Arguments.of(w().algebra("l", "1/(p - 1) == 1/(p - 1)"), "nothing shows that p - 1 != 0"),
                Arguments.of(w().algebra("l", "inv(A)*x == inv(A)*x"), "nothing shows that det(A) != 0"),
                Arguments.of(
                        w().by("m", "exp(2*p) >= 1", "hole_", "l", "t", "2*p").numbers("l", "exp(t) >= 1"),
                        "there is no line l before it"),
                // rules
                Arguments.of(
                        w().rule(TRIANGLE).byRule("l", "norm(x + y) <= norm(x) + norm(z)", "hole_", "u", "x", "v", "y"),
                        "the right side"),
                Arguments.of(
                        w().rule(TRIANGLE).byRule("l", "norm(x + y) >= norm(x) + norm(y)", "hole_", "u", "x", "v", "y"),
                        "it shows <="),
                Arguments.of(
                        w().rule(TRIANGLE).byRule("l", "norm(x + y) < norm(x) + norm(y)", "hole_", "u", "x", "v", "y"),
                        "it shows <="),
                Arguments.of(
                        w().rule(TRIANGLE)
                                .byRule("l", "s*norm(x + y) <= s*(norm(x) + norm(y))", "s*hole_", "u", "x", "v", "y"),
                        "nothing shows that s >= 0"),
                Arguments.of(
                        w().rule(TRIANGLE).byRule("l", "norm(x + y)^2 <= 1", "hole_^2", "u", "x"),
                        "nothing is said of v"),
                Arguments.of(
                        w().rule(TRIANGLE).byRule("l", "norm(p + p) <= norm(p) + norm(p)", "hole_", "u", "p", "v", "p"),
                        "stands for vector"),
                Arguments.of(
                        w().rule(ROOT).byRule("l", "sqrt(s^2) == s", "hole_", "a", "s"), "nothing shows that s >= 0"),
                Arguments.of(
                        w().byRule("l", "norm(x + y) <= norm(x) + norm(y)", "hole_", "u", "x", "v", "y"),
                        "there is no rule"),
                // what stands for a word of the rule that is none of its variables
                Arguments.of(
                        w().rule(TRIANGLE)
                                .byRule(
                                        "l",
                                        "-norm(x + y) <= -norm(x) - norm(y)",
                                        "hole_",
                                        "u",
                                        "x",
                                        "v",
                                        "y",
                                        "norm(v)",
                                        "-norm(v)"),
                        "norm is no variable"),
                Arguments.of(
                        w().rule(Written.rule(Rule.Kind.THEOREM, Map.of(), "p == 0"))
                                .byRule("l", "p == 0", "hole_"),
                        "none of its variables"),
                // instances of lines
                Arguments.of(
                        w().numbers("l", "exp(t) >= 1").by("m", "exp(-p) >= 1", "hole_", "l", "t", "-p"),
                        "nothing shows that 0 <= -p"),
                Arguments.of(
                        w().numbers("l", "p > 0").by("m", "p - 5 > 0", "hole_", "l", "p", "p - 5"), "does not run"),
                Arguments.of(w().algebra("l", "s*A == A*s").by("m", "B*A == A*B", "hole_", "l", "s", "B"), "no number"),
                Arguments.of(
                        w().running("a", "[0, b]")
                                .running("b", "[0, inf)")
                                .algebra("l", "a - b == a - b")
                                .numbers("m", "a - b <= 0")
                                .by("n", "a - 0 <= 0", "hole_", "m", "b", "0"),
                        "nothing shows that a <= 0"),
                Arguments.of(
                        w().assume("s <= p")
                                .numbers("l", "s - p <= 0")
                                .by("m", "2*p - p <= 0", "hole_", "l", "s", "2*p"),
                        "nothing shows that 2*p <= p"),
                // chains
                Arguments.of(
                        w().numbers("l", "1 != 2").numbers("m", "2 != 1").chain("n", "1 != 1", "l", "m"), "up or down"),
                Arguments.of(
                        w().numbers("l", "1 < 2").numbers("m", "2 > 1").chain("n", "1 < 1", "l", "m"), "up or down"),
                Arguments.of(
                        w().numbers("l", "1 < 2").numbers("m", "3 < 4").chain("n", "1 < 4", "l", "m"),
                        "does not go on"),
                // the range of one point
                Arguments.of(
                        w().running("one", "[1, 1]")
                                .numbers("l", "one^2 == one")
                                .by(
                                        "m",
                                        "diff(v^2, v, 1, one) == diff(v, v, 1, one)",
                                        "diff(hole_, v, 1, one)",
                                        "l",
                                        "one",
                                        "v"),
                        "nothing shows that"),
                // one name for two variables
                Arguments.of(
                        w().given("g", "f(t) <= t")
                                .by(
                                        "l",
                                        "integral(integral(f(u), u, 0, 5), u, 0, 1) <= integral(integral(u, u, 0, 5), u, 0, 1)",
                                        "integral(integral(hole_, u, 0, 5), u, 0, 1)",
                                        "g",
                                        "t",
                                        "u"),
                        "two binders"),
                // integrals that would define themselves
                Arguments.of(
                        w().rule(TRIANGLE)
                                .byRule(
                                        "l",
                                        "norm(integral(x/u^2, u, 0, 1) + y) <= norm(integral(x/u^2, u, 0, 1)) + norm(y)",
                                        "hole_",
                                        "u",
                                        "integral(x/v^2, v, 0, 1)",
                                        "v",
                                        "y"),
                        "nothing shows"),
                Arguments.of(
                        w().rule(ITSELF)
                                .byRule(
                                        "l",
                                        "integral(1/u^2, u, 0, 1) + 0 == integral(1/u^2, u, 0, 1)",
                                        "hole_",
                                        "h(x)",
                                        "1/x^2"),
                        "nothing shows"),
                Arguments.of(
                        w().algebra("l", "s + 0 == s")
                                .by(
                                        "m",
                                        "integral(1/u^2, u, 0, 1) + 0 == integral(1/u^2, u, 0, 1)",
                                        "hole_",
                                        "l",
                                        "s",
                                        "integral(1/u^2, u, 0, 1)"),
                        "nothing shows"),
                Arguments.of(
                        w().algebra("l", "integral(u, u, p, 0) == integral(u, u, p, 0)"), "nothing shows that p <= 0"),
                Arguments.of(
                        w().algebra("l", "integral(exp(-u), u, 0, inf) == integral(exp(-u), u, 0, inf)"),
                        "nothing shows"),
                Arguments.of(w().algebra("l", "diff(integral(1/u, u, -1, v), v, 1, 1) == 1"), "nothing shows"),
                Arguments.of(w().algebra("l", "diff(abs(v), v, 1, 0) == diff(abs(v), v, 1, 0)"), "nothing shows"),
                Arguments.of(w().algebra("l", "diff(g(v), v, 1, 0) == diff(g(v), v, 1, 0)"), "not declared smooth"),
                // a sum that jumps as its end moves, in an integral of which a given fact says that it exists
                Arguments.of(
                        w().given("g", "integral(sum(1, i, 1, u), u, 0, t) == f(t)")
                                .by("m", "integral(sum(1, i, 1, u), u, 0, t) == f(t)", "hole_", "g")
                                .algebra("l", "diff(integral(sum(1, i, 1, u), u, 0, v), v, 1, t) == sum(1, i, 1, t)"),
                        "not the same by algebra"),
                // 0 of one space put for 0 of another, whose exponentials have other traces
                Arguments.of(
                        w().algebra("l", "trace(expm(0*A)) == trace(expm(0))")
                                .algebra("m", "trace(expm(0)) == trace(expm(0*C))")
                                .chain("n", "trace(expm(0*A)) == trace(expm(0*C))", "l", "m"),
                        "the space is not known"),
                // a function where it is not declared, since its domain moves
                Arguments.of(
                        w().running("b", "[0, t]")
                                .symbol(new Symbol("k", Shape.SCALAR, List.of("t", "b"), false, true))
                                .algebra("l", "k(0, b) == k(0, b)"),
                        "nothing shows that b <= 0"),
                // a rule that speaks of a function of the theory
                Arguments.of(
                        w().rule(Written.rule(Rule.Kind.THEOREM, Map.of("c", Rule.Sort.NUMBER), "f(c) <= c"))
                                .byRule("l", "f(p) <= p", "hole_", "c", "p"),
                        "speaks of f"),
                // declarations
                Arguments.of(w().fixed("identity", "[0, 1]").algebra("l", "p == p"), "nothing may be called identity"),
                Arguments.of(w().fixed("x", "[0, 1]").algebra("l", "p == p"), "declared twice"),
                Arguments.of(
                        w().symbol(new Symbol("N", Shape.operator("V", "W"), List.of(), true, false))
                                .algebra("l", "p == p"),
                        "not symmetric"),
                Arguments.of(w().fixed("q", "[0, t]").algebra("l", "p == p"), "an end of its domain does"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_does_not_follow_is_rejected_with_a_reason(Written derivation, String reason) {
        assertThatThrownBy(derivation::checked)
                .isInstanceOf(DerivationCheck.Objection.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_derivation_without_what_meets_an_obligation_is_rejected() throws DerivationCheck.Objection {
        Written derivation = w().rule(ROOT).byRule("l", "sqrt(p^2) == p", "hole_", "a", "p");

        assertThatCode(derivation::checked).doesNotThrowAnyException();
        assertThatThrownBy(() -> DerivationCheck.check(derivation.open()))
                .hasMessageContaining("nothing shows that p >= 0");
    }

    @Test
    void a_certificate_of_another_theorem_is_rejected() throws DerivationCheck.Objection {
        Derivation right = w().numbers("l", "exp(t) >= 1").open();
        Line line = right.lines().get(0);
        Line wrong = new Line("l", Written.fact("exp(t) >= 2"), line.why());
        Derivation changed = new Derivation(
                "test", right.theory(), right.given(), right.rules(), List.of(wrong), right.discharges(), List.of("l"));

        assertThatThrownBy(() -> DerivationCheck.check(changed)).hasMessageContaining("its certificate");
    }
}
