package org.sharpbound.enclose.flow;

import java.util.function.BooleanSupplier;

/**
 * What a search may spend.
 *
 * @param digits how many digits the solution at the reference parameters shall have; {@link Grid#DOUBLES} for what doubles give
 * @param steps at most so many are gone
 * @param interrupted asked before each step whether to stop
 */
public record Effort(int digits, int steps, BooleanSupplier interrupted) {

    /** @throws IllegalArgumentException if there are too many digits */
    public Effort {
        if (digits < 0 || digits > Grid.MOST_DIGITS) {
            throw new IllegalArgumentException("not from 0 to " + Grid.MOST_DIGITS + " digits: " + digits);
        }
    }

    public static Effort doubles(int steps) {
        return new Effort(Grid.DOUBLES, steps, () -> false);
    }

    public static Effort digits(int digits, int steps) {
        return new Effort(digits, steps, () -> false);
    }
}
