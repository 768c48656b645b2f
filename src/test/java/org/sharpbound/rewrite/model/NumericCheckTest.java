package org.sharpbound.rewrite.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.theory.Rate;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

final class NumericCheckTest {

    private static final long SEED = 20261122;
    private static final int DIGITS = 60;

    private static NumericCheck check;

    private static Domain domain(String text) {
        return Parser.domain(text).value().orElseThrow();
    }

    private static Relation.Compare line(String text) {
        Relation.Compare line =
                (Relation.Compare) Parser.formalRelation(text).value().orElseThrow();
        return new Relation.Compare(Rate.atPoints(line.left()), line.comparison(), Rate.atPoints(line.right()));
    }

    /** Flows of vectors of W by a symmetric operator, and vectors and operators of V that are drawn. */
    private static Theory theory(String... assumptions) {
        Map<String, Domain> quantities = new LinkedHashMap<>();
        quantities.put("t", domain("[0, inf)"));
        quantities.put("a", domain("(0, 1]"));
        quantities.put("b", domain("[0, pi/2]"));
        quantities.put("n", domain("1..20"));
        Map<String, Symbol> symbols = new LinkedHashMap<>();
        Stream.of(
                        new Symbol("r", Shape.vector("W"), List.of("t"), false, true),
                        new Symbol("f", Shape.SCALAR, List.of("t"), false, true),
                        new Symbol("r0", Shape.vector("W"), List.of(), false, false),
                        new Symbol("K", Shape.operator("W", "W"), List.of(), true, false),
                        new Symbol("x", Shape.vector("V"), List.of(), false, false),
                        new Symbol("y", Shape.vector("V"), List.of(), false, false),
                        new Symbol("q", Shape.SCALAR, List.of("x"), false, true),
                        new Symbol("J", Shape.operator("V", "W"), List.of(), false, false),
                        new Symbol("A", Shape.operator("V", "V"), List.of(), false, false),
                        new Symbol("S", Shape.operator("V", "V"), List.of(), true, false))
                .forEach(symbol -> symbols.put(symbol.name(), symbol));
        List<Relation> assumed = Stream.of(assumptions)
                .map(text -> Parser.relation(text).value().orElseThrow())
                .toList();
        return new Theory(quantities, Set.of("t"), symbols, assumed);
    }

    private static final Map<String, String> FLOW = Map.of(
            "K", "[[2, 1], [1, 3]]",
            "r0", "[1, -2]",
            "r(t)", "expm(-K*t)*r0",
            "f(t)", "exp(-t)*sin(2*t) + t^3",
            "q(v)", "dot(v, [1, 2])");

    private static NumericCheck of(Theory theory, Map<String, String> given, Map<String, String> model)
            throws NumericCheck.Contradiction, ModelReader.Unreadable {
        Map<String, Relation.Compare> facts = new LinkedHashMap<>();
        given.forEach((name, text) -> facts.put(name, line(text)));
        List<Model> models = model.isEmpty() ? List.of() : List.of(new ModelReader(theory).read(model));
        return NumericCheck.of(theory, facts, models, SEED, DIGITS);
    }

    @BeforeAll
    static void a_flow_and_its_closed_form() throws NumericCheck.Contradiction, ModelReader.Unreadable {
        check = of(theory(), Map.of("flow", "diff(r(t), t) == -K*r(t)", "start", "r(0) == r0"), FLOW);
    }

    private static NumericReport report(String text) {
        return check.check("line", line(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff(normsq(r(t)), t) == -2*dot(r(t), K*r(t))",
                "diff(norm(r(t))^2, t, 2) == 4*normsq(K*r(t))",
                "diff(f(t), t, 3) == diff(diff(f(t), t), t, 2)",
                "diff(f(y_*a), y_, 1, t) == a*diff(f(y_), y_, 1, a*t)",
                "dot(x, A*y) == dot(transpose(A)*x, y)",
                "dot(x, S*y) == dot(S*x, y)",
                "normsq(J*x) == dot(x, transpose(J)*J*x)",
                "q(x + 2*y) == q(x) + 2*q(y)",
                "trace(A*S) == trace(S*A)",
                "trace(outer(x, y)) == dot(x, y)",
                "inv(A)*A == identity",
                "A + 2*identity - A == 2*identity",
                "x - x == 0",
                "det(A*S) == det(A)*det(S)",
                "opnorm(A)^2 == opnorm(transpose(A)*A)",
                "frobenius(J)^2 == trace(transpose(J)*J)",
                "expm(K*t)*expm(-K*t) == identity",
                "expm(2*A) == expm(A)*expm(A)",
                "sum(k^2, k, 1, n) == n*(n + 1)*(2*n + 1)/6",
                "prod(k, k, 1, n) == factorial(n)",
                "sin(b)^2 + cos(b)^2 == 1",
                "diff(tan(y_), y_, 2, a) == 2*tan(a)*(1 + tan(a)^2)",
                "diff(asin(y_) + acos(y_) + atan(y_), y_, 1, a/2) == 1/(1 + a^2/4)",
                "diff(erf(y_) - erfc(y_), y_, 1, a) == 4*exp(-a^2)/sqrt(pi)",
                "diff(y_^y_, y_, 1, a) == a^a*(log(a) + 1)",
                "diff(sqrt(y_) + cbrt(-y_), y_, 1, a) == 1/(2*sqrt(a)) - 1/(3*cbrt(a)^2)",
                "diff(tanh(y_)*cosh(y_), y_, 2, t) == sinh(t)",
                "diff(abs(y_) + relu(-y_) + max(y_, 2*y_), y_, 1, -a) == -1",
                "if(t <= 1, t, 1) == min(t, 1)",
            })
    void equations_that_hold_agree_to_all_digits(String text) {
        NumericReport report = report(text);
        assertThat(report.outcome()).as(report.text()).isEqualTo(NumericReport.Outcome.AGREES);
        assertThat(report.digits()).isEqualTo(DIGITS);
        assertThat(report.points()).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff(normsq(r(t)), t) == 2*dot(r(t), K*r(t))",
                "diff(f(t), t, 3) == diff(diff(f(t), t), t)",
                "dot(x, A*y) == dot(A*x, y)",
                "inv(A)*x == det(A)*x",
                "expm(A + S) == expm(A)*expm(S)",
                "sum(k^2, k, 1, n) == n*(n + 1)*(2*n + 1)/6 + 1e-30",
                "exp(a) == 2.718281828459045235360287471352^a",
                "r(t) == r0",
                "J == 0",
                "n + n != 2*n",
                "J - J != 0",
                "A == transpose(A)",
                "sqrt(a)^2 == 1.0000000001*a",
                "diff(gauss(abs(z + a), z), a) == 0",
                "norm(A*x) >= opnorm(A)*norm(x)",
                "opnorm(J) > frobenius(J)",
                "a < 1/2",
                "J*transpose(J) <= -1*identity",
                "integral(exp(-s)*a, s, 0, t) == a*(1 + exp(-t))",
                "gauss(relu(a*z), z) == 0.398942280401432677939946059934*a + 1e-20",
                "normsq(r(t)) == normsq(r(0)) - integral(dot(r(s), K*r(s)), s, 0, t)",
            })
    void lines_with_a_fault_are_found(String text) {
        NumericReport report = report(text);
        assertThat(report.outcome()).as(report.text()).isEqualTo(NumericReport.Outcome.DISAGREES);
        assertThat(report.disagreements().get(0).point()).containsKeys("t", "a", "b", "n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "norm(A*x) <= opnorm(A)*norm(x)",
                "opnorm(A*S) <= opnorm(A)*opnorm(S)",
                "opnorm(J) <= frobenius(J)",
                "J*transpose(J) + identity > 0",
                "a <= 1",
                "norm(r(t)) <= norm(r(0))",
                "a != 2",
                "det(K + a*identity) != 0",
                "r(t) != 2*r(0)",
            })
    void inequalities_that_hold_are_not_spoken_against(String text) {
        assertThat(report(text).outcome()).isEqualTo(NumericReport.Outcome.AGREES);
    }

    private static final String ORTHANT =
            "gauss(gauss(step(u)*step(a/2*u + sqrt(1 - a^2/4)*z), z), u) == (pi - acos(a/2))/(2*pi)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f(t) - f(0) == integral(diff(f(s), s), s, 0, t)",
                "r(t) - r(0) == -K*integral(r(s), s, 0, t)",
                "integral(r(s), s, 0, inf) == inv(K)*r0",
                "integral(exp(-s)*a, s, 0, t) == a*(1 - exp(-t))",
                "integral(exp(-s)*a, s, t, 0) == a*(exp(-t) - 1)",
                "gauss(relu(a*z)^2, z) == a^2/2",
                "diff(gauss(exp(a*z), z), a) == a*exp(a^2/2)",
                "diff(gauss(relu(z + a), z), a) == erfc(-a/sqrt(2))/2",
                "diff(integral(exp(a*s), s, 0, t^2), t) == 2*t*exp(a*t^2)",
                "integral(1/(1 + s^2), s, -inf, inf) == pi",
                "integral(s^(a - 1)*(1 - s)^(-1/2), s, 0, 1)*a == (a + 1/2)*integral(s^a*(1 - s)^(-1/2), s, 0, 1)",
                "integral(abs(cos(s)), s, 0, 3*pi) == 6",
                "integral(relu(cos(s))*relu(sin(s + b)), s, -pi, pi) == (cos(b) + (pi/2 + b)*sin(b))/2",
                "integral(if(s^2 < 2, 1, exp(-s)), s, 0, inf) == sqrt(2) + exp(-sqrt(2))",
                ORTHANT,
                "gauss(gauss(exp(-(u + z)^2/8), z), u) == sqrt(2/3)",
                "integral(expm(A*s/8)*x, s, 0, 1) == 8*inv(A)*(expm(A/8) - identity)*x",
                "integral(integral(exp(u*v), u, 0, v), v, 0, 1) == integral((exp(v^2) - 1)/v, v, 0, 1)",
            })
    void integrals_agree_to_all_digits(String text) {
        NumericReport report = report(text);
        assertThat(report.outcome()).as(report.text()).isEqualTo(NumericReport.Outcome.AGREES);
        assertThat(report.digits()).isEqualTo(DIGITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f(t) - f(0) == integral(diff(f(s), s), s, 0, t) + 1e-30",
                "integral(exp(-s)*a, s, 0, t) == a*(1 - exp(-t)) - 1e-30",
                "gauss(relu(a*z)^2, z) == a^2/2*(1 + 1e-30)",
                "diff(gauss(exp(a*z), z), a) == a*exp(a^2/2) + 1e-30",
                "integral(1/(1 + s^2), s, -inf, inf) == pi + 1e-30",
                "integral(1/sqrt(s), s, 0, a) == 2*sqrt(a)*(1 - 1e-30)",
                "integral(relu(cos(s))*relu(sin(s + b)), s, -pi, pi) == (cos(b) + (pi/2 + b)*sin(b))/2 + 1e-30",
                "integral(abs(s - 1/3), s, 0, 1) <= 5/18 - 1e-30",
                ORTHANT + " + 1e-30",
                "integral(integral(exp(u*v), u, 0, v), v, 0, 1)" + " == integral((exp(v^2) - 1)/v, v, 0, 1) + 1e-30",
            })
    void integrals_that_are_wrong_in_the_thirtieth_digit_are_found(String text) {
        NumericReport report = report(text);
        assertThat(report.outcome()).as(report.text()).isEqualTo(NumericReport.Outcome.DISAGREES);
    }

    @Test
    void three_integrals_one_in_the_other_agree_to_few_digits() {
        NumericReport report = report("integral(integral(integral(u*v*s, s, 0, v), v, 0, u), u, 0, 1) == 1/48");
        assertThat(report.outcome()).as(report.text()).isEqualTo(NumericReport.Outcome.AGREES);
        assertThat(report.digits()).isBetween(8, 20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            diff(gauss(relu(z + a), z), a, 2) == 0; jumps
            log(-a) == a; log is not defined
            1/(a - a) == 1; division by 0
            diff(abs(y_), y_, 1, a - a) == 0; kink
            integral(1/s, s, 0, a) == 0; not enclosed
            """)
    void what_has_no_value_is_said_not_to_be_evaluated(String text, String reason) {
        NumericReport report = report(text);
        assertThat(report.outcome()).isEqualTo(NumericReport.Outcome.NOT_EVALUATED);
        assertThat(report.text()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            limit(r(s), s, inf) == 0; AGREES
            limit(sin(s)/s, s, 0) == 1; AGREES
            limit((1 + a/s)^s, s, inf) == exp(a); AGREES
            limit(r(s), s, inf) == r0; INCONCLUSIVE
            limit((1 + a/s)^s, s, inf) == exp(a) + 1/100; INCONCLUSIVE
            limit(1/s, s, 0) == 0; INCONCLUSIVE
            limit(sqrt(-s), s, inf) == 0; NOT_EVALUATED
            """)
    void a_function_is_looked_at_near_its_limit(String text, NumericReport.Outcome outcome) {
        assertThat(report(text).outcome()).isEqualTo(outcome);
    }

    @Test
    void a_function_without_a_model_is_not_evaluated() throws Exception {
        NumericReport report = of(theory(), Map.of(), Map.of()).check("line", line("f(t) == 0"));
        assertThat(report.text()).isEqualTo("not evaluated: the model says nothing of f");
    }

    @Test
    void vectors_and_operators_without_a_model_are_drawn() throws Exception {
        NumericReport report = of(theory(), Map.of(), Map.of()).check("line", line("dot(x, S*y) == dot(S*x, y)"));
        assertThat(report.points()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            diff(r(t), t) == K*r(t); the given fact fact does not hold
            r(0) == 2*r0; entry 1
            a <= 1/2; does not hold
            """)
    void a_given_fact_that_fails_in_a_model_is_an_error_that_names_it(String fact, String words) {
        assertThatThrownBy(() -> of(theory(), Map.of("fact", fact), FLOW))
                .isInstanceOf(NumericCheck.Contradiction.class)
                .hasMessageContainingAll("fact", "model 1");
        assertThatThrownBy(() -> of(theory(), Map.of("fact", fact), FLOW))
                .message()
                .containsIgnoringCase(words);
    }

    @Test
    void a_model_of_another_shape_is_an_error() {
        Map<String, String> model = Map.of("K", "[[2, 1], [1, 3]]", "r0", "[1, 2, 3]");
        assertThatThrownBy(() -> of(theory(), Map.of(), model))
                .isInstanceOf(NumericCheck.Contradiction.class)
                .hasMessageContaining("entries in a row or a column");
    }

    @Test
    void an_operator_of_a_model_that_is_declared_symmetric_must_be_so() {
        assertThatThrownBy(() -> of(theory(), Map.of(), Map.of("K", "[[2, 1], [0, 3]]")))
                .isInstanceOf(NumericCheck.Contradiction.class)
                .hasMessageContaining("K is not symmetric");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            n; 3; n == 3
            a; b/8 + 1/2; a == b/8 + 1/2
            a; norm([3, 4])/10; a == 1/2
            a; normsq(r0)/10; a == normsq(r0)/10
            a; integral(s, s, 0, 1); a == 1/2
            """)
    void a_quantity_that_a_model_fixes_has_that_value(String name, String value, String fact) throws Exception {
        NumericReport report =
                of(theory(), Map.of(), Map.of(name, value, "r0", "[1, 2]")).check("line", line(fact));
        assertThat(report.outcome()).as(report.text()).isEqualTo(NumericReport.Outcome.AGREES);
    }

    @Test
    void a_quantity_that_a_model_fixes_outside_its_domain_leaves_no_points() throws Exception {
        NumericReport report = of(theory(), Map.of(), Map.of("a", "2")).check("line", line("a == 2"));
        assertThat(report.text()).contains("no point was found");
    }

    @Test
    void assumptions_hold_at_all_points() throws Exception {
        NumericCheck assumed = of(theory("t > a", "b == a^2"), Map.of(), Map.of());
        assertThat(assumed.check("line", line("t > a")).points()).isEqualTo(30);
        assertThat(assumed.check("line", line("b == a^2")).points()).isEqualTo(30);
        assertThat(assumed.check("line", line("t <= a")).outcome()).isEqualTo(NumericReport.Outcome.DISAGREES);
    }

    @Test
    void a_quantity_may_lie_in_a_range_up_to_another() throws Exception {
        Map<String, Domain> quantities = new LinkedHashMap<>();
        quantities.put("t", domain("[0, T]"));
        quantities.put("T", domain("(0, S)"));
        quantities.put("S", domain("{1, pi}"));
        Theory theory = new Theory(quantities, Set.of("t"), Map.of(), List.of());
        NumericCheck upTo = of(theory, Map.of(), Map.of());
        assertThat(upTo.check("line", line("t <= T")).points()).isEqualTo(10);
        assertThat(upTo.check("line", line("t^2 < S^2")).points()).isEqualTo(10);
        assertThat(upTo.check("line", line("t > T/2")).outcome()).isEqualTo(NumericReport.Outcome.DISAGREES);
    }

    @Test
    void the_same_seed_gives_the_same_report() throws Exception {
        Relation.Compare wrong = line("dot(x, A*y) == dot(A*x, y)");
        assertThat(of(theory(), Map.of(), Map.of()).check("line", wrong))
                .isEqualTo(of(theory(), Map.of(), Map.of()).check("line", wrong));
    }
}
