package org.sharpbound.enclose.implicit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.gaussian.CovarianceBox;

/**
 * Kernels of deep networks whose activation is tanh, layer by layer.
 *
 * <p>Soundness: with weights and biases whose variances are not negative, a layer's covariance is one where that before is, so that
 * it is never asked again whether it is.
 */
class DeepKernels {

    /** The means for two inputs at a layer: of the activations, and of their slopes. */
    private record Means(Known values, Known slopes) {}

    /**
     * @param same whether the two inputs are one
     * @param numbers xx, xy, yy, d, c and b, as they stand in {@link org.sharpbound.term.Implicit.DeepKernel}, where that is defined
     * @throws Unsolved if it is not shown to be bounded
     */
    Known value(boolean tangent, int depth, boolean same, List<Known> numbers) throws Unsolved {
        Known p = numbers.get(0).plus(numbers.get(3));
        Known s = numbers.get(1).plus(numbers.get(3));
        Known q = numbers.get(2).plus(numbers.get(3));
        Known weights = numbers.get(4);
        Known biases = numbers.get(5);
        Known t = s;
        for (int layer = 1; layer <= depth; layer++) {
            for (Known entry : List.of(p, s, q)) {
                if (!entry.value().isBounded()) {
                    throw new Unsolved("the covariance of a layer is not bounded");
                }
            }
            Means between = same ? ofOne(p) : ofTwo(p, s, q);
            boolean last = layer == depth;
            p = last
                    ? p
                    : weights.times(same ? between.values() : ofOne(p).values()).plus(biases);
            q = last ? q : same ? p : weights.times(ofOne(q).values()).plus(biases);
            s = weights.times(between.values()).plus(biases);
            t = tangent ? s.plus(weights.times(t).times(between.slopes())) : t;
        }
        return tangent ? t : s;
    }

    private Means ofTwo(Known p, Known s, Known q) {
        CovarianceBox box = CovarianceBox.of(p.value(), s.value(), q.value());
        return new Means(mean(box, 0, p, s, q), mean(box, 1, p, s, q));
    }

    private Means ofOne(Known p) {
        CovarianceBox box = CovarianceBox.of(p.value());
        return new Means(mean(box, 0, p, p, p), mean(box, 1, p, p, p));
    }

    /** The mean of the product of the derivatives of an order, as a function of what the covariance depends on. */
    Known mean(CovarianceBox box, int order, Known p, Known s, Known q) {
        Map<String, Interval> slopes = new TreeMap<>();
        Compiled.chain(slopes, box.byP(order, order), p);
        Compiled.chain(slopes, box.byS(order, order), s);
        Compiled.chain(slopes, box.byQ(order, order), q);
        return new Known(box.mean(order, order), slopes);
    }
}
