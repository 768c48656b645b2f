package org.sharpbound.enclose;

/**
 * An interval of doubles that is narrowed in place; where {@link Interval} is a value, this is a place to work in. Once it
 * is empty it stays so until it is set anew.
 */
public final class Range {

    private double lo = Double.NEGATIVE_INFINITY;
    private double hi = Double.POSITIVE_INFINITY;

    /** @throws IllegalArgumentException unless {@code lo <= hi} bound a real number */
    public void set(double lower, double upper) {
        if (!(lower <= upper && lower < Double.POSITIVE_INFINITY && upper > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException("no interval: [" + lower + ", " + upper + "]");
        }
        lo = lower + 0.0;
        hi = upper + 0.0;
    }

    public void clear() {
        lo = Double.NaN;
        hi = Double.NaN;
    }

    /** The lower end; NaN if this is empty. */
    public double lo() {
        return lo;
    }

    /** The upper end; NaN if this is empty. */
    public double hi() {
        return hi;
    }

    public boolean isEmpty() {
        return lo != lo;
    }

    /** The same set as a value. */
    public Interval toInterval() {
        return new Interval(lo, hi);
    }

    /** Leaves what is between {@code lower} and {@code upper}; nothing, unless {@code lower <= upper}. */
    void narrow(double lower, double upper) {
        double left = Math.max(lo, lower);
        double right = Math.min(hi, upper);
        if (left <= right && left < Double.POSITIVE_INFINITY && right > Double.NEGATIVE_INFINITY) {
            lo = left + 0.0;
            hi = right + 0.0;
        } else {
            clear();
        }
    }

    /** Leaves the hull of what is in either of two intervals; one whose ends are out of order or NaN is empty. */
    void narrow(double alo, double ahi, double blo, double bhi) {
        boolean first = Math.max(lo, alo) <= Math.min(hi, ahi);
        boolean second = Math.max(lo, blo) <= Math.min(hi, bhi);
        if (first && second) {
            narrow(Math.min(alo, blo), Math.max(ahi, bhi));
        } else if (first) {
            narrow(alo, ahi);
        } else {
            narrow(blo, bhi);
        }
    }
}
