package org.sharpbound.enclose.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The derivative of one step where its series is so short that the remainder counts. */
final class TransportTest {

    private static final double LENGTH = 0.5;

    private static Jets jets(Program program, int most, double[] middle, double[] radius, double unit, int order) {
        Jets jets = new Jets(program, most);
        for (int i = 0; i < middle.length; i++) {
            jets.set(i, middle[i], radius[i]);
        }
        jets.expand(unit, order);
        return jets;
    }

    @ParameterizedTest
    @CsvSource({
        "a + x, 1, 1",
        "a + x, 1, 2",
        "a + x, 2, 1",
        "a - x, 1, 1",
        "a - x, 1, 3",
    })
    void a_short_series_with_its_remainder_holds_the_derivative(String rate, double unit, int q) {
        Program program = Program.of("t", List.of("x"), List.of("a"), List.of(Specimen.term(rate)));
        int[] directions = {0};
        // From x = 0 with a = 1 up to the end of the step, where x = ±(exp(±h) − 1).
        Jets start = jets(program, q, new double[] {0, 0, 1}, new double[3], unit, q - 1);
        double[] box = {0.33, LENGTH / 2, 1};
        Jets bound = jets(program, q + 1, box, new double[] {0.33, LENGTH / 2, 0}, unit, q);
        JetDerivatives from = new JetDerivatives(start, q, directions);
        JetDerivatives over = new JetDerivatives(bound, q + 1, directions);
        from.expand(q - 1);
        over.expand(q);
        double tau = LENGTH / unit;
        Transport transport = new Transport(1, from, over, q, unit, tau);
        double sign = rate.contains("+") ? 1 : -1;
        double growth = Math.exp(sign * LENGTH);

        BallMatrix byState = transport.byState(tau, 0);
        assertThat(Math.abs(growth - byState.mid[0])).isLessThanOrEqualTo(byState.rad[0]);
        assertThat(byState.rad[0]).isLessThan(0.25);
        BallMatrix byParameter = transport.byParameter(tau, 0);
        assertThat(Math.abs(sign * (growth - 1) - byParameter.mid[0])).isLessThanOrEqualTo(byParameter.rad[0]);
        assertThat(byParameter.rad[0]).isLessThan(0.25);
    }
}
