package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;

/** The kernel of a deep network to many digits, where what it depends on is known. */
final class PointKernel {

    /** Up to as many digits, doubles serve. */
    private static final int DOUBLES = 16;

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

    private BigInterval inDigits(List<BigInterval> numbers) throws Unsolved {
        return inDoubles(numbers);
    }
}
