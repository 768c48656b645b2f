package org.sharpbound.enclose;

/**
 * Directed rounding of the basic operations on doubles, in the default rounding mode: each result is the largest double
 * that is not above the exact value. The smallest double not below it follows by reflection, for instance
 * {@code addUp(a, b) = -addDown(-a, -b)}, since negation is exact and the grid of doubles is symmetric.
 *
 * <p>A result is moved only if the sign of its exact residual asks for it, so exact results stay as they are. The
 * residual of a sum comes from Knuth's TwoSum, those of products, quotients and roots from a fused multiply-add (Muller
 * et al., <i>Handbook of Floating-Point Arithmetic</i>, 2nd ed., sections 4.3 and 4.4); where underflow would spoil it,
 * the operands are scaled by a power of two first.
 *
 * <p>Soundness: every bound of this package rests on these methods.
 */
final class Rounding {

    /** Products and dividends above this have residuals that are multiples of 2^-1074, hence exact. */
    private static final double TINY = 0x1p-960;

    /** Takes a subnormal number into the normal range, exactly. */
    private static final double SCALE = 0x1p1000;

    private static final double SCALE_ROOT = 0x1p500;

    private static final long INFINITY_BITS = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private Rounding() {}

    /** The sum; the operands may be infinite, but not of opposite signs. */
    static double addDown(double a, double b) {
        double sum = a + b;
        double part = sum - a;
        double residual = (a - (sum - part)) + (b - part);
        if (residual >= 0 && residual <= Double.MAX_VALUE) {
            return sum;
        }
        // A residual that is not finite tells of an overflow, possibly of an intermediate result only (Boldo, Graillat
        // and Muller 2017), or of an infinite operand.
        boolean exact = Double.isInfinite(a) || Double.isInfinite(b);
        return exact ? sum : down(sum);
    }

    static double addUp(double a, double b) {
        return -addDown(-a, -b);
    }

    /** The product, with 0 times infinity = 0. */
    static double mulDown(double a, double b) {
        double product = a * b;
        if (Math.abs(product) >= TINY) {
            // At an overflow the residual is infinite, of the sign opposite to the product's.
            double residual = Math.fma(a, b, -product);
            return residual < 0 ? down(product) : product;
        }
        return mulDownNearZero(a, b, product);
    }

    static double mulUp(double a, double b) {
        return -mulDown(-a, b);
    }

    private static double mulDownNearZero(double a, double b, double product) {
        if (a == 0 || b == 0) {
            return a != a || b != b ? Double.NaN : 0;
        }
        if (product == 0) {
            return (a < 0) == (b < 0) ? 0 : down(0);
        }
        // The smaller factor is below 2^-480 and the product at least 2^-1075, so that nothing over- or underflows.
        boolean swap = Math.abs(a) > Math.abs(b);
        double residual = Math.fma((swap ? b : a) * SCALE, swap ? a : b, -product * SCALE);
        return residual < 0 ? down(product) : product;
    }

    /** The quotient for a divisor other than 0; dividend and divisor are not both infinite. */
    static double divDown(double a, double b) {
        double quotient = a / b;
        double residual;
        if (Math.abs(a) >= TINY) {
            residual = Math.fma(-quotient, b, a);
        } else if (a == 0) {
            return quotient;
        } else if (Math.abs(b) <= 1) {
            residual = Math.fma(-quotient, b * SCALE, a * SCALE);
        } else {
            residual = Math.fma(-quotient * SCALE, b, a * SCALE);
        }
        // Infinite operands leave a residual that is no number: 0 and infinity are then the exact limits.
        return b > 0 ? (residual < 0 ? down(quotient) : quotient) : (residual > 0 ? down(quotient) : quotient);
    }

    static double divUp(double a, double b) {
        return -divDown(-a, b);
    }

    /** The square root of a number that is not negative. */
    static double sqrtDown(double a) {
        double root = Math.sqrt(a);
        return sqrtResidual(a, root) < 0 ? down(root) : root;
    }

    static double sqrtUp(double a) {
        double root = Math.sqrt(a);
        return sqrtResidual(a, root) > 0 ? up(root) : root;
    }

    private static double sqrtResidual(double a, double root) {
        if (a >= TINY) {
            return Math.fma(-root, root, a);
        }
        double scaled = root * SCALE_ROOT;
        return Math.fma(-scaled, scaled, a * SCALE);
    }

    /** The next double below; the largest double for positive infinity. */
    static double down(double value) {
        return Fault.ROUNDING ? Math.min(value, Double.MAX_VALUE) : Math.nextDown(value);
    }

    /** The next double above; the smallest double for negative infinity. */
    static double up(double value) {
        return -down(-value);
    }

    /**
     * A lower bound of every real number that {@code value} approximates within {@code ulps} units in the last place.
     *
     * <p>The unit is the gap between the doubles around the <em>exact</em> number, as {@link Math} defines it. Towards zero
     * the gaps that are crossed are no smaller, so {@code ulps} steps suffice. Away from zero they may be half as wide,
     * if a power of two lies between; twice as many steps are made then.
     */
    static double down(double value, int ulps) {
        if (Fault.ROUNDING || value != value) {
            return Math.min(value, Double.MAX_VALUE);
        }
        if (value > 0) {
            long bits = Double.doubleToRawLongBits(value) - ulps;
            return bits >= 0 ? Double.longBitsToDouble(bits) : -Double.longBitsToDouble(-bits);
        }
        long bits = Double.doubleToRawLongBits(value) & Long.MAX_VALUE;
        long doubled = bits + 2L * ulps;
        boolean sameBinade = (bits >>> 52) == (doubled >>> 52);
        return -Double.longBitsToDouble(Math.min(sameBinade ? bits + ulps : doubled, INFINITY_BITS));
    }

    static double up(double value, int ulps) {
        return -down(-value, ulps);
    }
}
