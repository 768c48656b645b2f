package org.sharpbound.lab.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sharpbound.lab.network.Activation;
import org.sharpbound.lab.network.Architecture;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.network.Start;

/**
 * A network but for its inputs and outputs, which are those of the data.
 *
 * @param hidden the widths of the hidden layers
 * @param weightVariance c, the same in all layers
 * @param biasVariance where there are biases
 * @param fromZero whether the outputs of the start are taken away
 */
public record NetworkPlan(
        List<Integer> hidden,
        Activation activation,
        Parametrisation parametrisation,
        double weightVariance,
        Optional<Double> biasVariance,
        Start start,
        double outputScale,
        boolean fromZero) {

    public NetworkPlan {
        hidden = List.copyOf(hidden);
    }

    /** @throws IllegalArgumentException if a width or a variance makes no sense */
    public Architecture architecture(int inputs, int outputs) {
        List<Integer> widths = new ArrayList<>(List.of(inputs));
        widths.addAll(hidden);
        widths.add(outputs);
        return new Architecture(
                widths,
                activation,
                parametrisation,
                Collections.nCopies(widths.size() - 1, weightVariance),
                biasVariance.isPresent(),
                biasVariance.orElse(0.0),
                start,
                outputScale);
    }
}
