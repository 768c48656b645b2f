package org.sharpbound.lab.experiment;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.sharpbound.lab.data.DataSet;
import org.sharpbound.lab.kernel.EmpiricalKernel;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.FromZero;
import org.sharpbound.lab.network.Linearised;
import org.sharpbound.lab.network.Model;
import org.sharpbound.lab.network.Network;
import org.sharpbound.lab.train.Descent;
import org.sharpbound.lab.train.Flow;
import org.sharpbound.lab.train.Loss;
import org.sharpbound.lab.train.Moment;
import org.sharpbound.lab.train.Objective;
import org.sharpbound.lab.train.Penalty;
import org.sharpbound.lab.train.Recording;
import org.sharpbound.lab.train.Run;
import org.sharpbound.lab.train.Watcher;

/** One network of one run, trained and measured. */
final class CellRun implements CellNumbers {

    private final TrainingPlan plan;
    private final DataSet.Split data;
    private final long seed;
    private final LinearAlgebra algebra;
    private final List<Integer> epochs;
    private final BooleanSupplier stop;
    private final Network network;
    private final double[] start;
    private final boolean fromZero;
    private final double rate;
    private final Map<Integer, Map<Observable, Double>> measured = new HashMap<>();
    private final Map<Integer, Double> radii = new HashMap<>();
    private final NetworkPlan networkPlan;
    private final boolean keepsSpectra;
    private final Map<Integer, double[]> spectra = new TreeMap<>();

    CellRun(
            Setup setup,
            DataSet.Split data,
            long seed,
            LinearAlgebra algebra,
            List<Integer> epochs,
            BooleanSupplier stop,
            boolean keepsSpectra) {
        this.plan = setup.training();
        this.networkPlan = setup.network();
        this.data = data;
        this.seed = seed;
        this.algebra = algebra;
        this.epochs = epochs;
        this.stop = stop;
        this.keepsSpectra = keepsSpectra;
        this.network = new Network(setup.network()
                .architecture(
                        data.train().inputs().columns(), data.train().targets().columns()));
        this.start = network.start(seed);
        this.fromZero = setup.network().fromZero();
        this.rate = plan.critical() ? plan.rate() * criticalRate() : plan.rate();
    }

    /** 2/λ for the largest eigenvalue λ of what moves the outputs at the start: the kernel, times what stands before an example's loss. */
    private double criticalRate() {
        Matrix kernel = new EmpiricalKernel(algebra)
                .full(network.forward(start, data.train().inputs(), algebra));
        return 2 / (algebra.eigenvalues(kernel)[0] * weight());
    }

    /** What stands before the loss of an example. */
    private double weight() {
        Loss loss = plan.loss();
        return loss.reduction() == Loss.Reduction.SUM
                ? loss.factor()
                : loss.factor() / data.train().size();
    }

    /** Trains, and measures all that is asked for. */
    CellRun measuring(Collection<Observable> asked) {
        Set<Observable> all = EnumSet.copyOf(asked);
        CellWatcher watcher = new CellWatcher(all, data, networkPlan, algebra, keepsSpectra);
        Run run = train(model(false), watcher);
        note(run, watcher.asked());
        watcher.spectra().forEach((time, eigenvalues) -> spectra.put(epoch(time), eigenvalues));
        watcher.radii().forEach((time, radius) -> radii.put(epoch(time), radius));
        for (int epoch : epochs) {
            boolean over = run.ending() == Run.Ending.DIVERGED && !measured.containsKey(epoch);
            measured.computeIfAbsent(epoch, e -> new EnumMap<>(Observable.class))
                    .put(Observable.DIVERGED, over ? 1.0 : 0.0);
        }
        if (all.contains(Observable.LINEAR_GAP) || all.stream().anyMatch(Observable::isOfKernelFlow)) {
            new TestGaps(this, watcher.outputs()).measure(all);
        }
        return this;
    }

    private void note(Run run, List<Observable> columns) {
        for (double[] row : run.table().rows()) {
            Map<Observable, Double> values = new EnumMap<>(Observable.class);
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), row[i + 1]);
            }
            measured.put(epoch(row[0]), values);
        }
    }

    /** Runs the training of a model; of a flow, an epoch takes the time of the rate. */
    Run train(Model model, Watcher watcher) {
        Objective objective = new Objective(
                model,
                plan.loss(),
                penalties(),
                data.train().inputs(),
                data.train().targets(),
                start,
                algebra);
        Recording recording = new Recording(List.of(watcher), 0, stop);
        if (plan.flow() && plan.epochs() > 0) {
            double[] times = epochs.stream().mapToDouble(epoch -> epoch * rate).toArray();
            return Flow.to(times).run(objective, recording);
        }
        Set<Integer> watched = Set.copyOf(epochs);
        int last = epochs.get(epochs.size() - 1);
        return new Descent(rate, last, plan.batch().orElse(0), seed, watched::contains).run(objective, recording);
    }

    private List<Penalty> penalties() {
        return Stream.of(
                        new Penalty(Penalty.Kind.L1, plan.l1()),
                        new Penalty(Penalty.Kind.L2, plan.l2()),
                        new Penalty(Penalty.Kind.L2_FROM_START, plan.towardsStart()))
                .filter(penalty -> penalty.strength() > 0)
                .toList();
    }

    Model model(boolean linearised) {
        Model model = linearised ? new Linearised(network, start) : network;
        return fromZero ? new FromZero(model, start) : model;
    }

    DataSet.Split data() {
        return data;
    }

    TrainingPlan plan() {
        return plan;
    }

    List<Integer> epochs() {
        return epochs;
    }

    LinearAlgebra algebra() {
        return algebra;
    }

    Network network() {
        return network;
    }

    double[] start() {
        return start;
    }

    /** The epoch of a moment: of a flow, an epoch takes the time of the rate. */
    int epoch(double time) {
        return (int) Math.round(plan.flow() ? time / rate : time);
    }

    /** Time of the flow that gradient descent follows, after so many epochs of steps over all examples. */
    double time(int epoch) {
        return epoch * rate;
    }

    double lossWeight() {
        return weight();
    }

    /** Whether the training came so far. */
    boolean reached(int epoch) {
        return measured.get(epoch).get(Observable.DIVERGED) == 0;
    }

    void put(int epoch, Observable observable, double value) {
        measured.get(epoch).put(observable, value);
    }

    @Override
    public double value(int epoch, Observable observable) {
        return measured.get(epoch).getOrDefault(observable, Double.NaN);
    }

    @Override
    public Map<Integer, double[]> spectra() {
        return spectra;
    }

    @Override
    public double radius(int epoch, Observable observable) {
        return observable == Observable.EIGENVALUE ? radii.getOrDefault(epoch, 0.0) : 0;
    }

    /** The root of the mean square of differences; not a number where something is missing. */
    static double rootMeanSquare(Matrix a, Matrix b) {
        double sum = 0;
        for (int i = 0; i < a.values().length; i++) {
            double difference = a.values()[i] - b.values()[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum / a.values().length);
    }

    /** The outputs of a moment's weights on the test examples. */
    static Matrix outputs(Moment moment, DataSet test) {
        return moment.objective()
                .model()
                .evaluate(moment.weights(), test.inputs(), moment.objective().algebra())
                .outputs();
    }
}
