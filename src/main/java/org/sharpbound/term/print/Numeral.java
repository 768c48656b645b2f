package org.sharpbound.term.print;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.sharpbound.term.Rational;

/** How an exact number is written. */
final class Numeral {

    /** Longer digit strings are cut in the middle. */
    private static final int MOST_DIGITS = 60;

    /** Decimals with more characters than this are written with a power of ten. */
    private static final int LONGEST_PLAIN = 18;

    /** Exact decimals of more bits than this are left as fractions, for they are slow to find and no help to read. */
    private static final int MOST_BITS = 512;

    private Numeral() {}

    /**
     * The value as a decimal with finitely many digits, if it has one that is reasonably short.
     *
     * <p>The scale is the least possible, and may be negative.
     */
    static Optional<BigDecimal> decimal(Rational value) {
        if (value.isInteger()) {
            return value.bitLength() > MOST_BITS
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(value.numerator()).stripTrailingZeros());
        }
        BigInteger rest = value.denominator();
        if (value.bitLength() > MOST_BITS) {
            return Optional.empty();
        }
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        while (rest.mod(BigInteger.valueOf(5)).signum() == 0) {
            rest = rest.divide(BigInteger.valueOf(5));
            fives++;
        }
        if (!rest.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), Math.max(twos, fives), java.math.RoundingMode.UNNECESSARY);
        return exact.precision() > MOST_DIGITS ? Optional.empty() : Optional.of(exact.stripTrailingZeros());
    }

    /** Whether a decimal reads better with a power of ten: {@code 2.5e-30}. */
    static boolean isScientific(BigDecimal value) {
        return Math.max(value.precision(), value.scale()) > LONGEST_PLAIN && value.scale() > 0
                || value.scale() < 0 && value.precision() - value.scale() > LONGEST_PLAIN;
    }

    /** The digits of a decimal's mantissa with one before the point, {@code 2.5}. */
    static String mantissa(BigDecimal value) {
        return new BigDecimal(value.unscaledValue(), value.precision() - 1).toPlainString();
    }

    /** The power of ten that belongs to {@link #mantissa}. */
    static int exponent(BigDecimal value) {
        return value.precision() - 1 - value.scale();
    }

    /** All digits of an integer, or both ends of a long one. */
    static String digits(BigInteger value) {
        String all = value.toString();
        return all.length() <= MOST_DIGITS
                ? all
                : all.substring(0, MOST_DIGITS / 3) + "…" + all.substring(all.length() - MOST_DIGITS / 3);
    }

    /** In the claim language: {@code 0.25}, {@code 2.5e-30}, {@code 1/3}. */
    static String text(Rational value) {
        return decimal(value)
                .map(d -> isScientific(d) ? mantissa(d) + "e" + exponent(d) : d.toPlainString())
                .orElseGet(() -> value.isInteger()
                        ? digits(value.numerator())
                        : digits(value.numerator()) + "/" + digits(value.denominator()));
    }

    /** Whether {@link #text} writes a fraction. */
    static boolean isFraction(Rational value) {
        return !value.isInteger() && decimal(value).isEmpty();
    }
}
