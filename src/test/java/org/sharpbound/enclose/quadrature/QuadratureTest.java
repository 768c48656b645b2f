package org.sharpbound.enclose.quadrature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

class QuadratureTest {

    private static BigInterval enclosed(String text, int digits) {
        return Quadrature.enclose(expr(text), Map.of(), digits);
    }

    private static Expr expr(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    private static void assertEncloses(BigInterval enclosure, String exact, String width) {
        BigInterval value =
                BigRun.ofConstant(expr(exact), Precision.ofDigits(120)).value(0);
        assertTrue(enclosure.isBounded(), "unknown");
        assertTrue(enclosure.contains(value), enclosure + " does not hold " + value);
        assertTrue(
                enclosure.hi().subtract(enclosure.lo()).compareTo(new BigDecimal(width)) <= 0,
                () -> "too wide: " + enclosure);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
                    integral(x^2, x, 0, 1); 1/3
                    integral(exp(-x^2), x, 0, 1); sqrt(pi)*erf(1)/2
                    integral(exp(x), x, 0, 1); e - 1
                    integral(1/(1 + x^2), x, 0, 1); pi/4
                    integral(1/(1 + x^2), x, 1, 0); -pi/4
                    integral(1/x, x, 1, e); 1
                    integral(sin(x), x, 0, pi); 2
                    integral(log(x), x, 1, 2); 2*log(2) - 1
                    integral(x*tan(x)^2 - x*tan(x)^2 + tan(x), x, 0, 1); -log(cos(1))
                    integral(tanh(x), x, 0, 1); log(cosh(1))
                    integral(sinh(x) + cosh(x), x, -1, 1); e - 1/e
                    integral(asin(x), x, 0, 1/2); pi/12 + sqrt(3)/2 - 1
                    integral(acos(x), x, 0, 1/2); pi/6 - sqrt(3)/2 + 1
                    integral(atan(x), x, 0, 1); pi/4 - log(2)/2
                    integral(erf(x), x, 0, 1); erf(1) + (1/e - 1)/sqrt(pi)
                    integral(erfc(x), x, 0, 1); erfc(1) - (1/e - 1)/sqrt(pi)
                    integral(cbrt(x), x, 1, 8); 45/4
                    integral(x^x*(1 + log(x)), x, 1, 2); 3
                    integral(sqrt(x), x, 0, 1); 2/3
                    integral(x^(3/2), x, 0, 4); 64/5
                    integral(sqrt(1 - x^2), x, 0, 1); pi/4
                    integral(floor(x), x, 0, 7/2); 9/2
                    integral(abs(x - 1/3), x, 0, 1); 5/18
                    integral(relu(x)^3, x, -2, 3); 81/4
                    integral(sign(x)*x, x, -1, 2); 5/2
                    integral(max(x, 1 - x), x, 0, 1); 3/4
                    integral(min(x, x^2), x, 0, 2); 1/3 + 3/2
                    integral(if(x > 1/3 and x < 2/3, 1, 0), x, 0, 1); 1/3
                    integral(if(x^2 < 1/2, 1, 0), x, 0, 1); 1/sqrt(2)
                    integral(if(x^2 < 1/2 and x > 0, 1, 3), x, 0, 1); 3 - sqrt(2)
                    integral(max(if(x^2 < 1/2, 1, 2), 3/2), x, 0, 1); 2 - 1/(2*sqrt(2))
                    integral(abs(sin(x)), x, 0, 2*pi); 4
                    integral(abs(x^2 - 2), x, 0, 2); 8*sqrt(2)/3 - 4/3
                    """)
    void an_integral_over_a_finite_range_is_enclosed(String text, String exact) {
        assertEncloses(enclosed(text, 13), exact, "1e-12");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
                    integral(exp(-x), x, 0, inf); 1
                    integral(exp(-x^2), x, -inf, inf); sqrt(pi)
                    integral(1/(1 + x^2), x, 0, inf); pi/2
                    integral(1/(x^2 - x + 1), x, -inf, inf); 2*pi/sqrt(3)
                    integral(1/cosh(x), x, -inf, inf); pi
                    integral(erfc(x), x, 0, inf); 1/sqrt(pi)
                    integral(log(x)/x^2, x, 1, inf); 1
                    integral(1/x^2, x, -inf, -1); 1
                    integral(1/x^2, x, inf, 1); -1
                    gauss(z^4, z); 3
                    gauss(cos(z), z); exp(-1/2)
                    gauss(exp(z), z); sqrt(e)
                    gauss(abs(z), z); sqrt(2/pi)
                    gauss(relu(z)^2, z); 1/2
                    gauss(step(z - 1), z); erfc(1/sqrt(2))/2
                    gauss(relu(z - 1), z); exp(-1/2)/sqrt(2*pi) - erfc(1/sqrt(2))/2
                    gauss(erf(z)^2, z); 2/pi*asin(2/3)
                    """)
    void an_integral_over_an_infinite_range_is_enclosed(String text, String exact) {
        assertEncloses(enclosed(text, 13), exact, "1e-12");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
                    integral(1/sqrt(x), x, 0, 1); 2
                    integral(log(x), x, 0, 1); -1
                    integral(x*log(x)^2, x, 0, 1); 1/4
                    integral(1/sqrt(1 - x^2), x, -1, 1); pi
                    integral(1/sqrt(x*(1 - x)), x, 0, 1); pi
                    integral(1/sqrt(pi - x), x, 0, pi); 2*sqrt(pi)
                    integral(x^(-4/5), x, 0, 1); 5
                    integral(exp(-x)/sqrt(x), x, 0, inf); sqrt(pi)
                    integral(log(x), x, 1, 0); 1
                    """)
    void an_integral_with_a_singular_end_is_enclosed(String text, String exact) {
        assertEncloses(enclosed(text, 10), exact, "1e-9");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
                    integral(integral(x*y, y, 0, x), x, 0, 1); 1/8
                    integral(integral(1, y, 0, sqrt(1 - x^2)), x, -1, 1); pi/2
                    integral(integral(abs(x - y), y, 0, 1), x, 0, 1); 1/3
                    integral(integral(max(x, y), x, 0, 1), y, 0, 1); 2/3
                    integral(integral(if(x + y < 1, 1, 0), x, 0, 1), y, 0, 1); 1/2
                    integral(x*integral(x, x, 0, 1), x, 0, 1); 1/4
                    gauss(gauss(z^2*w^2 + z*w, w), z); 1
                    gauss(gauss(step(z)*step(z*3/5 + w*4/5), w), z); (pi - acos(3/5))/(2*pi)
                    """)
    void an_integral_within_an_integral_is_enclosed(String text, String exact) {
        assertEncloses(enclosed(text, 8), exact, "1e-7");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
                    integral(exp(-x^2), x, 0, 1); sqrt(pi)*erf(1)/2
                    integral(1/(1 + x^2), x, 0, 1); pi/4
                    integral(relu(x - 1/3)^2, x, 0, 1); 8/81
                    gauss(relu(z)^2, z); 1/2
                    integral(log(x), x, 0, 1); -1
                    """)
    void forty_digits_are_enclosed(String text, String exact) {
        assertEncloses(enclosed(text, 40), exact, "1e-38");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "integral(sin(1/x), x, 0, 1)",
                "integral(abs(sin(x^2)), x, 0, 10000)",
                "integral(floor(1/x), x, 0, 1)",
                "integral(x^1000, x, 0, 1)",
                "integral(exp(exp(x)), x, 0, 10)",
                "integral(1/(x^2 + 1e-30), x, -1, 1)",
                "integral(1, x, -1e300, 1e300)",
                "gauss(exp(1000*z), z)",
                "gauss(gauss(exp(z*w), w), z)"
            })
    void hard_integrands_take_bounded_work(String text) {
        BigInterval enclosure = assertTimeoutPreemptively(Duration.ofSeconds(120), () -> enclosed(text, 10));
        assertTrue(!enclosure.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "integral(1/x, x, 0, 1)",
                "integral(1/(1 - x), x, 0, 1)",
                "integral(x^(-1), x, 0, 1)",
                "integral(1/(x*log(x)^2), x, 0, 1/2)",
                "integral(1/(x*sqrt(abs(log(x)))), x, 0, 1/2)",
                "integral(1/sin(x), x, 0, pi)",
                "integral(1/(x - 1/2)^2, x, 1/2, 1)",
                "integral(integral(1/(x + y)^2, x, 0, 1), y, 0, 1)",
                "integral(integral(1/x, x, 0, y), y, 0, 1)",
                "integral(1/sqrt(abs(x)), x, -1, 1)",
                "gauss(log(abs(z)), z)",
                "integral(1/sqrt(abs(x - 1/3)), x, 0, 1)",
                "gauss(gauss(1/(z - w), w), z)",
                "integral(1/x^2, x, -1, 1)",
                "integral(1/x, x, -1, 1)",
                "integral(1/(x - 1/3), x, 0, 1)",
                "integral(log(x), x, -1, 1)",
                "integral(sqrt(x - 1/2), x, 0, 1)",
                "integral(tan(x), x, 0, 2)",
                "integral(1/(1 - x)^2, x, 0, 1)",
                "integral(if(x > 0, 1, 1/0), x, -1, 1)",
                "integral(0*(1/x), x, -1, 1)",
                "integral(step(x)*log(x), x, -1, 1)",
                "integral(max(x, 1/0), x, 0, 1)",
                "integral(factorial(x), x, 0, 1)",
                "integral(1, x, 0, inf)",
                "integral(1/x, x, 1, inf)",
                "integral((1/x)^(-sqrt(2)/8)*x^(-11/10), x, 1, inf)",
                "integral(1/(1 + abs(x)), x, -inf, inf)",
                "integral(1/(x*log(x)), x, 2, inf)",
                "integral(sin(x), x, 0, inf)",
                "integral(exp(x), x, 0, inf)",
                "integral(1, x, inf, inf)",
                "gauss(exp(z^2/2), z)",
                "gauss(exp(z^2), z)",
                "gauss(log(z), z)",
                "gauss(1/z, z)",
                "gauss(sqrt(z), z)"
            })
    void what_diverges_or_is_not_defined_has_no_enclosure(String text) {
        assertTrue(enclosed(text, 10).isEntire(), () -> "enclosed: " + enclosed(text, 10));
    }

    @Test
    void an_unknown_name_has_no_enclosure() {
        assertEquals(BigInterval.ENTIRE, enclosed("integral(x*y, x, 0, 1)", 10));
    }

    @Test
    void parameters_may_be_intervals() {
        BigInterval k = BigInterval.of(0.5, 0.75);
        BigInterval enclosure =
                Quadrature.enclose(expr("exp(-k*x)"), "x", expr("0"), Expr.INFINITY, Map.of("k", k), 10);
        assertTrue(enclosure.contains(new BigDecimal("1.3333333334")), enclosure::toString);
        assertTrue(enclosure.contains(new BigDecimal("2")), enclosure::toString);
        assertTrue(enclosure.isBounded(), "unknown");
        assertEncloses(
                Quadrature.enclose(expr("integral(abs(x - k), x, 0, 1)"), Map.of("k", BigInterval.of(0.5)), 10),
                "1/4",
                "1e-9");
        assertEncloses(
                Quadrature.enclose(expr("integral(abs(x - k), x, 0, 1)"), Map.of("k", BigInterval.of(0.5)), 20),
                "1/4",
                "1e-19");
    }
}
