package org.sharpbound.term.parse;

import java.math.BigDecimal;
import java.util.Optional;
import org.sharpbound.term.Rational;

/** Numbers as written: {@code 12}, {@code 0.1}, {@code 1e-3}, exactly. */
final class Literal {

    /** No constant of a paper has more; it keeps {@code 1e999999999} from being written out. */
    static final int MAX_DIGITS = 1000;

    private Literal() {}

    /** The value, or empty where it has more than {@link #MAX_DIGITS} digits before or after the point. */
    static Optional<Rational> value(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        String digits = e < 0 ? text : text.substring(0, e);
        String exponent = e < 0 ? "0" : text.substring(e + 1);
        if (digits.length() > MAX_DIGITS || exponent.length() > 6) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(digits).scaleByPowerOfTen(Integer.parseInt(exponent));
        boolean written =
                Math.abs((long) value.scale()) <= MAX_DIGITS && value.precision() - (long) value.scale() <= MAX_DIGITS;
        return written ? Optional.of(Rational.of(value)) : Optional.empty();
    }
}
