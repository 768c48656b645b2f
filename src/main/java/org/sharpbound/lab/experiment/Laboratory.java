package org.sharpbound.lab.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sharpbound.lab.bound.Certifier;
import org.sharpbound.lab.data.DataFileException;
import org.sharpbound.lab.data.DataFolder;
import org.sharpbound.lab.data.DataSet;
import org.sharpbound.lab.linear.LinearAlgebra;

/**
 * Makes the runs of experiments. A run is told by its number: what it gives does not depend on others, nor on threads. Safe for several
 * threads.
 */
public final class Laboratory {

    /** Seeds of runs are far apart, so that no two seeds of experiments have runs in common. */
    private static final long RUN = 0x9e3779b97f4a7c15L;

    private final LinearAlgebra algebra;
    private final Optional<DataFolder> folder;
    private final Certifier certifier;

    /**
     * @param folder of the files of MNIST, where they are at hand
     * @param certifier of the risk of Gaussian weights
     */
    public Laboratory(LinearAlgebra algebra, Optional<DataFolder> folder, Certifier certifier) {
        this.certifier = certifier;
        this.algebra = algebra;
        this.folder = folder;
    }

    /**
     * A run: a number for each of the experiment's columns, not a number where nothing can be measured, as after a divergence. The cells of a
     * run have the same random numbers: those whose plans agree have the same examples.
     *
     * @param run from 0
     * @param stop whether to end early; what comes then is of no use
     * @throws DataFileException if files of data cannot be read
     * @throws DataPlan.NeedsFiles if files are needed and there is no folder
     * @throws IllegalArgumentException if plans do not fit each other, as a loss and its targets, or take more memory than there is
     */
    public Numbers run(Experiment experiment, long seed, int run, BooleanSupplier stop) throws DataFileException {
        Demand.require(experiment);
        long own = seed ^ (run + 1) * RUN;
        Map<DataPlan, DataSet.Split> drawn = new HashMap<>();
        Map<String, CellNumbers> cells = new LinkedHashMap<>();
        for (Map.Entry<String, Setup> cell : experiment.cells().entrySet()) {
            DataPlan plan = cell.getValue().data();
            if (!drawn.containsKey(plan)) {
                drawn.put(plan, plan.draw(own, folder));
            }
            cells.put(cell.getKey(), numbers(cell.getValue(), drawn.get(plan), own, experiment, stop, run == 0));
        }
        List<Experiment.Column> columns = experiment.columns();
        double[] values = new double[columns.size()];
        double[] radii = new double[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Experiment.Column column = columns.get(i);
            CellNumbers cell = cells.get(column.cell());
            values[i] = cell.value(column.epoch(), column.observable());
            radii[i] = cell.radius(column.epoch(), column.observable());
        }
        List<Spectrum> spectra = new ArrayList<>();
        cells.forEach((cell, trained) ->
                trained.spectra().forEach((epoch, eigenvalues) -> spectra.add(new Spectrum(cell, epoch, eigenvalues))));
        return new Numbers(values, radii, spectra);
    }

    private CellNumbers numbers(
            Setup setup,
            DataSet.Split data,
            long seed,
            Experiment experiment,
            BooleanSupplier stop,
            boolean keepsSpectra) {
        if (setup.training().posterior().isPresent()) {
            return new PosteriorRun(setup, data, seed, algebra, certifier);
        }
        return new CellRun(setup, data, seed, algebra, experiment.epochs(), stop, keepsSpectra)
                .measuring(experiment.measures().values());
    }

    /**
     * What a run measured, and how far each number may be from what it stands for.
     *
     * @param radii 0 but for the largest eigenvalue, which is enclosed
     * @param spectra of the first run alone, by cells and epochs, where a kernel is measured and its eigenvalues come at little cost
     */
    public record Numbers(double[] values, double[] radii, List<Spectrum> spectra) {}
}
