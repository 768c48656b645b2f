package org.sharpbound.lab.train;

import java.util.Arrays;
import java.util.List;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Architecture;
import org.sharpbound.lab.network.Model;
import org.sharpbound.lab.network.Network;
import org.sharpbound.lab.network.Networks;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.network.StandardActivation;

/** Small trainings. */
final class Problems {

    static final LinearAlgebra ALGEBRA = Library.JAVA.open();

    private Problems() {}

    /** A network of 3 inputs, 8 tanh neurons and 2 outputs, with biases. */
    static Network network() {
        return new Network(Architecture.of(StandardActivation.TANH, Parametrisation.NTK, 3, 8, 2)
                .withBiases(0.5));
    }

    /** A model of 3 inputs and 2 outputs from seed 1 on random examples. */
    static Objective objective(Model model, int examples, Loss loss, Penalty... penalties) {
        Matrix inputs = Networks.normal(examples, 3, 5);
        return new Objective(
                model,
                loss,
                List.of(penalties),
                inputs,
                targets(inputs),
                model.network().start(1),
                ALGEBRA);
    }

    /** Class 1 where the first coordinate is larger than the product of the others. */
    private static Matrix targets(Matrix inputs) {
        Matrix targets = Matrix.zeros(inputs.rows(), 2);
        for (int i = 0; i < inputs.rows(); i++) {
            targets.set(i, inputs.get(i, 0) > inputs.get(i, 1) * inputs.get(i, 2) ? 1 : 0, 1);
        }
        return targets;
    }

    static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElseThrow();
    }
}
