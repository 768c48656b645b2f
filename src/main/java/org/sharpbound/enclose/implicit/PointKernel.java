package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.gaussian.BigCovariance;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;

/** The kernel of a deep network to many digits, where what it depends on is known. */
final class PointKernel {

    /** Up to as many digits, doubles serve. */
    private static final int DOUBLES = 16;

    /** What layers may lose. */
    private static final int MORE = 3;

    /** Nodes cost time that grows with the cube of the digits, and with the variance. */
    private static final int MOST_DIGITS = 120;

    private static final int LARGEST = 100;

    private final PointValues values;
    private final Implicit.DeepKernel kernel;
    private final boolean same;

    PointKernel(PointValues values, Implicit.DeepKernel kernel) {
        this.values = values;
        this.kernel = kernel;
        this.same = KernelReading.isOfOne(kernel);
    }

    Approximate value() throws Unsolved {
        List<BigInterval> numbers = new ArrayList<>();
        for (Expr number : KernelReading.numbers(kernel)) {
            numbers.add(values.value(number, "what a kernel is of"));
        }
        KernelReading.checkDefined(
                numbers.stream()
                        .map(n -> n.isBoundedBelow() && n.lo().signum() >= 0)
                        .toList(),
                same);
        BigInterval value = values.digits() <= DOUBLES ? inDoubles(numbers) : inDigits(numbers);
        return Approximate.of(value, kernel.name());
    }

    private BigInterval inDoubles(List<BigInterval> numbers) throws Unsolved {
        List<Known> known = numbers.stream()
                .map(n -> new Known(Interval.of(n.loDouble(), n.hiDouble()), Map.of()))
                .toList();
        Interval value = new DeepKernels()
                .value(kernel.tangent(), kernel.depth(), same, known)
                .value();
        return BigInterval.of(value.lo(), value.hi());
    }

    /** As {@link DeepKernels} does. */
    private BigInterval inDigits(List<BigInterval> numbers) throws Unsolved {
        Precision precision = values.precision();
        BigInterval p = numbers.get(0).add(numbers.get(3), precision);
        BigInterval s = numbers.get(1).add(numbers.get(3), precision);
        BigInterval q = numbers.get(2).add(numbers.get(3), precision);
        BigInterval weights = numbers.get(4);
        BigInterval biases = numbers.get(5);
        BigInterval t = s;
        for (int layer = 1; layer <= kernel.depth(); layer++) {
            if (values.stop().getAsBoolean()) {
                throw new Unsolved("time is up");
            }
            BigInterval[] between = means(p, s, q, same);
            if (layer < kernel.depth()) {
                p = next(same ? between[0] : means(p, p, p, true)[0], weights, biases);
                q = same ? p : next(means(q, q, q, true)[0], weights, biases);
            }
            s = next(between[0], weights, biases);
            t = s.add(weights.mul(t, precision).mul(between[1], precision), precision);
        }
        return kernel.tangent() ? t : s;
    }

    private BigInterval[] means(BigInterval p, BigInterval s, BigInterval q, boolean one) throws Unsolved {
        if (!s.isBounded() || p.hiDouble() > LARGEST || q.hiDouble() > LARGEST) {
            throw new Unsolved("variances of more than " + LARGEST + " are not enclosed to many digits");
        }
        return new BigCovariance(p, s, q, one, Math.min(values.digits(), MOST_DIGITS) + MORE).means();
    }

    private BigInterval next(BigInterval mean, BigInterval weights, BigInterval biases) {
        return weights.mul(mean, values.precision()).add(biases, values.precision());
    }
}
