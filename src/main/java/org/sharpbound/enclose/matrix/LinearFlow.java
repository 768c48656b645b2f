package org.sharpbound.enclose.matrix;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;

/**
 * The solution at time t of x' = Ax + b, x(0) given: with a further component that stays 1, it is the exponential of one matrix times
 * a vector. What needs no rounding of the start loses none of it: each component is accurate in itself.
 *
 * <p>Soundness: the result holds x(t) for every choice of constants in the entries; nothing is returned where it is not known.
 */
public final class LinearFlow {

    private static final int GUARD = 8;

    private LinearFlow() {}

    /**
     * The solution in doubles, as many components as there are at the start.
     *
     * @param a row by row
     * @param b as many as there are at the start
     * @throws IllegalArgumentException if the lengths do not fit
     */
    public static Optional<Interval[]> at(Interval time, Interval[] a, Interval[] b, Interval[] start) {
        return at(Kind.DOUBLES, Interval::isEmpty, time, List.of(a), List.of(b), List.of(start))
                .map(solution -> solution.toArray(Interval[]::new));
    }

    /**
     * The solution with about so many digits, where constants are known well enough.
     *
     * @throws IllegalArgumentException if the lengths do not fit
     */
    public static Optional<BigInterval[]> at(
            BigInterval time, BigInterval[] a, BigInterval[] b, BigInterval[] start, Precision precision) {
        Precision inner = Precision.ofDigits(Math.min(precision.digits() + GUARD, Precision.MAX_DIGITS));
        return at(Kind.decimals(inner), BigInterval::isEmpty, time, List.of(a), List.of(b), List.of(start))
                .map(solution -> solution.stream()
                        .map(component -> component.round(precision))
                        .toArray(BigInterval[]::new));
    }

    private static <T> Optional<List<T>> at(
            Kind<T> kind, Predicate<T> isEmpty, T time, List<T> a, List<T> b, List<T> start) {
        int size = start.size();
        if (a.size() != size * size || b.size() != size) {
            throw new IllegalArgumentException(a.size() + " and " + b.size() + " entries for " + size + " components");
        }
        List<List<T>> given = List.of(List.of(time), a, b, start);
        if (given.stream().flatMap(List::stream).anyMatch(isEmpty)) {
            return Optional.empty();
        }
        boolean isHomogeneous = b.stream().allMatch(kind.arithmetic()::isZero);
        int whole = isHomogeneous ? size : size + 1;
        IntervalMatrix<T> rate = IntervalMatrix.of(kind, whole, whole, (i, j) -> {
            T entry = i == size ? kind.arithmetic().number(0) : j == size ? b.get(i) : a.get(i * size + j);
            return kind.mul(entry, time);
        });
        IntervalMatrix<T> from = IntervalMatrix.of(
                kind, whole, 1, (i, j) -> i == size ? kind.arithmetic().number(1) : start.get(i));
        return product(rate, from).map(solution -> solution.entries().subList(0, size));
    }

    private static <T> Optional<IntervalMatrix<T>> product(IntervalMatrix<T> rate, IntervalMatrix<T> start) {
        Kind<T> kind = rate.kind();
        boolean isExact = rate.isBounded()
                && start.isBounded()
                && rate.entries().stream().allMatch(kind::isPoint)
                && start.entries().stream().allMatch(kind::isPoint)
                && kind.arithmetic().upper(start.norm()) < PointExponential.LARGEST;
        return isExact
                ? new PointExponential<>(rate).times(start)
                : Optional.of(Exponential.of(rate).times(start)).filter(IntervalMatrix::isBounded);
    }
}
