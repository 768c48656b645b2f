package org.sharpbound.enclose;

/**
 * Lower bounds of operations on intervals, without objects: an interval is passed as its two ends.
 *
 * <p>Arguments are nonempty closed intervals {@code lo <= hi} with {@code lo < +inf} and {@code hi > -inf}; ends may be
 * infinite. As IEEE 1788-2015 has it (set-based flavour, section 9.1), the argument is cut down to the natural domain of
 * the operation first, and the result is the lower end of an enclosure of the range over what is left. If nothing is
 * left, or an argument is not a number (as the ends of an empty result are), the result is NaN; otherwise it is a number
 * less than {@code +inf}. A zero may carry either sign.
 *
 * <p>Whether an operation is defined on all of the argument is for {@link Defined} to say.
 */
public final class Lower {

    private Lower() {}

    public static double add(double alo, double ahi, double blo, double bhi) {
        return Rounding.addDown(alo, blo);
    }

    public static double sub(double alo, double ahi, double blo, double bhi) {
        return Rounding.addDown(alo, -bhi);
    }

    public static double mul(double alo, double ahi, double blo, double bhi) {
        if (alo >= 0) {
            return Rounding.mulDown(blo >= 0 ? alo : ahi, blo);
        }
        if (ahi <= 0) {
            return Rounding.mulDown(bhi <= 0 ? ahi : alo, bhi);
        }
        if (blo >= 0) {
            return Rounding.mulDown(alo, bhi);
        }
        if (bhi <= 0) {
            return Rounding.mulDown(ahi, blo);
        }
        return Math.min(Rounding.mulDown(alo, bhi), Rounding.mulDown(ahi, blo));
    }

    /** The quotients a/b with b other than 0; a zero divisor alone leaves none. */
    public static double div(double alo, double ahi, double blo, double bhi) {
        if (blo > 0) {
            return Rounding.divDown(alo, alo >= 0 ? bhi : blo);
        }
        if (bhi < 0) {
            return Rounding.divDown(-ahi, ahi <= 0 ? -blo : -bhi);
        }
        return divByZero(alo, ahi, blo, bhi);
    }

    private static double divByZero(double alo, double ahi, double blo, double bhi) {
        if (blo == 0 && bhi == 0 || alo != alo || blo != blo) {
            return Double.NaN;
        }
        if (alo == 0 && ahi == 0) {
            return 0;
        }
        if (blo == 0 && alo >= 0) {
            return Rounding.divDown(alo, bhi);
        }
        if (bhi == 0 && ahi <= 0) {
            return Rounding.divDown(-ahi, -blo);
        }
        return Double.NEGATIVE_INFINITY;
    }

    public static double min(double alo, double ahi, double blo, double bhi) {
        return Math.min(alo, blo);
    }

    public static double max(double alo, double ahi, double blo, double bhi) {
        return Math.max(alo, blo);
    }

    /** Powers of a base that is positive, or zero with a positive exponent; see {@link #pown} for negative bases. */
    public static double pow(double alo, double ahi, double blo, double bhi) {
        return Power.lower(alo, ahi, blo, bhi);
    }

    /** Integer powers of any base; x^0 = 1 for all x, and negative powers leave out the base 0. */
    public static double pown(double lo, double hi, int n) {
        return IntegerPower.lower(lo, hi, n);
    }

    /**
     * The power p/q of a base as for {@link #pow}, or as for {@link #pown} if p/q is an integer.
     *
     * @throws ArithmeticException if {@code q} is zero
     */
    public static double powr(double lo, double hi, long p, long q) {
        return RationalPower.lower(lo, hi, p, q);
    }

    public static double fma(double alo, double ahi, double blo, double bhi, double clo, double chi) {
        return FusedProduct.lower(alo, ahi, blo, bhi, clo);
    }

    public static double abs(double lo, double hi) {
        return lo >= 0 ? lo : hi <= 0 ? -hi : lo != lo ? lo : 0;
    }

    public static double sqr(double lo, double hi) {
        double least = abs(lo, hi);
        return Rounding.mulDown(least, least);
    }

    public static double sqrt(double lo, double hi) {
        return hi < 0 ? Double.NaN : Rounding.sqrtDown(Math.max(lo, 0));
    }

    public static double cbrt(double lo, double hi) {
        return Root.cbrtDown(lo);
    }

    public static double exp(double lo, double hi) {
        return Exponential.expDown(lo);
    }

    public static double log(double lo, double hi) {
        return hi <= 0 ? Double.NaN : Exponential.logDown(Math.max(lo, 0));
    }

    public static double sin(double lo, double hi) {
        return Trigonometric.sinLower(lo, hi);
    }

    public static double cos(double lo, double hi) {
        return Trigonometric.cosLower(lo, hi);
    }

    /** The tangent: {@code -inf} if a pole lies between the ends, and then {@link Upper#tan} is {@code +inf}. */
    public static double tan(double lo, double hi) {
        return Trigonometric.tanLower(lo, hi);
    }

    public static double asin(double lo, double hi) {
        return hi < -1 || lo > 1 ? Double.NaN : InverseTrigonometric.asinDown(Math.max(lo, -1));
    }

    public static double acos(double lo, double hi) {
        return hi < -1 || lo > 1 ? Double.NaN : InverseTrigonometric.acosDown(Math.min(hi, 1));
    }

    public static double atan(double lo, double hi) {
        return InverseTrigonometric.atanDown(lo);
    }

    public static double sinh(double lo, double hi) {
        return Hyperbolic.sinhDown(lo);
    }

    public static double cosh(double lo, double hi) {
        return Hyperbolic.coshDown(abs(lo, hi));
    }

    public static double tanh(double lo, double hi) {
        return Hyperbolic.tanhDown(lo);
    }

    public static double erf(double lo, double hi) {
        return ErrorFunction.erfDown(lo);
    }

    public static double erfc(double lo, double hi) {
        return ErrorFunction.erfcDown(hi);
    }

    /** The larger of x and 0. */
    public static double relu(double lo, double hi) {
        return Math.max(lo, 0);
    }

    /** 1 for positive arguments, otherwise 0. */
    public static double step(double lo, double hi) {
        return Piecewise.step(lo);
    }

    /** -1, 0 or 1. */
    public static double sign(double lo, double hi) {
        return Math.signum(lo);
    }

    public static double floor(double lo, double hi) {
        return Math.floor(lo);
    }

    /** The factorials of the nonnegative integers in the argument; nothing else has one. */
    public static double factorial(double lo, double hi) {
        return Piecewise.factorialLower(lo, hi);
    }
}
