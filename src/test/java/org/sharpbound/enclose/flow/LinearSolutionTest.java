package org.sharpbound.enclose.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;

/** Which fields are taken as affine, and how tight their solutions are. The zoo compares them with exact ones. */
final class LinearSolutionTest {

    private static FlowProblem scalar(String rate) {
        return Specimen.scalar("x", rate, "1", "p 1 2", "1", "0").problem();
    }

    @ParameterizedTest
    @CsvSource({
        "'-2*x', exp(-2)",
        "'-(x + x)', exp(-2)",
        "'(3*x - x)/2 - 1', 1",
        "'x*(2 - 1) + pi', (1 + pi)*exp(1) - pi",
        "5, 6",
    })
    void what_is_written_as_affine_is_solved(String rate, String exact) {
        Interval found = LinearSolution.inDoubles(scalar(rate)).orElseThrow().get(0);
        BigInterval value = Specimen.scalar("", "x", "1", "", "1", exact)
                .exact(0, scalar(rate).to(), List.of());
        assertThat(found.lo()).isLessThanOrEqualTo(value.hiDouble());
        assertThat(found.hi()).isGreaterThanOrEqualTo(value.loDouble());
        assertThat(found.width()).isLessThan(1e-13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t*x",
                "t",
                "x^2",
                "x*x",
                "abs(x)",
                "step(x)",
                "if(x < 5, x, 1)",
                "1/x",
                "sin(x)",
                "x/(p - 1)",
                "x*log(p - 3)",
                "x*0*sqrt(p - 2)"
            })
    void what_is_not_affine_or_not_defined_is_left_alone(String rate) {
        assertThat(LinearSolution.inDoubles(scalar(rate))).isEmpty();
        assertThat(LinearSolution.toDigits(scalar(rate), Precision.ofDigits(30)))
                .isEmpty();
    }

    @Test
    void a_residual_under_a_constant_kernel_is_known_to_any_digits() {
        Interval x = LinearSolution.inDoubles(Problems.linear()).orElseThrow().get(0);
        assertThat(x.width()).isLessThan(1e-15 * x.mag());
        BigInterval fine = LinearSolution.toDigits(Problems.linear(), Precision.ofDigits(60))
                .orElseThrow()
                .get(0);
        assertThat(fine.hi().subtract(fine.lo())).isLessThan(new BigDecimal("1e-60"));
        assertThat(x.contains(fine.loDouble())).isTrue();
    }
}
