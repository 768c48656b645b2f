package org.sharpbound.enclose.implicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.oracle.DoubleKernel;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;

/**
 * Kernels of deep networks beside values to 45 digits: by Gauss and Legendre's rule with 160 nodes for the radius and 420 steps of the angle in
 * polar coordinates, computed apart with 55 digits (mpmath).
 */
class DeepKernelsTest {

    @ParameterizedTest
    @CsvSource({
        "nngp, 1, 1 | 3/5 | 1 | 0 | 1 | 0, 0.225222153526883656114005749448020960193964488",
        "ntk, 1, 1 | 3/5 | 1 | 0 | 1 | 0, 0.461374832383744586117369406951970545190333151",
        "nngp, 2, 1 | 3/5 | 1 | 0 | 1 | 0, 0.132453331970001832280432088912228562634209024",
        "ntk, 2, 1 | 3/5 | 1 | 0 | 1 | 0, 0.408627029474951170118024504389729635677431228",
        "ntk, 2, 1 | -1/2 | 3/4 | 1/10 | 3/2 | 1/5, 0.0198456173606038998922931719132566607843559313",
        "ntk, 1, 1 | 1 | 1 | 0 | 1 | 0, 0.858697392846109416388481233559773643780503505",
        "nngp, 1, 1 | -1 | 1 | 0 | 2 | 0, -0.788588980795682348832919544888239121147581499"
    })
    void values_to_many_digits_are_enclosed_narrowly(String kind, int depth, String numbers, String value)
            throws Unsolved {
        Implicit.DeepKernel kernel = kernel(kind, depth, numbers);
        Rational exact = Rational.of(new BigDecimal(value));

        for (int digits : new int[] {15, 40}) {
            Approximate found = PointValues.find(List.of(kernel), digits, () -> false)
                    .values()
                    .get("m");
            Rational reach = Rational.of(BigDecimal.ONE.movePointLeft(Math.min(digits, 42) - 2));
            assertThat(found.lower()).isLessThan(exact.plus(Rational.of(new BigDecimal("1e-43"))));
            assertThat(found.upper()).isGreaterThan(exact.minus(Rational.of(new BigDecimal("1e-43"))));
            assertThat(found.radius()).as(digits + " digits").isLessThan(reach);
        }
        double[] at = kernel.expressions().stream()
                .mapToDouble(e -> Interval.of(Constants.value(e).orElseThrow()).mid())
                .toArray();
        double near = Interval.of(exact).mid();
        assertThat(new DoubleKernel(kernel, 3).at(at).orElseThrow()).isCloseTo(near, within(1e-12));
        assertThat(new DoubleKernel(kernel, 1).at(at).orElseThrow()).isCloseTo(near, within(1e-6));
    }

    private static Implicit.DeepKernel kernel(String kind, int depth, String numbers) {
        List<Expr> n = Stream.of(numbers.split("\\|"))
                .map(text -> Parser.expression(text.trim()).value().orElseThrow())
                .toList();
        return new Implicit.DeepKernel(
                "m", kind.equals("ntk"), depth, n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5));
    }
}
