package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A rational angle in radians: the quadrant that it lies in, floor(2x/pi), and enclosures of its sine and cosine.
 *
 * <p>The quadrant is exact: pi being irrational, enough digits of it always tell on which side of a multiple of pi/2 a
 * rational number other than 0 lies.
 */
record Angle(BigInteger quadrant, BigInterval sine, BigInterval cosine) {

    /** Larger angles, in decimal exponents, are not reduced: pi would be needed to that many digits. */
    private static final int LARGEST_EXPONENT = 10_000;

    /** Enough for {@link Precision#MAX_DIGITS} and that cancellation; pi to more bits takes seconds. */
    private static final int MOST_BITS = 1 << 17;

    private static final Angle ZERO = new Angle(BigInteger.ZERO, BigInterval.ZERO, BigInterval.ONE);

    /** The angle x, or {@code null} where nothing is known about it. */
    static Angle of(BigDecimal x, Precision p) {
        if (x.signum() == 0) {
            return ZERO;
        }
        if (Directed.exponent(x) > LARGEST_EXPONENT) {
            return null;
        }
        return Monotone.isTiny(x, p) ? tiny(x, p) : reduced(x, p);
    }

    private static Angle tiny(BigDecimal x, Precision p) {
        // x - x^3 <= sin x <= x and 1 - x^2 <= cos x <= 1 for small x > 0
        BigDecimal square = Directed.mulUp(x, x, p);
        return new Angle(
                BigInteger.valueOf(x.signum() < 0 ? -1 : 0),
                Monotone.odd(x, p, Monotone::justBelow),
                BigInterval.ends(Directed.addDown(BigDecimal.ONE, square.negate(), p), BigDecimal.ONE));
    }

    /**
     * Takes off the multiple of pi/2 next to x. Where the rest is small, the leading digits have cancelled and it is
     * done again with as many bits more, or twice as many if none are left. Only numbers that are written with tens of
     * thousands of digits can be too close to a multiple of pi/2 for {@link #MOST_BITS}.
     */
    private static Angle reduced(BigDecimal x, Precision p) {
        int wanted = FixedSeries.withGuard(p.bits());
        int bits = wanted + Precision.bitsOf(Monotone.lostDigits(x));
        while (bits < MOST_BITS) {
            int whole = Precision.bitsOf(Math.max(0, Directed.exponent(x)) + 1);
            Fixed quarter = BigConstants.halfPi(bits + whole);
            Fixed full = Fixed.of(x, bits + whole);
            BigInteger nearest = nearest(full.mid(), quarter.mid());
            Fixed rest = restOf(full, nearest, quarter, bits);
            int missing = wanted - rest.mid().bitLength();
            if (missing <= 8) {
                return rest.hasSign() ? at(nearest, rest, p) : null;
            }
            bits += rest.hasSign() ? missing : bits;
        }
        return null;
    }

    /** The integer next to a/b for b > 0. */
    private static BigInteger nearest(BigInteger a, BigInteger b) {
        BigInteger size = a.abs().shiftLeft(1).add(b).divide(b.shiftLeft(1));
        return a.signum() < 0 ? size.negate() : size;
    }

    /** x - n pi/2 at fewer bits; n is less than 2^(the bits cut), so that its error there is a few units. */
    private static Fixed restOf(Fixed x, BigInteger n, Fixed quarter, int bits) {
        int whole = x.bits() - bits;
        long errorOfQuarter = quarter.error();
        BigInteger error = n.abs().multiply(BigInteger.valueOf(errorOfQuarter)).add(BigInteger.valueOf(x.error()));
        long cutError = error.shiftRight(whole).longValueExact() + 2;
        BigInteger mid = x.mid().subtract(n.multiply(quarter.mid())).shiftRight(whole);
        return new Fixed(mid, cutError, bits);
    }

    private static Angle at(BigInteger nearest, Fixed rest, Precision p) {
        boolean behind = rest.mid().signum() < 0;
        Fixed[] sinCos = FixedSeries.sinCos(rest);
        BigInterval sin = sinCos[0].toInterval(p);
        BigInterval cos = sinCos[1].toInterval(p);
        BigInteger quadrant = behind ? nearest.subtract(BigInteger.ONE) : nearest;
        return switch (nearest.intValue() & 3) {
            case 0 -> new Angle(quadrant, sin, cos);
            case 1 -> new Angle(quadrant, cos, sin.neg());
            case 2 -> new Angle(quadrant, sin.neg(), cos.neg());
            default -> new Angle(quadrant, cos.neg(), sin);
        };
    }

    /** The number of the branch of the tangent: it has a pole at every odd multiple of pi/2. */
    BigInteger branch() {
        return quadrant.add(BigInteger.ONE).shiftRight(1);
    }
}
