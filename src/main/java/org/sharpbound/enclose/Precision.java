package org.sharpbound.enclose;

import java.math.MathContext;
import java.math.RoundingMode;

/** How many significant decimal digits the ends of a {@link BigInterval} are rounded to. */
public final class Precision {

    /** More digits than this are refused: the elementary functions would take minutes. */
    public static final int MAX_DIGITS = 10_000;

    private final int digits;
    private final MathContext down;
    private final MathContext up;

    private Precision(int digits) {
        this.digits = digits;
        this.down = new MathContext(digits, Fault.ROUNDING ? RoundingMode.HALF_EVEN : RoundingMode.FLOOR);
        this.up = new MathContext(digits, Fault.ROUNDING ? RoundingMode.HALF_EVEN : RoundingMode.CEILING);
    }

    /** @throws IllegalArgumentException unless 1 ≤ digits ≤ {@link #MAX_DIGITS} */
    public static Precision ofDigits(int digits) {
        if (digits < 1 || digits > MAX_DIGITS) {
            throw new IllegalArgumentException("digits must be from 1 to " + MAX_DIGITS + ", not " + digits);
        }
        return new Precision(digits);
    }

    public int digits() {
        return digits;
    }

    /** The context of an intermediate result, with guard digits. */
    Precision plus(int guardDigits) {
        return new Precision(digits + guardDigits);
    }

    /** Towards -inf. */
    MathContext down() {
        return down;
    }

    /** Towards +inf. */
    MathContext up() {
        return up;
    }

    /** At least as many bits as the digits are worth: log2(10) < 3.322. */
    int bits() {
        return bitsOf(digits);
    }

    /** At least as many bits as this many decimal digits are worth. */
    static int bitsOf(long digits) {
        return Math.toIntExact(digits * 3322 / 1000 + 1);
    }

    @Override
    public String toString() {
        return digits + " digits";
    }
}
