package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.util.Objects;
import org.sharpbound.term.Rational;

/**
 * A closed interval of real numbers whose ends are decimal numbers of any length, or infinite; or the empty set.
 *
 * <p>Operations follow the set-based flavour of IEEE 1788-2015: an argument is cut down to the natural domain of the
 * operation, and the result is empty if nothing is left of it; 0 times an unbounded interval is 0. Results are rounded
 * outward to the digits of the {@link Precision} that the operation is given; an exact result of no more digits stays a
 * point. Magnitudes are kept between 10^-100000000 and 10^100000000: beyond them ends move outward.
 *
 * <p>Field operations are here; the others in {@link BigPiecewise}, {@link BigAlgebraic}, {@link BigExponential},
 * {@link BigTrigonometric}, {@link BigErrorFunction} and {@link BigFactorial}.
 *
 * <p>Soundness: a result contains f(x) for every x of the arguments where f is defined.
 */
public final class BigInterval {

    public static final BigInterval EMPTY = new BigInterval(null, null);
    public static final BigInterval ENTIRE = new BigInterval(null, null);
    public static final BigInterval ZERO = point(0);
    public static final BigInterval ONE = point(1);
    public static final BigInterval TWO = point(2);

    /** The ends; {@code null} is an infinite one. */
    final BigDecimal lo;

    final BigDecimal hi;

    private BigInterval(BigDecimal lo, BigDecimal hi) {
        this.lo = lo;
        this.hi = hi;
    }

    /** The interval of these ends, {@code null} for an infinite one, which must be in order. */
    static BigInterval ends(BigDecimal lo, BigDecimal hi) {
        return lo == null && hi == null ? ENTIRE : new BigInterval(lo, hi);
    }

    public static BigInterval point(long value) {
        return point(BigDecimal.valueOf(value));
    }

    /** The number itself (or its neighbourhood, where it is beyond the range of magnitudes). */
    public static BigInterval point(BigDecimal value) {
        return ends(Directed.lower(value), Directed.upper(value));
    }

    /**
     * The exact value of a finite double.
     *
     * @throws NumberFormatException if it is infinite or not a number
     */
    public static BigInterval of(double value) {
        return point(new BigDecimal(value));
    }

    /**
     * The interval between two doubles, exactly, of which the lower may be -inf and the upper +inf.
     *
     * @throws IllegalArgumentException if the ends are not a number, or in the wrong order
     */
    public static BigInterval of(double lo, double hi) {
        if (!(lo <= hi) || lo == Double.POSITIVE_INFINITY || hi == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("not an interval: [" + lo + ", " + hi + "]");
        }
        return ends(
                Double.isInfinite(lo) ? null : new BigDecimal(lo), Double.isInfinite(hi) ? null : new BigDecimal(hi));
    }

    /** @throws IllegalArgumentException if the ends are in the wrong order */
    public static BigInterval of(BigDecimal lo, BigDecimal hi) {
        if (lo.compareTo(hi) > 0) {
            throw new IllegalArgumentException("not an interval: [" + lo + ", " + hi + "]");
        }
        return ends(Directed.lower(lo), Directed.upper(hi));
    }

    /** The tightest enclosure of a rational number. */
    public static BigInterval of(Rational value, Precision p) {
        return of(value, value, p);
    }

    /**
     * The tightest enclosure of an interval with rational ends.
     *
     * @throws IllegalArgumentException if the ends are in the wrong order
     */
    public static BigInterval of(Rational lo, Rational hi, Precision p) {
        if (lo.compareTo(hi) > 0) {
            throw new IllegalArgumentException("not an interval: [" + lo + ", " + hi + "]");
        }
        return ends(
                Directed.divDown(new BigDecimal(lo.numerator()), new BigDecimal(lo.denominator()), p),
                Directed.divUp(new BigDecimal(hi.numerator()), new BigDecimal(hi.denominator()), p));
    }

    /** [value, +inf). */
    public static BigInterval atLeast(BigDecimal value) {
        return ends(Directed.lower(value), null);
    }

    /** (-inf, value]. */
    public static BigInterval atMost(BigDecimal value) {
        return ends(null, Directed.upper(value));
    }

    public boolean isEmpty() {
        return this == EMPTY;
    }

    public boolean isEntire() {
        return this == ENTIRE;
    }

    public boolean isPoint() {
        return isBounded() && lo.compareTo(hi) == 0;
    }

    /** Whether both ends are finite. */
    public boolean isBounded() {
        return lo != null && hi != null;
    }

    public boolean isBoundedBelow() {
        return lo != null;
    }

    public boolean isBoundedAbove() {
        return hi != null;
    }

    /** @throws IllegalStateException if this is empty or unbounded below */
    public BigDecimal lo() {
        return end(lo);
    }

    /** @throws IllegalStateException if this is empty or unbounded above */
    public BigDecimal hi() {
        return end(hi);
    }

    private BigDecimal end(BigDecimal value) {
        if (value == null) {
            throw new IllegalStateException("no such finite end: " + this);
        }
        return value;
    }

    /** The largest double that is not above the lower end; NaN if this is empty. */
    public double loDouble() {
        return isEmpty() ? Double.NaN : lo == null ? Double.NEGATIVE_INFINITY : floorDouble(lo);
    }

    /** The smallest double that is not below the upper end; NaN if this is empty. */
    public double hiDouble() {
        return isEmpty() ? Double.NaN : hi == null ? Double.POSITIVE_INFINITY : 0.0 - floorDouble(hi.negate());
    }

    private static double floorDouble(BigDecimal value) {
        double near = value.doubleValue();
        while (near == Double.POSITIVE_INFINITY
                || near != Double.NEGATIVE_INFINITY && new BigDecimal(near).compareTo(value) > 0) {
            near = Math.nextDown(near);
        }
        return near;
    }

    public boolean contains(BigDecimal value) {
        return !isEmpty() && (lo == null || lo.compareTo(value) <= 0) && (hi == null || value.compareTo(hi) <= 0);
    }

    public boolean contains(Rational value) {
        BigDecimal numerator = new BigDecimal(value.numerator());
        BigDecimal denominator = new BigDecimal(value.denominator());
        return !isEmpty()
                && (lo == null || lo.multiply(denominator).compareTo(numerator) <= 0)
                && (hi == null || hi.multiply(denominator).compareTo(numerator) >= 0);
    }

    /** Whether every point of the other interval is one of this. */
    public boolean contains(BigInterval other) {
        return other.isEmpty()
                || !isEmpty()
                        && (lo == null || other.lo != null && lo.compareTo(other.lo) <= 0)
                        && (hi == null || other.hi != null && hi.compareTo(other.hi) >= 0);
    }

    /** Whether every point is less than every point of the other; neither may be empty, else the answer is no. */
    public boolean certainlyLess(BigInterval other) {
        return !isEmpty() && !other.isEmpty() && hi != null && other.lo != null && hi.compareTo(other.lo) < 0;
    }

    /** Whether no point is greater than any point of the other; neither may be empty, else the answer is no. */
    public boolean certainlyLessEqual(BigInterval other) {
        return !isEmpty() && !other.isEmpty() && hi != null && other.lo != null && hi.compareTo(other.lo) <= 0;
    }

    /** The smallest interval that contains both. */
    public BigInterval hull(BigInterval other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return ends(
                lo == null || other.lo == null ? null : lo.min(other.lo),
                hi == null || other.hi == null ? null : hi.max(other.hi));
    }

    public BigInterval intersect(BigInterval other) {
        if (isEmpty() || other.isEmpty()) {
            return EMPTY;
        }
        BigDecimal lower = lo == null ? other.lo : other.lo == null ? lo : lo.max(other.lo);
        BigDecimal upper = hi == null ? other.hi : other.hi == null ? hi : hi.min(other.hi);
        return lower != null && upper != null && lower.compareTo(upper) > 0 ? EMPTY : ends(lower, upper);
    }

    /** The same set with ends of no more digits, outward. */
    public BigInterval round(Precision p) {
        return isEmpty() ? EMPTY : ends(Directed.down(lo, p), Directed.up(hi, p));
    }

    public BigInterval neg() {
        return isEmpty() ? EMPTY : ends(Directed.negate(hi), Directed.negate(lo));
    }

    public BigInterval add(BigInterval other, Precision p) {
        return BigField.add(this, other, p);
    }

    public BigInterval sub(BigInterval other, Precision p) {
        return BigField.add(this, other.neg(), p);
    }

    public BigInterval mul(BigInterval other, Precision p) {
        return BigField.mul(this, other, p);
    }

    /** The hull of all quotients by the numbers other than 0 of the other interval. */
    public BigInterval div(BigInterval other, Precision p) {
        return BigField.div(this, other, p);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof BigInterval other
                && isEmpty() == other.isEmpty()
                && contains(other)
                && other.contains(this);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                isEmpty(), lo == null ? null : lo.stripTrailingZeros(), hi == null ? null : hi.stripTrailingZeros());
    }

    @Override
    public String toString() {
        return isEmpty() ? "empty" : (lo == null ? "(-inf" : "[" + lo) + ", " + (hi == null ? "+inf)" : hi + "]");
    }
}
