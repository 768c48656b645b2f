package org.sharpbound.enclose;

import java.math.BigInteger;

/**
 * The power series of the elementary functions in fixed point, each with a bound of its truncation and rounding error
 * (the method of Brent and Zimmermann, Modern Computer Arithmetic, 2010, sections 4.2 to 4.4).
 *
 * <p>Soundness: a product cut by a shift, and a quotient cut towards zero, are each wrong by less than one unit; the
 * bounds below follow from that alone. Arguments out of the stated range are refused, never trusted.
 */
final class FixedSeries {

    private FixedSeries() {}

    /**
     * e^x for |x| <= 2.
     *
     * <p>The Taylor series at y = x/2^k, then k squarings. Let N terms be summed at |y| <= 1/2. Cutting y costs a
     * unit, worth at most e^(1/2) < 2 in the sum. A term t_n = t_(n-1) y / n is wrong by d_n <= (d_(n-1)/2 + 1)/n + 1
     * <= 2; the sum stops where the computed term is 0 or -1, so that the true one is at most 3 units and the tail after
     * it at most 3. In all 2N + 5. A squaring takes an error E to at most 2 S E + 1 + E^2/2^bits with S the sum; the
     * product of all 2 S is 2^k e^(x - y) <= 2^k 7.4, and as the last term is less than a unit the result is wrong by
     * less than 8 2^k (2N + 5 + 2). An error e of x itself adds less than e^2 e < 8 e.
     */
    static Fixed exp(Fixed x) {
        require(x.isWithin(1));
        int bits = x.bits();
        int halvings = Math.max(2, halvings(x));
        BigInteger y = x.mid().shiftRight(halvings);
        BigInteger sum = Fixed.one(bits).add(y);
        BigInteger term = y;
        int n = 1;
        while (isLarge(term)) {
            n++;
            term = term.multiply(y).shiftRight(bits).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        for (int k = 0; k < halvings; k++) {
            sum = sum.multiply(sum).shiftRight(bits);
        }
        return new Fixed(sum, Math.multiplyExact(8, ((2L * n + 7) << halvings) + x.error()), bits);
    }

    /**
     * The sine and the cosine of x for |x| <= 1.
     *
     * <p>Taylor series at y = x/2^k, then k doublings sin 2y = 2 sin y cos y, cos 2y = 1 - 2 sin^2 y. As for
     * {@link #exp}, each series is wrong by at most 2N + 5 units. If both errors are at most E, then after a doubling
     * they are at most 2 (|sin| + |cos|) E + 2 E^2/2^bits + 2 <= 3 E + 2 for the first, and 4 |sin| E + 2 E^2/2^bits +
     * 2 <= 3 E + 2 for the second, because |sin| + |cos| <= 1.42 and |sin| <= 0.72 at the argument that is doubled, which is at
     * most 1/2 (where |sin| < 0.48). After k of them E <= 3^k (2N + 6). An error of x adds itself.
     */
    static Fixed[] sinCos(Fixed x) {
        require(x.isWithin(0));
        int bits = x.bits();
        int halvings = halvings(x);
        BigInteger y = x.mid().shiftRight(halvings);
        BigInteger sin = BigInteger.ZERO;
        BigInteger cos = Fixed.one(bits);
        BigInteger term = y;
        int n = 1;
        while (true) {
            BigInteger signed = (n & 2) == 0 ? term : term.negate();
            if ((n & 1) == 0) {
                cos = cos.add(signed);
            } else {
                sin = sin.add(signed);
            }
            if (!isLarge(term)) {
                break;
            }
            n++;
            term = term.multiply(y).shiftRight(bits).divide(BigInteger.valueOf(n));
        }
        long error = 2L * n + 6;
        for (int k = 0; k < halvings; k++) {
            BigInteger square = sin.multiply(sin).shiftRight(bits - 1);
            sin = sin.multiply(cos).shiftRight(bits - 1);
            cos = Fixed.one(bits).subtract(square);
            error = Math.multiplyExact(3, error);
        }
        error = Math.addExact(error, x.error());
        return new Fixed[] {new Fixed(sin, error, bits), new Fixed(cos, error, bits)};
    }

    /** log(m) for 0.3 <= m <= 4: a guess g by doubles, exp(-g) m near 1, and 2 artanh of (t - 1)/(t + 1) there. */
    static Fixed log(Fixed m) {
        int bits = m.bits();
        BigInteger one = Fixed.one(bits);
        require(m.mid().compareTo(one.shiftRight(2)) > 0 && m.isWithin(2));
        if (m.mid().subtract(one).bitLength() <= bits - 8) {
            return logNearOne(m);
        }
        Fixed guess = Fixed.nearby(Math.log(m.mid().shiftRight(bits - 52).doubleValue() * 0x1p-52), bits);
        Fixed power = exp(guess.negate());
        // (m + a)(p + b) with m <= 4 and p <= 4 is wrong by at most 4 a + 4 b + a b, and one unit for the cut.
        Fixed near =
                new Fixed(m.mid().multiply(power.mid()).shiftRight(bits), 5 * (m.error() + power.error()) + 1, bits);
        return guess.plus(logNearOne(near));
    }

    /**
     * log(t) for |t - 1| <= 2^-7, as 2 artanh z with z = (t - 1)/(t + 1).
     *
     * <p>An error e of t is one of less than 0.6 e in z, and the quotient adds a unit.
     */
    private static Fixed logNearOne(Fixed t) {
        int bits = t.bits();
        BigInteger one = Fixed.one(bits);
        BigInteger z = t.mid().subtract(one).shiftLeft(bits).divide(t.mid().add(one));
        Fixed half = arcTangent(new Fixed(z, t.error() + 1, bits), 1);
        return new Fixed(half.mid().shiftLeft(1), 2 * half.error(), bits);
    }

    /**
     * arctan(x) for |x| <= 1: a guess g by doubles, then arctan of u = (x cos g - sin g)/(cos g + x sin g), which is near 0.
     *
     * <p>With sine and cosine wrong by E and x by e, both parts of the fraction are wrong by at most 2E + e + 3. The lower
     * one is checked to be at least 1/2 (it is cos(arctan x - g)/cos(arctan x), so that |arctan x - g| < pi/2, too),
     * and u to be small: it is wrong by at most (2E + e + 3) (1 + |u|)/0.499 + 1 <= 5E + 3e + 8.
     */
    static Fixed atan(Fixed x) {
        require(x.isWithin(0));
        int bits = x.bits();
        if (x.isWithin(-8)) {
            return arcTangent(x, -1);
        }
        Fixed guess = Fixed.nearby(Math.atan(x.mid().shiftRight(bits - 52).doubleValue() * 0x1p-52), bits);
        Fixed[] sinCos = sinCos(guess);
        BigInteger sin = sinCos[0].mid();
        BigInteger cos = sinCos[1].mid();
        BigInteger over = x.mid().multiply(cos).shiftRight(bits).subtract(sin);
        BigInteger under = x.mid().multiply(sin).shiftRight(bits).add(cos);
        require(under.signum() > 0 && under.bitLength() >= bits);
        Fixed rest = new Fixed(over.shiftLeft(bits).divide(under), 5 * sinCos[0].error() + 3 * x.error() + 8, bits);
        return guess.plus(arcTangent(rest, -1));
    }

    /**
     * The sum of z^(2n+1)/(2n+1), with alternating signs (arctan) or not (artanh), for |z| <= 2^-7.
     *
     * <p>Each power is wrong by at most 2 units (one of its own, and less than another from the power before and from
     * z^2), each term by at most 3. When the computed power is 0 or -1 the true one is at most 3, the tail less than 4. The slope of
     * the function is at most 1.001, so that an error e of z costs less than 2e.
     */
    private static Fixed arcTangent(Fixed z, int sign) {
        require(z.isWithin(-7));
        int bits = z.bits();
        BigInteger square = z.mid().multiply(z.mid()).shiftRight(bits);
        BigInteger factor = sign < 0 ? square.negate() : square;
        BigInteger power = z.mid();
        BigInteger sum = power;
        int n = 0;
        while (isLarge(power)) {
            n++;
            power = power.multiply(factor).shiftRight(bits);
            sum = sum.add(power.divide(BigInteger.valueOf(2L * n + 1)));
        }
        return new Fixed(sum, 3L * n + 4 + 2 * z.error(), bits);
    }

    /** Whether a computed term is neither 0 nor -1, the values at which a cut product stays. */
    private static boolean isLarge(BigInteger term) {
        return term.bitLength() > 0;
    }

    /**
     * How often to halve an argument: to about 2^-(sqrt(bits)/2), so that series and doublings cost the same; at least
     * once, and at most 30 times for the error to fit a long.
     */
    private static int halvings(Fixed x) {
        int smallness = x.bits() - x.mid().bitLength();
        return Math.max(1, Math.min(30, 2 + (int) Math.sqrt(x.bits()) / 2) - smallness);
    }

    /** The bits to work with so that the errors above, and the first bits of a result, leave this many. */
    static int withGuard(int bits) {
        return bits + 64 + (int) Math.min(64, Math.sqrt(bits));
    }

    private static void require(boolean inRange) {
        if (!inRange) {
            throw new ArithmeticException("argument out of the range of the series");
        }
    }
}
