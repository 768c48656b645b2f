package org.sharpbound.report.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharpbound.lab.experiment.DataPlan;
import org.sharpbound.lab.experiment.Experiment;
import org.sharpbound.lab.experiment.Measurements;
import org.sharpbound.lab.experiment.NetworkPlan;
import org.sharpbound.lab.experiment.Observable;
import org.sharpbound.lab.experiment.Setup;
import org.sharpbound.lab.experiment.Spectrum;
import org.sharpbound.lab.experiment.TrainingPlan;
import org.sharpbound.lab.network.Activation;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.network.Start;
import org.sharpbound.lab.train.Loss;
import org.sharpbound.run.Finding;

/** Experiments with numbers written by hand. */
final class SampleExperiment {

    private final List<String> varied;
    private final Map<String, Setup> cells = new LinkedHashMap<>();
    private final Map<String, Observable> measures = new LinkedHashMap<>();
    private List<Integer> epochs = List.of(0);
    private List<Spectrum> spectra = List.of();

    SampleExperiment(String... varied) {
        this.varied = List.of(varied);
    }

    /** A network of a width that is trained with a rate, in units of the critical one or not. */
    SampleExperiment cell(String name, int width, double rate, boolean critical) {
        NetworkPlan network = new NetworkPlan(
                List.of(width),
                Activation.identity(),
                Parametrisation.NTK,
                1,
                Optional.empty(),
                Start.GAUSSIAN,
                1,
                false);
        TrainingPlan training = new TrainingPlan(
                Loss.halfSquares(), rate, critical, 9, OptionalInt.empty(), 0, 0, 0, Optional.empty(), false);
        cells.put(name, new Setup(new DataPlan.Sphere(3, DataPlan.Teacher.LINEAR, 0, 8, 0), network, training));
        return this;
    }

    SampleExperiment at(Integer... all) {
        epochs = List.of(all);
        return this;
    }

    SampleExperiment measure(String name, Observable observable) {
        measures.put(name, observable);
        return this;
    }

    SampleExperiment spectrum(String cell, int epoch, double... eigenvalues) {
        spectra = List.of(new Spectrum(cell, epoch, eigenvalues));
        return this;
    }

    /** @param runs numbers by cells, in each by epochs, in each by measures */
    Finding.Measured measured(double[]... runs) {
        Experiment experiment = new Experiment(varied, cells, epochs, true, measures);
        List<String> names =
                experiment.columns().stream().map(Experiment.Column::name).toList();
        Measurements exact = Measurements.exact(names, List.of(runs));
        return new Finding.Measured(experiment, new Measurements(names, exact.runs(), exact.radii(), spectra));
    }

    Results results(double[]... runs) {
        return new Results(measured(runs));
    }
}
