package org.sharpbound.enclose;

/**
 * What is known of a subexpression on a box beside its bounds.
 *
 * <p>Soundness: a flag that is set is a promise; none is always right. {@code ABOVE} says that every value on the box is
 * <em>more</em> than the lower bound, {@code BELOW} that every value is less than the upper one. They are how an open end
 * of a domain reaches a division, a logarithm, or a strict inequality: on (0, 1], {@code x} is above its bound 0.
 */
final class Flags {

    /** Defined at every point of the box. */
    static final int DEFINED = 1;
    /** Continuous on the box, besides. */
    static final int CONTINUOUS = 2;
    /** The lower bound is not attained. */
    static final int ABOVE = 4;
    /** The upper bound is not attained. */
    static final int BELOW = 8;

    static final int REGULAR = DEFINED | CONTINUOUS;

    private static final int BOUNDS = ABOVE | BELOW;

    private Flags() {}

    /** Definedness and continuity of a function of two arguments, where the function itself has both. */
    static int both(int a, int b) {
        return a & b & REGULAR;
    }

    /** The bounds' flags of a decreasing function, or of the negative. */
    static int swapped(int flags) {
        return flags & ~BOUNDS | (flags & ABOVE) << 1 | (flags & BELOW) >> 1;
    }

    static int sum(int a, int b) {
        return both(a, b) | (a | b) & BOUNDS;
    }

    /** Whether every value is positive. */
    static boolean positive(double lo, int flags) {
        return lo > 0 || lo == 0 && (flags & ABOVE) != 0;
    }

    /** Whether every value is negative. */
    static boolean negative(double hi, int flags) {
        return hi < 0 || hi == 0 && (flags & BELOW) != 0;
    }

    static boolean nonzero(double lo, double hi, int flags) {
        return positive(lo, flags) || negative(hi, flags);
    }

    /** For |x|, x² and other even functions that increase away from 0. */
    static int even(double lo, double hi, int flags) {
        if (lo >= 0) {
            return flags;
        } else if (hi <= 0) {
            return swapped(flags);
        }
        boolean below = hi > -lo ? (flags & BELOW) != 0 : hi < -lo ? (flags & ABOVE) != 0 : (flags & BOUNDS) == BOUNDS;
        return flags & REGULAR | (below ? BELOW : 0);
    }

    static int minimum(double alo, double ahi, int a, double blo, double bhi, int b) {
        boolean above = (alo > blo || (a & ABOVE) != 0) && (blo > alo || (b & ABOVE) != 0);
        boolean below = ahi <= bhi && (a & BELOW) != 0 || bhi <= ahi && (b & BELOW) != 0;
        return both(a, b) | (above ? ABOVE : 0) | (below ? BELOW : 0);
    }

    static int maximum(double alo, double ahi, int a, double blo, double bhi, int b) {
        return swapped(minimum(-ahi, -alo, swapped(a), -bhi, -blo, swapped(b)));
    }

    /**
     * For a product with the bounds {@code lo} and {@code hi}. An extreme that is not 0 is attained at corners of the box
     * only, for a product that is constant along an edge is 0 there; so it is not attained if every corner that could
     * give it is left out. The extreme 0 is not attained if no factor can vanish.
     */
    static int product(double alo, double ahi, int a, double blo, double bhi, int b, double lo, double hi) {
        boolean nonzero = nonzero(alo, ahi, a) && nonzero(blo, bhi, b);
        boolean above = lo == 0 ? nonzero : cornersLeftOut(alo, ahi, a, blo, bhi, b, lo);
        boolean below = hi == 0 ? nonzero : cornersLeftOut(-ahi, -alo, swapped(a), blo, bhi, b, -hi);
        return both(a, b) | (above ? ABOVE : 0) | (below ? BELOW : 0);
    }

    private static boolean cornersLeftOut(double alo, double ahi, int a, double blo, double bhi, int b, double bound) {
        boolean atAlo = (a & ABOVE) != 0;
        boolean atAhi = (a & BELOW) != 0;
        boolean atBlo = (b & ABOVE) != 0;
        boolean atBhi = (b & BELOW) != 0;
        return (atAlo || atBlo || Lower.mul(alo, alo, blo, blo) > bound)
                && (atAlo || atBhi || Lower.mul(alo, alo, bhi, bhi) > bound)
                && (atAhi || atBlo || Lower.mul(ahi, ahi, blo, blo) > bound)
                && (atAhi || atBhi || Lower.mul(ahi, ahi, bhi, bhi) > bound);
    }

    /** For a quotient whose denominator does not vanish: the signs are turned until it is positive. */
    static int quotient(double alo, double ahi, int a, double blo, double bhi, int b) {
        if (blo < 0) {
            return quotient(-ahi, -alo, swapped(a), -bhi, -blo, swapped(b));
        }
        boolean widest = (b & ABOVE) != 0;
        boolean narrowest = (b & BELOW) != 0 || bhi == Double.POSITIVE_INFINITY;
        boolean above = alo < 0 ? (a & ABOVE) != 0 || widest : (a & ABOVE) != 0 || alo > 0 && narrowest;
        boolean below = ahi > 0 ? (a & BELOW) != 0 || widest : (a & BELOW) != 0 || ahi < 0 && narrowest;
        return both(a, b) | (above ? ABOVE : 0) | (below ? BELOW : 0);
    }

    static int discontinuous(int flags) {
        return flags & ~CONTINUOUS;
    }
}
