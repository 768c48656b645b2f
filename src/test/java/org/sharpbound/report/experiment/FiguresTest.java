package org.sharpbound.report.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharpbound.lab.experiment.Observable;
import org.sharpbound.report.plot.Plot;
import org.sharpbound.report.plot.Series;
import org.sharpbound.report.plot.SeriesPlot;
import org.sharpbound.term.Rational;

final class FiguresTest {

    private static final Rational LEVEL = Rational.of(1, 2);

    /** Five runs of r/m² for widths m and runs r: the slope is −2 in all. */
    private static SampleExperiment widths() {
        return new SampleExperiment("m")
                .cell("4", 4, 1, false)
                .cell("16", 16, 1, false)
                .cell("64", 64, 1, false)
                .measure("drift", Observable.DRIFT);
    }

    private static double[][] squares() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(r -> new double[] {r / 16.0, r / 256.0, r / 4096.0})
                .toArray(double[][]::new);
    }

    private static List<Plot> plots(Results results, Slopes.Asked... slopes) {
        return new Figures(results, LEVEL, List.of(slopes)).plots();
    }

    @Test
    void a_measure_stands_against_what_is_varied_with_runs_median_interval_and_slope() {
        List<Plot> plots = plots(widths().results(squares()), new Slopes.Asked("drift", "m"));
        SeriesPlot plot = (SeriesPlot) plots.get(0);
        assertThat(plots).hasSize(1);
        assertThat(plot.title()).isEqualTo("Drift at epoch 0");
        assertThat(plot.across().logarithmic()).isTrue();
        assertThat(plot.up().logarithmic()).isTrue();
        Series median = plot.series().get(0);
        assertThat(median.y()).containsExactly(3 / 16.0, 3 / 256.0, 3 / 4096.0);
        assertThat(median.lower()).containsExactly(2 / 16.0, 2 / 256.0, 2 / 4096.0);
        assertThat(median.upper()).containsExactly(4 / 16.0, 4 / 256.0, 4 / 4096.0);
        assertThat(median.runs()).hasSize(5);
        assertThat(plot.series().get(1).label()).isEqualTo("slope −2 [−2, −2]");
        assertThat(plot.series().get(1).y().get(0)).isCloseTo(3 / 16.0, within(1e-9));
    }

    @Test
    void no_slope_is_drawn_that_no_relation_speaks_of_and_none_of_what_is_not_positive() {
        assertThat(((SeriesPlot) plots(widths().results(squares())).get(0)).series())
                .hasSize(1);
        double[][] zero = squares();
        zero[2][1] = 0;
        assertThat(((SeriesPlot) plots(widths().results(zero), new Slopes.Asked("drift", "m"))
                                .get(0))
                        .series())
                .hasSize(1);
    }

    @Test
    void train_and_test_stand_in_one_figure_by_epochs() {
        Results results = new SampleExperiment()
                .cell("", 4, 1, false)
                .at(0, 1, 10, 100)
                .measure("loss", Observable.LOSS)
                .measure("test", Observable.TEST_LOSS)
                .results(new double[] {8, 9, 4, 5, 2, 3, 1, 2}, new double[] {8, 9, 4, 5, 2, 3, 1, 2});
        SeriesPlot plot = (SeriesPlot) plots(results).get(0);
        assertThat(plots(results)).hasSize(1);
        assertThat(plot.series()).extracting(Series::label).containsExactly("loss", "test");
        assertThat(plot.series().get(0).y()).containsExactly(8.0, 4.0, 2.0, 1.0);
        assertThat(plot.across().ticks(5)).extracting("label").containsExactly("0", "1", "10", "100");
    }

    @Test
    void a_spectrum_steps_up_from_the_smallest_eigenvalue_to_the_largest() {
        Results results = widths().spectrum("64", 0, 8, 2, 1, 1e-30).results(squares());
        SeriesPlot plot = (SeriesPlot) new SpectrumFigure(results).plot().orElseThrow();
        Series steps = plot.series().get(0);
        assertThat(steps.label()).isEqualTo("m = 64");
        assertThat(steps.x()).containsExactly(8e-10, 8e-10, 1.0, 1.0, 2.0, 2.0, 8.0, 8.0);
        assertThat(steps.y()).containsExactly(0.0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1.0);
    }

    @Test
    void of_a_large_experiment_few_figures_with_few_curves_are_drawn() {
        SampleExperiment large = new SampleExperiment("m", "c").at(0, 1, 2);
        for (int m = 1; m <= 6; m++) {
            for (int c = 1; c <= 5; c++) {
                large.cell(m + ", " + c, m, c, false);
            }
        }
        for (Observable observable : List.of(Observable.LOSS, Observable.NORM, Observable.TRACE, Observable.RANK)) {
            large.measure(observable.word(), observable);
        }
        large.measure("over", Observable.DIVERGED);
        double[] run = IntStream.range(0, 30 * 3 * 5)
                .mapToDouble(i -> i % 5 == 4 ? 0 : 1 + i % 7)
                .toArray();
        List<Plot> plots = plots(large.results(run, run));
        assertThat(plots).hasSize(4);
        assertThat(plots.get(0).title()).isEqualTo("How training ends");
        assertThat(((SeriesPlot) plots.get(1)).series())
                .extracting(Series::label)
                .containsExactly("m = 1, c = 5", "m = 2, c = 5", "m = 4, c = 5", "m = 6, c = 5");
    }
}
