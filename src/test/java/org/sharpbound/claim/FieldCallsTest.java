package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.ClaimText;

/** What the functions of the field become, and what they refuse. */
class FieldCallsTest {

    private static final String HEAD = """
            claim: a
            for: {x: [0, 1], y: [0, 1], v: [-1, 1]^2, M: [0, 1]^(2x3), K: [[2, 1], [1, 3]]}
            let: {f(z): z^2 + x, 'g(w, z)': 'dot(w, z)', h(z): tanh(z)*z, s(z): 1/(1 + exp(-z))}
            show: '\
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kl_bernoulli(0, x) | log(1/(1 - x))",
                "kl_bernoulli(1, x) | log(1/x)",
                "kl_bernoulli(1/2, x) | 0.5*log(0.5/x) + 0.5*log(0.5/(1 - x))",
                "kl_bernoulli(x, y) | if(x == 0, 0, x*log(x/y)) + if(x == 1, 0, (1 - x)*log((1 - x)/(1 - y)))",
                "kl_gauss(x, 1, y, 2) | (log(2) + (1 + (x - y)^2)/2 - 1)/2",
                "kl_gauss(v, 1, [0, 0], 1) | (0 + (v[1]^2 + v[2]^2)/1)/2",
                "mcallester(x, 0, 2, y) | x + sqrt((0 + log(2*sqrt(2)/y))/4)",
                "kernel_regression(K, [5, 0], 0, v) | v[1]*3 + v[2]*(-1)",
                "min_norm([[1, 0], [0, 2], [0, 0]], [x, y])[1] | x*4/4 + 0*(y/4)",
                "rademacher([[x], [y]]) | (abs(x + y) + abs(x - y))/4",
                "nngp(relu, 5, 2, 2, 2, 2) | 2",
                "nngp(f, 1, 1, y, 1) | (0 + x)*(0 + x)*1 + (0 + x)*1*1 + (0*(1*y) + 1*(0 + x)*1) + 1*(1 + 2*y^2)",
                "nngp(sin, 1, x, y, x) | exp(-(x + x)/2)*sinh(y)",
                "empirical_ntk(g, [1, 2], v, [x, y]) | v[1]*x + v[2]*y",
            })
    void a_function_becomes_an_expression(String text, String expected) {
        assertThat(ClaimText.of(left(text))).isEqualTo(expected);
    }

    private static Expr left(String text) {
        return ((Relation.Compare) Reading.goal(HEAD + text + " == 7'\n")).left();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nngp(relo, 1, 1, 0, 1) | 4:13+4 not-a-function | nngp takes the name of a function of one number here, and 'relo' is none.",
                "nngp(x, 1, 1, 0, 1) | 4:13+1 not-a-function | nngp takes the name of a function of one number here, and 'x' is none.",
                "nngp(f + 1, 1, 1, 0, 1) | 4:13+1 missing-arguments | 'f' is a function: its arguments stand in parentheses.",
                "nngp(2, 1, 1, 0, 1) | 4:13+1 not-a-function | nngp: activation is the name of a function of one number.",
                "nngp(h, 1, 1, 0, 1) | 4:8+19 not-supported | The kernel of this activation is not known; those of relu, erf, exp, sin, cos, abs, step, sign, of polynomials and of a + f*tanh(g*z) are.",
                "ntk(step, 1, 1, 0, 1) | 4:8+21 not-differentiable | This activation has no derivative where it jumps, and so no tangent kernel.",
                "nngp(f, 1, 1, 2) | 4:8+16 wrong-arity | It is written nngp(activation, depth, xx, xy, yy[, weights, biases]), and here it has 4 arguments.",
                "nngp(f, 1, 1, 2, 3) | 4:8+19 no-covariance | xx, xy and yy are inner products of two inputs: xx and yy are not negative, and xy^2 <= xx*yy.",
                "nngp(f, 1/2, 1, 0, 1) | 4:16+3 shape-mismatch | nngp: depth is a positive integer, and this is none.",
                "nngp(f, 1000, 1, 0, 1) | 4:8+22 too-large | At most 100 layers are supported.",
                "kl_bernoulli(v, 1) | 4:21+1 shape-mismatch | kl_bernoulli: q is a number, and this is a vector of 2.",
                "kl_gauss(v, 1, x, 1) | 4:8+20 shape-mismatch | kl_gauss: the means are a vector of 2 and a number; both are numbers, or vectors of one length.",
                "kl_gauss(x, v, 1, v) | 4:8+20 shape-mismatch | kl_gauss: beside means that are a number, the variances are a vector of 2 and a vector of 2; both are numbers.",
                "kernel_regression(M, v, 1, v) | 4:8+29 shape-mismatch | kernel_regression: K is a 2x3 matrix, y a vector of 2 and k a vector of 2; of n examples they are n x n, n and n.",
                "norm(min_norm(K, [1, 2, 3])) | 4:13+22 shape-mismatch | min_norm: Phi is a 2x2 matrix and y a vector of 3; Phi has a column for each entry of y.",
                "empirical_ntk(f, v, v, v) | 4:22+1 not-a-function | empirical_ntk takes the name of a function of weights and an input here, and 'f' is none.",
                "empirical_ntk(g, v, v, x) | 4:8+25 shape-mismatch | empirical_ntk: the inputs are a vector of 2 and a number.",
                "mcalester(x, 1, 2, 3) | 4:8+21 unknown-name | There is no function 'mcalester'.",
            })
    void what_does_not_fit_is_told_where_it_stands(String text, String place, String message) {
        List<Diagnostic> problems = Reading.problems(HEAD + text + " < 1'\n");

        assertThat(problems).extracting(Reading::place).containsExactly(place);
        assertThat(problems).extracting(Diagnostic::message).containsExactly(message);
    }

    @Test
    void a_definition_of_ones_own_goes_before() {
        Relation goal = Reading.goal("claim: a\nfor: {x: [0, 1]}\nlet: {ntk(u): 2*u, nngp: x}\nshow: ntk(nngp) < 3\n");

        assertThat(((Relation.Compare) goal).left()).isEqualTo(Expr.num(2).times(Expr.variable("x")));
    }

    @Test
    void a_part_that_refuses_is_told_where_the_function_stands() {
        List<Diagnostic> problems = Reading.problems(HEAD + "1 < kl_gauss(v, K, v, M)'\n");

        assertThat(problems).extracting(Reading::place).containsExactly("4:12+20 shape-mismatch");
    }
}
