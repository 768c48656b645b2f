package org.sharpbound.strategy;

import java.util.List;

/**
 * How fast values tend to 0, by the last that are known.
 *
 * @param order r where they go like t^r, negative where they grow; infinite where they are 0
 * @param logarithmic r where they go like (−log t)^(−r)
 */
record Decay(double order, double logarithmic) {

    static Decay of(List<Sampling.Sample> samples) {
        int n = samples.size();
        if (n < 2) {
            return new Decay(0, 0);
        }
        Sampling.Sample first = samples.get(n - 2);
        Sampling.Sample last = samples.get(n - 1);
        double quotient = Math.abs(first.value() / last.value());
        if (last.value() == 0) {
            return new Decay(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        } else if (!(quotient > 0)) {
            return new Decay(0, 0);
        }
        double order = Math.log(quotient) / Math.log(2) / (last.depth() - first.depth());
        return new Decay(order, Math.log(quotient) / Math.log(last.depth() / (double) first.depth()));
    }
}
