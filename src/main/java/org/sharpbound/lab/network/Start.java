package org.sharpbound.lab.network;

import org.sharpbound.lab.random.RandomNumbers;

/** What weights are drawn from at the start, for a given spread s. */
public enum Start {
    /** Normal numbers of variance s². */
    GAUSSIAN {
        @Override
        double draw(RandomNumbers numbers, double spread) {
            return spread * numbers.normal();
        }
    },

    /** Uniform numbers of [−s, s], whose variance is s²/3. */
    UNIFORM {
        @Override
        double draw(RandomNumbers numbers, double spread) {
            return numbers.uniform(-spread, spread);
        }
    };

    abstract double draw(RandomNumbers numbers, double spread);
}
