package org.sharpbound.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.parse.Parser;

class DerivativeTest {

    private static Sharing sharing() {
        return new Sharing(10_000, 500);
    }

    private static Expr read(String text, Sharing build) {
        return build.substitute(Parser.expression(text).value().orElseThrow(), Map.of());
    }

    private static double at(Expr expr, double x) {
        return new Doubles(x).value(expr);
    }

    /** Doubles, with NaN for what is undefined; of the functions that the tests use. */
    private static final class Doubles extends Evaluation<Double> {
        private final double x;

        Doubles(double x) {
            this.x = x;
        }

        @Override
        protected Double number(Rational value) {
            return value.numerator().doubleValue() / value.denominator().doubleValue();
        }

        @Override
        protected Double variable(Expr.Var variable) {
            return x;
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
            boolean undefined = left.isNaN() || right.isNaN();
            return undefined ? Truth.UNDEFINED : Truth.of(comparison.holdsFor(Double.compare(left + 0.0, right + 0.0)));
        }

        @Override
        protected Double apply(Apply node, List<Double> v) {
            double u = v.isEmpty() ? 0 : v.get(0);
            double w = v.size() < 2 ? 0 : v.get(1);
            if (Double.isNaN(u) || Double.isNaN(w)) {
                return Double.NaN;
            }
            return switch (node.op()) {
                case PI -> Math.PI;
                case E -> Math.E;
                case NEG -> -u;
                case ABS -> Math.abs(u);
                case SQRT -> Math.sqrt(u);
                case CBRT -> Math.cbrt(u);
                case EXP -> Math.exp(u);
                case LOG -> u > 0 ? Math.log(u) : Double.NaN;
                case SIN -> Math.sin(u);
                case COS -> Math.cos(u);
                case TAN -> Math.tan(u);
                case ASIN -> Math.asin(u);
                case ACOS -> Math.acos(u);
                case ATAN -> Math.atan(u);
                case SINH -> Math.sinh(u);
                case COSH -> Math.cosh(u);
                case TANH -> Math.tanh(u);
                case RELU -> Math.max(u, 0);
                case STEP -> u > 0 ? 1.0 : 0.0;
                case SIGN -> Math.signum(u);
                case FLOOR -> Math.floor(u);
                case ADD -> u + w;
                case SUB -> u - w;
                case MUL -> u * w;
                case DIV -> w == 0 ? Double.NaN : u / w;
                case POW -> power(node, u, w);
                case MIN -> Math.min(u, w);
                case MAX -> Math.max(u, w);
                case ERF, ERFC, FACTORIAL -> throw new IllegalArgumentException("not used here");
            };
        }

        private static double power(Apply node, double u, double w) {
            boolean integer =
                    node.argument(1) instanceof Expr.Num n && n.value().isInteger();
            boolean defined = integer ? u != 0 || w >= 0 : u > 0 || u == 0 && w > 0;
            return defined ? Math.pow(u, w) : Double.NaN;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x^3 - 2*x; 0.7",
                "x^3 - 2*x; -1.3",
                "x^-2; -1.5",
                "(x^2 + 1)/(x - 3); 0.4",
                "sqrt(1 + x^2); 0.3",
                "cbrt(x); -0.8",
                "exp(-x^2/2); 1.2",
                "log(1 + x^2); -0.6",
                "sin(x)*cos(2*x); 0.9",
                "tan(x); -0.5",
                "asin(x) - acos(x/2) + atan(3*x); 0.45",
                "sinh(x)*tanh(x) + cosh(x); 0.35",
                "x^(1/3); 0.7",
                "x^x; 1.4",
                "(1 + x^2)^(3/2); -0.6",
                "2^x; -1.1",
                "abs(x)^3; -0.9",
                "relu(x); 0.5",
                "relu(x); -0.5",
                "step(x)*x + sign(x)*x^2; -0.4",
                "floor(x)*x; 1.6",
                "max(x^2, x, 1/2); 0.8",
                "min(x^2, x); 0.8",
                "if(x > 0 and x < 2, x^2, 1 - x); 1.1",
                "if(x > 0 and x < 2, x^2, 1 - x); 2.2",
            })
    void a_derivative_is_the_slope(String text, double x) throws Derivative.NotDifferentiable {
        Sharing build = sharing();
        Expr expr = read(text, build);
        double h = 1e-6;
        double slope = (at(expr, x + h) - at(expr, x - h)) / (2 * h);
        assertThat(at(new Derivative("x", build).of(expr), x)).isCloseTo(slope, within(1e-7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abs(x); 0",
                "relu(x); 0",
                "step(x); 0",
                "sign(x); 0",
                "floor(x); 2",
                "floor(x) + 0*x; -1",
                "max(x, -x); 0",
                "min(x, 1); 1",
                "sqrt(x); 0",
                "sqrt(x); -1",
                "cbrt(x); 0",
                "log(x); 0",
                "log(x); -1",
                "log(x)*0; -1",
                "0*log(x - 5); 1",
                "log(-2 + 0*x); 1",
                "log(-2)*x; 1",
                "1/x; 0",
                "x/x; 0",
                "x^-1; 0",
                "x^(1/3); 0",
                "x^(1/3); -1",
                "x^(3/2); 0",
                "x^(4/3); -2",
                "x^x; 0",
                "x^x; -1",
                "asin(x); 1",
                "acos(x); -1",
                "asin(x); 2",
                "sqrt(-1) + x; 1",
                "(x - 3)^0 + log(x); -1",
                "if(x < 1, 0, 1); 1",
                "if(x <= 1, x, x); 1",
                "if(floor(x) > 1/2, 1, 0); 1",
                "if(x < 0 or x > 1, x, 0); 0",
                "if(x < 0 or x > 1, x, 0); 1",
                "if(x > 0, log(x - 2), 0); 1",
            })
    void a_derivative_is_undefined_where_the_function_has_none(String text, double x)
            throws Derivative.NotDifferentiable {
        Sharing build = new Sharing(10_000, 500);
        Expr derivative = new Derivative("x", build).of(read(text, build));
        assertThat(at(derivative, x)).isNaN();
    }

    @Test
    void a_factorial_has_no_derivative() {
        Sharing build = sharing();
        assertThatThrownBy(() -> new Derivative("x", build).of(read("factorial(x)", build)))
                .isInstanceOf(Derivative.NotDifferentiable.class);
    }

    @Test
    void polynomials_need_no_guard() throws Derivative.NotDifferentiable {
        Sharing build = sharing();
        Expr derivative = new Derivative("x", build).of(read("3*x^2 + 5*y", build));
        assertThat(derivative).isEqualTo(read("3*(2*x)", build));
    }

    @Test
    void a_shared_graph_is_differentiated_and_searched_in_linear_time() throws Derivative.NotDifferentiable {
        Sharing build = sharing();
        Expr expr = build.variable("x");
        for (int i = 0; i < 200; i++) {
            expr = build.apply(Op.SIN, build.apply(Op.MUL, expr, expr));
        }
        Expr derivative = new Derivative("x", new Sharing(100_000, 3_000)).of(expr);
        assertThat(FreeVariables.of(derivative)).containsExactly("x");
        Expr replaced = new Substitution(Map.of("x", Expr.variable("y"))).in(derivative);
        assertThat(FreeVariables.of(replaced)).containsExactly("y");
        assertThat(new Substitution(Map.of("x", Expr.variable("y")))
                        .in(derivative)
                        .hashCode())
                .isEqualTo(replaced.hashCode());
    }

    @Test
    void deep_nesting_is_differentiated_on_a_small_stack() throws InterruptedException {
        Sharing build = new Sharing(100_000, 20_000);
        Expr deep = build.variable("x");
        for (int i = 0; i < 1_500; i++) {
            deep = build.apply(Op.ADD, deep, build.number(Rational.of(i)));
        }
        Expr term = deep;
        Expr[] derivative = new Expr[1];
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        derivative[0] = new Derivative("x", build).of(term);
                    } catch (Derivative.NotDifferentiable e) {
                        throw new AssertionError(e);
                    }
                },
                "small stack",
                400_000);
        small.start();
        small.join();
        assertThat(derivative[0]).isEqualTo(Expr.num(1));
    }
}
