package org.sharpbound.enclose.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.series.Arithmetic;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * How far e^(A + D) is from e^A for |D| ≤ R, entry by entry: the derivatives at A times R, and a bound of the rest.
 *
 * <p>With the logarithmic norm μ of A that belongs to a norm, ‖e^(sA)‖ ≤ e^(sμ) for s ≥ 0, so that in Dyson's series the terms of order
 * k in D sum up to at most e^μ δ^k / k! where ‖D‖ ≤ δ; those of order 2 and more to at most e^(μ+δ) δ²/2, and all, the
 * value itself, to e^(μ+δ) (C. Van Loan, The sensitivity of the matrix exponential, SIAM J. Numer. Anal. 14, 1977). The norms are the
 * spectral norm, after two scalings T⁻¹AT by powers of two on the diagonal: none, and one that balances A. Then μ is the
 * largest eigenvalue of the symmetric part.
 */
final class Perturbation<T> {

    private final Kind<T> kind;
    private final Arithmetic<T> arithmetic;
    private final IntervalMatrix<T> mid;
    private final IntervalMatrix<T> radius;
    private final int size;

    private Perturbation(IntervalMatrix<T> a) {
        this.kind = a.kind();
        this.arithmetic = kind.arithmetic();
        this.mid = a.mid();
        this.radius = a.minus(mid).mag();
        this.size = mid.rows();
    }

    /** The exponentials of bounded matrices; nothing where numbers grow too large. */
    static <T> Optional<IntervalMatrix<T>> exponential(IntervalMatrix<T> a) {
        Perturbation<T> perturbation = new Perturbation<>(a);
        return new PointExponential<>(perturbation.mid)
                .value()
                .flatMap(perturbation::around)
                .map(whole -> PointExponential.onPaths(a, whole));
    }

    /** What holds e^(A + D) for all D, if this holds e^A. */
    private Optional<IntervalMatrix<T>> around(IntervalMatrix<T> value) {
        return firstOrder().map(first -> {
            IntervalMatrix<T> linear = value.plus(first);
            int[] balanced = Balance.exponents(mid, radius);
            IntervalMatrix<T> result = within(linear, new int[size]);
            return result.intersect(within(linear, balanced));
        });
    }

    /**
     * The derivatives of the exponentials, one row for each entry of the result and one column for each of A.
     *
     * <p>Those at the middle, and a bound of the terms of order 1 and more in D: in a norm with ‖E‖ = ε they are at most
     * e^μ (e^δ − 1) ε ≤ e^(μ+δ) δ ε in the direction E.
     */
    static <T> Optional<IntervalMatrix<T>> derivatives(IntervalMatrix<T> a) {
        Perturbation<T> perturbation = new Perturbation<>(a);
        List<Integer> directions =
                IntStream.range(0, a.rows() * a.rows()).boxed().toList();
        return new PointExponential<>(perturbation.mid)
                .withDerivatives(directions)
                .map(all -> {
                    int[] balanced = Balance.exponents(perturbation.mid, perturbation.radius);
                    IntervalMatrix<T> plain = perturbation.slopes(all, new int[a.rows()]);
                    return plain.intersect(perturbation.slopes(all, balanced));
                });
    }

    private IntervalMatrix<T> slopes(List<IntervalMatrix<T>> valueAndSlopes, int[] exponents) {
        T delta = spectralBound(scaled(radius, exponents));
        T whole = arithmetic.apply(Op.EXP, kind.add(logarithmicNorm(scaled(mid, exponents)), delta));
        T rest = kind.mul(whole, delta);
        return IntervalMatrix.of(kind, size * size, size * size, (r, e) -> {
            int fromRow = exponents[r / size] - exponents[r % size];
            T factor = power(fromRow + exponents[e % size] - exponents[e / size]);
            T slope = valueAndSlopes.get(e + 1).at(r / size, r % size);
            T most = kind.symmetric(arithmetic.most(kind.mul(factor, whole)));
            T around = kind.add(slope, kind.symmetric(arithmetic.most(kind.mul(factor, rest))));
            return arithmetic.intersect(around, most);
        });
    }

    private Optional<IntervalMatrix<T>> firstOrder() {
        List<Integer> directions = new ArrayList<>();
        for (int i = 0; i < size * size; i++) {
            if (!arithmetic.isZero(radius.at(i / size, i % size))) {
                directions.add(i);
            }
        }
        return new PointExponential<>(mid).withDerivatives(directions).map(all -> {
            IntervalMatrix<T> sum = mid.map(entry -> arithmetic.number(0));
            for (int d = 0; d < directions.size(); d++) {
                T share = radius.at(directions.get(d) / size, directions.get(d) % size);
                sum = sum.plus(all.get(d + 1).map(slope -> kind.mul(kind.mag(slope), share)));
            }
            return sum.map(entry -> kind.symmetric(arithmetic.most(entry)));
        });
    }

    /** What the norm after a scaling by powers of two gives. */
    private IntervalMatrix<T> within(IntervalMatrix<T> linear, int[] exponents) {
        T delta = spectralBound(scaled(radius, exponents));
        T growth = kind.add(logarithmicNorm(scaled(mid, exponents)), delta);
        T whole = arithmetic.apply(Op.EXP, growth);
        T rest = kind.mul(whole, kind.mul(arithmetic.number(Rational.HALF), kind.square(delta)));
        return IntervalMatrix.of(kind, size, size, (i, j) -> {
            T factor = power(exponents[i] - exponents[j]);
            T most = kind.symmetric(arithmetic.most(kind.mul(factor, whole)));
            T around = kind.add(linear.at(i, j), kind.symmetric(arithmetic.most(kind.mul(factor, rest))));
            return arithmetic.intersect(around, most);
        });
    }

    private IntervalMatrix<T> scaled(IntervalMatrix<T> a, int[] exponents) {
        return IntervalMatrix.of(kind, size, size, (i, j) -> kind.mul(a.at(i, j), power(exponents[j] - exponents[i])));
    }

    private T power(int exponent) {
        double power = Math.scalb(1.0, exponent);
        return arithmetic.between(power, power);
    }

    /** ‖A‖₂² ≤ ‖A‖₁ ‖A‖∞. */
    private T spectralBound(IntervalMatrix<T> a) {
        return arithmetic.most(kind.sqrt(kind.mul(a.norm(), a.transpose().norm())));
    }

    /** Doubles serve, for this need not be sharp. */
    private T logarithmicNorm(IntervalMatrix<T> a) {
        IntervalMatrix<Interval> part = IntervalMatrix.of(
                Kind.DOUBLES,
                size,
                size,
                (i, j) -> Interval.of(0.5).times(kind.doubles(a.at(i, j)).plus(kind.doubles(a.at(j, i)))));
        Interval largest = Eigenvalues.largest(part).at(0, 0);
        return arithmetic.most(arithmetic.between(largest.lo(), largest.hi()));
    }
}
