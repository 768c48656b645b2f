package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Evaluation;
import org.sharpbound.term.ExactValue;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Truth;
import org.sharpbound.term.normal.NormalForm;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** What a claim about a trained model is taken to say. */
class TrainingTest {

    private static final String QUADRATIC = """
            claim: a
            for: {a: '[1, 2]', b: '[0, 1]', y: '[1, 2]', alpha: '[1, 9]', lam: '[0, 1]', T: '[0, 4]'}
            train:
              weights: {w: 0}
              model: a*w + b*w^2/2
              target: y
              scale: alpha
              regularise: lam
              time: T
            """;

    private static Statement statement(String text) {
        return Reading.goals(text).get(0).statement();
    }

    private static Map<String, Implicit.Equation> states(Statement statement) {
        assertThat(statement.implicits()).hasSize(1);
        return ((Implicit.Flow) statement.implicits().get(0)).states();
    }

    /** w′ = −α⁻² d/dw (|αh − y|²/2 + λ|w|²/2), worked out by hand. */
    @Test
    void weights_follow_the_gradient_of_the_rescaled_loss() {
        Map<String, Implicit.Equation> states = states(statement(QUADRATIC + "show: w < wbar\n"));
        assertThat(states.keySet()).containsExactly("w", "wbar");
        same(states.get("w").rate(), "-alpha^-2*(alpha*(a + b*w)*(alpha*(a*w + b*w^2/2) - y) + lam*w)");
        same(states.get("wbar").rate(), "-alpha^-2*(alpha*a*(alpha*a*wbar - y) + lam*wbar)");
        assertThat(ClaimText.of(states.get("wbar").rate()))
                .isEqualTo("a*(y - alpha*(a*wbar))/alpha - lam*wbar/alpha^2");
        assertThat(states.get("w").start()).isEqualTo(Expr.num(0));
    }

    @Test
    void without_a_regulariser_nothing_pulls_back() {
        Statement statement = statement(QUADRATIC.replace("  regularise: lam\n", "") + "show: wbar < 9\n");
        assertThat(ClaimText.of(states(statement).get("wbar").rate())).isEqualTo("a*(y - alpha*(a*wbar))/alpha");
    }

    private static final Map<String, Rational> POINT = Map.of(
            "w",
            Rational.of(3, 7),
            "wbar",
            Rational.of(-2, 5),
            "a",
            Rational.of(3, 2),
            "b",
            Rational.of(1, 3),
            "y",
            Rational.of(7, 4),
            "alpha",
            Rational.of(5),
            "lam",
            Rational.of(1, 9),
            "u",
            Rational.of(2, 3),
            "v",
            Rational.of(5, 3));

    /** Two rational functions that agree at a point in general position. */
    private static void same(Expr expr, String expected) {
        assertThat(ExactValue.of(expr, POINT, 4096))
                .as(ClaimText.of(expr))
                .isEqualTo(ExactValue.of(Parser.expression(expected).value().orElseThrow(), POINT, 4096))
                .isInstanceOf(ExactValue.Value.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "h; a*w(T) + b*w(T)^2/2",
                "hbar; a*wbar(T)",
                "r; y - alpha*(a*w(T) + b*w(T)^2/2)",
                "rbar; y - alpha*(a*wbar(T))",
                "r(1/2); y - alpha*(a*w(0.5) + b*w(0.5)^2/2)",
                "R0; y^2/2",
                "Dh0; a",
                "K0; a^2",
                "K; (a + w(T)*b)^2",
                "K(0); (a + 0*b)^2",
                "w(0); 0",
            })
    void what_training_defines_is_made_of_the_weights(String name, String expected) {
        Statement statement = statement(QUADRATIC.replace("T: '[0, 4]'", "T: '[1, 4]'") + "show: '" + name + " < 9'\n");
        assertThat(ClaimText.of(((Relation.Compare) statement.goal()).left())).isEqualTo(expected);
    }

    @Test
    void what_is_not_spoken_of_does_not_move() {
        assertThat(states(statement(QUADRATIC + "show: w < 9\n")).keySet()).containsExactly("w");
        assertThat(states(statement(QUADRATIC + "show: rbar < 9\n")).keySet()).containsExactly("wbar");
        assertThat(statement(QUADRATIC + "show: R0 < 9\n").implicits()).isEmpty();
    }

    @Test
    void the_time_runs_to_the_end_under_throughout() {
        Statement statement = statement(QUADRATIC + "show: {throughout: abs(r - rbar) <= t*R0}\n");
        assertThat(statement.quantities()).containsKey("t");
        assertThat(statement.assumptions().stream().map(ClaimText::of)).containsExactly("t <= T");
        Statement named = statement(
                QUADRATIC.replace("time: T", "time: s in [0, T]") + "show: {throughout: 'diff(r, s) <= 1'}\n");
        assertThat(named.quantities()).containsKey("s");
    }

    @Test
    void several_weights_move_together() {
        Map<String, Implicit.Equation> states = states(statement("""
                claim: a
                for: {y: '[1, 2]', u0: '[1, 2]'}
                train: {weights: {u: u0, v: 1/2}, model: u*v, target: y, time: 3}
                show: u + vbar < 9
                """));
        assertThat(states.keySet()).containsExactly("u", "v", "ubar", "vbar");
        same(states.get("u").rate(), "v*(y - u*v)");
        same(states.get("v").rate(), "u*(y - u*v)");
        assertThat(states.values().stream().map(e -> ClaimText.of(e.start())).collect(Collectors.toList()))
                .isEqualTo(List.of("u0", "0.5", "u0", "0.5"));
        assertThat(ClaimText.of(states.get("ubar").rate())).isEqualTo("0.5*(y - (0.5*ubar + vbar*u0 - 0.5*u0))");
    }

    /** The rate of relu is not defined at its kink, and elsewhere its slope is a step. */
    @Test
    void slopes_of_kinks_are_steps_that_are_not_defined_at_the_kink() {
        Map<String, Implicit.Equation> states = states(statement(
                "claim: a\ntrain: {weights: {w: 1}, model: relu(w), target: 2, time: 3}\nshow: w + wbar < 9\n"));
        assertThat(ClaimText.of(states.get("w").rate())).isEqualTo("(step(w) + 0/w)*(2 - relu(w))");
        assertThat(ClaimText.of(states.get("wbar").rate())).isEqualTo("2 - wbar");
    }

    private static final String TWO_LAYERS = """
            claim: a
            let: {X: '[[1, 2], [3, -1], [0, 1/2]]', 'f(x)': 'dot(c, tanh(W*x + b))'}
            train:
              weights: {W: [[1, 0], [2, 3]], b: [0, 1/3], c: [2, -1]}
              model: '[f(X[1]), f(X[2]), f(X[3])]'
              target: [1, 2, 3]
              scale: 4
              time: 3
            """;

    /** Against central differences of the loss at a point: R(αh)/α² with the target (1, 2, 3) and α = 4. */
    @Test
    void vectors_and_matrices_of_weights_follow_the_gradient() {
        Map<String, Implicit.Equation> states = states(statement(TWO_LAYERS + "show: norm(c) < 9\n"));
        assertThat(states.keySet())
                .containsExactly("W[1,1]", "W[1,2]", "W[2,1]", "W[2,2]", "b[1]", "b[2]", "c[1]", "c[2]");
        double[] at = {0.7, -0.4, 0.3, 1.1, 0.2, -0.3, 1.5, -0.6};
        List<String> names = List.copyOf(states.keySet());
        for (int i = 0; i < at.length; i++) {
            double step = 1e-5;
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += step;
            down[i] -= step;
            double slope = (loss(up) - loss(down)) / (2 * step);
            double rate = new Doubles(names, at).value(states.get(names.get(i)).rate());
            assertThat(rate).as(names.get(i)).isCloseTo(-slope / 16, offset(1e-8));
        }
    }

    private static double loss(double[] w) {
        double[][] points = {{1, 2}, {3, -1}, {0, 0.5}};
        double loss = 0;
        for (int i = 0; i < 3; i++) {
            double h = 0;
            for (int j = 0; j < 2; j++) {
                h += w[6 + j] * Math.tanh(w[2 * j] * points[i][0] + w[2 * j + 1] * points[i][1] + w[4 + j]);
            }
            loss += Math.pow(4 * h - (i + 1), 2) / 2;
        }
        return loss;
    }

    /** A plain evaluation, for smooth models. */
    private static final class Doubles extends Evaluation<Double> {
        private final List<String> names;
        private final double[] values;

        Doubles(List<String> names, double[] values) {
            this.names = names;
            this.values = values;
        }

        @Override
        protected Double number(Rational value) {
            return value.numerator().doubleValue() / value.denominator().doubleValue();
        }

        @Override
        protected Double variable(Expr.Var variable) {
            return values[names.indexOf(variable.name())];
        }

        @Override
        protected Double apply(Apply node, List<Double> arguments) {
            double a = arguments.get(0);
            double b = arguments.size() < 2 ? 0 : arguments.get(1);
            return switch (node.op()) {
                case ADD -> a + b;
                case SUB -> a - b;
                case MUL -> a * b;
                case DIV -> a / b;
                case NEG -> -a;
                case POW -> Math.pow(a, b);
                case TANH -> Math.tanh(a);
                default -> throw new IllegalArgumentException(node.op().text());
            };
        }

        @Override
        protected Double undefined(Expr.If node) {
            return Double.NaN;
        }

        @Override
        protected Double unknown(Expr.If node) {
            return Double.NaN;
        }

        @Override
        protected Truth compare(Double left, Comparison comparison, Double right) {
            return Truth.UNKNOWN;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "normsq(h - hbar) < 9",
                "norm(r) <= norm(r(0))",
                "h[2] < 9",
                "h(1/2)[3] < 9",
                "Dh0[3, 8] < 9",
                "K0[1, 2] == K0[2, 1]",
                "trace(K) < 9",
                "frobenius(W - transpose(W(0))) + norm(bbar) < 9",
                "norm(K0*r - diff(h, t)) < 9",
                "norm(diff(normsq(r), c)) < 9",
            })
    void shapes_of_what_a_training_defines(String shown) {
        assertThat(Reading.problems(TWO_LAYERS + "show: '" + shown + "'\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "target: [1, 2, 3]; target: [1, 2]; 6:11+6 shape-mismatch",
                "target: [1, 2, 3]; target: 1; 6:11+1 shape-mismatch",
                "'[f(X[1]), f(X[2]), f(X[3])]'; outer(b, c); 5:10+11 shape-mismatch",
                "scale: 4; scale: b(0); 7:10+4 state-at-start",
                "scale: 4; scale: X[1]; 7:10+4 shape-mismatch",
            })
    void shapes_that_do_not_fit_are_shown_where_they_are(String part, String other, String expected) {
        assertThat(TWO_LAYERS).contains(part);
        assertThat(Reading.problems(TWO_LAYERS.replace(part, other) + "show: 'norm(W) < 9'\n"))
                .extracting(Reading::place)
                .containsExactly(expected);
    }

    @Test
    void the_residual_moves_by_the_kernel() {
        Statement statement = statement("""
                claim: a
                for: {y: '[1, 2]'}
                train: {weights: {u: 1, v: 2}, model: '[u*v, u + v]', target: '[y, 3]', scale: 5, time: 3}
                show: {throughout: 'diff(r, t) + K*r == [0, 0]'}
                """);
        for (Relation part : ((Relation.And) statement.goal()).parts()) {
            Relation.Compare entry = (Relation.Compare) part;
            assertThat(NormalForm.equal(entry.left(), entry.right())).isTrue();
        }
    }
}
