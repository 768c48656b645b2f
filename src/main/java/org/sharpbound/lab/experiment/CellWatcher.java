package org.sharpbound.lab.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sharpbound.lab.data.DataSet;
import org.sharpbound.lab.kernel.DualActivation;
import org.sharpbound.lab.kernel.EmpiricalKernel;
import org.sharpbound.lab.kernel.InfiniteWidth;
import org.sharpbound.lab.linear.EigenvalueBounds;
import org.sharpbound.lab.linear.Lanczos;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.train.Metric;
import org.sharpbound.lab.train.Moment;
import org.sharpbound.lab.train.Watcher;

/** Measures what can be measured of a single moment, and keeps the outputs on the test examples where others need them. */
final class CellWatcher implements Watcher {

    /** Eigenvalues of less than this part of the largest are rounding errors. */
    private static final double ROUNDING = 1e-10;

    private static final double SMALL = 0.01;

    /** Of residuals of the largest eigenvalue. */
    private static final double RESIDUAL = 1e-12;

    /** Of the vector with which it is looked for. */
    private static final long SEED = 1;

    /** Of so many examples all eigenvalues are computed though nothing but a figure needs them. */
    private static final int FEW = 128;

    private final List<Observable> asked = new ArrayList<>();
    private final DataSet.Split data;
    private final NetworkPlan plan;
    private final LinearAlgebra algebra;
    private final EmpiricalKernel kernels;
    private final boolean keepsOutputs;
    private final Map<Double, Matrix> outputs = new TreeMap<>();
    private final Map<Double, Double> radii = new TreeMap<>();
    private final boolean keepsSpectra;
    private final Map<Double, double[]> spectra = new TreeMap<>();
    private Matrix kernelAtStart;
    private Matrix infinite;

    CellWatcher(
            Set<Observable> all, DataSet.Split data, NetworkPlan plan, LinearAlgebra algebra, boolean keepsSpectra) {
        this.keepsSpectra = keepsSpectra;
        this.data = data;
        this.plan = plan;
        this.algebra = algebra;
        this.keepsOutputs =
                data.test().size() > 0 && all.stream().anyMatch(o -> o == Observable.LINEAR_GAP || o.isOfKernelFlow());
        all.stream().filter(Observable::isOfOneMoment).forEach(asked::add);
        this.kernels = asks(Observable::needsKernel)
                ? new EmpiricalKernel(algebra, data.train().inputs())
                : new EmpiricalKernel(algebra);
    }

    private boolean asks(Predicate<Observable> of) {
        return asked.stream().anyMatch(of);
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

    /** The eigenvalues that are kept, by times. */
    Map<Double, double[]> spectra() {
        return spectra;
    }

    /** How far the largest eigenvalue may be from the one that was found, by times. */
    Map<Double, Double> radii() {
        return radii;
    }

    @Override
    public double[] measure(Moment moment) {
        if (keepsOutputs) {
            outputs.put(moment.time(), CellRun.outputs(moment, data.test()));
        }
        Matrix kernel = asks(Observable::needsKernel) ? kernel(moment) : Matrix.zeros(0, 0);
        if (Arrays.stream(kernel.values()).anyMatch(value -> !Double.isFinite(value))) {
            double[] unknown = new double[asked.size()];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }
        double[] eigenvalues = asks(Observable::needsSpectrum)
                ? algebra.eigenvalues(kernel)
                : asks(o -> o == Observable.EIGENVALUE || o == Observable.SHARE)
                        ? new double[] {largest(kernel, moment.time())}
                        : new double[0];
        keep(kernel, eigenvalues, moment.time());
        if (asks(Observable::needsSpectrum) && asks(o -> o == Observable.EIGENVALUE)) {
            eigenvalues[0] = largest(kernel, moment.time());
        }
        return asked.stream()
                .mapToDouble(observable -> value(observable, moment, kernel, eigenvalues))
                .toArray();
    }

    private void keep(Matrix kernel, double[] eigenvalues, double time) {
        int size = kernel.rows();
        if (keepsSpectra && size > 1 && (asks(Observable::needsSpectrum) || size <= FEW)) {
            spectra.put(time, asks(Observable::needsSpectrum) ? eigenvalues.clone() : algebra.eigenvalues(kernel));
        }
    }

    /** The middle of an interval that holds the largest eigenvalue, whatever rounding did; half its width is kept. */
    private double largest(Matrix kernel, double time) {
        Lanczos.Pairs pairs = Lanczos.largest(algebra, kernel, 1, RESIDUAL, SEED);
        EigenvalueBounds.Enclosure bounds = EigenvalueBounds.largest(
                kernel, pairs.values()[0], pairs.vectors().row(0));
        double middle = bounds.lower() + (bounds.upper() - bounds.lower()) / 2;
        radii.put(time, Math.nextUp(Math.max(bounds.upper() - middle, middle - bounds.lower())));
        return middle;
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
            case INFINITE_GAP -> distance(kernel, infinite()) / norm(infinite());
            default -> throw new AssertionError(observable);
        };
    }

    private Matrix kernel(Moment moment) {
        if (kernelAtStart == null) {
            kernelAtStart = kernels.averaged(moment.objective()
                    .model()
                    .evaluate(moment.objective().start(), data.train().inputs(), algebra)
                    .pass());
        }
        return kernels.averaged(moment.evaluation().pass());
    }

    /** The kernel of infinite width, whose first layer takes inputs as they are. */
    private Matrix infinite() {
        if (infinite == null) {
            if (plan.parametrisation() != Parametrisation.NTK) {
                throw new IllegalArgumentException(
                        Observable.INFINITE_GAP.word() + " is of networks in the NTK parametrisation");
            }
            Matrix inputs = data.train().inputs().copy();
            double factor = Math.sqrt(plan.weightVariance() / inputs.columns());
            for (int i = 0; i < inputs.values().length; i++) {
                inputs.values()[i] *= factor;
            }
            infinite = new InfiniteWidth(
                            DualActivation.of(plan.activation()),
                            plan.hidden().size(),
                            plan.weightVariance(),
                            plan.biasVariance().orElse(0.0),
                            algebra)
                    .ntk(inputs);
            double square = plan.outputScale() * plan.outputScale();
            for (int i = 0; i < infinite.values().length; i++) {
                infinite.values()[i] *= square;
            }
        }
        return infinite;
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
