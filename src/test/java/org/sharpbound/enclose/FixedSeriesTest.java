package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The series in fixed point: an uncertain argument makes the result as uncertain as its slope says, and not much more. */
class FixedSeriesTest {

    private static final int BITS = 120;

    private static final int MORE = 400;

    private static final long ERROR = 1L << 45;

    private static Fixed number(double value, long error, int bits) {
        return new Fixed(Fixed.nearby(value, bits).mid(), error, bits);
    }

    /** With the largest factor by which an error of the argument may count. */
    static Stream<Arguments> functions() {
        return Stream.of(
                row("exp", FixedSeries::exp, 8, -1.99, -1.5, -0.001, 0, 0.25, 1, 1.9),
                row("sin", x -> FixedSeries.sinCos(x)[0], 1, -0.99, -0.5, -1e-6, 0, 0.25, 0.99),
                row("cos", x -> FixedSeries.sinCos(x)[1], 1, -0.99, -0.5, -1e-6, 0, 0.25, 0.99),
                row("log", FixedSeries::log, 30, 0.3, 0.5, 0.99, 0.999, 1, 1.001, 1.02, 2, 3.9),
                row("atan", FixedSeries::atan, 6, -0.99, -0.5, -0.01, -0.001, 0, 0.001, 0.02, 0.5, 0.99));
    }

    private static Arguments row(String name, UnaryOperator<Fixed> function, int slope, double... arguments) {
        return Arguments.of(name, function, slope, arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void the_values_at_both_ends_of_an_uncertain_argument_are_held(
            String name, UnaryOperator<Fixed> function, int slope, double[] arguments) {
        for (double x : arguments) {
            for (int sign = -1; sign <= 1; sign++) {
                Fixed found = function.apply(number(x, ERROR, BITS));
                Fixed end = number(x, 0, MORE);
                BigInteger shift = BigInteger.valueOf(sign * ERROR).shiftLeft(MORE - BITS);
                Fixed exact = function.apply(new Fixed(end.mid().add(shift), 0, MORE));

                assertThat(holds(found, exact))
                        .as("%s at %s %+d", name, x, sign)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void an_error_counts_at_most_as_the_slope_says(
            String name, UnaryOperator<Fixed> function, int slope, double[] arguments) {
        for (double x : arguments) {
            long without = function.apply(number(x, 0, BITS)).error();
            long with = function.apply(number(x, ERROR, BITS)).error();

            assertThat(without).as("%s at %s", name, x).isBetween(1L, 1L << 24);
            assertThat(with - without).as("%s at %s", name, x).isBetween(ERROR / 8, slope * ERROR);
            assertThat(holds(function.apply(number(x, 0, BITS)), function.apply(number(x, 0, MORE))))
                    .as("%s at %s", name, x)
                    .isTrue();
        }
    }

    /** Whether two enclosures with different units have a number in common. */
    private static boolean holds(Fixed coarse, Fixed fine) {
        BigInteger middle = coarse.mid().shiftLeft(fine.bits() - coarse.bits());
        BigInteger reach = BigInteger.valueOf(coarse.error())
                .shiftLeft(fine.bits() - coarse.bits())
                .add(BigInteger.valueOf(fine.error()));
        return fine.mid().subtract(middle).abs().compareTo(reach) <= 0;
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({"exp, -2, 2", "sin, -1, 1", "atan, -1, 1", "log, 0.26, 4"})
    void arguments_out_of_range_are_refused(String name, double least, double most) {
        UnaryOperator<Fixed> function = functions()
                .filter(row -> row.get()[0].equals(name))
                .map(FixedSeriesTest::function)
                .findFirst()
                .orElseThrow();
        assertThat(function.apply(number(least, 0, BITS)).bits()).isEqualTo(BITS);
        assertThat(function.apply(number(most, 0, BITS)).bits()).isEqualTo(BITS);
        assertThatThrownBy(() -> function.apply(number(Math.floor(least * 4) / 4 - 0x1p-40, 1L << 60, 100)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> function.apply(number(most, 1, BITS))).isInstanceOf(ArithmeticException.class);
    }

    @SuppressWarnings("unchecked")
    private static UnaryOperator<Fixed> function(Arguments row) {
        return (UnaryOperator<Fixed>) row.get()[1];
    }
}
