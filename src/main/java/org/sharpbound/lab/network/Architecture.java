package org.sharpbound.lab.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A fully connected network without its weights.
 *
 * @param widths inputs, neurons of the hidden layers, outputs
 * @param activation of the hidden layers; outputs have none
 * @param parametrisation how widths stand in front of weights
 * @param weightVariances c of each layer's weights, one for each
 * @param hasBiases whether each layer has biases
 * @param biasVariance that of biases in the unit of the parametrisation, 0 for a start of zeros
 * @param start what weights and biases are drawn from
 * @param outputScale α, by which outputs are multiplied
 */
public record Architecture(
        List<Integer> widths,
        Activation activation,
        Parametrisation parametrisation,
        List<Double> weightVariances,
        boolean hasBiases,
        double biasVariance,
        Start start,
        double outputScale) {

    /** @throws IllegalArgumentException if a width is not positive or a number makes no sense */
    public Architecture {
        widths = List.copyOf(widths);
        weightVariances = List.copyOf(weightVariances);
        if (widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("a network of widths " + widths + ": two or more, from 1 on");
        }
        if (weightVariances.size() != widths.size() - 1) {
            throw new IllegalArgumentException(
                    weightVariances.size() + " variances for " + (widths.size() - 1) + " layers");
        }
        if (weightVariances.stream().anyMatch(c -> !(c >= 0) || c.isInfinite())
                || !(biasVariance >= 0)
                || Double.isInfinite(biasVariance)) {
            throw new IllegalArgumentException(
                    "variances " + weightVariances + " and " + biasVariance + ": finite numbers from 0 on");
        }
        if (!Double.isFinite(outputScale)) {
            throw new IllegalArgumentException("an output scale of " + outputScale);
        }
    }

    /** A network with Gaussian weights of c = 1 and without biases: inputs, hidden widths, outputs. */
    public static Architecture of(Activation activation, Parametrisation parametrisation, int... widths) {
        return new Architecture(
                IntStream.of(widths).boxed().toList(),
                activation,
                parametrisation,
                Collections.nCopies(Math.max(0, widths.length - 1), 1.0),
                false,
                0,
                Start.GAUSSIAN,
                1);
    }

    /** The same c for all layers, or one for each. */
    public Architecture withWeightVariances(double... variances) {
        List<Double> all = variances.length == 1
                ? Collections.nCopies(widths.size() - 1, variances[0])
                : Arrays.stream(variances).boxed().toList();
        return new Architecture(widths, activation, parametrisation, all, hasBiases, biasVariance, start, outputScale);
    }

    /** The same c for all layers but the first, whose inputs enter as they are: there c is their number, so that the variance is 1. */
    public Architecture withPlainInputs(double variance) {
        double[] variances = new double[widths.size() - 1];
        Arrays.fill(variances, variance);
        variances[0] = inputs();
        return withWeightVariances(variances);
    }

    /** With biases, which train even where they start from 0. In the NTK parametrisation √variance is their factor: at 0 they do nothing. */
    public Architecture withBiases(double variance) {
        return new Architecture(
                widths, activation, parametrisation, weightVariances, true, variance, start, outputScale);
    }

    public Architecture withStart(Start other) {
        return new Architecture(
                widths, activation, parametrisation, weightVariances, hasBiases, biasVariance, other, outputScale);
    }

    public Architecture withOutputScale(double scale) {
        return new Architecture(
                widths, activation, parametrisation, weightVariances, hasBiases, biasVariance, start, scale);
    }

    public int inputs() {
        return widths.get(0);
    }

    public int outputs() {
        return widths.get(widths.size() - 1);
    }

    /**
     * The layers of weights, from the inputs on.
     *
     * @throws IllegalArgumentException if there are more weights than an array holds
     */
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        long offset = 0;
        for (int i = 0; i + 1 < widths.size(); i++) {
            Layer layer = layer(i, (int) offset);
            offset += ((long) layer.inputs() + (hasBiases ? 1 : 0)) * layer.outputs();
            if (offset > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException("a network of widths " + widths + " has too many weights");
            }
            layers.add(layer);
        }
        return List.copyOf(layers);
    }

    private Layer layer(int i, int offset) {
        int in = widths.get(i);
        int out = widths.get(i + 1);
        var sides = new Parametrisation.Sides(in, i == 0 ? 1 : in, i + 2 == widths.size() ? 1 : out);
        double variance = weightVariances.get(i);
        return new Layer(
                in,
                out,
                offset,
                parametrisation.weightFactor(variance, sides),
                parametrisation.weightSpread(variance, sides),
                hasBiases,
                hasBiases ? parametrisation.biasFactor(biasVariance, sides) : 0,
                hasBiases ? parametrisation.biasSpread(biasVariance, sides) : 0);
    }
}
