package org.sharpbound.enclose;

/**
 * Reverse operations of the circular functions and of their inverses, as {@link Reverse} has them.
 *
 * <p>The solutions of sin t = c are [a, b] + 2 pi k and [pi - b, pi - a] + 2 pi k with a and b the arcsines of the ends of c;
 * those of cos t = c are [a, b] + 2 pi k and [-b, -a] + 2 pi k, those of tan t = c are [a, b] + pi k. The range is cut back to
 * the first solution after its lower and the last one before its upper end.
 *
 * <p>Soundness: a translate is passed over only if an upper bound of its end is below the range. Ends beyond {@link #LARGE},
 * where the translates could not be told apart, stay as they are.
 */
public final class ReverseWave {

    private static final double LARGE = 0x1p40;

    private static final double PI_DOWN = Math.PI;

    private static final double PI_UP = Math.nextUp(Math.PI);

    /** The largest double below pi/2; the next one is above it. */
    private static final double HALF_PI_DOWN = Math.PI / 2;

    private ReverseWave() {}

    public static void sin(double clo, double chi, Range x) {
        if (!(clo <= 1 && chi >= -1)) {
            x.clear();
        } else if (clo > -1 || chi < 1) {
            double lo = Lower.asin(clo, chi);
            double hi = Upper.asin(clo, chi);
            translates(lo, hi, Rounding.addDown(PI_DOWN, -hi), Rounding.addUp(PI_UP, -lo), 2, x);
        }
    }

    public static void cos(double clo, double chi, Range x) {
        if (!(clo <= 1 && chi >= -1)) {
            x.clear();
        } else if (clo > -1 || chi < 1) {
            double lo = Lower.acos(clo, chi);
            double hi = Upper.acos(clo, chi);
            translates(lo, hi, -hi, -lo, 2, x);
        }
    }

    public static void tan(double clo, double chi, Range x) {
        if (clo <= chi) {
            double lo = Lower.atan(clo, chi);
            double hi = Upper.atan(clo, chi);
            translates(lo, hi, lo, hi, 1, x);
        } else {
            x.clear();
        }
    }

    private static void translates(double alo, double ahi, double blo, double bhi, int halfTurns, Range x) {
        double lo = Math.min(first(x.lo(), alo, ahi, halfTurns), first(x.lo(), blo, bhi, halfTurns));
        double hi = -Math.min(first(-x.hi(), -ahi, -alo, halfTurns), first(-x.hi(), -bhi, -blo, halfTurns));
        x.narrow(lo, hi);
    }

    /** A lower bound of the numbers from {@code from} on that are a multiple of the period away from [lo, hi]. */
    private static double first(double from, double lo, double hi, int halfTurns) {
        if (!(Math.abs(from) <= LARGE)) {
            return from;
        }
        // Rounding may take this to the translate after the first one, hence one less; a few are passed over then.
        double k = Math.floor((from - hi) / (halfTurns * PI_DOWN)) - 1;
        while (Rounding.addUp(hi, -shiftDown(-k, halfTurns)) < from) {
            k++;
        }
        return Math.max(from, Rounding.addDown(lo, shiftDown(k, halfTurns)));
    }

    private static double shiftDown(double k, int halfTurns) {
        return Rounding.mulDown(k, halfTurns * (k >= 0 ? PI_DOWN : PI_UP));
    }

    public static void asin(double clo, double chi, Range x) {
        if (clo <= HALF_PI_DOWN && chi >= -HALF_PI_DOWN) {
            double lo = clo < -HALF_PI_DOWN ? -1 : Lower.sin(clo, clo);
            x.narrow(lo, chi > HALF_PI_DOWN ? 1 : Upper.sin(chi, chi));
        } else {
            x.clear();
        }
    }

    public static void acos(double clo, double chi, Range x) {
        if (clo <= PI_DOWN && chi >= 0) {
            double lo = chi > PI_DOWN ? -1 : Lower.cos(chi, chi);
            x.narrow(lo, clo <= 0 ? 1 : Upper.cos(clo, clo));
        } else {
            x.clear();
        }
    }

    public static void atan(double clo, double chi, Range x) {
        if (clo <= HALF_PI_DOWN && chi >= -HALF_PI_DOWN) {
            double lo = clo < -HALF_PI_DOWN ? Double.NEGATIVE_INFINITY : Lower.tan(clo, clo);
            x.narrow(lo, chi > HALF_PI_DOWN ? Double.POSITIVE_INFINITY : Upper.tan(chi, chi));
        } else {
            x.clear();
        }
    }
}
