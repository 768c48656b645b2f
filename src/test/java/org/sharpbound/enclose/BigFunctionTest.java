package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.sharpbound.enclose.BigFieldTest.parse;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Rational;

/** Domains, limits, exact values, identities and monsters of the functions of any precision. */
class BigFunctionTest {

    private static final long SEED = 754;
    private static final Precision P = Precision.ofDigits(30);

    private static final Map<String, UnaryOperator<BigInterval>> FUNCTIONS = Map.ofEntries(
            Map.entry("sqrt", x -> BigAlgebraic.sqrt(x, P)),
            Map.entry("cbrt", x -> BigAlgebraic.cbrt(x, P)),
            Map.entry("sqr", x -> BigAlgebraic.sqr(x, P)),
            Map.entry("exp", x -> BigExponential.exp(x, P)),
            Map.entry("log", x -> BigExponential.log(x, P)),
            Map.entry("sinh", x -> BigExponential.sinh(x, P)),
            Map.entry("cosh", x -> BigExponential.cosh(x, P)),
            Map.entry("tanh", x -> BigExponential.tanh(x, P)),
            Map.entry("sin", x -> BigTrigonometric.sin(x, P)),
            Map.entry("cos", x -> BigTrigonometric.cos(x, P)),
            Map.entry("tan", x -> BigTrigonometric.tan(x, P)),
            Map.entry("asin", x -> BigTrigonometric.asin(x, P)),
            Map.entry("acos", x -> BigTrigonometric.acos(x, P)),
            Map.entry("atan", x -> BigTrigonometric.atan(x, P)),
            Map.entry("erf", x -> BigErrorFunction.erf(x, P)),
            Map.entry("erfc", x -> BigErrorFunction.erfc(x, P)),
            Map.entry("abs", BigPiecewise::abs),
            Map.entry("relu", BigPiecewise::relu),
            Map.entry("step", BigPiecewise::step),
            Map.entry("sign", BigPiecewise::sign),
            Map.entry("floor", x -> BigPiecewise.floor(x, P)),
            Map.entry("factorial", x -> BigFactorial.factorial(x, P)),
            Map.entry("cube", x -> BigAlgebraic.pown(x, 3, P)),
            Map.entry("inverse", x -> BigAlgebraic.pown(x, -1, P)),
            Map.entry("inverse square", x -> BigAlgebraic.pown(x, -2, P)),
            Map.entry("x^(-2/3)", x -> BigAlgebraic.pow(x, Rational.of(-2, 3), P)),
            Map.entry("x^(3/2)", x -> BigAlgebraic.pow(x, Rational.of(3, 2), P)),
            Map.entry("x^0", x -> BigAlgebraic.pown(x, 0, P)));

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sqrt | 4..4 | 2..2",
                "sqrt | 0.25..2.25 | 0.5..1.5",
                "sqrt | -1..9 | 0..3",
                "sqrt | ..-1 | empty",
                "sqrt | -1..0 | 0..0",
                "sqrt | 4.. | 2..",
                "cbrt | -27..8 | -3..2",
                "cbrt | ..-1 | ..-1",
                "cbrt | 0..0 | 0..0",
                "sqr | -3..2 | 0..9",
                "exp | 0..0 | 1..1",
                "exp | ..0 | 0..1",
                "exp | 0.. | 1..",
                "exp | .. | 0..",
                "log | 1..1 | 0..0",
                "log | 0..1 | ..0",
                "log | -1..1 | ..0",
                "log | -2..0 | empty",
                "log | 1.. | 0..",
                "sinh | 0..0 | 0..0",
                "sinh | 0.. | 0..",
                "cosh | 0..0 | 1..1",
                "cosh | .. | 1..",
                "tanh | .. | -1..1",
                "tanh | ..0 | -1..0",
                "sin | 0..0 | 0..0",
                "sin | 0..7 | -1..1",
                "sin | 0.. | -1..1",
                "cos | 0..0 | 1..1",
                "cos | -1..7 | -1..1",
                "cos | 1..7.2 | -1..1",
                "tan | 0..0 | 0..0",
                "tan | 1..2 | ..",
                "tan | -2..-1 | ..",
                "tan | 1..100 | ..",
                "asin | 0..0 | 0..0",
                "asin | 2..3 | empty",
                "acos | 1..1 | 0..0",
                "acos | 1..5 | 0..0",
                "acos | -3..-2 | empty",
                "atan | 0..0 | 0..0",
                "erf | 0..0 | 0..0",
                "erf | .. | -1..1",
                "erfc | 0..0 | 1..1",
                "erfc | .. | 0..2",
                "erfc | 0.. | 0..1",
                "abs | -3..2 | 0..3",
                "abs | ..-2 | 2..",
                "relu | -3..2 | 0..2",
                "relu | ..-2 | 0..0",
                "step | -1..0 | 0..0",
                "step | 0..1 | 0..1",
                "step | 0.1..1 | 1..1",
                "step | .. | 0..1",
                "sign | -1..0 | -1..0",
                "sign | .. | -1..1",
                "floor | -0.5..2.5 | -1..2",
                "floor | 1e-99..1 | 0..1",
                "floor | -1e-99..1e9 | -1..1000000000",
                "factorial | 0..0 | 1..1",
                "factorial | 5..5 | 120..120",
                "factorial | 2.5..4.5 | 6..24",
                "factorial | -3..3 | 1..6",
                "factorial | 3.1..3.9 | empty",
                "factorial | -3..-1 | empty",
                "factorial | 4.. | 24..",
                "cube | -2..3 | -8..27",
                "inverse | -2..4 | ..",
                "inverse | 0..4 | 0.25..",
                "inverse | 0..0 | empty",
                "inverse square | -2..4 | 0.0625..",
                "inverse square | -2..-1 | 0.25..1",
                "x^(-2/3) | 8..8 | 0.25..0.25",
                "x^(-2/3) | -1..0 | empty",
                "x^(3/2) | -1..4 | 0..8",
                "x^0 | -1..4 | 1..1",
                "x^0 | empty | empty"
            })
    void the_range_is_that_over_the_part_of_the_domain(String function, String x, String expected) {
        assertThat(FUNCTIONS.get(function).apply(parse(x))).isEqualTo(parse(expected));
    }

    @Test
    void every_function_of_the_empty_set_is_empty() {
        FUNCTIONS.forEach((name, function) ->
                assertThat(function.apply(BigInterval.EMPTY)).as(name).isEqualTo(BigInterval.EMPTY));
    }

    @ParameterizedTest(name = "{0} ^ {1} = {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2..3 | 2..2 | 4..9",
                "-2..3 | 2..2 | 0..9",
                "0..0 | 1..2 | 0..0",
                "0..0 | -1..0 | empty",
                "0..4 | -0.5..-0.5 | 0.5..",
                "0..4 | 0..0.5 | 0..2",
                "1..1 | .. | 1..1",
                "2..2 | .. | 0..",
                "-2..-1 | 1..2 | empty",
                "0.. | 1.. | 0.."
            })
    void powers_are_those_of_ieee_1788(String x, String y, String expected) {
        BigInterval found = BigAlgebraic.pow(parse(x), parse(y), P);

        assertThat(found.contains(parse(expected)))
                .as("%s holds %s", found, expected)
                .isTrue();
        assertThat(found.isEmpty()).isEqualTo(parse(expected).isEmpty());
        assertThat(found.isBounded()).isEqualTo(parse(expected).isBounded());
    }

    @Test
    void parts_of_an_argument_give_parts_of_the_range() {
        Random random = new Random(SEED);
        FUNCTIONS.forEach((name, function) -> {
            for (int round = 0; round < 150; round++) {
                BigInterval part = between(random, name.equals("factorial") ? 30 : 4);
                BigInterval whole = part.hull(between(random, 4));
                BigInterval point = BigInterval.point(part.lo());
                assertThat(function.apply(whole).contains(function.apply(part)))
                        .as("%s of %s and of %s", name, whole, part)
                        .isTrue();
                assertThat(isNearlyIn(function.apply(point), function.apply(part)))
                        .as("%s of %s and of %s", name, part, point)
                        .isTrue();
            }
        });
    }

    /** Enclosures of the same value differ in the last units. */
    private static boolean isNearlyIn(BigInterval inner, BigInterval outer) {
        return inner.isEmpty() || !inner.intersect(outer).isEmpty();
    }

    @Test
    void identities_hold_up_to_the_last_digits() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            BigInterval x = BigInterval.point(between(random, 3).lo());
            BigInterval sin = BigTrigonometric.sin(x, P);
            BigInterval cos = BigTrigonometric.cos(x, P);
            BigInterval power = BigExponential.exp(x, P);
            BigInterval sinh = BigExponential.sinh(x, P);
            BigInterval cosh = BigExponential.cosh(x, P);

            close(BigAlgebraic.sqr(sin, P).add(BigAlgebraic.sqr(cos, P), P), BigInterval.ONE, "sin^2 + cos^2");
            close(sin.div(cos, P), BigTrigonometric.tan(x, P), "sin/cos");
            close(BigExponential.log(power, P), x, "log exp");
            close(cosh.add(sinh, P), power, "cosh + sinh");
            close(sinh.div(cosh, P), BigExponential.tanh(x, P), "sinh/cosh");
            close(BigTrigonometric.tan(BigTrigonometric.atan(x, P), P), x, "tan atan");
            close(BigErrorFunction.erf(x, P).add(BigErrorFunction.erfc(x, P), P), BigInterval.ONE, "erf + erfc");
            close(BigAlgebraic.pown(BigAlgebraic.cbrt(x, P), 3, P), x, "cbrt^3");
            BigInterval half = BigInterval.of(0.5).mul(sin, P);
            close(BigTrigonometric.sin(BigTrigonometric.asin(half, P), P), half, "sin asin");
            close(BigTrigonometric.cos(BigTrigonometric.acos(half, P), P), half, "cos acos");
            close(
                    BigAlgebraic.pow(power, Rational.of(17, 31), P),
                    BigAlgebraic.pow(power, BigInterval.of(Rational.of(17, 31), P), P),
                    "rational and real power");
        }
    }

    /** Both hold the same number, and neither is wide. */
    private static void close(BigInterval found, BigInterval expected, String identity) {
        assertThat(found.intersect(expected).isEmpty()).as(identity).isFalse();
        BigDecimal width =
                found.hull(expected).hi().subtract(found.hull(expected).lo());
        BigDecimal size = found.hi().abs().max(expected.hi().abs()).max(new BigDecimal("0.001"));
        assertThat(width).as(identity).isLessThan(size.multiply(new BigDecimal("1e-23")));
    }

    @Test
    void extrema_of_the_sine_are_found_by_exact_quadrants() {
        BigInterval pi = BigConstants.pi(Precision.ofDigits(40));
        BigDecimal below = pi.lo().divide(BigDecimal.valueOf(2));
        BigDecimal above = pi.hi().divide(BigDecimal.valueOf(2));

        assertThat(BigTrigonometric.sin(BigInterval.of(BigDecimal.ONE, below), Precision.ofDigits(90))
                        .hi())
                .isLessThan(BigDecimal.ONE);
        assertThat(BigTrigonometric.sin(BigInterval.of(below, above), Precision.ofDigits(90))
                        .hi())
                .isEqualByComparingTo(BigDecimal.ONE);
        assertThat(BigTrigonometric.tan(BigInterval.of(BigDecimal.ONE, below), P)
                        .isBounded())
                .isTrue();
        assertThat(BigTrigonometric.tan(BigInterval.of(BigDecimal.ONE, above), P)
                        .isEntire())
                .isTrue();
        assertThat(BigTrigonometric.cos(BigInterval.of(below.negate(), BigDecimal.ONE), P)
                        .hi())
                .isEqualByComparingTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400000",
                "-1e400000",
                "1e99999999",
                "1e-99999999",
                "-1e-99999999",
                "1e9",
                "-1e9",
                "230258509.5",
                "-230258509.2",
                "1e9999",
                "3.14159265358979323846264338327950288419716939937510582097494459",
                "1e22",
                "1.00000000000000000000000000000000000000000000000000000000000000000000000000000000001"
            })
    void monsters_take_no_time_and_keep_their_bounds(String monster) {
        BigInterval x = BigInterval.point(new BigDecimal(monster));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            FUNCTIONS.forEach((name, function) -> {
                BigInterval range = function.apply(x);
                BigInterval bounds = parse(BOUNDS.getOrDefault(name, ".."));
                assertThat(bounds.contains(range))
                        .as("%s of %s: %s", name, monster, range)
                        .isTrue();
                assertThat(range.isEmpty()).as(name).isEqualTo(isUndefined(name, x.lo()));
            });
            assertThat(BigAlgebraic.pow(BigPiecewise.abs(x), x, P).isEmpty()).isFalse();
            assertThat(BigAlgebraic.pown(x, Integer.MAX_VALUE, P).isEmpty()).isFalse();
            assertThat(BigAlgebraic.pown(x, Integer.MIN_VALUE, P).isEmpty()).isFalse();
        });
    }

    private static final Map<String, String> BOUNDS = Map.of(
            "sin",
            "-1..1",
            "cos",
            "-1..1",
            "tanh",
            "-1..1",
            "erf",
            "-1..1",
            "erfc",
            "0..2",
            "exp",
            "0..",
            "cosh",
            "1..",
            "atan",
            "-1.5707963267948966193..1.5707963267948966193");

    private static boolean isUndefined(String function, BigDecimal x) {
        boolean integer = x.scale() <= 0 && x.signum() >= 0;
        return switch (function) {
            case "sqrt", "log", "x^(3/2)", "x^(-2/3)" -> x.signum() < 0;
            case "asin", "acos" -> x.abs().compareTo(BigDecimal.ONE) > 0;
            case "factorial" -> !integer;
            default -> false;
        };
    }

    @Test
    void an_angle_next_to_a_multiple_of_pi_is_told_from_it() {
        BigInterval pi = BigConstants.pi(Precision.ofDigits(3000));
        BigInterval sinBelow = BigTrigonometric.sin(BigInterval.point(pi.lo()), P);
        BigInterval sinAbove = BigTrigonometric.sin(BigInterval.point(pi.hi()), P);

        assertThat(BigInterval.ZERO.certainlyLess(sinBelow)).isTrue();
        assertThat(sinAbove.certainlyLess(BigInterval.ZERO)).isTrue();
        close(sinBelow.sub(sinAbove, P).div(BigInterval.point(pi.hi().subtract(pi.lo())), P), BigInterval.ONE, "slope");
    }

    /** By another library, at 40 digits: where the asymptotic series is taken, and just before. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "9.7, 7.936107563214401775236660041032325373909e-43",
        "11.5, 1.793309643576782058109116063975786076405e-59",
        "15, 7.212994172451206666565066558692927109934e-100",
        "20, 5.395865611607900928934999167905345604088e-176",
        "30, 2.564656203756111600033397277501447146549e-393"
    })
    void the_tail_of_the_error_function_keeps_its_digits(BigDecimal x, BigDecimal expected) {
        BigInterval found = BigErrorFunction.erfc(BigInterval.point(x), P);

        assertThat(found.contains(expected)).isTrue();
        assertThat(found.hi().subtract(found.lo())).isLessThan(expected.scaleByPowerOfTen(-29));
    }

    @Test
    void factorials_go_on_where_they_are_no_products_any_more() {
        for (int n : new int[] {50_001, 100_000}) {
            BigInterval found = BigFactorial.factorial(BigInterval.point(n), P);
            BigInterval before = BigFactorial.factorial(BigInterval.point(n - 1), P);

            assertThat(found.hi().subtract(found.lo())).isLessThan(found.lo().scaleByPowerOfTen(-28));
            close(found.div(before, P), BigInterval.point(n), "n!/(n - 1)!");
        }
    }

    @Test
    void more_digits_than_are_sensible_are_refused() {
        assertThatThrownBy(() -> Precision.ofDigits(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Precision.ofDigits(Precision.MAX_DIGITS + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_thousand_digits_hold_the_same_values_as_thirty() {
        Precision thousand = Precision.ofDigits(1000);
        BigInterval x = BigInterval.of(Rational.of(7, 3), thousand);
        BigInterval power = BigExponential.exp(x, thousand);

        assertThat(FUNCTIONS.get("exp").apply(x).contains(power)).isTrue();
        assertThat(FUNCTIONS.get("atan").apply(x).contains(BigTrigonometric.atan(x, thousand)))
                .isTrue();
        assertThat(FUNCTIONS.get("sin").apply(x).contains(BigTrigonometric.sin(x, thousand)))
                .isTrue();
        assertThat(FUNCTIONS.get("erfc").apply(x).contains(BigErrorFunction.erfc(x, thousand)))
                .isTrue();
        assertThat(BigConstants.pi(P).contains(BigConstants.pi(thousand))).isTrue();
        assertThat(BigConstants.e(P).contains(BigConstants.e(thousand))).isTrue();
        assertThat(power.hi().subtract(power.lo())).isLessThan(new BigDecimal("1e-996"));
    }

    private static BigInterval between(Random random, double size) {
        double a = (2 * random.nextDouble() - 1) * size;
        double b = (2 * random.nextDouble() - 1) * size;
        return BigInterval.of(Math.min(a, b), Math.max(a, b));
    }
}
