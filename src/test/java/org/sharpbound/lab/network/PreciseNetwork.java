package org.sharpbound.lab.network;

import static org.sharpbound.lab.network.Precise.CONTEXT;

import java.math.BigDecimal;

/** Outputs of a network to some 36 digits, neuron by neuron, with the factors of its parametrisation written out anew. */
final class PreciseNetwork {

    private final Architecture architecture;

    PreciseNetwork(Architecture architecture) {
        this.architecture = architecture;
    }

    BigDecimal[] outputs(BigDecimal[] weights, double[] input) {
        BigDecimal[] incoming = new BigDecimal[input.length];
        for (int i = 0; i < input.length; i++) {
            incoming[i] = new BigDecimal(input[i]);
        }
        int at = 0;
        int layers = architecture.widths().size() - 1;
        for (int l = 0; l < layers; l++) {
            int width = architecture.widths().get(l + 1);
            BigDecimal[] sums = new BigDecimal[width];
            for (int p = 0; p < width; p++) {
                sums[p] = BigDecimal.ZERO;
                for (BigDecimal number : incoming) {
                    sums[p] = sums[p].add(weights[at++].multiply(number, CONTEXT), CONTEXT);
                }
                sums[p] = sums[p].multiply(weightFactor(l), CONTEXT);
            }
            for (int p = 0; p < width; p++) {
                if (architecture.hasBiases()) {
                    sums[p] = sums[p].add(biasFactor(l).multiply(weights[at++], CONTEXT), CONTEXT);
                }
                sums[p] = l + 1 < layers
                        ? Precise.value(architecture.activation(), sums[p])
                        : sums[p].multiply(new BigDecimal(architecture.outputScale()), CONTEXT);
            }
            incoming = sums;
        }
        return incoming;
    }

    private BigDecimal weightFactor(int layer) {
        BigDecimal variance = new BigDecimal(architecture.weightVariances().get(layer));
        int below = architecture.widths().get(layer);
        return switch (architecture.parametrisation()) {
            case STANDARD -> BigDecimal.ONE;
            case NTK -> variance.divide(BigDecimal.valueOf(below), CONTEXT).sqrt(CONTEXT);
            case MEAN_FIELD ->
                BigDecimal.valueOf(neurons(layer + 1))
                        .divide(BigDecimal.valueOf(neurons(layer)), CONTEXT)
                        .sqrt(CONTEXT);
        };
    }

    private BigDecimal biasFactor(int layer) {
        return switch (architecture.parametrisation()) {
            case STANDARD -> BigDecimal.ONE;
            case NTK -> new BigDecimal(architecture.biasVariance()).sqrt(CONTEXT);
            case MEAN_FIELD -> BigDecimal.valueOf(neurons(layer + 1)).sqrt(CONTEXT);
        };
    }

    private int neurons(int level) {
        return level == 0 || level == architecture.widths().size() - 1
                ? 1
                : architecture.widths().get(level);
    }
}
