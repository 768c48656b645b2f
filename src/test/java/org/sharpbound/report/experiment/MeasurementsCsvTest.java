package org.sharpbound.report.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharpbound.lab.experiment.Measurements;
import org.sharpbound.lab.experiment.Observable;
import org.sharpbound.run.Finding;

final class MeasurementsCsvTest {

    private static final Finding.Measured MEASURED = new SampleExperiment("c")
            .cell("1/10", 2, 1, false)
            .cell("3", 2, 1, false)
            .at(0, 5)
            .measure("loss", Observable.LOSS)
            .measure("top", Observable.EIGENVALUE)
            .measured(
                    new double[] {1, 2, 0.1, 4, 5, 6, 1 / 3.0, Double.NaN}, new double[] {1e-300, 2, 3, 4, 5, 6, 7, 8});

    @Test
    void each_run_choice_and_epoch_is_a_row_with_all_digits() {
        assertThat(new MeasurementsCsv(new Results(MEASURED)).text().split("\r\n"))
                .containsExactly(
                        "run,c,epoch,loss,top",
                        "1,0.1,0,1.0,2.0",
                        "1,0.1,5,0.1,4.0",
                        "1,3,0,5.0,6.0",
                        "1,3,5,0.3333333333333333,",
                        "2,0.1,0,1.0E-300,2.0",
                        "2,0.1,5,3.0,4.0",
                        "2,3,0,5.0,6.0",
                        "2,3,5,7.0,8.0");
    }

    @Test
    void what_is_enclosed_has_its_radius_beside_it() {
        Measurements plain = MEASURED.measurements();
        List<double[]> radii = List.of(new double[8], new double[] {0, 0.5, 0, 0, 0, 0, 0, 0});
        Finding.Measured enclosed = new Finding.Measured(
                MEASURED.experiment(), new Measurements(plain.names(), plain.runs(), radii, List.of()));
        assertThat(new MeasurementsCsv(new Results(enclosed)).text())
                .startsWith("run,c,epoch,loss,top,radius of top\r\n1,0.1,0,1.0,2.0,0.0\r\n")
                .contains("\r\n2,0.1,0,1.0E-300,2.0,0.5\r\n");
    }
}
