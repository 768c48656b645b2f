package org.sharpbound.lab.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sharpbound.lab.data.DataSet;
import org.sharpbound.lab.kernel.EmpiricalKernel;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.train.Metric;
import org.sharpbound.lab.train.Moment;
import org.sharpbound.lab.train.Watcher;

/** Measures what can be measured of a single moment, and keeps the outputs on the test examples where others need them. */
final class CellWatcher implements Watcher {

    /** Eigenvalues of less than this part of the largest are rounding errors. */
    private static final double ROUNDING = 1e-10;

    private static final double SMALL = 0.01;

    private final List<Observable> asked = new ArrayList<>();
    private final DataSet.Split data;
    private final boolean keepsOutputs;
    private final Map<Double, Matrix> outputs = new TreeMap<>();
    private Matrix kernelAtStart;

    CellWatcher(Set<Observable> all, DataSet.Split data) {
        this.data = data;
        this.keepsOutputs = all.contains(Observable.LINEAR_GAP) || all.contains(Observable.KERNEL_GAP);
        all.stream().filter(Observable::isOfOneMoment).forEach(asked::add);
    }

    /** What is measured, in the order of the columns. */
    List<Observable> asked() {
        return Collections.unmodifiableList(asked);
    }

    /** The outputs on the test examples by times. */
    Map<Double, Matrix> outputs() {
        return outputs;
    }

    @Override
    public List<String> columns() {
        return asked.stream().map(Observable::word).toList();
    }

    @Override
    public double[] measure(Moment moment) {
        if (keepsOutputs) {
            outputs.put(moment.time(), CellRun.outputs(moment, data.test()));
        }
        boolean ofKernel = asked.stream().anyMatch(Observable::needsKernel);
        Matrix kernel = ofKernel ? kernel(moment) : Matrix.zeros(0, 0);
        boolean ofSpectrum = asked.stream().anyMatch(Observable::needsSpectrum);
        double[] eigenvalues = ofSpectrum ? moment.objective().algebra().eigenvalues(kernel) : new double[0];
        return asked.stream()
                .mapToDouble(observable -> value(observable, moment, kernel, eigenvalues))
                .toArray();
    }

    private double value(Observable observable, Moment moment, Matrix kernel, double[] eigenvalues) {
        return switch (observable) {
            case LOSS -> Metric.LOSS.measure(moment)[0];
            case ACCURACY -> Metric.ACCURACY.measure(moment)[0];
            case DISTANCE -> Metric.DISTANCE.measure(moment)[0];
            case NORM -> Metric.NORM.measure(moment)[0];
            case TEST_LOSS ->
                moment.objective()
                        .loss()
                        .value(CellRun.outputs(moment, data.test()), data.test().targets());
            case TEST_ACCURACY ->
                Metric.accuracy(
                        CellRun.outputs(moment, data.test()), data.test().targets());
            case EIGENVALUE -> eigenvalues[0];
            case TRACE -> trace(kernel);
            case SHARE -> eigenvalues[0] / trace(kernel);
            case RANK -> count(eigenvalues, ROUNDING, true);
            case SMALL_SHARE -> count(eigenvalues, SMALL, false) / eigenvalues.length;
            case MEDIAN_EIGENVALUE ->
                (eigenvalues[(eigenvalues.length - 1) / 2] + eigenvalues[eigenvalues.length / 2]) / 2;
            case DRIFT -> distance(kernel, kernelAtStart) / norm(kernelAtStart);
            default -> throw new AssertionError(observable);
        };
    }

    private Matrix kernel(Moment moment) {
        EmpiricalKernel kernels = new EmpiricalKernel(moment.objective().algebra());
        if (kernelAtStart == null) {
            kernelAtStart = kernels.averaged(moment.objective()
                    .model()
                    .evaluate(
                            moment.objective().start(),
                            data.train().inputs(),
                            moment.objective().algebra())
                    .pass());
        }
        return kernels.averaged(moment.evaluation().pass());
    }

    private static double trace(Matrix kernel) {
        double sum = 0;
        for (int i = 0; i < kernel.rows(); i++) {
            sum += kernel.get(i, i);
        }
        return sum;
    }

    /** How many eigenvalues are above, or else below, this part of the largest. */
    private static double count(double[] eigenvalues, double part, boolean above) {
        return Arrays.stream(eigenvalues)
                .filter(value -> above == value > part * eigenvalues[0])
                .count();
    }

    static double distance(Matrix a, Matrix b) {
        return Math.sqrt(a.values().length) * CellRun.rootMeanSquare(a, b);
    }

    static double norm(Matrix a) {
        return distance(a, Matrix.zeros(a.rows(), a.columns()));
    }
}
