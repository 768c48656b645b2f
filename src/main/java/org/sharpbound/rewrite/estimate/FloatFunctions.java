package org.sharpbound.rewrite.estimate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Elementary functions of {@link Binary} numbers. */
final class FloatFunctions {

    private static final int GUARD = 24;
    /** Of an exponent: beyond, powers of e are 0 or too large. */
    private static final int LARGEST = 24;
    /** Bits that a double gives of a logarithm or an angle. */
    private static final int FEW = 40;

    private static final double LOG_2 = Math.log(2);
    private static final double PER_LOG_2 = 1 / LOG_2;

    private final Floats in;
    private final FloatSeries series;
    private final int fixed;
    private final Binary pi;
    private final Binary rootOfPi;
    private final BigInteger log2;
    /** The step h of the sum for the error function, its square, and e^(-n²h²). */
    private final Binary bellStep;

    private final BigInteger bellSquare;
    private final List<BigInteger> bells = new ArrayList<>();

    FloatFunctions(Floats in) {
        this.in = in;
        this.fixed = in.bits() + GUARD;
        this.series = new FloatSeries(fixed);
        // the angle of a large argument is reduced by more bits than it keeps
        FloatSeries precise = new FloatSeries(fixed + LARGEST);
        this.pi = new Binary(precise.pi(), -fixed - LARGEST);
        this.log2 = precise.log2();
        this.rootOfPi = in.sqrt(pi);
        // the error of the sum is e^(-π²/h²)
        this.bellStep = Binary.of(Math.PI / Math.sqrt(fixed * LOG_2));
        this.bellSquare = in.mul(bellStep, bellStep).units(fixed);
    }

    Binary pi() {
        return in.cut(pi);
    }

    Binary of(Op op, Binary x) {
        return switch (op) {
            case NEG -> x.negate();
            case ABS -> x.abs();
            case RELU -> x.signum() > 0 ? x : Binary.ZERO;
            case STEP -> x.signum() > 0 ? Binary.ONE : Binary.ZERO;
            case SIGN -> Binary.of(x.signum());
            case SQRT -> in.sqrt(x);
            case CBRT -> x.isZero() ? x : x.signum() < 0 ? of(op, x.negate()).negate() : power(x, Rational.of(1, 3));
            case EXP -> exp(x);
            case LOG -> log(x);
            case SIN -> wave(x, 0);
            case COS -> wave(x, 1);
            case TAN -> in.div(wave(x, 0), wave(x, 1));
            case ATAN -> atan(x);
            case ASIN -> asin(x);
            case ACOS -> acos(x);
            case SINH, COSH, TANH -> hyperbolic(op, x);
            case ERF -> erf(x);
            case ERFC -> erfc(x);
            case PI -> pi();
            case E -> exp(Binary.ONE);
            default -> throw new Unestimated(op.text() + " under an integral");
        };
    }

    Binary exp(Binary x) {
        if (x.magnitude() > LARGEST) {
            if (x.signum() > 0) {
                throw new Unestimated("what is too large");
            }
            return Binary.ZERO;
        }
        int k = (int) Math.rint(x.doubleValue() * PER_LOG_2);
        BigInteger reduced = x.units(fixed + LARGEST)
                .subtract(log2.multiply(BigInteger.valueOf(k)))
                .shiftRight(LARGEST);
        return in.ofUnits(series.exp(reduced), fixed - k);
    }

    Binary log(Binary x) {
        if (x.signum() <= 0) {
            throw new Unestimated("a logarithm of what is not positive");
        }
        int k = x.magnitude();
        Binary near = in.cut(x).shifted(-k);
        if (near.doubleValue() < 0.71) {
            near = near.shifted(1);
            k--;
        }
        Binary about = Binary.of(Math.rint(Math.log(near.doubleValue()) * 0x1p40) * 0x1p-40);
        Binary ratio = in.mul(near, exp(about.negate()));
        Binary rest = smallInverse(in.div(in.sub(ratio, Binary.ONE), in.add(ratio, Binary.ONE)), 1);
        Binary small = in.add(about, rest.shifted(1));
        return k == 0 ? small : in.add(small, in.ofUnits(log2.multiply(BigInteger.valueOf(k)), fixed + LARGEST));
    }

    /** With all bits, however small it is. */
    private Binary smallInverse(Binary z, int sign) {
        int small = z.magnitude();
        if (z.isZero() || 2 * small < -in.bits()) {
            return z;
        }
        int more = Math.max(0, -small);
        FloatSeries precise = more < FEW + GUARD ? series : new FloatSeries(fixed + more);
        return in.ofUnits(precise.inverse(z.units(precise.fixed()), sign), precise.fixed());
    }

    private Binary wave(Binary x, int ahead) {
        if (x.magnitude() > LARGEST) {
            throw new Unestimated("an angle that is too large");
        }
        long quarter = Math.round(x.doubleValue() / (Math.PI / 2));
        BigInteger turn = pi.mantissa().multiply(BigInteger.valueOf(quarter)).shiftRight(1);
        BigInteger exact = x.units(fixed + LARGEST).subtract(turn);
        long place = Math.floorMod(quarter + ahead, 4L);
        if (quarter == 0 && place == 0 && x.magnitude() < -GUARD / 2) {
            return smallSine(x);
        }
        Binary value = in.ofUnits(series.wave(exact.shiftRight(LARGEST))[(int) (place % 2)], fixed);
        return place >= 2 ? value.negate() : value;
    }

    private Binary smallSine(Binary x) {
        if (x.isZero()) {
            return x;
        }
        Binary square = in.mul(x, x);
        Binary sum = in.cut(x);
        Binary term = sum;
        for (long k = 2; term.magnitude() > sum.magnitude() - in.bits(); k += 2) {
            term = in.div(in.mul(term, square), Binary.of(-k * (k + 1)));
            sum = in.add(sum, term);
        }
        return sum;
    }

    private Binary atan(Binary x) {
        if (x.signum() < 0) {
            return atan(x.negate()).negate();
        } else if (x.magnitude() > 1) {
            return in.sub(pi().shifted(-1), atan(in.div(Binary.ONE, x)));
        }
        Binary about = Binary.of(Math.rint(Math.atan(x.doubleValue()) * 0x1p40) * 0x1p-40);
        if (about.isZero()) {
            return smallInverse(x, -1);
        }
        Binary sine = wave(about, 0);
        Binary cosine = wave(about, 1);
        Binary rest = in.div(in.sub(in.mul(x, cosine), sine), in.add(cosine, in.mul(x, sine)));
        return in.add(about, smallInverse(rest, -1));
    }

    private Binary asin(Binary x) {
        Binary root = in.sqrt(in.mul(in.sub(Binary.ONE, x), in.add(Binary.ONE, x)));
        Binary quarter = pi().shifted(-1);
        return !root.isZero() ? atan(in.div(x, root)) : x.signum() > 0 ? quarter : quarter.negate();
    }

    private Binary acos(Binary x) {
        Binary above = in.add(Binary.ONE, x);
        return above.isZero()
                ? pi()
                : atan(in.sqrt(in.div(in.sub(Binary.ONE, x), above))).shifted(1);
    }

    private Binary hyperbolic(Op op, Binary x) {
        Binary up = exp(x);
        Binary down = in.div(Binary.ONE, up);
        Binary cosh = in.add(up, down).shifted(-1);
        if (op == Op.COSH) {
            return cosh;
        }
        Binary sinh = in.sub(up, down).shifted(-1);
        return op == Op.SINH ? sinh : in.div(sinh, cosh);
    }

    private List<BigInteger> bells() {
        for (long n = bells.size(); n == 0 || bells.get(bells.size() - 1).signum() > 0; n++) {
            Binary power = in.mul(in.mul(bellStep, bellStep), Binary.of(-n * n));
            bells.add(exp(power).units(fixed));
        }
        return bells;
    }

    private Binary erf(Binary x) {
        if (x.signum() < 0) {
            return erf(x.negate()).negate();
        } else if (x.magnitude() > 0) {
            return in.sub(Binary.ONE, erfcOfLarge(x));
        }
        Binary sum = in.ofUnits(series.dawson(x.units(fixed)), fixed);
        Binary bell = exp(in.mul(x, x).negate());
        return in.div(in.mul(sum, bell).shifted(1), rootOfPi);
    }

    private Binary erfc(Binary x) {
        return x.signum() > 0 && x.magnitude() > 0 ? erfcOfLarge(x) : in.sub(Binary.ONE, erf(x));
    }

    /**
     * For x from 1/2 or so: the sum of trapezoids of e^(-t²)/(t² + x²), and what its pole adds (F. Matta, A. Reichel, Uniform
     * computation of the error function, Math. Comp. 25, 1971).
     */
    private Binary erfcOfLarge(Binary x) {
        Binary square = in.mul(x, x);
        BigInteger units = square.units(fixed);
        BigInteger sum = BigInteger.ZERO;
        List<BigInteger> powers = bells();
        for (int n = 1; n < powers.size(); n++) {
            BigInteger place =
                    bellSquare.multiply(BigInteger.valueOf((long) n * n)).add(units);
            sum = sum.add(powers.get(n).shiftLeft(fixed).divide(place));
        }
        Binary all = in.add(in.div(Binary.ONE, square).shifted(-1), in.ofUnits(sum, fixed));
        Binary scale = in.div(in.mul(bellStep, x).shifted(1), pi());
        Binary value = in.mul(in.mul(scale, exp(square.negate())), all);
        // beyond π/h the pole lies outside of the strip that the sum speaks of
        if (in.compare(in.mul(x, bellStep), pi()) > 0) {
            return value;
        }
        Binary pole = exp(in.div(in.mul(pi(), x).shifted(1), bellStep));
        return in.add(value, in.div(Binary.of(2), in.sub(Binary.ONE, pole)));
    }

    Binary power(Binary base, Rational exponent) {
        if (exponent.isInteger()) {
            return in.power(base, exponent.numerator());
        } else if (exponent.denominator().equals(BigInteger.TWO)) {
            return in.power(in.sqrt(base), exponent.numerator());
        }
        return power(base, in.number(exponent));
    }

    Binary power(Binary base, Binary exponent) {
        if (base.isZero() && exponent.signum() > 0) {
            return base;
        }
        return exp(in.mul(exponent, log(base)));
    }
}
