package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.math.MathContext;
import org.sharpbound.term.Rational;

/**
 * A closed, connected set of real numbers with doubles or infinities as ends, in the set-based flavour of IEEE
 * 1788-2015. Both ends of the empty set are NaN; a zero end is always positive zero, so that equal sets are equal records.
 *
 * <p>Operations enclose the range over all points at which they are defined, and give the empty set if there are none;
 * {@link Defined} tells whether they are defined everywhere.
 *
 * <p>Soundness: see {@link Lower} and {@link Upper}, which do the work.
 *
 * @param lo the lower end, {@code -inf} if there is none
 * @param hi the upper end, {@code +inf} if there is none
 */
public record Interval(double lo, double hi) {

    public static final Interval EMPTY = new Interval(Double.NaN, Double.NaN);
    public static final Interval ENTIRE = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    public static final Interval ZERO = of(0);
    public static final Interval ONE = of(1);

    /** The number pi, of which {@code Math.PI} is the largest double below. */
    public static final Interval PI = new Interval(Math.PI, Math.nextUp(Math.PI));

    /** The base of the natural logarithm, of which {@code Math.E} is the largest double below. */
    public static final Interval E = new Interval(Math.E, Math.nextUp(Math.E));

    /** Integers of so many bits are doubles. */
    private static final int EXACT_BITS = 53;

    /** @throws IllegalArgumentException if the ends bound no real number, and are not both NaN */
    public Interval {
        boolean empty = lo != lo && hi != hi;
        if (!empty && !(lo <= hi && lo < Double.POSITIVE_INFINITY && hi > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException("no interval has the ends " + lo + " and " + hi);
        }
        lo = lo + 0.0;
        hi = hi + 0.0;
    }

    /** @throws IllegalArgumentException if {@code value} is infinite */
    public static Interval of(double value) {
        return new Interval(value, value);
    }

    public static Interval of(double lo, double hi) {
        return new Interval(lo, hi);
    }

    /** The narrowest interval that holds the number. */
    public static Interval of(Rational value) {
        if (value.numerator().bitLength() <= EXACT_BITS && value.denominator().bitLength() <= EXACT_BITS) {
            double p = value.numerator().doubleValue();
            double q = value.denominator().doubleValue();
            return q == 1 ? of(p) : new Interval(Lower.div(p, p, q, q), Upper.div(p, p, q, q));
        }
        return new Interval(floor(value), -floor(value.negate()));
    }

    private static double floor(Rational value) {
        double candidate = new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL64)
                .doubleValue();
        candidate = Math.min(candidate, Double.MAX_VALUE);
        while (candidate != Double.NEGATIVE_INFINITY && Rational.of(candidate).compareTo(value) > 0) {
            candidate = Math.nextDown(candidate);
        }
        double next = Math.nextUp(candidate);
        while (next <= Double.MAX_VALUE && Rational.of(next).compareTo(value) <= 0) {
            candidate = next;
            next = Math.nextUp(candidate);
        }
        return candidate;
    }

    public boolean isEmpty() {
        return lo != lo;
    }

    public boolean isEntire() {
        return lo == Double.NEGATIVE_INFINITY && hi == Double.POSITIVE_INFINITY;
    }

    public boolean isPoint() {
        return lo == hi;
    }

    public boolean isBounded() {
        return isEmpty() || !Double.isInfinite(lo) && !Double.isInfinite(hi);
    }

    /** Whether the real number {@code value} is in this set; no infinity is a real number. */
    public boolean contains(double value) {
        return lo <= value && value <= hi && !Double.isInfinite(value);
    }

    public boolean contains(Rational value) {
        return !isEmpty()
                && (Double.isInfinite(lo) || Rational.of(lo).compareTo(value) <= 0)
                && (Double.isInfinite(hi) || Rational.of(hi).compareTo(value) >= 0);
    }

    public boolean contains(Interval other) {
        return other.isEmpty() || lo <= other.lo && other.hi <= hi;
    }

    /** The width, rounded up; NaN for the empty set. */
    public double width() {
        return Rounding.addUp(hi, -lo);
    }

    /** A finite point of this set near its middle; NaN for the empty set. */
    public double mid() {
        if (isEntire()) {
            return 0;
        }
        if (lo == Double.NEGATIVE_INFINITY) {
            return -Double.MAX_VALUE;
        }
        if (hi == Double.POSITIVE_INFINITY) {
            return Double.MAX_VALUE;
        }
        double sum = lo + hi;
        return Double.isInfinite(sum) ? lo / 2 + hi / 2 : sum / 2;
    }

    /** The least number r, rounded up, such that this set is within r of {@link #mid}; NaN for the empty set. */
    public double rad() {
        double middle = mid();
        return Math.max(Rounding.addUp(middle, -lo), Rounding.addUp(hi, -middle));
    }

    /** The largest absolute value; NaN for the empty set. */
    public double mag() {
        return Upper.abs(lo, hi);
    }

    /** The least absolute value; NaN for the empty set. */
    public double mig() {
        return Lower.abs(lo, hi);
    }

    public Interval intersect(Interval other) {
        double left = Math.max(lo, other.lo);
        double right = Math.min(hi, other.hi);
        return left <= right ? new Interval(left, right) : EMPTY;
    }

    public Interval hull(Interval other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty() ? this : new Interval(Math.min(lo, other.lo), Math.max(hi, other.hi));
    }

    public Interval plus(Interval b) {
        return new Interval(Lower.add(lo, hi, b.lo, b.hi), Upper.add(lo, hi, b.lo, b.hi));
    }

    public Interval minus(Interval b) {
        return new Interval(Lower.sub(lo, hi, b.lo, b.hi), Upper.sub(lo, hi, b.lo, b.hi));
    }

    public Interval times(Interval b) {
        return new Interval(Lower.mul(lo, hi, b.lo, b.hi), Upper.mul(lo, hi, b.lo, b.hi));
    }

    /** The quotients by the numbers of {@code b} other than 0. */
    public Interval over(Interval b) {
        return new Interval(Lower.div(lo, hi, b.lo, b.hi), Upper.div(lo, hi, b.lo, b.hi));
    }

    public Interval min(Interval b) {
        return new Interval(Lower.min(lo, hi, b.lo, b.hi), Upper.min(lo, hi, b.lo, b.hi));
    }

    public Interval max(Interval b) {
        return new Interval(Lower.max(lo, hi, b.lo, b.hi), Upper.max(lo, hi, b.lo, b.hi));
    }

    /** {@code this * b + c}, rounded once. */
    public Interval fma(Interval b, Interval c) {
        return new Interval(Lower.fma(lo, hi, b.lo, b.hi, c.lo, c.hi), Upper.fma(lo, hi, b.lo, b.hi, c.lo, c.hi));
    }

    /** Powers of the positive numbers of this set, and of 0 for positive exponents. */
    public Interval pow(Interval b) {
        return new Interval(Lower.pow(lo, hi, b.lo, b.hi), Upper.pow(lo, hi, b.lo, b.hi));
    }

    /** Integer powers, with x^0 = 1. */
    public Interval pow(int n) {
        return new Interval(Lower.pown(lo, hi, n), Upper.pown(lo, hi, n));
    }

    /** Powers with the exponent p/q, as {@link Lower#powr} has them. */
    public Interval pow(long p, long q) {
        return new Interval(Lower.powr(lo, hi, p, q), Upper.powr(lo, hi, p, q));
    }

    public Interval negate() {
        return new Interval(-hi, -lo);
    }

    public Interval abs() {
        return new Interval(Lower.abs(lo, hi), Upper.abs(lo, hi));
    }

    public Interval sqr() {
        return new Interval(Lower.sqr(lo, hi), Upper.sqr(lo, hi));
    }

    public Interval sqrt() {
        return new Interval(Lower.sqrt(lo, hi), Upper.sqrt(lo, hi));
    }

    public Interval cbrt() {
        return new Interval(Lower.cbrt(lo, hi), Upper.cbrt(lo, hi));
    }

    public Interval exp() {
        return new Interval(Lower.exp(lo, hi), Upper.exp(lo, hi));
    }

    public Interval log() {
        return new Interval(Lower.log(lo, hi), Upper.log(lo, hi));
    }

    public Interval sin() {
        return new Interval(Lower.sin(lo, hi), Upper.sin(lo, hi));
    }

    public Interval cos() {
        return new Interval(Lower.cos(lo, hi), Upper.cos(lo, hi));
    }

    public Interval tan() {
        return new Interval(Lower.tan(lo, hi), Upper.tan(lo, hi));
    }

    public Interval asin() {
        return new Interval(Lower.asin(lo, hi), Upper.asin(lo, hi));
    }

    public Interval acos() {
        return new Interval(Lower.acos(lo, hi), Upper.acos(lo, hi));
    }

    public Interval atan() {
        return new Interval(Lower.atan(lo, hi), Upper.atan(lo, hi));
    }

    public Interval sinh() {
        return new Interval(Lower.sinh(lo, hi), Upper.sinh(lo, hi));
    }

    public Interval cosh() {
        return new Interval(Lower.cosh(lo, hi), Upper.cosh(lo, hi));
    }

    public Interval tanh() {
        return new Interval(Lower.tanh(lo, hi), Upper.tanh(lo, hi));
    }

    public Interval erf() {
        return new Interval(Lower.erf(lo, hi), Upper.erf(lo, hi));
    }

    public Interval erfc() {
        return new Interval(Lower.erfc(lo, hi), Upper.erfc(lo, hi));
    }

    public Interval relu() {
        return new Interval(Lower.relu(lo, hi), Upper.relu(lo, hi));
    }

    /** 1 for positive arguments, otherwise 0. */
    public Interval step() {
        return new Interval(Lower.step(lo, hi), Upper.step(lo, hi));
    }

    public Interval sign() {
        return new Interval(Lower.sign(lo, hi), Upper.sign(lo, hi));
    }

    /** The largest integers that are not larger. */
    public Interval floor() {
        return new Interval(Lower.floor(lo, hi), Upper.floor(lo, hi));
    }

    /** The factorials of the nonnegative integers in this set. */
    public Interval factorial() {
        return new Interval(Lower.factorial(lo, hi), Upper.factorial(lo, hi));
    }

    /** {@code [lo, hi]} with the shortest decimals that name the doubles, or {@code empty}. */
    @Override
    public String toString() {
        return isEmpty() ? "empty" : "[" + lo + ", " + hi + "]";
    }
}
