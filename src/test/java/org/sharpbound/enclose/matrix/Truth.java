package org.sharpbound.enclose.matrix;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.sharpbound.term.Rational;

/**
 * Whether an enclosure holds the value at an exact matrix, decided in exact arithmetic by ways other than those that enclose: the
 * exponential by its series alone, eigenvalues by counting sign changes in the characteristic polynomial.
 */
final class Truth {

    /** 20^130 / 130! is below 10^-50. */
    private static final int TERMS = 130;

    private Truth() {}

    /**
     * Whether all values are enclosed; there must be one interval for each.
     *
     * @param lower the lower ends
     * @param upper the upper ends
     */
    static boolean holds(
            MatrixFunction function,
            RationalMatrix a,
            Function<Integer, Rational> lower,
            Function<Integer, Rational> upper) {
        int last = a.shape().rows() - 1;
        return switch (function) {
            case EXPM -> holdsAll(exponential(a), lower, upper);
            case INV -> a.inv().map(inverse -> holdsAll(inverse, lower, upper)).orElse(false);
            case DET -> isBetween(a.det(), lower.apply(0), upper.apply(0));
            case RANK -> isBetween(Rational.of(a.rank().value()), lower.apply(0), upper.apply(0));
            case EIGENVALUES -> {
                boolean all = true;
                for (int k = 0; k <= last; k++) {
                    all &= holdsEigenvalue(a, k, lower.apply(k), upper.apply(k));
                }
                yield all;
            }
            case EIGMIN -> holdsEigenvalue(a, 0, lower.apply(0), upper.apply(0));
            case EIGMAX -> holdsEigenvalue(a, last, lower.apply(0), upper.apply(0));
            case OPNORM -> {
                RationalMatrix gram = transpose(a).times(a);
                Rational from = lower.apply(0).max(Rational.ZERO);
                yield upper.apply(0).signum() >= 0
                        && holdsEigenvalue(
                                gram,
                                gram.shape().rows() - 1,
                                from.times(from),
                                upper.apply(0).pow(2));
            }
            case SOLVE -> throw new IllegalArgumentException("two arguments");
        };
    }

    private static boolean holdsAll(
            RationalMatrix values, Function<Integer, Rational> lower, Function<Integer, Rational> upper) {
        boolean all = true;
        for (int i = 0; i < values.entries().size(); i++) {
            all &= isBetween(values.entries().get(i), lower.apply(i), upper.apply(i));
        }
        return all;
    }

    private static boolean isBetween(Rational value, Rational lower, Rational upper) {
        return lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0;
    }

    static RationalMatrix transpose(RationalMatrix a) {
        return RationalMatrix.of(a.shape().columns(), a.shape().rows(), (i, j) -> a.at(j, i));
    }

    /** Within 10^-40 of the exponential, for norms up to 20: Horner's scheme in integers over a common denominator. */
    static RationalMatrix exponential(RationalMatrix a) {
        int size = a.shape().rows();
        BigInteger unit = BigInteger.ONE;
        for (Rational entry : a.entries()) {
            unit = unit.multiply(entry.denominator()).divide(unit.gcd(entry.denominator()));
        }
        BigInteger[] numerators = new BigInteger[size * size];
        for (int i = 0; i < numerators.length; i++) {
            Rational entry = a.entries().get(i);
            numerators[i] = entry.numerator().multiply(unit.divide(entry.denominator()));
        }
        BigInteger denominator = BigInteger.ONE;
        BigInteger[] sum = identity(size, denominator);
        for (int k = TERMS; k >= 1; k--) {
            denominator = denominator.multiply(unit).multiply(BigInteger.valueOf(k));
            BigInteger[] next = identity(size, denominator);
            for (int i = 0; i < size * size; i++) {
                for (int j = 0; j < size; j++) {
                    next[i] = next[i].add(numerators[i / size * size + j].multiply(sum[j * size + i % size]));
                }
            }
            sum = next;
        }
        BigInteger[] numerator = sum;
        BigInteger common = denominator;
        return RationalMatrix.of(size, size, (i, j) -> new Rational(numerator[i * size + j], common));
    }

    private static BigInteger[] identity(int size, BigInteger one) {
        BigInteger[] identity = new BigInteger[size * size];
        for (int i = 0; i < identity.length; i++) {
            identity[i] = i / size == i % size ? one : BigInteger.ZERO;
        }
        return identity;
    }

    /** Whether eigenvalue k, the least being number 0, of a symmetric matrix is in between. */
    static boolean holdsEigenvalue(RationalMatrix a, int k, Rational lower, Rational upper) {
        int size = a.shape().rows();
        int above = positiveRoots(shifted(characteristic(a), upper));
        int below = positiveRoots(mirrored(shifted(characteristic(a), lower)));
        return below <= k && size - above > k;
    }

    /** The coefficients, the constant one first, by Faddeev and LeVerrier's recursion. */
    private static List<Rational> characteristic(RationalMatrix a) {
        int size = a.shape().rows();
        List<Rational> descending = new ArrayList<>(List.of(Rational.ONE));
        RationalMatrix m = RationalMatrix.identity(size);
        for (int k = 1; k <= size; k++) {
            RationalMatrix product = a.times(m);
            Rational trace = Rational.ZERO;
            for (int i = 0; i < size; i++) {
                trace = trace.plus(product.at(i, i));
            }
            Rational coefficient = trace.over(Rational.of(-k));
            descending.add(coefficient);
            m = RationalMatrix.of(
                    size, size, (i, j) -> i.equals(j) ? product.at(i, j).plus(coefficient) : product.at(i, j));
        }
        List<Rational> ascending = new ArrayList<>(descending);
        Collections.reverse(ascending);
        return ascending;
    }

    /** The coefficients of p(x + c). */
    private static List<Rational> shifted(List<Rational> p, Rational c) {
        List<Rational> shifted = new ArrayList<>(p);
        for (int i = 0; i < p.size(); i++) {
            for (int j = p.size() - 2; j >= i; j--) {
                shifted.set(j, shifted.get(j).plus(c.times(shifted.get(j + 1))));
            }
        }
        return shifted;
    }

    /** The coefficients of p(−x). */
    private static List<Rational> mirrored(List<Rational> p) {
        List<Rational> mirrored = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            mirrored.add(i % 2 == 0 ? p.get(i) : p.get(i).negate());
        }
        return mirrored;
    }

    /** The number of sign changes, which by Descartes' rule is that of positive roots where all roots are real. */
    private static int positiveRoots(List<Rational> p) {
        int changes = 0;
        int sign = 0;
        for (Rational coefficient : p) {
            changes += sign * coefficient.signum() < 0 ? 1 : 0;
            sign = coefficient.isZero() ? sign : coefficient.signum();
        }
        return changes;
    }
}
