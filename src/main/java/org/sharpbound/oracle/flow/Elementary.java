package org.sharpbound.oracle.flow;

import java.math.BigInteger;
import java.util.function.UnaryOperator;

/** The elementary functions of {@link Real}, to about the last bit; those that no interface asks for too. */
final class Elementary {

    private static final int GUARD = 16;

    /** Arguments of exp beyond 2^this are given up. */
    private static final int LARGEST = 26;

    private static final int LARGEST_ANGLE = 4000;

    private Elementary() {}

    /** x as n 2^-w. */
    private static BigInteger fixed(Real x, int w) {
        int shift = x.exponent() + w;
        return shift >= 0 ? x.mantissa().shiftLeft(shift) : x.mantissa().shiftRight(-shift);
    }

    private static int scale(Real x) {
        return x.signum() == 0 ? Integer.MIN_VALUE / 2 : x.getExponent() + 1;
    }

    private static FlowException tooLarge(String what) {
        return new FlowException(FlowException.Kind.NOT_EVALUABLE, Double.NaN, what + " of a number that is too large");
    }

    /** A function that loses relative precision near 0, worked out with so many more bits. */
    static Real widened(Real x, UnaryOperator<Real> function) {
        if (x.isSpecial() || x.signum() == 0) {
            return x.isSpecial() ? function.apply(x) : x;
        }
        int lost = Math.max(0, -scale(x));
        if (lost > x.getField().bits() + GUARD) {
            // f(x) = x + O(x^2)
            return x;
        }
        RealField wide = new RealField(x.getField().bits() + lost + GUARD);
        return function.apply(x.in(wide)).in(x.getField());
    }

    static Real exp(Real x) {
        if (scale(x) > LARGEST) {
            throw tooLarge("the exponential");
        }
        RealField field = x.getField();
        int w = field.bits() + GUARD;
        int v = w + Math.max(0, scale(x));
        BigInteger[] parts = fixed(x, v).divideAndRemainder(FixedPoint.logTwo(v));
        return field.of(FixedPoint.exp(parts[1].shiftRight(v - w), w), parts[0].intValue() - w);
    }

    /** By Halley's method on exp, each step with three times the digits. */
    static Real log(Real x) {
        RealField field = x.getField();
        Real nearOne = x.subtract(field.getOne());
        if (nearOne.signum() == 0) {
            return field.getZero();
        }
        int bits = field.bits() + GUARD + Math.max(0, -scale(nearOne));
        int e = x.getExponent();
        RealField start = new RealField(64);
        Real y = start.of(Math.log(x.scalb(-e).getReal())).add(start.of(e).multiply(start.of(Math.log(2))));
        for (int known = 44; known < bits; ) {
            known = Math.min(3 * known - 4, bits);
            RealField next = new RealField(known + GUARD);
            y = y.in(next);
            Real power = exp(y);
            Real to = x.in(next);
            y = y.add(to.subtract(power).divide(to.add(power)).scalb(1));
        }
        return y.in(field);
    }

    /** sin(x + quarters pi/2). */
    static Real wave(Real x, int quarters) {
        if (scale(x) > LARGEST_ANGLE) {
            throw tooLarge("the sine");
        }
        RealField field = x.getField();
        if (scale(x) < -field.bits() / 2 - GUARD) {
            return quarters == 0 ? x : field.getOne();
        }
        int w = field.bits() + GUARD + Math.max(0, scale(x));
        Angle angle = Angle.of(x, quarters, w);
        int lost = w - angle.rest.bitLength();
        if (angle.phase % 2 == 0 && lost > 2) {
            w += Math.min(lost, 2 * field.bits());
            angle = Angle.of(x, quarters, w);
        }
        BigInteger[] parts = FixedPoint.sineAndVersine(angle.rest, w);
        BigInteger value = angle.phase % 2 == 0 ? parts[0] : FixedPoint.one(w).subtract(parts[1]);
        return field.of(angle.phase < 2 ? value : value.negate(), -w);
    }

    /** An angle of which quarters of a turn are taken off, at most pi/4 in modulus. */
    private record Angle(BigInteger rest, int phase) {

        static Angle of(Real x, int quarters, int w) {
            BigInteger value = fixed(x, w);
            BigInteger quarter = FixedPoint.pi(w).shiftRight(1);
            BigInteger turns = value.add(quarter.shiftRight(1)).divide(quarter);
            if (value.signum() < 0) {
                turns = value.subtract(quarter.shiftRight(1)).divide(quarter);
            }
            return new Angle(
                    value.subtract(turns.multiply(quarter)),
                    turns.add(BigInteger.valueOf(quarters))
                            .and(BigInteger.valueOf(3))
                            .intValue());
        }
    }

    static Real tan(Real x) {
        return wave(x, 0).divide(wave(x, 1));
    }

    /** By Newton's method on sine and cosine, with the correction's arctangent to its third power: five times the digits a step. */
    static Real atan(Real x) {
        RealField field = x.getField();
        if (x.signum() == 0 || scale(x) < -field.bits() / 2 - GUARD) {
            return x;
        } else if (scale(x) > 1) {
            return field.pi().scalb(-1).copySign(x).subtract(atan(x.reciprocal()));
        }
        int bits = field.bits() + GUARD - Math.min(0, scale(x));
        Real y = new RealField(64).of(Math.atan(x.getReal()));
        for (int known = 44; known < bits; ) {
            known = Math.min(5 * known - 8, bits);
            RealField next = new RealField(Math.max(64, known + GUARD));
            int w = next.bits();
            BigInteger[] parts = FixedPoint.sineAndVersine(fixed(y, w), w);
            Real sine = next.of(parts[0], -w);
            Real cosine = next.of(FixedPoint.one(w).subtract(parts[1]), -w);
            Real to = x.in(next);
            Real q = to.multiply(cosine).subtract(sine).divide(cosine.add(to.multiply(sine)));
            y = y.in(next).add(q).subtract(q.multiply(q).multiply(q).divide(next.of(3.0)));
        }
        return y.in(field);
    }

    static Real asin(Real x) {
        Real one = x.getField().getOne();
        Real cosine = one.subtract(x).multiply(one.add(x));
        if (cosine.signum() <= 0) {
            return cosine.signum() < 0
                    ? one.newInstance(Double.NaN)
                    : one.getPi().scalb(-1).copySign(x);
        }
        return atan(x.divide(cosine.sqrt()));
    }

    static Real acos(Real x) {
        Real one = x.getField().getOne();
        if (one.add(x).signum() == 0) {
            return one.getPi();
        }
        return atan(one.subtract(x).divide(one.add(x)).sqrt()).scalb(1);
    }

    static Real tanh(Real x) {
        if (x.isSpecial()
                || scale(x) > LARGEST
                || Math.abs(x.getReal()) > x.getField().bits()) {
            return Double.isNaN(x.getReal()) ? x : x.getField().getOne().copySign(x);
        }
        return widened(x, y -> {
            Real power = y.scalb(1).exp();
            Real one = y.getField().getOne();
            return power.subtract(one).divide(power.add(one));
        });
    }

    static Real cbrt(Real x) {
        if (x.isSpecial() || x.signum() == 0) {
            return x;
        }
        RealField field = x.getField();
        int e = Math.floorDiv(x.getExponent(), 3);
        Real reduced = x.abs().scalb(-3 * e);
        Real root = field.of(Math.cbrt(reduced.getReal()));
        for (int known = 50; known < field.bits() + GUARD; known *= 2) {
            root = root.scalb(1).add(reduced.divide(root.square())).divide(field.of(3.0));
        }
        return root.scalb(e).copySign(x);
    }

    /** x^r for positive x. */
    static Real power(Real x, Real r) {
        RealField field = x.getField();
        int lost = Math.max(0, scale(r)) + 32 - Integer.numberOfLeadingZeros(Math.abs(x.getExponent()) + 1);
        RealField wide = new RealField(field.bits() + GUARD + lost);
        return exp(log(x.in(wide)).multiply(r.in(wide))).in(field);
    }

    /** x^n; 1 for n = 0. */
    static Real power(Real x, BigInteger n) {
        RealField wide = new RealField(x.getField().bits() + GUARD + n.bitLength());
        Real power = wide.getOne();
        Real base = x.in(wide);
        for (int i = n.abs().bitLength() - 1; i >= 0; i--) {
            power = power.multiply(power);
            if (n.abs().testBit(i)) {
                power = power.multiply(base);
            }
        }
        return (n.signum() < 0 ? power.reciprocal() : power).in(x.getField());
    }
}
