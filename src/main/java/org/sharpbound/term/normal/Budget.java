package org.sharpbound.term.normal;

import java.util.function.BooleanSupplier;
import org.sharpbound.term.Rational;

/**
 * How much work one normalisation may do. It counts steps and not seconds, so that the result is always the same; only a
 * search whose own time is over gives up earlier.
 */
final class Budget {

    /** Larger numbers than this many bits are not worked with. */
    static final int MAX_BITS = 6_000;

    /** The most terms that a polynomial may have. */
    static final int MAX_TERMS = 1_500;

    /** The largest power to which a sum is raised. */
    static final int MAX_POWER_OF_SUM = 64;

    /** The most atoms of one normal form; this bounds the depth of their nesting too. */
    static final int MAX_ATOMS = 400;

    /** The work went over the budget. Carries no stack trace, for it is an answer and not a fault. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("a normal form is too large", null, false, false);
        }
    }

    /** So many steps pass, a millisecond or so, before it is asked again whether to give up. */
    private static final long STEPS_BETWEEN_LOOKS = 1_000;

    private final BooleanSupplier stop;
    private long left;
    private long nextLook;

    Budget(long steps) {
        this(steps, () -> false);
    }

    /** @param stop whether to give up */
    Budget(long steps, BooleanSupplier stop) {
        this.left = steps;
        this.nextLook = steps;
        this.stop = stop;
    }

    long left() {
        return left;
    }

    void charge(long steps) {
        left -= steps;
        require(left >= 0);
        if (left <= nextLook) {
            nextLook = left - STEPS_BETWEEN_LOOKS;
            require(!stop.getAsBoolean());
        }
    }

    /** The number itself, after its size has been checked and paid for. */
    Rational checked(Rational value) {
        int bits = value.bitLength();
        require(bits <= MAX_BITS);
        charge(1 + bits / 128);
        return value;
    }

    /** @throws Exceeded unless {@code withinBounds} */
    static void require(boolean withinBounds) {
        if (!withinBounds) {
            throw new Exceeded();
        }
    }
}
