package org.sharpbound.enclose.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.series.Doubles;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/** Bounds of functions as their variables grow, beside values at many points. */
class GrowthsTest {

    private static final double FROM = 3;
    private static final Effort NONE = new Effort(1, 4, 100);

    private static Expr expr(String text) {
        return Affine.folded(Parser.expression(text).value().orElseThrow());
    }

    private static Growth growth(String text) {
        Growths values = new Growths(List.of(FROM, FROM));
        return new Evaluator<>(values, Map.of("w", values.variable(0), "z", values.variable(1)), NONE).of(expr(text));
    }

    private static Interval at(String text, double w, double z) {
        Map<String, Interval> point = Map.of("w", Interval.of(w), "z", Interval.of(z));
        return new Evaluator<>(new Ranges<>(new Doubles()), point, NONE).of(expr(text));
    }

    private static Interval at(Rate rate, double w, double z) {
        double[] e = rate.exponents();
        Interval sum = Interval.ZERO;
        double[] point = {w, z};
        for (int i = 0; i < point.length; i++) {
            Interval x = Interval.of(point[i]);
            sum = sum.plus(x.log().times(Interval.of(e[3 * i])))
                    .plus(x.times(Interval.of(e[3 * i + 1])))
                    .plus(x.sqr().times(Interval.of(e[3 * i + 2])));
        }
        return rate.factor() == Double.POSITIVE_INFINITY
                ? Interval.of(Double.MAX_VALUE, Double.POSITIVE_INFINITY)
                : sum.exp().times(Interval.of(rate.factor()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w",
                "-w",
                "w + 2*z",
                "w*z - 5*w",
                "w^2 - w + 1",
                "1 - w^3",
                "w^2 + z^2 - 3",
                "1/w",
                "1/(w^2 + 1)",
                "w/(1 + w^2*z)",
                "1/(w - 1/2)",
                "sqrt(w)",
                "w^(-3/2)",
                "w^(2/3)*z^(-1)",
                "cbrt(-w)",
                "exp(-w)",
                "exp(w - z)",
                "exp(-w^2/2)*z^3",
                "exp(-w^4)",
                "exp(-(w + z)^2/8)",
                "exp(-w*z)",
                "exp(1/w)",
                "1/cosh(w)",
                "sinh(w)",
                "cosh(z - w)",
                "1/(exp(w) - 1)",
                "log(w)",
                "log(w*z)/w",
                "log(1 + exp(w))",
                "log(1/w)^2",
                "abs(3 - w)",
                "relu(w - 10)",
                "relu(-w)",
                "step(w - z)*w",
                "sign(w)*z",
                "max(w, z)",
                "min(w, z^2)",
                "floor(w)",
                "sin(w)*z",
                "cos(1/w)",
                "sin(1/w)",
                "tanh(1/z)*w",
                "atan(w)",
                "asin(1/w)",
                "acos(1/w)",
                "erf(1/w)",
                "erf(w)",
                "erfc(w)",
                "erfc(w)*exp(w)",
                "w^(1/w)",
                "w^sin(z)",
                "(1 + w)^(-1/2)",
                "if(w > z, w, 1/z)",
                "w^2*exp(-w)/(1 + z)",
                "pi*w - e*z",
            })
    void bounds_hold_at_every_point(String text) {
        Growth growth = growth(text);
        Random random = new Random(20261122);
        for (int i = 0; i < 400; i++) {
            double w = FROM * Math.pow(2, 6 * random.nextDouble() * random.nextDouble());
            double z = FROM * Math.pow(2, 6 * random.nextDouble() * random.nextDouble());
            Interval value = at(text, w, z);
            assertThat(growth.range().intersect(value).isEmpty())
                    .as("range at %s, %s", w, z)
                    .isFalse();
            assertThat(value.mig())
                    .as("%s at %s, %s: at most", text, w, z)
                    .isLessThanOrEqualTo(at(growth.upper(), w, z).hi());
            growth.lower()
                    .ifPresent(lower -> assertThat(value.mag())
                            .as("%s at %s, %s: at least", text, w, z)
                            .isGreaterThanOrEqualTo(at(lower, w, z).lo()));
        }
    }

    @ParameterizedTest(name = "the integral of {0} is at least {1} and not shown to be more than {2}")
    @CsvSource({
        "exp(-w), 0.0497, 0.0498",
        "w^(-2), 0.3333, 0.3334",
        "exp(-w^2/2), 0.00338, 0.0038",
        "w^2*exp(-w), 0.846, 1.4",
        "1/(1 + w^2), 0.3217, 0.3334"
    })
    void tails_are_bounded_closely(String text, double least, double most) {
        Growths values = new Growths(List.of(FROM));
        Growth growth = new Evaluator<>(values, Map.of("w", values.variable(0)), NONE).of(expr(text));
        assertThat(values.integral(growth).bound()).isBetween(least, most);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1/w", "w", "exp(w)", "sin(w)", "1/log(w)", "1/(w*log(w))", "exp(-1/w)", "exp(w - 1)/w^9"})
    void what_may_diverge_has_no_bound(String text) {
        Growths values = new Growths(List.of(FROM));
        Growth growth = new Evaluator<>(values, Map.of("w", values.variable(0)), NONE).of(expr(text));
        assertThatThrownBy(() -> values.integral(growth)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/(w - 4)",
                "log(w - 3)",
                "sqrt(w - 4)",
                "asin(w)",
                "tan(w)",
                "factorial(w)",
                "(3 - w)^(1/2)",
                "1/sin(w)"
            })
    void what_is_not_defined_everywhere_has_no_bounds(String text) {
        assertThatThrownBy(() -> growth(text)).isInstanceOf(Unknown.class);
    }

    @Test
    void variables_are_at_least_one() {
        assertThatThrownBy(() -> new Growths(List.of(0.5))).isInstanceOf(IllegalArgumentException.class);
    }
}
