package org.sharpbound.oracle;

import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/**
 * log, the inverse trigonometric functions and the square root on Apfloat's numbers: the double nearby is put right by a
 * short series in what is missing. How good the double is decides how long that takes, and nothing else.
 */
final class Inverses {

    /** Digits of the number that starts out as a double, behind the point. */
    private static final int NEARBY = 17;

    /** Arguments below 10^-8 have short series of their own. */
    private static final int SMALL = -8;

    private static final double ROOT_TEN = Math.sqrt(10);

    private Inverses() {}

    /** log(x) for x > 0, to an absolute error of about 10^-digits, relative for x near 1 as far as x - 1 is known. */
    static Apfloat log(Apfloat x, long digits) {
        long p = digits + Series.GUARD;
        long tens = x.scale() - 1;
        Apfloat leading = ApfloatMath.scale(x.precision(p), -tens);
        if (leading.doubleValue() > ROOT_TEN) {
            tens++;
            leading = ApfloatMath.scale(x.precision(p), -tens);
        }
        // log(x) = n + log(x exp(-n)) for any n, and log(z) = 2 artanh((z - 1)/(z + 1))
        Apfloat nearby = nearby(Math.log(leading.doubleValue()), p);
        Apfloat rest = leading.multiply(Series.exp(nearby.negate(), digits));
        Apfloat one = new Apfloat(1, p);
        Apfloat half = arc(rest.subtract(one).divide(rest.add(one)), 1, p);
        Apfloat log = nearby.add(half).add(half);
        return tens == 0 ? log : log.add(Constants.logTen(p).multiply(new Apfloat(tens, p)));
    }

    static Apfloat atan(Apfloat x, long digits) {
        long p = digits + Series.GUARD;
        Apfloat argument = x.precision(p);
        if (x.signum() == 0 || x.scale() < SMALL) {
            return arc(argument, -1, p);
        } else if (x.scale() <= 0) {
            return near(argument, new Apfloat(1, p), digits);
        }
        // for |x| >= 1 the angle is measured from the other axis
        Apfloat right = Constants.pi(p).divide(new Apfloat(2, p));
        Apfloat angle = near(new Apfloat(1, p), argument, digits);
        return (x.signum() < 0 ? right.negate() : right).subtract(angle);
    }

    /** atan(a/b) = n + atan((a cos n - b sin n)/(b cos n + a sin n)) for any n, for |a| <= |b|. */
    private static Apfloat near(Apfloat a, Apfloat b, long digits) {
        long p = digits + Series.GUARD;
        Apfloat nearby = nearby(Math.atan(a.doubleValue() / b.doubleValue()), p);
        Apfloat sine = Series.sin(nearby, digits);
        Apfloat cosine = sqrt(new Apfloat(1, p).subtract(sine.multiply(sine)), digits);
        Apfloat above = a.multiply(cosine).subtract(b.multiply(sine));
        Apfloat below = b.multiply(cosine).add(a.multiply(sine));
        return nearby.add(arc(above.divide(below), -1, p));
    }

    /** asin(x) for |x| <= 1, as accurate near 1 and -1 as x is exact there. */
    static Apfloat asin(Apfloat x, long digits) {
        Apfloat one = new Apfloat(1, twice(digits));
        Apfloat argument = x.precision(twice(digits));
        Apfloat square = one.subtract(argument).multiply(one.add(argument));
        if (square.signum() == 0) {
            Apfloat right = Constants.pi(digits).divide(new Apfloat(2, digits));
            return x.signum() < 0 ? right.negate() : right;
        }
        return atan(argument.precision(digits + Series.GUARD).divide(sqrt(square, digits)), digits);
    }

    /** acos(x) for |x| <= 1, as {@link #asin}. */
    static Apfloat acos(Apfloat x, long digits) {
        Apfloat one = new Apfloat(1, twice(digits));
        Apfloat argument = x.precision(twice(digits));
        Apfloat below = one.add(argument);
        if (below.signum() == 0) {
            return Constants.pi(digits);
        }
        Apfloat quotient =
                one.subtract(argument).precision(digits + Series.GUARD).divide(below);
        Apfloat half = atan(sqrt(quotient, digits), digits);
        return half.add(half);
    }

    /** So many that 1 - x loses none that count. */
    private static long twice(long digits) {
        return 2 * (digits + Series.GUARD);
    }

    /** The square root of x >= 0: the reciprocal root by Newton's method, and a last step to the root itself. */
    static Apfloat sqrt(Apfloat x, long digits) {
        if (x.signum() == 0) {
            return x;
        }
        long p = digits + Series.GUARD;
        long half = Math.floorDiv(x.scale(), 2);
        Apfloat square = ApfloatMath.scale(x.precision(p), -2 * half);
        Apfloat reciprocal = nearby(1 / Math.sqrt(square.doubleValue()), p);
        long known = NEARBY - 2;
        for (; 2 * known < p; known *= 2) {
            reciprocal = newton(square.precision(2 * known), reciprocal.precision(2 * known));
        }
        Apfloat root = square.multiply(reciprocal.precision(p));
        Apfloat missing = square.subtract(root.multiply(root)).multiply(reciprocal);
        return ApfloatMath.scale(root.add(missing.divide(new Apfloat(2, p))), half);
    }

    /** r + r (1 - x r^2)/2. */
    private static Apfloat newton(Apfloat x, Apfloat r) {
        Apfloat one = new Apfloat(1, r.precision());
        Apfloat missing = one.subtract(x.multiply(r).multiply(r));
        return r.add(missing.multiply(r).divide(new Apfloat(2, r.precision())));
    }

    private static Apfloat nearby(double value, long p) {
        return ApfloatMath.scale(new Apfloat(Math.round(value * 1e17), p), -NEARBY);
    }

    /** x + sign x^3/3 + x^5/5 + sign x^7/7 ..., for small x. */
    private static Apfloat arc(Apfloat x, int sign, long p) {
        if (x.signum() == 0) {
            return x;
        }
        Apfloat square = sign < 0 ? x.multiply(x).negate() : x.multiply(x);
        Apfloat power = x;
        Apfloat sum = x;
        for (long n = 3; power.scale() > x.scale() - p; n += 2) {
            power = power.multiply(square);
            sum = sum.add(power.divide(new Apfloat(n, p)));
        }
        return sum;
    }
}
