package org.sharpbound.enclose;

/**
 * Whether an operation is defined at every point of its argument, an interval passed as its two ends. Operations that are
 * not listed are defined everywhere. An argument that is not a number counts as undefined.
 *
 * <p>Soundness: an expression that is undefined somewhere on a domain must not be proved there.
 */
public final class Defined {

    private Defined() {}

    /** Division by [blo, bhi]. */
    public static boolean div(double blo, double bhi) {
        return blo > 0 || bhi < 0;
    }

    public static boolean sqrt(double lo, double hi) {
        return lo >= 0;
    }

    public static boolean log(double lo, double hi) {
        return lo > 0;
    }

    public static boolean tan(double lo, double hi) {
        return Lower.tan(lo, hi) > Double.NEGATIVE_INFINITY;
    }

    /** Both asin and acos. */
    public static boolean asin(double lo, double hi) {
        return lo >= -1 && hi <= 1;
    }

    public static boolean pow(double alo, double ahi, double blo, double bhi) {
        return alo > 0 && blo <= bhi || alo == 0 && blo > 0;
    }

    public static boolean pown(double lo, double hi, int n) {
        return n < 0 ? lo > 0 || hi < 0 : lo <= hi;
    }

    /** @throws ArithmeticException if {@code q} is zero */
    public static boolean powr(double lo, double hi, long p, long q) {
        boolean negative = p != 0 && (p < 0) != (q < 0);
        boolean awayFromZero = lo > 0 || p % q == 0 && hi < 0;
        return negative ? awayFromZero : p % q == 0 ? lo <= hi : lo >= 0;
    }

    public static boolean factorial(double lo, double hi) {
        return lo == hi && lo >= 0 && lo == Math.floor(lo);
    }
}
