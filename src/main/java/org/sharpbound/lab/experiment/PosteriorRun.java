package org.sharpbound.lab.experiment;

import java.util.EnumMap;
import java.util.Map;
import org.sharpbound.lab.bound.Certifier;
import org.sharpbound.lab.bound.ErrorSample;
import org.sharpbound.lab.bound.GaussianWeights;
import org.sharpbound.lab.bound.NetworkPredictor;
import org.sharpbound.lab.bound.PacBayesTraining;
import org.sharpbound.lab.bound.Penalty;
import org.sharpbound.lab.bound.Surrogate;
import org.sharpbound.lab.bound.Variances;
import org.sharpbound.lab.data.DataSet;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.network.FromZero;
import org.sharpbound.lab.network.Model;
import org.sharpbound.lab.network.Network;
import org.sharpbound.lab.train.Loss;

/** Gaussian weights of one run, trained by McAllester's bound and certified by that of Seeger and Maurer. */
final class PosteriorRun implements CellNumbers {

    /** Of draws on the test examples, which are others than those on the training examples. */
    private static final long TEST = 0x7e57L;

    private final Map<Observable, Double> measured = new EnumMap<>(Observable.class);

    PosteriorRun(Setup setup, DataSet.Split data, long seed, LinearAlgebra algebra, Certifier certifier) {
        TrainingPlan plan = setup.training();
        PosteriorPlan posterior = plan.posterior().orElseThrow();
        Network network = new Network(setup.network()
                .architecture(
                        data.train().inputs().columns(), data.train().targets().columns()));
        double[] start = network.start(seed);
        Model model = setup.network().fromZero() ? new FromZero(network, start) : network;
        GaussianWeights weights = new PacBayesTraining(
                        surrogate(plan.loss(), data.train()),
                        new Penalty.Root(posterior.delta()),
                        posterior.deviation(),
                        posterior.deviation(),
                        Variances.SHARED,
                        1,
                        plan.epochs(),
                        plan.rate(),
                        plan.rate(),
                        seed)
                .train(
                        new NetworkPredictor(model, data.train().inputs(), algebra),
                        data.train().targets(),
                        start)
                .weights();
        ErrorSample errors = draw(weights, model, data.train(), posterior.draws(), seed, algebra);
        Certifier.Certificate certificate = certifier.certify(
                data.train().size(),
                posterior.delta(),
                posterior.samplingDelta(),
                weights,
                start,
                posterior.deviation(),
                errors);
        measured.put(Observable.KL, certificate.divergence());
        measured.put(Observable.GIBBS, certificate.gibbs());
        measured.put(Observable.CERTIFICATE, certificate.risk());
        if (data.test().size() > 0) {
            ErrorSample test = draw(weights, model, data.test(), posterior.draws(), seed + TEST, algebra);
            measured.put(Observable.TEST_RISK, (double) test.errors() / test.trials());
        }
    }

    private static ErrorSample draw(
            GaussianWeights weights, Model model, DataSet data, int draws, long seed, LinearAlgebra algebra) {
        return ErrorSample.draw(
                weights, new NetworkPredictor(model, data.inputs(), algebra), data.targets(), draws, seed);
    }

    private static Surrogate surrogate(Loss loss, DataSet data) {
        if (loss.measure() == Loss.Measure.SQUARE) {
            return Surrogate.SQUARE;
        }
        return data.targets().columns() == 1 ? Surrogate.LOGISTIC : Surrogate.CROSS_ENTROPY;
    }

    @Override
    public double value(int epoch, Observable observable) {
        return measured.getOrDefault(observable, Double.NaN);
    }

    @Override
    public double radius(int epoch, Observable observable) {
        return 0;
    }
}
