package org.sharpbound.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Activation;
import org.sharpbound.lab.network.Architecture;
import org.sharpbound.lab.network.Network;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.network.Polynomial;

/** A training that does not go to its end says so, and keeps what it has. */
final class EndingsTest {

    private static Objective objective() {
        return Problems.objective(Problems.network(), 5, Loss.halfSquares());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void descent_with_too_large_a_rate_diverges(int batch) {
        Network linear = new Network(Architecture.of(Activation.identity(), Parametrisation.STANDARD, 3, 2));
        Objective objective = Problems.objective(linear, 5, Loss.halfSquares());
        Run run = Descent.batches(10, 1000, batch, 1).run(objective, Recording.of(Metric.LOSS));
        assertThat(run.ending()).isEqualTo(Run.Ending.DIVERGED);
        assertThat(run.explanation()).contains("the objective is").contains("after epoch " + (int) run.time());
        assertThat(run.table().rows()).hasSize((int) run.time());
        double[] losses = run.table().column("loss");
        assertThat(Problems.largest(losses)).isLessThan(1e12 * Math.max(1, losses[0]));
    }

    @Test
    void an_objective_that_is_no_number_diverges_at_once() {
        Objective objective = objective();
        objective.targets().set(0, 0, Double.NaN);
        for (Run run : List.of(
                Descent.full(0.1, 3).run(objective, Recording.of(Metric.LOSS)),
                Flow.to(0, 1).run(objective, Recording.of(Metric.LOSS)))) {
            assertThat(run.ending()).isEqualTo(Run.Ending.DIVERGED);
            assertThat(run.table().rows()).isEmpty();
        }
    }

    /** dw/dt = w. */
    @Test
    void a_flow_that_grows_without_end_diverges() {
        Network network = new Network(Architecture.of(Activation.identity(), Parametrisation.STANDARD, 1, 1));
        Objective objective = new Objective(
                network,
                Loss.halfSquares().withFactor(-1),
                List.of(),
                Matrix.ofRows(new double[] {1}),
                Matrix.ofRows(new double[] {0}),
                new double[] {1},
                Problems.ALGEBRA);
        Run run = Flow.to(1, 100).run(objective, Recording.of(Metric.NORM));
        assertThat(run.ending()).isEqualTo(Run.Ending.DIVERGED);
        assertThat(run.table().column("norm")).containsExactly(new double[] {Math.E}, within(1e-8));
    }

    /** Two weights, and rates of their fifth powers and more: there is no solution up to time 10. */
    @Test
    void a_flow_that_blows_up_diverges_or_stalls() {
        Network network = new Network(Architecture.of(new Polynomial(0, 0, 0, 1), Parametrisation.STANDARD, 1, 1, 1));
        Objective objective = new Objective(
                network,
                Loss.halfSquares().withFactor(-1),
                List.of(),
                Matrix.ofRows(new double[] {1}),
                Matrix.ofRows(new double[] {0}),
                new double[] {1, 1},
                Problems.ALGEBRA);
        Run run = Flow.to(0.01, 10).run(objective, Recording.of(Metric.LOSS));
        assertThat(run.ending()).isIn(Run.Ending.DIVERGED, Run.Ending.STALLED);
        assertThat(run.explanation()).isNotEmpty();
        assertThat(run.time()).isEqualTo(0.01);
        assertThat(run.table().rows()).hasSize(1);
    }

    @Test
    void a_flow_that_takes_too_many_steps_stalls() {
        Run run = new Flow(new double[] {1000}, 1e-10, 1e-10, 100).run(objective(), Recording.of());
        assertThat(run.ending()).isEqualTo(Run.Ending.STALLED);
        assertThat(run.explanation()).contains("100");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void descent_stops_when_it_is_asked_to(int batch) {
        AtomicInteger asked = new AtomicInteger();
        Recording recording = Recording.of(Metric.LOSS).withStop(() -> asked.incrementAndGet() > 7);
        Run run = Descent.batches(0.01, 1000, batch, 1).run(objective(), recording);
        assertThat(run.ending()).isEqualTo(Run.Ending.INTERRUPTED);
        int epochs = batch == 0 ? 7 : 2;
        assertThat(run.time()).isEqualTo(epochs);
        assertThat(run.table().rows()).hasSize(epochs + 1);
    }

    @Test
    void a_flow_stops_when_it_is_asked_to() {
        AtomicInteger asked = new AtomicInteger();
        Recording recording = Recording.of(Metric.LOSS).withStop(() -> asked.incrementAndGet() > 100);
        Run run = Flow.to(0, 1e-3, 1e4).run(objective(), recording);
        assertThat(run.ending()).isEqualTo(Run.Ending.INTERRUPTED);
        assertThat(run.explanation()).startsWith("stopped at time");
        assertThat(run.table().column("time")).containsExactly(0, 1e-3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void what_goes_wrong_in_measuring_is_thrown_by_the_run(int threads) {
        Watcher wrong = new Watcher() {
            @Override
            public List<String> columns() {
                return List.of("two", "numbers");
            }

            @Override
            public double[] measure(Moment moment) {
                return new double[1];
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> Descent.full(0.1, 3)
                        .run(objective(), Recording.of(wrong).withThreads(threads)))
                .withMessageContaining("1 numbers for columns [two, numbers]");
    }

    @Test
    void rates_epochs_and_threads_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Descent.full(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Descent.full(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Recording.of().withThreads(-1));
    }
}
