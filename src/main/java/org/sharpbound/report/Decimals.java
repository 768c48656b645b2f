package org.sharpbound.report;

import java.math.BigDecimal;
import java.math.MathContext;
import org.sharpbound.term.Rational;

/** Exact numbers as readers want to see them beside the exact form. */
final class Decimals {

    private static final MathContext SHOWN = new MathContext(8);

    /** Fractions longer than this are cut in the page; the JSON result has them whole. */
    private static final int LONGEST = 60;

    private Decimals() {}

    static double nearest(Rational value) {
        return decimal(value, MathContext.DECIMAL64).doubleValue();
    }

    /** A few digits, and whether they are exact; nothing for an integer that shows itself. */
    static String rounded(Rational value) {
        if (value.isInteger() && value.bitLength() < Long.SIZE) {
            return "";
        }
        BigDecimal few = decimal(value, SHOWN).stripTrailingZeros();
        boolean exact = Rational.of(few).equals(value);
        String text =
                Math.abs(few.precision() - few.scale()) > 12 || few.scale() > 12 ? few.toString() : few.toPlainString();
        return (exact ? "= " : "≈ ") + text;
    }

    static String exact(Rational value) {
        String text = value.toString();
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST / 2) + "…" + text.substring(text.length() - LONGEST / 3);
    }

    private static BigDecimal decimal(Rational value, MathContext context) {
        return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), context);
    }
}
