package org.sharpbound.enclose;

/**
 * Reverse operations: what the value of an operation tells of an argument (IEEE 1788-2015, section 10.5.4; Benhamou et al.,
 * <i>Revising hull and box consistency</i>, ICLP 1999). Each method narrows the range {@code x} of one argument to an
 * interval that still holds every {@code t} in it at which the operation is defined and has a value in [clo, chi], for some
 * choice of the other arguments in their ranges.
 *
 * <p>Ends are passed as to {@link Lower}; where they are NaN, as those of an empty set are, nothing is left. Nothing is
 * allocated. The reverse of {@code a + b = c} and {@code a - b = c} are differences and sums, of {@code a = c / b} a product.
 *
 * <p>Soundness: a point at which the operation is undefined may be dropped. So a reverse operation serves to exclude only
 * where an undefined expression excludes too, or is known to be defined. See also {@link ReversePower} and
 * {@link ReverseWave}.
 */
public final class Reverse {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private Reverse() {}

    /** x in {@code x + b = c}. */
    public static void addend(double blo, double bhi, double clo, double chi, Range x) {
        x.narrow(Lower.sub(clo, chi, blo, bhi), Upper.sub(clo, chi, blo, bhi));
    }

    /** x in {@code x - b = c}. */
    public static void minuend(double blo, double bhi, double clo, double chi, Range x) {
        x.narrow(Lower.add(clo, chi, blo, bhi), Upper.add(clo, chi, blo, bhi));
    }

    /** x in {@code a - x = c}. */
    public static void subtrahend(double alo, double ahi, double clo, double chi, Range x) {
        x.narrow(Lower.sub(alo, ahi, clo, chi), Upper.sub(alo, ahi, clo, chi));
    }

    /** x in {@code x b = c}; this is {@code mulRev} of the standard. */
    public static void factor(double blo, double bhi, double clo, double chi, Range x) {
        if (blo > 0 || bhi < 0) {
            x.narrow(Lower.div(clo, chi, blo, bhi), Upper.div(clo, chi, blo, bhi));
        } else if (clo > 0) {
            // The quotients by the negative and by the positive numbers of b; beyond the one or the other lies 0.
            x.narrow(-INFINITY, blo < 0 ? Rounding.divUp(clo, blo) : Double.NaN, quotientDown(clo, bhi), INFINITY);
        } else if (chi < 0) {
            x.narrow(-INFINITY, -quotientDown(-chi, bhi), blo < 0 ? Rounding.divDown(chi, blo) : Double.NaN, INFINITY);
        } else if (!(blo <= 0 && clo <= 0)) {
            x.clear();
        }
    }

    private static double quotientDown(double c, double b) {
        return b > 0 ? Rounding.divDown(c, b) : Double.NaN;
    }

    /** x in {@code x / b = c}. */
    public static void dividend(double blo, double bhi, double clo, double chi, Range x) {
        if (blo == 0 && bhi == 0) {
            x.clear();
        } else {
            x.narrow(Lower.mul(clo, chi, blo, bhi), Upper.mul(clo, chi, blo, bhi));
        }
    }

    /** x in {@code a / x = c}. */
    public static void divisor(double alo, double ahi, double clo, double chi, Range x) {
        factor(clo, chi, alo, ahi, x);
    }

    /** x in {@code max(x, b) = c}. */
    public static void max(double blo, double bhi, double clo, double chi, Range x) {
        if (!(Math.max(blo, clo) <= chi && blo <= bhi)) {
            x.clear();
        } else {
            x.narrow(bhi < clo ? clo : -INFINITY, chi);
        }
    }

    /** x in {@code min(x, b) = c}. */
    public static void min(double blo, double bhi, double clo, double chi, Range x) {
        if (!(Math.min(bhi, chi) >= clo && blo <= bhi)) {
            x.clear();
        } else {
            x.narrow(clo, blo > chi ? chi : INFINITY);
        }
    }

    public static void abs(double clo, double chi, Range x) {
        double least = Math.max(clo, 0);
        x.narrow(-chi, -least, least, chi);
    }

    public static void sqr(double clo, double chi, Range x) {
        abs(Lower.sqrt(clo, chi), Upper.sqrt(clo, chi), x);
    }

    public static void sqrt(double clo, double chi, Range x) {
        if (chi >= 0) {
            x.narrow(Lower.sqr(Math.max(clo, 0), chi), Upper.sqr(Math.max(clo, 0), chi));
        } else {
            x.clear();
        }
    }

    public static void cbrt(double clo, double chi, Range x) {
        x.narrow(Lower.pown(clo, chi, 3), Upper.pown(clo, chi, 3));
    }

    public static void exp(double clo, double chi, Range x) {
        x.narrow(Lower.log(clo, chi), Upper.log(clo, chi));
    }

    public static void log(double clo, double chi, Range x) {
        x.narrow(Lower.exp(clo, chi), Upper.exp(clo, chi));
    }

    public static void sinh(double clo, double chi, Range x) {
        x.narrow(InverseHyperbolic.asinhDown(clo), -InverseHyperbolic.asinhDown(-chi));
    }

    public static void cosh(double clo, double chi, Range x) {
        if (chi >= 1) {
            abs(InverseHyperbolic.acoshDown(Math.max(clo, 1)), InverseHyperbolic.acoshUp(chi), x);
        } else {
            x.clear();
        }
    }

    public static void tanh(double clo, double chi, Range x) {
        if (clo < 1 && chi > -1) {
            x.narrow(InverseHyperbolic.atanhDown(clo), -InverseHyperbolic.atanhDown(-chi));
        } else {
            x.clear();
        }
    }

    /** x in {@code floor(x) = c}. */
    public static void floor(double clo, double chi, Range x) {
        double least = Math.ceil(clo);
        double largest = Math.floor(chi);
        if (least <= largest) {
            x.narrow(least, Rounding.addUp(largest, 1));
        } else {
            x.clear();
        }
    }
}
