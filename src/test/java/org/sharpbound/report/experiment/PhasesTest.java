package org.sharpbound.report.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharpbound.lab.experiment.Observable;

/** Each run is in the phase that its numbers tell. */
final class PhasesTest {

    @Test
    void by_the_loss_where_the_curvature_is_not_known() {
        Phases phases = new Phases(new SampleExperiment()
                .cell("", 2, 1, false)
                .at(0, 1, 9)
                .measure("loss", Observable.LOSS)
                .measure("over", Observable.DIVERGED)
                .results(
                        new double[] {4, 0, 3, 0, 1, 0},
                        new double[] {4, 0, 8, 0, 1, 0},
                        new double[] {4, 0, 8, 0, 1, 0},
                        new double[] {4, 0, 8, 0, 9, 0},
                        new double[] {4, 0, Double.NaN, 1, Double.NaN, 1}));
        assertThat(phases.names()).containsExactly("loss falls", "catapult", "loss stays up", "diverged");
        assertThat(phases.shares("")).isEqualTo(List.of(0.2, 0.4, 0.2, 0.2));
    }

    @Test
    void by_the_curvature_where_the_rate_is_in_units_of_the_critical_one() {
        Phases phases = new Phases(new SampleExperiment("c")
                .cell("1/2", 2, 0.5, true)
                .cell("3", 2, 3, true)
                .at(0, 9)
                .measure("top", Observable.EIGENVALUE)
                .measure("over", Observable.DIVERGED)
                .results(new double[] {6, 0, 6, 0, 6, 0, 1.9, 0}, new double[] {6, 0, 5, 0, 6, 0, 2.1, 0}));
        assertThat(phases.shares("1/2")).isEqualTo(List.of(1.0, 0.0, 0.0, 0.0));
        assertThat(phases.shares("3")).isEqualTo(List.of(0.0, 0.5, 0.5, 0.0));
    }

    @Test
    void there_are_none_where_divergence_is_not_measured() {
        Results results = new SampleExperiment("c")
                .cell("1/2", 2, 0.5, true)
                .at(0, 9)
                .measure("top", Observable.EIGENVALUE)
                .results(new double[] {1, 1});
        assertThat(new Phases(results).names()).isEmpty();
        assertThat(new PhaseFigure(results).plot()).isEmpty();
    }
}
