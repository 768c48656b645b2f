package org.sharpbound.lab.bound;

/** What the divergence from the prior adds to the empirical loss. */
public sealed interface Penalty {

    /** Of a divergence, for n examples. */
    double value(double divergence, int n);

    /** Its derivative by the divergence. */
    double slope(double divergence, int n);

    /**
     * KL/(βn), as of bounds that are linear in the divergence. With unit variances it is a penalty on the squared distance to the start,
     * which is the regulariser of strength 1/β in sums over the examples.
     */
    record Linear(double beta) implements Penalty {

        /** @throws IllegalArgumentException if β is not positive */
        public Linear {
            if (!(beta > 0)) {
                throw new IllegalArgumentException("a penalty KL/(beta n) needs a positive beta, not " + beta);
            }
        }

        @Override
        public double value(double divergence, int n) {
            return divergence / (beta * n);
        }

        @Override
        public double slope(double divergence, int n) {
            return 1 / (beta * n);
        }
    }

    /** √((KL + log(2√n/δ))/(2n)), as of McAllester's bound with Maurer's constant (arXiv:cs/0411099). */
    record Root(double delta) implements Penalty {

        /** @throws IllegalArgumentException if δ is not from (0, 1) */
        public Root {
            if (!(delta > 0 && delta < 1)) {
                throw new IllegalArgumentException("a bound that fails with a chance of " + delta);
            }
        }

        @Override
        public double value(double divergence, int n) {
            return Math.sqrt((divergence + StrictMath.log(2 * Math.sqrt(n) / delta)) / (2 * n));
        }

        @Override
        public double slope(double divergence, int n) {
            return 1 / (4 * n * value(divergence, n));
        }
    }
}
