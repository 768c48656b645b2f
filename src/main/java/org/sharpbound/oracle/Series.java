package org.sharpbound.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.LongUnaryOperator;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/**
 * exp, sin, cos and the hyperbolic functions by their Taylor series on Apfloat's numbers: at the lengths in use here ten
 * to a hundred times as fast as Apfloat's own, which are made for millions of digits.
 */
final class Series {

    static final int GUARD = 10;

    /** exp halves its argument so many times; the squarings lose a third as many digits. */
    private static final int HALVINGS = 12;

    /** Numbers of so many digits before the point are known to the nearest integer by the double next to them. */
    private static final int WHOLE_DIGITS = 14;

    /** Terms of a sum between two products of full length. */
    private static final int COLUMNS = 4;

    private Series() {}

    /** exp(x) to a relative error of about 10^-digits, if x is exact and below 10^16. */
    static Apfloat exp(Apfloat x, long digits) {
        if (x.signum() == 0) {
            return new Apfloat(1, digits);
        }
        long tens = Math.round(x.doubleValue() / Math.log(10));
        if (tens == 0) {
            return power(x, digits + GUARD);
        }
        long p = digits + GUARD + x.scale();
        Apfloat rest = x.precision(p).subtract(Constants.logTen(p).multiply(new Apfloat(tens, p)));
        return ApfloatMath.scale(power(rest, digits + GUARD), tens);
    }

    /** exp(x) for |x| <= 2. */
    private static Apfloat power(Apfloat x, long p) {
        if (x.signum() == 0) {
            return new Apfloat(1, p);
        }
        Apfloat power = sum(x.precision(p).divide(new Apfloat(1L << HALVINGS, p)), n -> n, p);
        for (int i = 0; i < HALVINGS; i++) {
            power = power.multiply(power);
        }
        return power;
    }

    /**
     * The sum of x^n / (d(1) d(2) ... d(n)) over n from 0, to p digits: four sums side by side, each a power of x apart from
     * the next, so that most steps are divisions by small integers (P. Smith, "The multiple-precision computation of the
     * elementary functions", Math. Comp. 52, 1989).
     *
     * @param x not zero, |x| < 1
     */
    private static Apfloat sum(Apfloat x, LongUnaryOperator divisor, long p) {
        Apfloat square = x.multiply(x);
        Apfloat[] powers = {new Apfloat(1, p), x, square, square.multiply(x)};
        Apfloat step = square.multiply(square);
        Apfloat[] columns = {Apfloat.ZERO, Apfloat.ZERO, Apfloat.ZERO, Apfloat.ZERO};
        Apfloat coefficient = powers[0];
        for (int n = 0; coefficient.scale() + n % COLUMNS * x.scale() >= -p; n++) {
            int column = n % COLUMNS;
            columns[column] = columns[column].add(coefficient);
            coefficient = coefficient.divide(new Apfloat(divisor.applyAsLong(n + 1), p));
            if (column == COLUMNS - 1) {
                coefficient = coefficient.multiply(step);
            }
        }
        Apfloat sum = columns[0];
        for (int column = 1; column < COLUMNS; column++) {
            sum = sum.add(columns[column].multiply(powers[column]));
        }
        return sum;
    }

    static Apfloat sinh(Apfloat x, long digits) {
        return difference(x, digits).divide(new Apfloat(2, digits));
    }

    static Apfloat cosh(Apfloat x, long digits) {
        Apfloat power = exp(x, digits);
        return power.add(inverse(power, digits)).divide(new Apfloat(2, digits));
    }

    /** (exp(2x) - 1) / (exp(2x) + 1), with as many more digits as cancel for small x. */
    static Apfloat tanh(Apfloat x, long digits) {
        if (isTiny(x, digits)) {
            return x.precision(digits);
        }
        long p = digits + lost(x);
        Apfloat one = new Apfloat(1, p);
        Apfloat power = exp(x.precision(p).add(x), p);
        return power.subtract(one).divide(power.add(one));
    }

    /** exp(x) - exp(-x), with as many more digits as cancel for small x. */
    private static Apfloat difference(Apfloat x, long digits) {
        if (isTiny(x, digits)) {
            return x.precision(digits).add(x.precision(digits));
        }
        long p = digits + lost(x);
        Apfloat power = exp(x.precision(p), p);
        return power.subtract(inverse(power, p));
    }

    /** Whether the next term of the series, x^2 relative to the first, is beyond the digits: what cancels could be any number. */
    private static boolean isTiny(Apfloat x, long digits) {
        return x.signum() != 0 && x.scale() < -digits;
    }

    /** How many digits exp(x) and 1 have in common. */
    private static long lost(Apfloat x) {
        return x.signum() == 0 ? 0 : Math.max(0, -x.scale()) + 1;
    }

    private static Apfloat inverse(Apfloat x, long digits) {
        return new Apfloat(1, digits + GUARD).divide(x);
    }

    static Apfloat sin(Apfloat x, long digits) {
        return wave(x, digits, 0);
    }

    static Apfloat cos(Apfloat x, long digits) {
        return wave(x, digits, 1);
    }

    /** sin(x + quarters*pi/2), by reduction to at most pi/4. */
    private static Apfloat wave(Apfloat x, long digits, int quarters) {
        long p = digits + GUARD + (x.signum() == 0 ? 0 : Math.max(0, x.scale()));
        Apfloat rest = x.precision(p);
        BigInteger turns = BigInteger.ZERO;
        if (x.signum() != 0 && x.scale() > 0) {
            Apfloat quarter = Constants.pi(p).divide(new Apfloat(2, p));
            turns = turns(rest, quarter);
            rest = rest.subtract(quarter.multiply(number(turns, p)));
        }
        int phase = turns.add(BigInteger.valueOf(quarters))
                .and(BigInteger.valueOf(3))
                .intValue();
        Apfloat value = phase % 2 == 0 ? sine(rest, p) : cosine(rest, p);
        return phase < 2 ? value : value.negate();
    }

    private static BigInteger turns(Apfloat x, Apfloat quarter) {
        if (x.scale() <= WHOLE_DIGITS) {
            return BigInteger.valueOf(Math.round(x.doubleValue() / (Math.PI / 2)));
        }
        return x.divide(quarter).add(new Apfloat("0.5", x.precision())).floor().toBigInteger();
    }

    /** Apfloat reads a long integer digit by digit. */
    private static Apfloat number(BigInteger value, long p) {
        return value.bitLength() < Long.SIZE
                ? new Apfloat(value.longValue(), p)
                : new Apfloat(new BigDecimal(value), p);
    }

    private static Apfloat sine(Apfloat x, long p) {
        return x.signum() == 0 ? x : x.multiply(sum(x.multiply(x).negate(), n -> 2 * n * (2 * n + 1), p));
    }

    private static Apfloat cosine(Apfloat x, long p) {
        return x.signum() == 0 ? new Apfloat(1, p) : sum(x.multiply(x).negate(), n -> (2 * n - 1) * 2 * n, p);
    }
}
