package org.sharpbound.enclose.matrix;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Rational;

/**
 * Ends that are decimal numbers.
 *
 * <p>Soundness: {@link BigDecimal} rounds to FLOOR and CEILING by its specification.
 */
final class DecimalEnds implements Ends<BigInterval> {

    /** Numbers with larger exponents are not written out as fractions. */
    private static final int MOST_SCALE = 20_000;

    private final MathContext down;
    private final MathContext up;

    DecimalEnds(Precision precision) {
        this.down = new MathContext(precision.digits(), RoundingMode.FLOOR);
        this.up = new MathContext(precision.digits(), RoundingMode.CEILING);
    }

    @Override
    public Optional<Rational> exact(BigInterval point) {
        BigDecimal value = point.lo();
        return Math.abs((long) value.scale()) <= MOST_SCALE ? Optional.of(Rational.of(value)) : Optional.empty();
    }

    @Override
    public BigInteger units(BigInterval point, int bits) {
        BigDecimal value = point.lo();
        long exponent = (long) value.precision() - value.scale();
        if (exponent < -Math.max(bits, 0)) {
            // Below 10^exponent, which is less than a unit.
            return BigInteger.valueOf(Math.min(value.signum(), 0));
        }
        BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(bits)));
        return bits >= 0
                ? value.multiply(power).setScale(0, RoundingMode.FLOOR).unscaledValue()
                : value.divide(power, 0, RoundingMode.FLOOR).unscaledValue();
    }

    @Override
    public BigInterval between(BigInteger lower, BigInteger upper, int bits) {
        BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(bits)));
        BigDecimal from = new BigDecimal(lower);
        BigDecimal to = new BigDecimal(upper);
        return bits >= 0
                ? BigInterval.of(from.divide(power, down), to.divide(power, up))
                : BigInterval.of(from.multiply(power, down), to.multiply(power, up));
    }
}
