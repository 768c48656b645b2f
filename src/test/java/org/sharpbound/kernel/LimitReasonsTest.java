package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharpbound.kernel.Functionals.UNIT;
import static org.sharpbound.kernel.Functionals.because;
import static org.sharpbound.kernel.Functionals.extremum;
import static org.sharpbound.kernel.Functionals.gauged;
import static org.sharpbound.kernel.Functionals.judge;
import static org.sharpbound.kernel.Functionals.limit;
import static org.sharpbound.kernel.Functionals.range;
import static org.sharpbound.kernel.Functionals.reached;
import static org.sharpbound.kernel.Functionals.towards;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharpbound.term.Approach;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;

/** Why what is said of a limit, or of a supremum that is one, is not accepted, beside the same that is. */
class LimitReasonsTest {

    // |x + 1 - 1| <= 2 x near 0 from the right
    private static final Functional.Limit ONE = limit("x + 1", "0", Approach.Side.RIGHT, false);

    @ParameterizedTest
    @CsvSource({
        "1, 2, 2, true",
        "1, 2, 1, true",
        "1, 0, 1, false",
        "1, -1, 1, false",
        "0, 1, 1, false",
        "-1, 1, 1, false"
    })
    void the_exponent_and_the_radius_of_a_gauge_are_positive(int exponent, int factor, int radius, boolean right) {
        Evaluation.Limit said = factor <= 0
                ? new Evaluation.Limit("1", Gauge.POWER, Rational.of(exponent), "2", Rational.of(factor), List.of())
                : gauged(ONE, "1", Gauge.POWER, Rational.of(exponent), "2", Rational.of(radius));
        Judgement judgement = judge(ONE, "s == 1", said, "1");
        if (right) {
            assertThat(judgement).isInstanceOf(Proved.class);
        } else {
            assertThat(judgement)
                    .isEqualTo(because(
                            "no gauge: its exponent and radius are positive, the radius at most 1 for a logarithm"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1/2, true", "1, true", "1.01, false", "2, false"})
    void a_logarithm_is_no_gauge_beyond_the_distance_1(String radius, boolean right) {
        // log(x) < 0 is the gauge's reciprocal: below x = 1 it is a positive number, beyond it is not
        Functional.Limit five = limit("5 + 0*x", "0", Approach.Side.RIGHT, false);
        Evaluation.Limit said = gauged(five, "5", Gauge.LOGARITHM, Rational.of(2), "1", Rational.parse(radius));
        Judgement judgement = judge(five, "s == 5", said, "5");
        if (right) {
            assertThat(judgement).isInstanceOf(Proved.class);
        } else {
            assertThat(judgement)
                    .isEqualTo(because(
                            "no gauge: its exponent and radius are positive, the radius at most 1 for a logarithm"));
        }
    }

    @Test
    void the_constant_of_an_infinite_limit_is_a_positive_number() {
        Functional.Limit pole = limit("1/x", "0", Approach.Side.RIGHT, true);
        Evaluation.Limit good = gauged(pole, "inf", Gauge.POWER, Rational.ONE, "1/2", Rational.ONE);
        assertThat(judge(pole, "s == 1", good, "1")).isInstanceOf(Proved.class);
        assertThat(judge(pole, "s == 1", good, "-1")).isInstanceOf(Rejected.class);
        for (String constant : List.of("0", "-1", "pi", "x")) {
            Evaluation.Limit bad =
                    new Evaluation.Limit("inf", Gauge.POWER, Rational.ONE, constant, Rational.ONE, good.parts());
            assertThat(judge(pole, "s == 1", bad, "1"))
                    .isEqualTo(because(
                            constant.equals("x")
                                    ? "no expressions in the quantities: inf, x"
                                    : "the factor of an infinite limit is a positive number"));
        }
        Functional.Limit number = limit("1/x", "0", Approach.Side.RIGHT, false);
        assertThat(judge(number, "s == 1", good, "1")).isEqualTo(because("the limit is not finite"));
        Functional.Limit negative = limit("-1/x", "0", Approach.Side.RIGHT, true);
        Evaluation.Limit down = gauged(negative, "-inf", Gauge.POWER, Rational.ONE, "1/2", Rational.ONE);
        assertThat(judge(negative, "s == -1", down, "-1")).isInstanceOf(Proved.class);
    }

    @Test
    void a_finite_limit_has_the_sign_0_and_not_its_value() {
        Functional.Limit sign = limit("x + 1", "0", Approach.Side.RIGHT, true);
        Evaluation.Limit said = gauged(sign, "1", Gauge.POWER, Rational.ONE, "2", Rational.ONE);
        assertThat(judge(sign, "s == 0", said, "0")).isInstanceOf(Proved.class);
        assertThat(judge(sign, "s == 1", said, "1")).isInstanceOf(Rejected.class);
    }

    @Test
    void what_is_said_of_a_limit_is_not_said_of_a_supremum() {
        Functional.Extremum greatest = extremum(true, "x", UNIT);
        Evaluation.Limit limit = gauged(ONE, "1", Gauge.POWER, Rational.ONE, "2", Rational.ONE);
        Evaluation.Extremum supremum = reached(greatest, "1", "1");
        assertThat(judge(greatest, "s == 1", supremum, "1")).isInstanceOf(Proved.class);
        assertThat(judge(greatest, "s == 1", limit, "1"))
                .isEqualTo(because("what is said of it is not about a supremum or infimum"));
        assertThat(judge(ONE, "s == 1", supremum, "1")).isEqualTo(because("what is said of it is not about a limit"));
        assertThat(judge(greatest, "s == 1", reached(greatest, "1", "y"), "1"))
                .isEqualTo(because("no expression in the quantities: y"));
        assertThat(judge(greatest, "s == 1", new Evaluation.Extremum("z", supremum.bound(), supremum.reached()), "1"))
                .isEqualTo(because("no expression in the quantities: z"));
    }

    @Test
    void a_supremum_that_is_tended_to_is_the_limit_at_that_end() {
        Functional.Extremum greatest = extremum(true, "x", range("(0, 1)"));
        Evaluation.Limit atOne =
                gauged(limit("x", "1", Approach.Side.LEFT, false), "1", Gauge.POWER, Rational.ONE, "1", Rational.HALF);
        assertThat(judge(greatest, "s == 1", towards(greatest, "1", true, atOne), "1"))
                .isInstanceOf(Proved.class);
        assertThat(judge(greatest, "s == 1", towards(greatest, "1", false, atOne), "1"))
                .as("at the other end")
                .isInstanceOf(Rejected.class);
        assertThat(judge(greatest, "s == 2", towards(greatest, "2", true, atOne), "2"))
                .isEqualTo(because("the function tends to something else"));
        Functional.Extremum point = extremum(true, "x", range("[1, 1]"));
        assertThat(judge(point, "s == 1", towards(point, "1", true, atOne), "1"))
                .isEqualTo(because("the domain may be a single point"));
    }

    @ParameterizedTest
    @EnumSource(Gauge.class)
    void gauges_are_found_by_their_words(Gauge gauge) {
        assertThat(Gauge.named(gauge.text())).contains(gauge);
        assertThat(Gauge.named(gauge.name())).isEmpty();
    }
}
