package org.sharpbound.enclose;

/**
 * How two sets lie to one another (IEEE 1788-2015, 10.5.10 and table 10.3), for intervals passed as their ends; those of the
 * empty set are NaN. What is said of all points is true of the empty set.
 */
public final class Order {

    private Order() {}

    public static boolean subset(double alo, double ahi, double blo, double bhi) {
        return alo != alo || blo <= alo && ahi <= bhi;
    }

    /** Whether a is in b together with a neighbourhood. */
    public static boolean interior(double alo, double ahi, double blo, double bhi) {
        return alo != alo || isBefore(blo, alo) && isBefore(ahi, bhi);
    }

    /** Whether no point is in both. */
    public static boolean disjoint(double alo, double ahi, double blo, double bhi) {
        return !(alo <= bhi && blo <= ahi);
    }

    /** Whether every point of each has one of the other on its side: a below b. */
    public static boolean less(double alo, double ahi, double blo, double bhi) {
        return alo != alo && blo != blo || alo <= blo && ahi <= bhi;
    }

    public static boolean strictLess(double alo, double ahi, double blo, double bhi) {
        return alo != alo && blo != blo || isBefore(alo, blo) && isBefore(ahi, bhi);
    }

    /** Whether no point of a is above any of b. */
    public static boolean precedes(double alo, double ahi, double blo, double bhi) {
        return !(ahi > blo);
    }

    public static boolean strictPrecedes(double alo, double ahi, double blo, double bhi) {
        return !(ahi >= blo);
    }

    /** An infinity is before itself: there are no points beyond it. */
    private static boolean isBefore(double x, double y) {
        return x < y || x == y && Double.isInfinite(x);
    }
}
