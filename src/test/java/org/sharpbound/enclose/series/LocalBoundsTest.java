package org.sharpbound.enclose.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/** Bounds over a neighbourhood where they are exact, what is told of the point itself, and where there is no series. */
class LocalBoundsTest {

    private static Expr expr(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    private static LocalSeries.Outcome outcome(String text, String where, double lo, double hi, int digits) {
        String[] parts = where.split(" ");
        Optional<Expr> point = parts[0].equals("inf") ? Optional.empty() : Optional.of(expr(parts[0]));
        int ramification = parts.length > 2 ? Integer.parseInt(parts[2]) : 1;
        Place place = new Place("x", point, ramification, Place.Side.valueOf(parts[1]));
        return LocalSeries.of(expr(text), place, Interval.of(lo, hi), Map.of("y", Interval.of(1, 1.25)), 6, digits);
    }

    /** {@code ~} in what is expected stands for any number. */
    private static String shown(Optional<LocalBounds> bounds, String expected) {
        String[] ends = expected.split(", ");
        return bounds.map(b -> (b.above() ? "(" : "[")
                        + (ends[0].endsWith("~") ? "~" : b.lower())
                        + ", "
                        + (ends.length > 1 && ends[1].startsWith("~") ? "~" : b.upper())
                        + (b.below() ? ")" : "]"))
                .orElse("none");
    }

    /** The fourth column without the point, the fifth with it; round brackets are ends that are not attained. */
    @ParameterizedTest(name = "{0} at {1} on [{2}, {3}]")
    @CsvSource(delimiter = '|', textBlock = """
            x            | 0 RIGHT   | 0     | 1    | (0.0, 1.0]  | [0.0, 1.0]
            -x           | 0 RIGHT   | 0     | 1    | [-1.0, 0.0) | [-1.0, 0.0]
            x            | 0 LEFT    | -1    | 0    | [-1.0, 0.0) | [-1.0, 0.0]
            x            | 0 LEFT    | -1    | 5    | [-1.0, 0.0) | [-1.0, 0.0]
            x            | 0 RIGHT   | -5    | 1    | (0.0, 1.0]  | [0.0, 1.0]
            x            | 0 RIGHT   | 0.5   | 1    | (0.0, 1.0]  | [0.0, 1.0]
            x            | 0 BOTH    | -1    | 1    | [-1.0, 1.0] | [-1.0, 1.0]
            x            | 0 BOTH    | 0.5   | 1    | (0.0, 1.0]  | [0.0, 1.0]
            x^2          | 0 BOTH    | -1    | 1    | (0.0, 1.0]  | [0.0, 1.0]
            -(x^2)       | 0 BOTH    | -1    | 1    | [-1.0, 0.0) | [-1.0, 0.0]
            x^3          | 0 BOTH    | -1    | 1    | [-1.0, 1.0] | [-1.0, 1.0]
            x^0          | 0 BOTH    | -1    | 1    | [1.0, 1.0]  | [1.0, 1.0]
            x - x        | 0 BOTH    | -1    | 1    | [0.0, 0.0]  | [0.0, 0.0]
            1 + x        | 0 BOTH    | -0.5  | 0.5  | [0.5, 1.5]  | [0.5, 1.5]
            x            | 1 BOTH    | 0.5   | 1.5  | [0.5, 1.5]  | [0.5, 1.5]
            x - 1        | 1 LEFT    | 0.5   | 1    | [-0.5, 0.0) | [-0.5, 0.0]
            x^2 - 2*x + 1 | 1 BOTH   | 0.5   | 1.5  | (0.0, 0.25] | [0.0, 0.25]
            x^10000      | 0 RIGHT   | 0     | 0.5  | (0.0, ~]    | [0.0, ~]
            1/x          | 0 RIGHT   | 0     | 0.5  | [2.0, Infinity] | none
            1/x          | 0 LEFT    | -0.5  | 0    | [-Infinity, -2.0] | none
            1/x^2        | 0 BOTH    | -0.5  | 0.5  | [4.0, Infinity] | none
            1/x^3        | 0 RIGHT   | 0     | 0.5  | [8.0, Infinity] | none
            1/x          | inf RIGHT | 2     | Infinity | (0.0, 0.5] | none
            1/x          | inf LEFT  | -Infinity | -2 | [-0.5, 0.0) | none
            x            | inf RIGHT | 2     | Infinity | [2.0, Infinity] | none
            x            | inf LEFT  | -Infinity | -2 | [-Infinity, -2.0] | none
            1/sqrt(x)    | inf RIGHT 2 | 4   | Infinity | (0.0, 0.5] | none
            x/x          | 0 BOTH    | -1    | 1    | [1.0, 1.0]  | none
            x^2/x        | 0 RIGHT   | 0     | 1    | (0.0, 1.0]  | none
            x*(1/x)      | 0 BOTH    | -1    | 1    | [1.0, 1.0]  | none
            x^2*x^(-1)   | 0 RIGHT   | 0     | 1    | (0.0, 1.0]  | none
            1/x - 1/x    | 0 RIGHT   | 0     | 1    | [0.0, 0.0]  | none
            0*(1/x)      | 0 RIGHT   | 0     | 1    | [0.0, 0.0]  | none
            0/x          | 0 RIGHT   | 0     | 1    | [0.0, 0.0]  | none
            0*log(x)     | 0 RIGHT   | 0     | 1    | [0.0, 0.0]  | none
            abs(x)       | 0 BOTH    | -1    | 1    | [0.0, 1.0]  | [0.0, 1.0]
            abs(x)       | 0 RIGHT   | 0     | 1    | (0.0, 1.0]  | [0.0, 1.0]
            abs(x)       | 0 LEFT    | -1    | 0    | (0.0, 1.0]  | [0.0, 1.0]
            relu(x)      | 0 BOTH    | -1    | 1    | [0.0, 1.0]  | [0.0, 1.0]
            relu(x)      | 0 RIGHT   | 0     | 1    | (0.0, 1.0]  | [0.0, 1.0]
            relu(x)      | 0 LEFT    | -1    | 0    | [0.0, 0.0]  | [0.0, 0.0]
            relu(1/x)    | 0 LEFT    | -1    | 0    | [0.0, 0.0]  | none
            min(x, x^2)  | 0 RIGHT   | 0     | 0.5  | (0.0, 0.25] | [0.0, 0.25]
            max(x, x^2)  | 0 RIGHT   | 0     | 0.5  | (0.0, 0.5]  | [0.0, 0.5]
            min(x, x)    | 0 RIGHT   | 0     | 0.5  | (0.0, 0.5]  | [0.0, 0.5]
            min(x, 1/x)  | 0 RIGHT   | 0     | 0.5  | (0.0, 0.5]  | none
            min(y, 3)    | 0 RIGHT   | 0     | 0.5  | [1.0, 1.25] | [1.0, 1.25]
            max(y, 3)    | 0 RIGHT   | 0     | 0.5  | [3.0, 3.0]  | [3.0, 3.0]
            step(x)      | 0 RIGHT   | 0     | 1    | [1.0, 1.0]  | none
            step(x)      | 0 LEFT    | -1    | 0    | [0.0, 0.0]  | none
            step(-(x^2)) | 0 BOTH    | -1    | 1    | [0.0, 0.0]  | none
            step(1 + x)  | 0 BOTH    | -0.5  | 0.5  | [1.0, 1.0]  | [1.0, 1.0]
            step(x - x)  | 0 BOTH    | -0.5  | 0.5  | [0.0, 0.0]  | [0.0, 0.0]
            sign(x)      | 0 LEFT    | -1    | 0    | [-1.0, -1.0] | none
            sign(x)      | 0 RIGHT   | 0     | 1    | [1.0, 1.0]  | none
            sign(x - 1)  | 0 RIGHT   | 0     | 0.5  | [-1.0, -1.0] | [-1.0, -1.0]
            floor(x + 1/2) | 0 BOTH  | -0.25 | 0.25 | [0.0, 0.0]  | [0.0, 0.0]
            floor(x)     | 0 RIGHT   | 0     | 0.5  | [0.0, 0.0]  | [0.0, 0.0]
            floor(x - 1) | 0 RIGHT   | 0     | 0.5  | [-1.0, -1.0] | [-1.0, -1.0]
            sqrt(x)      | 0 RIGHT 2 | 0     | 0.25 | (0.0, 0.5]  | [0.0, 0.5]
            sqrt(x^2)    | 0 RIGHT   | 0     | 1    | (0.0, 1.0]  | [0.0, 1.0]
            sqrt(x - x)  | 0 RIGHT   | 0     | 1    | [0.0, 0.0]  | [0.0, 0.0]
            sqrt(4 + 0*x) | 0 RIGHT  | 0     | 1    | [2.0, 2.0]  | [2.0, 2.0]
            x^(3/2)      | 0 RIGHT 2 | 0     | 0.25 | (0.0, 0.125] | [0.0, 0.125]
            x^(-1/2)     | 0 RIGHT 2 | 0     | 0.25 | [2.0, Infinity] | none
            cbrt(x)      | 0 BOTH 3  | -1    | 1    | [-1.0, 1.0] | [-1.0, 1.0]
            cbrt(x)      | 0 LEFT 3  | -0.125 | 0   | [-0.5, 0.0) | [-0.5, 0.0]
            cbrt(x - x)  | 0 BOTH    | -1    | 1    | [0.0, 0.0]  | [0.0, 0.0]
            sin(1/x)     | 0 BOTH    | -1    | 1    | [-1.0, 1.0] | none
            cos(1/x)     | 0 RIGHT   | 0     | 1    | [-1.0, 1.0] | none
            x^y          | 0 RIGHT   | 0     | 1    | [0.0, 1.0]  | [0.0, 1.0]
            x^(y - 1)    | 0 RIGHT   | 0     | 1    | [0.0, 1.0]  | none
            (1 + 0*x)^y  | 0 RIGHT   | 0     | 1    | [1.0, 1.0]  | [1.0, 1.0]
            (x - x)^2    | 0 RIGHT   | 0     | 1    | [0.0, 0.0]  | [0.0, 0.0]
            (1/x)^0      | 0 RIGHT   | 0     | 1    | [1.0, 1.0]  | none
            sqrt(y - 1)  | 0 RIGHT   | 0     | 1    | [0.0, 0.5]  | [0.0, 0.5]
            sqrt(y - 1 + x) | 0 RIGHT | 0    | 0.75 | [0.0, 1.0]  | [0.0, 1.0]
            (y - 1 + x)^(3/2) | 0 RIGHT | 0  | 0.75 | [0.0, 1.0]  | [0.0, 1.0]
            sqrt(x^4)    | 0 BOTH    | -1    | 1    | (0.0, 1.0]  | [0.0, 1.0]
            (x - x)^(3/2) | 0 RIGHT  | 0     | 1    | [0.0, 0.0]  | [0.0, 0.0]
            (4 + x)^(-1/2) | 0 BOTH  | -1    | 1    | [~, ~]      | [~, ~]
            (4 + x)^(1/2) | 0 BOTH   | -1    | 1    | [~, ~]      | [~, ~]
            sqrt(5/2 + 3/2*sin(1/x)) | 0 RIGHT | 0 | 1 | [1.0, 2.0] | none
            exp(sin(1/x)) | 0 RIGHT  | 0     | 1    | [~, ~]      | none
            abs(sin(1/x)) | 0 RIGHT  | 0     | 1    | [0.0, 1.0]  | none
            abs(x*sin(1/x)) | 0 RIGHT | 0    | 1    | [0.0, 1.0]  | none
            abs(x*sin(1/x)) | 0 BOTH | -1    | 1    | [0.0, 1.0] | none
            abs(x^2*sin(1/x)) | 0 BOTH | -1  | 1    | [0.0, 1.0]  | none
            log(y + x)   | 0 RIGHT   | 0     | 0.5  | [~, ~]      | [~, ~]
            log(y)       | 0 RIGHT   | 0     | 0.5  | [0.0, ~]    | [0.0, ~]
            asin(y - 1)  | 0 RIGHT   | 0     | 0.5  | [0.0, ~]    | [0.0, ~]
            acos(2 - y)  | 0 RIGHT   | 0     | 0.5  | [0.0, ~]    | [0.0, ~]
            tan(y)       | 0 RIGHT   | 0     | 0.5  | [~, ~]      | [~, ~]
            asin(x - 1)  | 0 RIGHT 2 | 0     | 0.25 | [~, ~]      | [~, ~]
            asin(1 - x)  | 0 RIGHT 2 | 0     | 0.25 | [~, ~]      | [~, ~]
            asin(1/2 + x) | 0 BOTH   | -0.25 | 0.25 | [~, ~]      | [~, ~]
            log(x)       | 0 RIGHT   | 0     | 0.5  | [-Infinity, 0.0] | none
            x*log(x)     | 0 RIGHT   | 0     | 0.5  | [~, 0.0]    | none
            exp(-1/x)    | 0 RIGHT   | 0     | 0.5  | [0.0, ~]    | none
            exp(1/x)     | 0 LEFT    | -0.5  | 0    | [0.0, ~]    | none
            tanh(1/x)    | 0 RIGHT   | 0     | 0.5  | [~, 1.0]    | none
            tanh(1/x)    | 0 LEFT    | -0.5  | 0    | [-1.0, ~]   | none
            erf(1/x)     | 0 RIGHT   | 0     | 0.5  | [~, 1.0]    | none
            erf(1/x)     | 0 LEFT    | -0.5  | 0    | [-1.0, ~]   | none
            erfc(1/x)    | 0 RIGHT   | 0     | 0.5  | [0.0, ~]    | none
            erfc(1/x)    | 0 LEFT    | -0.5  | 0    | [~, 2.0]    | none
            atan(1/x)    | 0 RIGHT   | 0     | 0.5  | [~, ~]      | none
            """)
    void bounds_are_exact(String text, String where, double lo, double hi, String without, String with) {
        for (int digits : new int[] {0, 25}) {
            LocalSeries.Outcome outcome = outcome(text, where, lo, hi, digits);

            assertThat(outcome.series()).as(outcome.why()).isPresent();
            assertThat(shown(outcome.series().get().bounds(false), without)).isEqualTo(without);
            assertThat(shown(outcome.series().get().bounds(true), with)).isEqualTo(with);
        }
    }

    @ParameterizedTest(name = "{0} at {1} on [{2}, {3}]: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            1/(x - 1/4)    | 0 RIGHT | 0    | 0.5 | a divisor may vanish near the point                | 1
            1/(x - x)      | 0 RIGHT | 0    | 0.5 | a divisor may vanish near the point                | 1
            1/(1/4 - x)    | 0 RIGHT | 0    | 0.25 | a divisor may vanish near the point               | 1
            sqrt(x - 1/4)  | 0 RIGHT | 0    | 0.5 | a root of what may be negative near the point      | 1
            sqrt(x)        | 0 LEFT  | -0.5 | 0   | a root of what may be negative near the point      | 1
            sqrt(x)        | 0 BOTH  | -0.5 | 0.5 | a root of what may be negative near the point      | 1
            sqrt(x)        | 0 RIGHT | 0    | 0.5 | a root of an odd power                             | 2
            x^(1/5)        | 0 RIGHT | 0    | 0.5 | a root of an odd power                             | 5
            sqrt(x^2)      | 0 BOTH  | -0.5 | 0.5 | a root has a kink at the point                     | 1
            x^(100001/2)   | 0 RIGHT 2 | 0  | 0.5 | a power beyond any use                             | 1
            cbrt(x - 1/4)  | 0 RIGHT | 0    | 0.5 | a root of what may vanish near the point           | 1
            cbrt(x)        | 0 RIGHT | 0    | 0.5 | a cube root of another power                       | 3
            cbrt(x^2)      | 0 RIGHT | 0    | 0.5 | a cube root of another power                       | 3
            log(x - 1/4)   | 0 RIGHT | 0    | 0.5 | a logarithm of what may not be positive near the point | 1
            log(x)         | 0 BOTH  | -0.5 | 0.5 | a logarithm of what may not be positive near the point | 1
            log(x)         | 0 LEFT  | -0.5 | 0   | a logarithm of what may not be positive near the point | 1
            log(x^2)       | 0 BOTH  | -0.5 | 0.5 | a logarithm at 0 is one-sided                      | 1
            asin(3*x)      | 0 BOTH  | -1   | 1   | an arcsine of what may be beyond 1                 | 1
            asin(1 + x)    | 0 RIGHT | 0    | 0.5 | a root of what may be negative near the point      | 1
            acos(-1 - x)   | 0 RIGHT | 0    | 0.5 | a root of what may be negative near the point      | 1
            asin(y)        | 0 RIGHT | 0    | 0.5 | a root of what may be negative near the point      | 1
            acos(y)        | 0 RIGHT | 0    | 0.5 | a root of what may be negative near the point      | 1
            acos(-y)       | 0 RIGHT | 0    | 0.5 | a root of what may be negative near the point      | 1
            asin(5*y - 5)  | 0 RIGHT | 0    | 0.5 | a root of what may be negative near the point      | 1
            log(1 - y)     | 0 RIGHT | 0    | 0.5 | a logarithm of what may not be positive near the point | 1
            log(y - 1)     | 0 RIGHT | 0    | 0.5 | a logarithm of what may not be positive near the point | 1
            sqrt(1 - y)    | 0 RIGHT | 0    | 0.5 | a root of what may be negative near the point      | 1
            tan(y + 1/2)   | 0 RIGHT | 0    | 0.5 | a divisor may vanish near the point                | 1
            factorial(y)   | 0 RIGHT | 0    | 0.5 | no series of factorial                             | 1
            factorial(x - x - 1) | 0 RIGHT | 0 | 0.5 | no series of factorial                          | 1
            (y - 1 + x)^(-1/2) | 0 RIGHT | 0 | 0.5 | a root of what may be negative near the point     | 1
            (x - x)^(-1/2) | 0 RIGHT | 0    | 0.5 | a root of what may be negative near the point      | 1
            (y - 1)^(-1)   | 0 RIGHT | 0    | 0.5 | a root of what may be negative near the point      | 1
            factorial(x)   | 0 RIGHT | 0    | 0.5 | no series of factorial                             | 1
            floor(x)       | 0 BOTH  | -0.5 | 0.5 | a floor has more than one value near the point     | 1
            sign(x)        | 0 BOTH  | -0.5 | 0.5 | a sign changes at the point                        | 1
            sign(x - 1/4)  | 0 RIGHT | 0    | 0.5 | a sign is not decided near the point               | 1
            exp(1/x)       | 0 RIGHT | 0    | 0.5 | an exponential that grows beyond every power       | 1
            sinh(1/x)      | 0 RIGHT | 0    | 0.5 | sinh of a pole                                     | 1
            tan(1/x)       | 0 RIGHT | 0    | 0.5 | a divisor may vanish near the point                | 1
            x^10001        | 0 RIGHT | 0    | 0.5 | a power beyond any use                             | 1
            if(x > 0, x, 1) | 0 RIGHT | 0   | 0.5 | a choice between two expressions, or an unknown name | 1
            x + z          | 0 RIGHT | 0    | 0.5 | a choice between two expressions, or an unknown name | 1
            (-x)^y         | 0 RIGHT | 0    | 0.5 | a power of what may be negative near the point     | 1
            x^y            | 0 BOTH  | -0.5 | 0.5 | a power of what may be negative near the point     | 1
            x              | 0 RIGHT | 0    | Infinity | the neighbourhood is not bounded              | 1
            x              | inf RIGHT | 0  | Infinity | the neighbourhood is not bounded              | 1
            """)
    void where_there_is_no_series_a_reason_is_given(
            String text, String where, double lo, double hi, String why, int ramification) {
        for (int digits : new int[] {0, 25}) {
            LocalSeries.Outcome outcome = outcome(text, where, lo, hi, digits);

            assertThat(outcome.series()).isEmpty();
            assertThat(outcome.why()).isEqualTo(why);
            assertThat(outcome.ramification()).isEqualTo(ramification);
        }
    }

    /** Near 0 by the value at the end; farther off the bound s^12 max(s^-12 exp(-1/s)), which is 5.5e7 s^12. */
    @ParameterizedTest(name = "{0} at {1} on [{2}, {3}]")
    @CsvSource(delimiter = '|', textBlock = """
            exp(-1/x)    | 0 RIGHT   | 0     | 0.0625 | 1.125e-7 | 1.126e-7
            exp(1/x)     | 0 LEFT    | -0.0625 | 0  | 1.125e-7 | 1.126e-7
            exp(-1/x)    | 0 RIGHT   | 0     | 0.5  | 1.33e4   | 1.34e4
            exp(-1/x^2)  | 0 BOTH    | -0.25 | 0.25 | 1.125e-7 | 1.126e-7
            exp(-1/x^2)  | 0 BOTH    | -0.125 | 0.25 | 1.125e-7 | 1.126e-7
            exp(-2/x)    | 0 RIGHT   | 0     | 0.125 | 1.125e-7 | 1.126e-7
            erfc(1/x)    | 0 RIGHT   | 0     | 0.25 | 1.125e-7 | 1.126e-7
            x*log(x)     | 0 RIGHT   | 0     | 0.25 | -0.0001  | 0
            -x*log(x)    | 0 RIGHT   | 0     | 0.25 | 0.3465   | 0.3466
            -x*log(x)    | 0 RIGHT   | 0     | 0.75 | 0.3678   | 0.3679
            x*log(x)     | 0 RIGHT   | 0     | 2    | 1.3862   | 1.3863
            """)
    void what_vanishes_beyond_every_power_is_bounded_closely(
            String text, String where, double lo, double hi, double least, double most) {
        for (int digits : new int[] {0, 25}) {
            LocalBounds bounds = outcome(text, where, lo, hi, digits)
                    .series()
                    .orElseThrow()
                    .bounds(false)
                    .orElseThrow();

            assertThat(bounds.upper()).isBetween(least, most);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, RIGHT", "-1, LEFT", "2, BOTH"})
    void a_change_of_variable_must_reach_every_point_once(int ramification, Place.Side side) {
        Optional<Expr> zero = Optional.of(Expr.num(0));

        assertThatIllegalArgumentException().isThrownBy(() -> new Place("x", zero, ramification, side));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("x", Optional.empty(), 1, Place.Side.BOTH));
        assertThat(new Place("x", zero, 3, Place.Side.BOTH).sign()).isEqualTo(1);
    }
}
