package org.sharpbound.enclose.flow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.sharpbound.enclose.BigAlgebraic;
import org.sharpbound.enclose.BigConstants;
import org.sharpbound.enclose.BigErrorFunction;
import org.sharpbound.enclose.BigExponential;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigTrigonometric;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Numbers of {@code bits} binary places behind the point: integers, in units of 2^−bits.
 *
 * <p>Soundness: what goes in and out goes through exact decimals, and is rounded outward to whole units.
 */
final class Fixed {

    /** Beyond the digits asked for, for the rounding of sums and of many steps. */
    private static final int GUARD_BITS = 48;

    private static final double BITS_PER_DIGIT = 3.3219281;

    final int bits;
    final double unit;
    private final BigDecimal scale;
    private final BigDecimal inverse;
    private final Precision precision;

    Fixed(int digits) {
        this.bits = (int) Math.ceil(digits * BITS_PER_DIGIT) + GUARD_BITS;
        this.unit = Math.scalb(1.0, -bits);
        this.scale = new BigDecimal(BigInteger.ONE.shiftLeft(bits));
        this.inverse = BigDecimal.ONE.divide(scale);
        this.precision = Precision.ofDigits(digits + (int) (GUARD_BITS / BITS_PER_DIGIT));
    }

    /** An integer with a radius, both in units. */
    record Value(BigInteger mid, double rad) {}

    Value of(Rational value) {
        BigInteger[] parts = value.numerator().shiftLeft(bits).divideAndRemainder(value.denominator());
        return new Value(parts[0], parts[1].signum() == 0 ? 0 : 1);
    }

    Value of(BigInterval interval) {
        BigInteger lo =
                interval.lo().multiply(scale).setScale(0, RoundingMode.FLOOR).unscaledValue();
        BigInteger hi =
                interval.hi().multiply(scale).setScale(0, RoundingMode.CEILING).unscaledValue();
        return new Value(
                lo.add(hi).shiftRight(1),
                lo.equals(hi) ? 0 : Ball.up(hi.subtract(lo).doubleValue() / 2 + 1));
    }

    /** The number, with a deviation that is in ordinary units. */
    BigInterval interval(BigInteger mid, double deviation, double radius) {
        BigDecimal about = new BigDecimal(mid).multiply(inverse).add(new BigDecimal(deviation));
        BigDecimal around = new BigDecimal(radius);
        return BigInterval.of(about.subtract(around), about.add(around));
    }

    private BigInterval interval(BigInteger mid, double rad) {
        BigInteger around =
                new BigDecimal(rad).setScale(0, RoundingMode.CEILING).unscaledValue();
        return BigInterval.of(
                new BigDecimal(mid.subtract(around)).multiply(inverse),
                new BigDecimal(mid.add(around)).multiply(inverse));
    }

    /** At least the size of the number, in ordinary units. */
    double size(BigInteger mid) {
        return Ball.up(Math.abs(mid.doubleValue()) * unit);
    }

    Value pi() {
        return of(BigConstants.pi(precision));
    }

    /** A function; null where it is not bounded on the whole ball. */
    Value apply(Op op, Rational exponent, BigInteger mid, double rad) {
        if (!(rad <= Double.MAX_VALUE)) {
            return null;
        }
        BigInterval value = enclosed(op, exponent, interval(mid, rad));
        return value.isEmpty() || !value.isBounded() ? null : of(value);
    }

    private BigInterval enclosed(Op op, Rational exponent, BigInterval a) {
        return switch (op) {
            case SQRT -> BigAlgebraic.sqrt(a, precision);
            case CBRT -> BigAlgebraic.cbrt(a, precision);
            case POW -> BigAlgebraic.pow(a, exponent, precision);
            case EXP -> BigExponential.exp(a, precision);
            case LOG -> BigExponential.log(a, precision);
            case SIN -> BigTrigonometric.sin(a, precision);
            case COS -> BigTrigonometric.cos(a, precision);
            case TAN -> BigTrigonometric.tan(a, precision);
            case ASIN -> BigTrigonometric.asin(a, precision);
            case ACOS -> BigTrigonometric.acos(a, precision);
            case ATAN -> BigTrigonometric.atan(a, precision);
            case SINH -> BigExponential.sinh(a, precision);
            case COSH -> BigExponential.cosh(a, precision);
            case TANH -> BigExponential.tanh(a, precision);
            case ERF -> BigErrorFunction.erf(a, precision);
            case ERFC -> BigErrorFunction.erfc(a, precision);
            default -> throw new IllegalStateException("no function: " + op);
        };
    }
}
