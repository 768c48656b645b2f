package org.sharpbound.lab.network;

/**
 * How outputs and starts hang on the widths. A layer gives a · W x + b · v for weights W and biases v, where a and b are fixed factors;
 * its weights start with a spread of their own. The factors times the spreads are the same for the first two, but their gradients are not.
 */
public enum Parametrisation {
    /** No factors; W starts with variance c/fan-in. */
    STANDARD {
        @Override
        double weightFactor(double variance, Sides sides) {
            return 1;
        }

        @Override
        double weightSpread(double variance, Sides sides) {
            return Math.sqrt(variance / sides.fanIn());
        }

        @Override
        double biasFactor(double variance, Sides sides) {
            return 1;
        }

        @Override
        double biasSpread(double variance, Sides sides) {
            return Math.sqrt(variance);
        }
    },

    /** The factor √(c/fan-in) in front of weights that start with variance 1 (Jacot, Gabriel and Hongler, Neural tangent kernel, NeurIPS 2018). */
    NTK {
        @Override
        double weightFactor(double variance, Sides sides) {
            return Math.sqrt(variance / sides.fanIn());
        }

        @Override
        double weightSpread(double variance, Sides sides) {
            return 1;
        }

        @Override
        double biasFactor(double variance, Sides sides) {
            return Math.sqrt(variance);
        }

        @Override
        double biasSpread(double variance, Sides sides) {
            return 1;
        }
    },

    /**
     * Means over neurons. With one hidden layer of m neurons it is Σ aᵢ σ(√m ⟨x, uᵢ⟩)/√m, where a and u start with the spread √(c/m): with
     * uniform numbers and c = 1 they come from [−1/√m, 1/√m] (Boix-Adserà and Littwin, Tight conditions for when the NTK approximation
     * is valid, equation 8). Between hidden layers of m and m′ neurons the factor is √(m′/m) and the spread √(c/(m m′)), which is the same rule
     * if inputs and outputs count as one neuron each.
     */
    MEAN_FIELD {
        @Override
        double weightFactor(double variance, Sides sides) {
            return Math.sqrt((double) sides.neuronsAbove() / sides.neuronsBelow());
        }

        @Override
        double weightSpread(double variance, Sides sides) {
            return Math.sqrt(variance / ((double) sides.neuronsAbove() * sides.neuronsBelow()));
        }

        @Override
        double biasFactor(double variance, Sides sides) {
            return Math.sqrt(sides.neuronsAbove());
        }

        @Override
        double biasSpread(double variance, Sides sides) {
            return Math.sqrt(variance / sides.neuronsAbove());
        }
    };

    /**
     * What is below and above a layer's weights.
     *
     * @param fanIn the numbers that come in
     * @param neuronsBelow hidden neurons from which they come, or 1 for inputs
     * @param neuronsAbove hidden neurons to which they go, or 1 for outputs
     */
    record Sides(int fanIn, int neuronsBelow, int neuronsAbove) {}

    abstract double weightFactor(double variance, Sides sides);

    abstract double weightSpread(double variance, Sides sides);

    abstract double biasFactor(double variance, Sides sides);

    abstract double biasSpread(double variance, Sides sides);
}
