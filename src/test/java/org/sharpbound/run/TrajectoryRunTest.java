package org.sharpbound.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;

class TrajectoryRunTest {

    private static Expr read(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    private static Statement decay(String rate, String at) {
        Map<String, Domain> quantities =
                Map.of("T", Parser.domain("[1/2, 3]").value().orElseThrow());
        Implicit.Flow flow = new Implicit.Flow(
                "t",
                Map.of("x", new Implicit.Equation(read(rate), read("1"))),
                List.of(new Implicit.Reading("xT", "x", read(at))));
        return new Statement(
                quantities,
                List.of(flow),
                List.of(),
                Map.of(),
                Parser.relation("2*xT <= T + 2").value().orElseThrow());
    }

    @Test
    void states_and_sides_are_enclosed_at_all_times_up_to_the_last() {
        Trajectories found = TrajectoryRun.of(decay("-x", "T"), Map.of()).orElseThrow();

        assertThat(found.time()).isEqualTo("T");
        assertThat(found.times().get(0)).isZero();
        assertThat(found.times().get(found.times().size() - 1)).isEqualTo(3);
        assertThat(found.sides()).extracting(Trajectories.Band::label).containsExactly("left side", "right side");
        for (int i = 0; i < found.times().size(); i++) {
            double exact = Math.exp(-found.times().get(i));
            Trajectories.Band x = found.states().get(0);
            assertThat(x.lower().get(i)).isBetween(exact - 1e-12, exact + 1e-15);
            assertThat(x.upper().get(i)).isBetween(exact - 1e-15, exact + 1e-12);
            assertThat(found.sides().get(0).upper().get(i)).isBetween(2 * exact - 1e-14, 2 * exact + 1e-11);
        }
    }

    @Test
    void a_solution_that_ends_is_drawn_as_far_as_it_goes() {
        Trajectories found = TrajectoryRun.of(decay("x^2", "T"), Map.of()).orElseThrow();

        assertThat(found.times().get(found.times().size() - 1)).isBetween(0.8, 1.0);
    }

    @Test
    void other_times_are_no_clock() {
        Trajectories found =
                TrajectoryRun.of(decay("-x", "2*T"), Map.of("T", Rational.ONE)).orElseThrow();

        assertThat(found.time()).isEqualTo("t");
        assertThat(found.sides()).isEmpty();
        assertThat(found.place()).isEqualTo("T = 1");
        assertThat(found.times().get(found.times().size() - 1)).isEqualTo(2);
    }
}
