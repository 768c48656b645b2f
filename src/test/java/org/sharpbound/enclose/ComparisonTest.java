package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.term.Rational;

/**
 * The functions on doubles beside the same with many digits: every value is held, and no end lies more than one double beyond
 * the tightest. A million arguments for each function, which takes a good quarter of an hour:
 *
 * <pre>mvn -q -o test -Dtest='ComparisonTest' -DargLine='-Xmx1g -Dsharpbound.arguments=1000000'</pre>
 */
class ComparisonTest {

    /** The number of arguments, when it is to be told what was found. */
    private static final Integer ASKED = Integer.getInteger("sharpbound.arguments");

    private static final int FEW = 2000;

    private static final long SEED = 17_882_015;

    private static final Comparison.Sampler NONE = random -> 0;

    private static Comparison of(String name, UnaryOperator<Interval> ours, OfOne precise, Comparison.Sampler sampler) {
        return new Comparison(name, (x, y) -> ours.apply(x), (x, y, p) -> precise.at(x, p), sampler, NONE);
    }

    interface OfOne {
        BigInterval at(BigInterval x, Precision p);
    }

    static Stream<Comparison> functions() {
        return Stream.of(
                of("sqrt", Interval::sqrt, BigAlgebraic::sqrt, r -> Math.abs(Samples.any(r))),
                of("cbrt", Interval::cbrt, BigAlgebraic::cbrt, Samples::any),
                of("exp", Interval::exp, BigExponential::exp, r -> Samples.within(r, 746)),
                of("log", Interval::log, BigExponential::log, r -> Math.abs(Samples.nearOne(r))),
                of("sin", Interval::sin, BigTrigonometric::sin, Samples::angle),
                of("cos", Interval::cos, BigTrigonometric::cos, Samples::angle),
                of("tan", Interval::tan, BigTrigonometric::tan, Samples::angle),
                of("asin", Interval::asin, BigTrigonometric::asin, Samples::unit),
                of("acos", Interval::acos, BigTrigonometric::acos, Samples::unit),
                of("atan", Interval::atan, BigTrigonometric::atan, Samples::any),
                of("sinh", Interval::sinh, BigExponential::sinh, r -> Samples.within(r, 711)),
                of("cosh", Interval::cosh, BigExponential::cosh, r -> Samples.within(r, 711)),
                of("tanh", Interval::tanh, BigExponential::tanh, r -> Samples.within(r, 40)),
                of("erf", Interval::erf, BigErrorFunction::erf, r -> Samples.within(r, 7)),
                of("erfc", Interval::erfc, BigErrorFunction::erfc, r -> Samples.within(r, 28)),
                of("sinh near 0", Interval::sinh, BigExponential::sinh, r -> 0.7 * r.nextDouble() - 0.35),
                of("tanh near 0", Interval::tanh, BigExponential::tanh, r -> 0.7 * r.nextDouble() - 0.35),
                of("erfc beyond 2", Interval::erfc, BigErrorFunction::erfc, r -> 2 + 24 * r.nextDouble()),
                power("x^3", 3, 1),
                power("x^10", 10, 1),
                power("x^21", 21, 1),
                power("x^-1", -1, 1),
                power("x^-3", -3, 1),
                power("x^(3/2)", 3, 2),
                power("x^(2/3)", 2, 3),
                power("x^(-5/7)", -5, 7),
                power("x^0.123", 123, 1000),
                power("x^15.9", 159, 10),
                power("x^17.4", 87, 5),
                power("x^100.1", 1001, 10),
                power("x^18.5", 37, 2),
                new Comparison("x^y", Interval::pow, BigAlgebraic::pow, Samples::base, Samples::exponent));
    }

    private static Comparison power(String name, int p, int q) {
        return of(
                name,
                x -> x.pow(p, q),
                (x, digits) -> BigAlgebraic.pow(x, Rational.of(p, q), digits),
                random -> Samples.baseOf(random, (double) p / q));
    }

    /** Functions by series of ours, which leave more digits than a double has. */
    private static final Set<String> BY_SERIES =
            Set.of("tan", "sinh", "cosh", "tanh", "erf", "erfc", "x^(3/2)", "x^(2/3)", "x^(-5/7)", "x^0.123");

    private static final double LEAST_SHARE = 0.8;

    @BeforeAll
    static void heading() {
        if (ASKED != null) {
            System.out.println(Comparison.heading());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void values_are_held_and_ends_are_next_to_the_tightest(Comparison function) {
        function.run(ASKED == null ? FEW : ASKED, SEED);
        if (ASKED != null) {
            System.out.println(function.row());
        }
        assertThat(function.misses()).isEmpty();
        assertThat(function.worst()).as(function.row()).isLessThanOrEqualTo(1);
        if (BY_SERIES.contains(function.toString())) {
            assertThat(function.tightest()).as(function.row()).isGreaterThan(LEAST_SHARE);
        }
    }

    /** There the platform's value is next to a power of two, beyond which an ulp is larger. */
    @ParameterizedTest(name = "{0} of {1}, {2}")
    @CsvSource({
        "cos, 7.942521579553576e8, 0",
        "sin, -2.594211587016836e8, 0",
        "exp, -2.220446049250313e-16, 0",
        "x^y, 0.9999999999999998, 0.606192036311056",
        "x^y, 0.9999999999999999, 0.606192036311056",
        "x^-3, 1.0000000000000002, 0",
        "x^21, 0.9999999999999999, 0",
    })
    void values_next_to_a_power_of_two_are_held_as_closely(String name, double x, double y) {
        Comparison function = functions()
                .filter(row -> row.toString().equals(name))
                .findFirst()
                .orElseThrow()
                .at(x, y);
        assertThat(function.misses()).isEmpty();
        assertThat(function.worst()).as(function.row()).isLessThanOrEqualTo(1);
    }
}
