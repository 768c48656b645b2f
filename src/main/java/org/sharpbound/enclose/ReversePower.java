package org.sharpbound.enclose;

/** Reverse operations of powers, as {@link Reverse} has them. */
public final class ReversePower {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private ReversePower() {}

    /** x in x^n = c: the n-th roots, on both sides of 0. */
    public static void pown(double clo, double chi, int n, Range x) {
        if (n == 0) {
            if (!(clo <= 1 && chi >= 1)) {
                x.clear();
            }
        } else {
            boolean even = (n & 1) == 0;
            double lo = rootDown(clo, chi, n);
            double hi = rootUp(clo, chi, n);
            x.narrow(even ? -hi : -rootUp(-chi, -clo, n), even ? -lo : -rootDown(-chi, -clo, n), lo, hi);
        }
    }

    private static double rootDown(double clo, double chi, int n) {
        return chi < 0 ? Double.NaN : Lower.powr(Math.max(clo, 0), chi, 1, n);
    }

    private static double rootUp(double clo, double chi, int n) {
        return chi < 0 ? Double.NaN : Upper.powr(Math.max(clo, 0), chi, 1, n);
    }

    /** x in x^(p/q) = c, for p/q that is not an integer: x is not negative. */
    public static void powr(double clo, double chi, long p, long q, Range x) {
        if (chi >= 0) {
            double least = Math.max(clo, 0);
            x.narrow(Lower.powr(least, chi, q, p), Upper.powr(least, chi, q, p));
        } else {
            x.clear();
        }
    }

    /** x in x^b = c, for the powers of {@link Lower#pow}: log x = log c / b, or x = c = 0 &lt; b. */
    public static void base(double blo, double bhi, double clo, double chi, Range x) {
        if (!(chi >= 0 && blo <= bhi)) {
            x.clear();
        } else if (chi == 0) {
            x.narrow(0, bhi > 0 ? 0 : Double.NaN);
        } else {
            double lo = Lower.log(clo, chi);
            double hi = Upper.log(clo, chi);
            if (blo > 0 || bhi < 0) {
                double logLo = Lower.div(lo, hi, blo, bhi);
                double logHi = Upper.div(lo, hi, blo, bhi);
                x.narrow(Lower.exp(logLo, logHi), Upper.exp(logLo, logHi));
            } else {
                apart(blo, bhi, lo, hi, x);
            }
        }
    }

    /** With 0 in b: nothing is known if c holds 1; otherwise x is on either side of 1, as Reverse.factor has log x. */
    private static void apart(double blo, double bhi, double lo, double hi, Range x) {
        double below = -INFINITY;
        double above = INFINITY;
        if (lo > 0) {
            below = blo < 0 ? Rounding.divUp(lo, blo) : Double.NaN;
            above = bhi > 0 ? Rounding.divDown(lo, bhi) : Double.NaN;
        } else if (hi < 0) {
            below = bhi > 0 ? Rounding.divUp(hi, bhi) : Double.NaN;
            above = blo < 0 ? Rounding.divDown(hi, blo) : Double.NaN;
        } else {
            below = INFINITY;
        }
        x.narrow(0, Upper.exp(below, below), Lower.exp(above, above), INFINITY);
    }

    /** x in a^x = c, for the powers of {@link Lower#pow}: x = log c / log a, or x > 0 where a = c = 0. */
    public static void exponent(double alo, double ahi, double clo, double chi, Range x) {
        if (!(ahi >= 0 && chi >= 0 && alo <= ahi && clo <= chi)) {
            x.clear();
        } else if (alo <= 0 && clo <= 0) {
            withZero(ahi, chi, x);
        } else {
            Reverse.factor(Lower.log(alo, ahi), Upper.log(alo, ahi), Lower.log(clo, chi), Upper.log(clo, chi), x);
        }
    }

    /** Every positive x gives 0 = 0^x; another x needs a base or a power of at least 1. */
    private static void withZero(double ahi, double chi, Range x) {
        if (ahi <= 1 && chi < 1) {
            x.narrow(0, INFINITY);
        }
    }
}
