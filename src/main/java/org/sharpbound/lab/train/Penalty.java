package org.sharpbound.lab.train;

/**
 * What is added to the loss for the size of all weights and biases.
 *
 * @param kind what is measured
 * @param strength λ; λ‖w‖² without the half is an L2 penalty of strength 2λ
 */
public record Penalty(Kind kind, double strength) {

    /** What is measured of weights w that started from w₀. */
    public enum Kind {
        /** λ Σ |wᵢ|; its derivative at 0 is taken for 0. */
        L1,
        /** λ/2 ‖w‖². */
        L2,
        /** λ/2 ‖w − w₀‖² (Clerico and Guedj, A note on regularised NTK dynamics, arXiv:2312.13259). */
        L2_FROM_START
    }

    /** @throws IllegalArgumentException if the strength is negative or not finite */
    public Penalty {
        if (!(strength >= 0) || Double.isInfinite(strength)) {
            throw new IllegalArgumentException("a penalty of strength " + strength + ": a finite number from 0 on");
        }
    }

    double value(double[] weights, double[] start) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += switch (kind) {
                case L1 -> Math.abs(weights[i]);
                case L2 -> weights[i] * weights[i] / 2;
                case L2_FROM_START -> (weights[i] - start[i]) * (weights[i] - start[i]) / 2;
            };
        }
        return strength * sum;
    }

    void addSlope(double[] weights, double[] start, double[] gradient) {
        for (int i = 0; i < weights.length; i++) {
            gradient[i] += strength
                    * switch (kind) {
                        case L1 -> Math.signum(weights[i]);
                        case L2 -> weights[i];
                        case L2_FROM_START -> weights[i] - start[i];
                    };
        }
    }
}
