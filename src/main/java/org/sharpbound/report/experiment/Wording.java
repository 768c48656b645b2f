package org.sharpbound.report.experiment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharpbound.lab.data.DataSet;
import org.sharpbound.lab.experiment.DataPlan;
import org.sharpbound.lab.experiment.NetworkPlan;
import org.sharpbound.lab.experiment.PosteriorPlan;
import org.sharpbound.lab.experiment.Setup;
import org.sharpbound.lab.experiment.TrainingPlan;
import org.sharpbound.lab.network.Activation;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.train.Loss;
import org.sharpbound.term.Rational;

/** The plans of an experiment in words. What differs between its cells is told by the name of what is varied, where it is that. */
final class Wording {

    private static final int MOST_VALUES = 6;

    private final Results results;

    Wording(Results results) {
        this.results = results;
    }

    /** Data, network and training, a line each. */
    List<String> lines() {
        return List.of(
                "data: " + of(Wording::data), "network: " + of(Wording::network), "training: " + of(Wording::training));
    }

    private String of(Function<Told, String> telling) {
        return results.experiment().cells().values().stream()
                .map(setup -> telling.apply(new Told(setup)))
                .distinct()
                .limit(MOST_VALUES)
                .collect(Collectors.joining("; or "));
    }

    /** A setup, of which numbers are told by what they are in all cells. */
    private final class Told {
        private final Setup first;

        Told(Setup first) {
            this.first = first;
        }

        String of(Function<Setup, Number> number) {
            return spread(number);
        }

        Setup first() {
            return first;
        }
    }

    private String spread(Function<Setup, Number> number) {
        Map<String, Setup> cells = results.experiment().cells();
        List<Double> values =
                cells.values().stream().map(s -> number.apply(s).doubleValue()).toList();
        List<String> different = values.stream().distinct().map(Wording::text).toList();
        if (different.size() == 1) {
            return different.get(0);
        }
        List<List<Rational>> choices = List.copyOf(results.cells().values());
        for (int i = 0; i < results.experiment().varied().size(); i++) {
            int varied = i;
            List<Double> choice = choices.stream()
                    .map(c -> MeasurementsCsv.nearest(c.get(varied)))
                    .toList();
            if (choice.equals(values)) {
                return results.experiment().varied().get(i);
            }
        }
        return different.size() <= MOST_VALUES
                ? "one of " + String.join(", ", different)
                : different.get(0) + " to " + different.get(different.size() - 1);
    }

    static String text(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return (Math.abs(exact.scale()) > 12 ? exact.toString() : exact.toPlainString()).replace('-', '−');
    }

    private static String data(Told told) {
        DataPlan plan = told.first().data();
        if (plan instanceof DataPlan.Points points) {
            DataSet given = points.given();
            return plural(given.size(), "example") + ", given, the same in every run";
        }
        String train = told.of(setup -> count(setup.data(), true));
        String test = told.of(setup -> count(setup.data(), false));
        String many = " (" + train + " to train" + (test.equals("0") ? "" : ", " + test + " to test") + ")";
        if (plan instanceof DataPlan.Digits digits) {
            return "drawn digits of " + digits.side() + " × " + digits.side() + " pixels" + classes(digits.classes())
                    + many;
        } else if (plan instanceof DataPlan.Mnist mnist) {
            return "digits of MNIST" + classes(mnist.classes()) + many;
        }
        DataPlan.Sphere sphere = (DataPlan.Sphere) plan;
        String noise = sphere.noise() == 0
                ? ""
                : sphere.teacher() == DataPlan.Teacher.SIGNS
                        ? ", of which a share of " + text(sphere.noise()) + " is turned round"
                        : ", with noise of standard deviation " + text(sphere.noise());
        String teacher = switch (sphere.teacher()) {
            case LINEAR -> "targets of a linear teacher";
            case QUADRATIC -> "targets of a quadratic teacher";
            case SIGNS -> "signs of a linear teacher";
        };
        String dimension = told.of(setup -> setup.data() instanceof DataPlan.Sphere s ? s.dimension() : Double.NaN);
        return "points of the unit sphere in dimension " + dimension + ", " + teacher + noise + many;
    }

    private static int count(DataPlan plan, boolean train) {
        if (plan instanceof DataPlan.Digits digits) {
            return train ? digits.train() : digits.test();
        } else if (plan instanceof DataPlan.Mnist mnist) {
            return train ? mnist.train() : mnist.test();
        } else if (plan instanceof DataPlan.Sphere sphere) {
            return train ? sphere.train() : sphere.test();
        }
        return train ? ((DataPlan.Points) plan).given().size() : 0;
    }

    private static String classes(List<Integer> kept) {
        return kept.isEmpty() ? ", ten classes" : ", the classes " + kept.get(0) + " and " + kept.get(1);
    }

    private static String network(Told told) {
        NetworkPlan plan = told.first().network();
        List<String> widths = new ArrayList<>();
        for (int i = 0; i < plan.hidden().size(); i++) {
            int layer = i;
            widths.add(told.of(setup -> setup.network().hidden().size() > layer
                    ? setup.network().hidden().get(layer)
                    : Double.NaN));
        }
        String layers = widths.isEmpty()
                ? "no hidden layer"
                : (widths.size() == 1 ? "one hidden layer" : widths.size() + " hidden layers") + " of width "
                        + String.join(", ", widths);
        String scale = told.of(setup -> setup.network().outputScale());
        String biases = plan.biasVariance().isPresent()
                ? ", biases of variance "
                        + told.of(setup -> setup.network().biasVariance().orElse(0.0))
                : ", no biases";
        return layers + ", " + activation(plan) + ", "
                + parametrisation(plan)
                + " parametrisation, " + plan.start().name().toLowerCase(Locale.ROOT) + " weights of variance factor "
                + told.of(setup -> setup.network().weightVariance()) + biases
                + (scale.equals("1") ? "" : ", outputs times " + scale)
                + (plan.fromZero() ? ", from which the outputs at the start are taken away" : "");
    }

    private static String activation(NetworkPlan plan) {
        return plan.activation().equals(Activation.identity())
                ? "no activation"
                : plan.activation().label();
    }

    private static String parametrisation(NetworkPlan plan) {
        return plan.parametrisation() == Parametrisation.NTK
                ? "NTK"
                : plan.parametrisation().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String training(Told told) {
        TrainingPlan plan = told.first().training();
        if (plan.posterior().isPresent()) {
            return posterior(told);
        }
        String rate = told.of(setup -> setup.training().rate());
        String size = plan.critical() ? rate + " times the critical one, 2/λ" : rate;
        String how = plan.flow()
                ? "gradient flow, an epoch of which takes the time " + size
                : (plan.batch().isPresent()
                                ? "gradient descent in batches of "
                                        + told.of(setup ->
                                                setup.training().batch().orElse(0))
                                : "gradient descent on all examples at once")
                        + " with rate " + size;
        String epochs = told.of(setup -> setup.training().epochs());
        return epochs.equals("0")
                ? "none: the network is measured as it starts"
                : how + ", " + epochs + " epochs, " + loss(plan.loss()) + penalties(told);
    }

    private static String posterior(Told told) {
        String deviation = told.of(setup ->
                setup.training().posterior().map(PosteriorPlan::deviation).orElse(Double.NaN));
        String draws = told.of(
                setup -> setup.training().posterior().map(PosteriorPlan::draws).orElse(0));
        return "Gaussian weights about the start, of standard deviation " + deviation + " there, by a PAC-Bayes bound, "
                + told.of(setup -> setup.training().epochs()) + " epochs; their errors are counted in " + draws
                + " draws";
    }

    private static String loss(Loss loss) {
        boolean sum = loss.reduction() == Loss.Reduction.SUM;
        return loss.measure() == Loss.Measure.CROSS_ENTROPY
                ? "cross-entropy"
                : sum ? "half the sum of squares as loss" : "the mean square as loss";
    }

    private static String penalties(Told told) {
        StringBuilder all = new StringBuilder();
        penalty(all, told.of(setup -> setup.training().l1()), "‖w‖₁");
        penalty(all, told.of(setup -> setup.training().l2()), "‖w‖²/2");
        penalty(all, told.of(setup -> setup.training().towardsStart()), "‖w − w₀‖²/2");
        return all.toString();
    }

    private static void penalty(StringBuilder all, String strength, String of) {
        if (!strength.equals("0")) {
            all.append(", plus ").append(strength).append(' ').append(of);
        }
    }

    static String plural(long count, String singular) {
        return count + " " + singular + (count == 1 ? "" : "s");
    }
}
