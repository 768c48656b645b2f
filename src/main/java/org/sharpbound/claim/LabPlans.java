package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharpbound.lab.data.DataSet;
import org.sharpbound.lab.experiment.DataPlan;
import org.sharpbound.lab.experiment.NetworkPlan;
import org.sharpbound.lab.experiment.PosteriorPlan;
import org.sharpbound.lab.experiment.Setup;
import org.sharpbound.lab.experiment.TrainingPlan;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Activation;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.network.Start;
import org.sharpbound.lab.train.Loss;

/** Reads {@code data}, {@code network} and {@code train} under {@code lab} for one choice of the values of what is varied. */
final class LabPlans {

    private static final Map<String, Boolean> YES_OR_NO =
            Map.of("yes", true, "no", false, "true", true, "false", false);

    private final Fields data;
    private final Fields network;
    private final Fields training;
    private final LabNumbers numbers;

    /** @param place where keys that are missing are missed */
    private final Yaml.Scalar place;

    private LabPlans(Fields data, Fields network, Fields training, LabNumbers numbers, Yaml.Scalar place) {
        this.data = data;
        this.network = network;
        this.training = training;
        this.numbers = numbers;
        this.place = place;
    }

    /** @param sections by their keys */
    static Optional<Setup> setup(Map<String, Fields> sections, LabNumbers numbers, Yaml.Scalar place) {
        LabPlans plans =
                new LabPlans(sections.get("data"), sections.get("network"), sections.get("train"), numbers, place);
        Optional<DataPlan> data = plans.data();
        Optional<NetworkPlan> network = plans.network();
        Optional<TrainingPlan> training = plans.training();
        return data.isPresent() && network.isPresent() && training.isPresent()
                ? Optional.of(new Setup(data.get(), network.get(), training.get()))
                : Optional.empty();
    }

    private Optional<DataPlan> data() {
        List<String> kinds = List.of("digits", "mnist", "sphere", "inputs").stream()
                .filter(key -> data.value(key).isPresent())
                .toList();
        if (kinds.size() != 1) {
            data.note(
                    place,
                    "bad-lab",
                    "'data' says where examples come from: one of digits, mnist, sphere, or inputs with targets.");
            return Optional.empty();
        } else if (kinds.get(0).equals("inputs")) {
            return points();
        }
        Optional<Integer> train = numbers.needed(data, place, "train", 1);
        Optional<Integer> test = data.value("test").isEmpty() ? Optional.of(0) : numbers.needed(data, place, "test", 0);
        List<Integer> classes = numbers.counts(data, "classes", 0);
        if (data.value("classes").isPresent()
                && (classes.size() != 2
                        || classes.get(0).equals(classes.get(1))
                        || classes.stream().anyMatch(c -> c > 9))) {
            data.note(data.value("classes").get(), "bad-lab", "'classes' are two different digits: [3, 8].");
            return Optional.empty();
        } else if (train.isEmpty() || test.isEmpty()) {
            return Optional.empty();
        }
        return switch (kinds.get(0)) {
            case "digits" ->
                numbers.needed(data, place, "digits", 2)
                        .map(side -> new DataPlan.Digits(side, classes, train.get(), test.get()));
            case "mnist" ->
                LabNumbers.word(data, "mnist", Map.of("yes", true, "true", true), true)
                        .map(yes -> new DataPlan.Mnist(classes, train.get(), test.get()));
            default -> sphere(train.get(), test.get());
        };
    }

    private Optional<DataPlan> sphere(int train, int test) {
        Optional<Integer> dimension = numbers.needed(data, place, "sphere", 1);
        Optional<DataPlan.Teacher> teacher = LabNumbers.word(
                data,
                "teacher",
                Map.of(
                        "linear", DataPlan.Teacher.LINEAR,
                        "quadratic", DataPlan.Teacher.QUADRATIC,
                        "signs", DataPlan.Teacher.SIGNS),
                DataPlan.Teacher.SIGNS);
        Optional<Double> noise = sizeOr(data, "noise", 0);
        return dimension.isPresent() && teacher.isPresent() && noise.isPresent()
                ? Optional.of(new DataPlan.Sphere(dimension.get(), teacher.get(), noise.get(), train, test))
                : Optional.empty();
    }

    private Optional<DataPlan> points() {
        Optional<Matrix> inputs = matrix("inputs");
        Optional<Matrix> targets = matrix("targets");
        if (inputs.isEmpty() || targets.isEmpty()) {
            return Optional.empty();
        } else if (inputs.get().rows() != targets.get().rows()) {
            data.note(
                    data.value("targets").orElse(place),
                    "bad-lab",
                    "There are " + inputs.get().rows() + " inputs and "
                            + targets.get().rows() + " targets.");
            return Optional.empty();
        }
        return Optional.of(new DataPlan.Points(DataSet.regression("the points given", inputs.get(), targets.get())));
    }

    /** A list of lists of numbers of one length. */
    private Optional<Matrix> matrix(String key) {
        String what = "'" + key + "' is a list of lists of numbers, as many in each: [[1, 0], [0, 1]].";
        if (!(data.value(key).orElse(null) instanceof Yaml.Items rows)
                || rows.items().isEmpty()) {
            data.note(data.value(key).orElse(place), "bad-lab", what);
            return Optional.empty();
        }
        List<double[]> read = new ArrayList<>();
        for (Yaml row : rows.items()) {
            if (!(row instanceof Yaml.Items entries)) {
                data.note(row, "bad-lab", what);
                return Optional.empty();
            }
            double[] values = entries.items().stream()
                    .map(numbers::number)
                    .flatMap(Optional::stream)
                    .mapToDouble(v -> v)
                    .toArray();
            if (values.length != entries.items().size() || !read.isEmpty() && read.get(0).length != values.length) {
                data.note(row, "bad-lab", what);
                return Optional.empty();
            }
            read.add(values);
        }
        return Optional.of(Matrix.ofRows(read.toArray(double[][]::new)));
    }

    private Optional<NetworkPlan> network() {
        List<Integer> hidden = numbers.counts(network, "hidden", 1);
        if (network.value("hidden").isEmpty()) {
            network.note(place, "missing-key", "'network' has no 'hidden': the widths of the hidden layers, [64, 64].");
        }
        Optional<Activation> activation = activation();
        Optional<Parametrisation> parametrisation = LabNumbers.word(
                network,
                "parametrisation",
                Map.of(
                        "ntk", Parametrisation.NTK,
                        "standard", Parametrisation.STANDARD,
                        "mean-field", Parametrisation.MEAN_FIELD),
                Parametrisation.NTK);
        Optional<Start> start = LabNumbers.word(
                network, "start", Map.of("gaussian", Start.GAUSSIAN, "uniform", Start.UNIFORM), Start.GAUSSIAN);
        Optional<Boolean> fromZero = LabNumbers.word(network, "from_zero", YES_OR_NO, false);
        Optional<Double> weights = sizeOr(network, "weights", 1);
        Optional<Double> scale = sizeOr(network, "scale", 1);
        Optional<Double> biases = numbers.size(network, "biases");
        if (hidden.isEmpty()
                || activation.isEmpty()
                || parametrisation.isEmpty()
                || start.isEmpty()
                || fromZero.isEmpty()
                || weights.isEmpty()
                || scale.isEmpty()
                || hidden.size() != network.scalars("hidden").size()
                || network.value("biases").isPresent() && biases.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NetworkPlan(
                hidden,
                activation.get(),
                parametrisation.get(),
                weights.get(),
                biases,
                start.get(),
                scale.get(),
                fromZero.get()));
    }

    private Optional<Activation> activation() {
        if (network.value("activation").isEmpty()) {
            return Optional.of(Activation.named("relu"));
        }
        Optional<Yaml.Scalar> name = network.scalar("activation");
        try {
            return name.map(n -> Activation.named(n.value().strip()));
        } catch (IllegalArgumentException unknown) {
            network.note(name.get(), "bad-lab", "Here is no such activation: " + unknown.getMessage() + ".");
            return Optional.empty();
        }
    }

    private Optional<TrainingPlan> training() {
        if (training == null) {
            return Optional.of(new TrainingPlan(
                    Loss.halfSquares(), 1, false, 0, OptionalInt.empty(), 0, 0, 0, Optional.empty(), false));
        }
        Optional<Loss> loss = LabNumbers.word(
                training,
                "loss",
                Map.of(
                        "square", Loss.halfSquares(),
                        "mean-square", Loss.meanHalfSquares(),
                        "cross-entropy", Loss.crossEntropy()),
                Loss.halfSquares());
        boolean critical = training.value("critical_rate").isPresent();
        if (critical == training.value("rate").isPresent()) {
            training.note(
                    place,
                    "bad-lab",
                    "'train' has either 'rate', the learning rate, or 'critical_rate', the same in units of the critical one.");
            return Optional.empty();
        }
        Optional<Double> rate = numbers.size(training, critical ? "critical_rate" : "rate");
        Optional<Integer> epochs = numbers.needed(training, place, "epochs", 0);
        Optional<Integer> batch = training.value("batch").flatMap(b -> numbers.count(training, b, "batch", 1));
        Optional<Double> l1 = sizeOr(training, "l1", 0);
        Optional<Double> l2 = sizeOr(training, "l2", 0);
        Optional<Double> towardsStart = sizeOr(training, "towards_start", 0);
        Optional<Boolean> flow = LabNumbers.word(training, "flow", YES_OR_NO, false);
        if (loss.isEmpty()
                || rate.isEmpty()
                || epochs.isEmpty()
                || l1.isEmpty()
                || l2.isEmpty()
                || towardsStart.isEmpty()
                || flow.isEmpty()
                || training.value("batch").isPresent() && batch.isEmpty()) {
            return Optional.empty();
        }
        Optional<PosteriorPlan> posterior =
                training.fields("posterior", Keys.LAB_POSTERIOR).flatMap(section -> posterior(section, training));
        if (training.value("posterior").isPresent() && posterior.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TrainingPlan(
                loss.get(),
                rate.get(),
                critical,
                epochs.get(),
                batch.map(OptionalInt::of).orElse(OptionalInt.empty()),
                l1.get(),
                l2.get(),
                towardsStart.get(),
                posterior,
                flow.get()));
    }

    private Optional<PosteriorPlan> posterior(Fields section, Fields training) {
        for (String key : List.of("critical_rate", "batch", "l1", "l2", "towards_start", "flow")) {
            if (training.value(key).isPresent()) {
                training.note(
                        training.entry(key).orElseThrow().key(),
                        "bad-lab",
                        "With 'posterior', Gaussian weights are trained on all examples, and the bound is the regulariser: there is no '"
                                + key + "'.");
                return Optional.empty();
            }
        }
        Optional<Double> deviation = positive(section, "deviation", 1, Double.MAX_VALUE);
        Optional<Double> delta = positive(section, "delta", 0.05, 0.5);
        Optional<Double> ofDraws = positive(section, "draws_delta", 0.005, 0.5);
        Optional<Integer> draws = numbers.needed(section, place, "draws", 1);
        return deviation.isPresent() && delta.isPresent() && ofDraws.isPresent() && draws.isPresent()
                ? Optional.of(new PosteriorPlan(deviation.get(), delta.get(), ofDraws.get(), draws.get()))
                : Optional.empty();
    }

    /** A number above 0, not above {@code most}. */
    private Optional<Double> positive(Fields section, String key, double otherwise, double most) {
        Optional<Double> number = sizeOr(section, key, otherwise);
        if (number.isPresent() && !(number.get() > 0 && number.get() <= most)) {
            section.note(
                    section.value(key).orElse(place),
                    "bad-lab",
                    "'" + key + "' is more than 0" + (most < 1 ? " and at most 1/2." : "."));
            return Optional.empty();
        }
        return number;
    }

    private Optional<Double> sizeOr(Fields fields, String key, double otherwise) {
        return fields.value(key).isEmpty() ? Optional.of(otherwise) : numbers.size(fields, key);
    }
}
