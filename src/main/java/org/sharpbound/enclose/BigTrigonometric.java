package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Enclosures of the circular functions and their inverses. */
public final class BigTrigonometric {

    private static final BigInterval UNIT = BigInterval.ends(BigDecimal.ONE.negate(), BigDecimal.ONE);
    /** More than 2 pi. */
    private static final BigDecimal TURN = BigDecimal.valueOf(7);

    private static final int GUARD = 5;

    private BigTrigonometric() {}

    public static BigInterval sin(BigInterval x, Precision p) {
        return wave(x, 0, p);
    }

    public static BigInterval cos(BigInterval x, Precision p) {
        return wave(x, 1, p);
    }

    /** sin(x + ahead pi/2): the hull of the values at the ends and of the extrema 1 and -1 between them. */
    private static BigInterval wave(BigInterval x, int ahead, Precision p) {
        if (x.isEmpty()) {
            return x;
        }
        if (!x.isBounded() || x.hi.subtract(x.lo, p.up()).compareTo(TURN) >= 0) {
            return UNIT;
        }
        Angle left = Angle.of(x.lo, p);
        Angle right = x.isPoint() ? left : Angle.of(x.hi, p);
        if (left == null || right == null) {
            return UNIT;
        }
        BigInterval values =
                ahead == 0 ? left.sine().hull(right.sine()) : left.cosine().hull(right.cosine());
        // An extremum lies at q pi/2 for q + ahead = 1 (a maximum) or 3 (a minimum) modulo 4.
        BigInteger quadrant = left.quadrant();
        while (quadrant.compareTo(right.quadrant()) < 0) {
            quadrant = quadrant.add(BigInteger.ONE);
            int phase = quadrant.intValue() + ahead & 3;
            if ((phase & 1) == 1) {
                values = values.hull(phase == 1 ? BigInterval.ONE : BigInterval.ONE.neg());
            }
        }
        return values.intersect(UNIT);
    }

    /** The whole line as soon as a pole lies between the ends. */
    public static BigInterval tan(BigInterval x, Precision p) {
        if (x.isEmpty()) {
            return x;
        }
        if (!x.isBounded() || x.hi.subtract(x.lo, p.up()).compareTo(TURN) >= 0) {
            return BigInterval.ENTIRE;
        }
        Precision w = p.plus(GUARD);
        Angle left = Angle.of(x.lo, w);
        Angle right = x.isPoint() ? left : Angle.of(x.hi, w);
        if (left == null || right == null || !left.branch().equals(right.branch())) {
            return BigInterval.ENTIRE;
        }
        return BigInterval.ends(tan(left, x.lo, p).lo, tan(right, x.hi, p).hi);
    }

    private static BigInterval tan(Angle angle, BigDecimal x, Precision p) {
        return Monotone.isTiny(x, p)
                ? Monotone.odd(x, p, Monotone::justAbove)
                : angle.sine().div(angle.cosine(), p);
    }

    public static BigInterval atan(BigInterval x, Precision p) {
        BigInterval quarter = x.isBounded() ? BigInterval.ENTIRE : halfPi(p);
        return Monotone.increasing(x, p, BigTrigonometric::atan, quarter.neg(), quarter);
    }

    private static BigInterval halfPi(Precision p) {
        return BigConstants.halfPi(FixedSeries.withGuard(p.bits())).toInterval(p);
    }

    private static BigInterval atan(BigDecimal x, Precision p) {
        return Monotone.odd(x, p, BigTrigonometric::atanPositive);
    }

    private static BigInterval atanPositive(BigDecimal x, Precision p) {
        if (Monotone.isTiny(x, p)) {
            return Monotone.justBelow(x, p);
        }
        int bits = FixedSeries.withGuard(p.bits());
        if (x.compareTo(BigDecimal.ONE) <= 0) {
            return FixedSeries.atan(Fixed.of(x, bits + Precision.bitsOf(Monotone.lostDigits(x))))
                    .toInterval(p);
        }
        Fixed quarter = BigConstants.halfPi(bits);
        if (Directed.exponent(x) > p.digits() + 3) {
            // pi/2 - 1/x <= arctan x <= pi/2
            Precision w = p.plus(GUARD);
            BigDecimal inverse = Directed.divUp(BigDecimal.ONE, x, w);
            BigInterval limit = quarter.toInterval(w);
            return limit.sub(BigInterval.ends(BigDecimal.ZERO, inverse), p);
        }
        return quarter.plus(FixedSeries.atan(Fixed.reciprocal(x, bits)).negate())
                .toInterval(p);
    }

    /** arctan(x/sqrt(1 - x^2)), exactly cut to [-1, 1] before. */
    public static BigInterval asin(BigInterval x, Precision p) {
        return Monotone.increasing(x.intersect(UNIT), p, BigTrigonometric::asin, UNIT, UNIT);
    }

    private static BigInterval asin(BigDecimal x, Precision p) {
        return Monotone.odd(x, p, (y, q) -> {
            if (Monotone.isTiny(y, q)) {
                return Monotone.justAbove(y, q);
            }
            if (y.compareTo(BigDecimal.ONE) == 0) {
                return halfPi(q);
            }
            Precision w = q.plus(GUARD);
            BigInterval one = BigInterval.ONE;
            BigInterval s = BigInterval.point(y);
            BigInterval cosine = BigAlgebraic.sqrt(one.sub(s, w).mul(one.add(s, w), w), w);
            return atan(s.div(cosine, w), w).round(q);
        });
    }

    /** 2 arctan sqrt((1 - x)/(1 + x)), cut to [-1, 1] before. */
    public static BigInterval acos(BigInterval x, Precision p) {
        return Monotone.decreasing(x.intersect(UNIT), p, BigTrigonometric::acos, UNIT, UNIT);
    }

    private static BigInterval acos(BigDecimal x, Precision p) {
        if (x.compareTo(BigDecimal.ONE.negate()) == 0) {
            return BigConstants.pi(p);
        }
        Precision w = p.plus(GUARD);
        BigInterval one = BigInterval.ONE;
        BigInterval s = BigInterval.point(x);
        BigInterval halfTangent = BigAlgebraic.sqrt(one.sub(s, w).div(one.add(s, w), w), w);
        return atan(halfTangent, w).mul(BigInterval.TWO, p);
    }
}
