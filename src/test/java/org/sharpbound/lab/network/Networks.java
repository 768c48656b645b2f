package org.sharpbound.lab.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.random.RandomNumbers;

/** Small networks of every kind, and inputs for them. */
public final class Networks {

    private Networks() {}

    /** All activations, parametrisations and depths from 1 to 4 hidden layers, with and without biases. */
    public static Stream<Architecture> all() {
        List<Activation> activations = new ArrayList<>(Arrays.asList(StandardActivation.values()));
        activations.add(new Polynomial(0.25, -1, 0.5, 0.125));
        return activations.stream()
                .flatMap(activation -> Arrays.stream(Parametrisation.values())
                        .flatMap(parametrisation -> IntStream.rangeClosed(1, 4)
                                .boxed()
                                .flatMap(depth -> variants(activation, parametrisation, depth))));
    }

    private static Stream<Architecture> variants(Activation activation, Parametrisation parametrisation, int depth) {
        int[] widths = Arrays.copyOf(new int[] {2, 3, 2, 3, 2, 2}, depth + 2);
        widths[depth + 1] = 2;
        Architecture plain =
                Architecture.of(activation, parametrisation, widths).withWeightVariances(2);
        return Stream.of(plain, plain.withBiases(0.3).withStart(Start.UNIFORM).withOutputScale(1.5));
    }

    public static Matrix normal(int rows, int columns, long seed) {
        RandomNumbers numbers = RandomNumbers.of(seed, 1);
        Matrix matrix = Matrix.zeros(rows, columns);
        Arrays.setAll(matrix.values(), i -> numbers.normal());
        return matrix;
    }
}
