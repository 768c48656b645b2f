package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.sharpbound.term.Rational;

/** Enclosures of roots and powers. */
public final class BigAlgebraic {

    private static final BigInterval NON_NEGATIVE = BigInterval.ends(BigDecimal.ZERO, null);
    private static final int GUARD = 5;
    /** The logarithm of a number in the range of magnitudes, and of every power in it, has at most 9 digits. */
    private static final int DIGITS_OF_LOGARITHM = 10;

    private static final int LARGEST_INDEX = 16;
    private static final int LARGEST_NUMERATOR = 1000;

    private BigAlgebraic() {}

    public static BigInterval sqr(BigInterval x, Precision p) {
        BigInterval size = BigPiecewise.abs(x);
        return size.mul(size, p);
    }

    /** Empty where all numbers of x are negative. */
    public static BigInterval sqrt(BigInterval x, Precision p) {
        return root(x.intersect(NON_NEGATIVE), 2, p);
    }

    /** The real cube root, of negative numbers too. */
    public static BigInterval cbrt(BigInterval x, Precision p) {
        BigInterval positive = root(x.intersect(NON_NEGATIVE), 3, p);
        return positive.hull(root(x.neg().intersect(NON_NEGATIVE), 3, p).neg());
    }

    private static BigInterval root(BigInterval x, int index, Precision p) {
        return Monotone.increasing(x, p, (y, q) -> root(y, index, q), BigInterval.ENTIRE, BigInterval.ENTIRE);
    }

    /**
     * The root of a number that is not negative: r = floor(N^(1/n)) for N = floor(x 10^(nt)) has r <= x^(1/n) 10^t <
     * r + 1, with equality on the left exactly if r^n = N and nothing was cut.
     */
    private static BigInterval root(BigDecimal x, int index, Precision p) {
        if (x.signum() == 0) {
            return BigInterval.ZERO;
        }
        int scale = Math.toIntExact(p.digits() + 2 - Math.floorDiv(Directed.exponent(x), index));
        int shift = Math.toIntExact((long) index * scale - x.scale());
        BigInteger radicand = x.unscaledValue();
        BigInteger cut = BigInteger.ZERO;
        if (shift >= 0) {
            radicand = radicand.multiply(BigInteger.TEN.pow(shift));
        } else {
            BigInteger[] parts = radicand.divideAndRemainder(BigInteger.TEN.pow(-shift));
            radicand = parts[0];
            cut = parts[1];
        }
        BigInteger root = index == 2 ? radicand.sqrt() : floorRoot(radicand, index);
        boolean exact = cut.signum() == 0 && root.pow(index).equals(radicand);
        BigInteger above = exact ? root : root.add(BigInteger.ONE);
        return BigInterval.ends(
                Directed.down(new BigDecimal(root, scale), p), Directed.up(new BigDecimal(above, scale), p));
    }

    /** Newton's iteration from above (Brent and Zimmermann, Modern Computer Arithmetic, algorithm 1.14). */
    private static BigInteger floorRoot(BigInteger radicand, int index) {
        BigInteger less = BigInteger.valueOf(index - 1L);
        BigInteger next = BigInteger.ONE.shiftLeft(radicand.bitLength() / index + 1);
        BigInteger root;
        do {
            root = next;
            next = root.multiply(less).add(radicand.divide(root.pow(index - 1))).divide(BigInteger.valueOf(index));
        } while (next.compareTo(root) < 0);
        return root;
    }

    /** x to an integer power, with x^0 = 1 for every x; a negative power leaves out 0. */
    public static BigInterval pown(BigInterval x, int exponent, Precision p) {
        return pow(x, Rational.of(exponent), p);
    }

    /**
     * x to an exact power: of every x (but 0 if the power is negative) for an integer, where x^0 = 1; of x >= 0 (x > 0 if
     * the power is negative) for another rational number.
     */
    public static BigInterval pow(BigInterval x, Rational exponent, Precision p) {
        if (exponent.isZero() && !x.isEmpty()) {
            return BigInterval.ONE;
        }
        BigInterval positive = powerOfNonNegative(x.intersect(NON_NEGATIVE), exponent, p);
        if (!exponent.isInteger() || BigField.isNonNegative(x)) {
            return positive;
        }
        BigInterval mirrored = powerOfNonNegative(x.neg().intersect(NON_NEGATIVE), exponent, p);
        return positive.hull(exponent.numerator().testBit(0) ? mirrored.neg() : mirrored);
    }

    private static BigInterval powerOfNonNegative(BigInterval x, Rational exponent, Precision p) {
        if (exponent.signum() < 0) {
            Precision w = p.plus(GUARD);
            return BigInterval.ONE.div(powerOfNonNegative(x, exponent.negate(), w), p);
        }
        return Monotone.increasing(x, p, (y, q) -> power(y, exponent, q), BigInterval.ENTIRE, BigInterval.ENTIRE);
    }

    /** By squarings for an integer, by a root for a small denominator, so that exact powers stay points; else by log. */
    private static BigInterval power(BigDecimal x, Rational exponent, Precision p) {
        if (x.signum() == 0) {
            return BigInterval.ZERO;
        }
        BigInterval base = BigInterval.point(x);
        BigInteger numerator = exponent.numerator();
        if (exponent.asInt().isPresent()) {
            return integerPower(base, numerator.intValueExact(), p);
        }
        if (exponent.denominator().bitLength() < Integer.SIZE
                && exponent.denominator().intValueExact() <= LARGEST_INDEX
                && numerator.bitLength() < Integer.SIZE
                && numerator.intValueExact() <= LARGEST_NUMERATOR) {
            int index = exponent.denominator().intValueExact();
            return integerPower(root(x, index, p.plus(2 * GUARD)), numerator.intValueExact(), p);
        }
        Precision w = p.plus(GUARD + DIGITS_OF_LOGARITHM);
        BigInterval logarithm = BigExponential.log(x, w).mul(BigInterval.of(exponent, w), w);
        return BigExponential.exp(logarithm, w).round(p);
    }

    /** x^n for x >= 0 and n >= 1; every rounding error grows at most n-fold, which the guard digits take. */
    private static BigInterval integerPower(BigInterval x, int exponent, Precision p) {
        Precision w = p.plus(GUARD + DIGITS_OF_LOGARITHM);
        BigInterval power = BigInterval.ONE;
        for (int bit = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(exponent); bit >= 0; bit--) {
            power = power.mul(power, w);
            if ((exponent >> bit & 1) == 1) {
                power = power.mul(x, w);
            }
        }
        return power.round(p);
    }

    /**
     * All powers of numbers x >= 0 by numbers y, 0 only by positive ones ("pow" of IEEE 1788-2015, table 9.1).
     */
    public static BigInterval pow(BigInterval x, BigInterval y, Precision p) {
        BigInterval base = x.intersect(NON_NEGATIVE);
        if (base.isEmpty() || y.isEmpty()) {
            return BigInterval.EMPTY;
        }
        if (BigField.isNonPositive(base)) {
            return BigField.isNonPositive(y) ? BigInterval.EMPTY : BigInterval.ZERO;
        }
        return BigPower.of(base, y, p);
    }
}
