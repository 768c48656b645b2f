package org.sharpbound.enclose;

import java.math.BigDecimal;
import org.sharpbound.term.Rational;

/**
 * Whether an operation is defined at every point of its argument; {@link Defined} for {@link BigInterval}. Operations that
 * are not listed are defined everywhere. On an empty argument nothing is defined.
 *
 * <p>Soundness: an expression that is undefined somewhere on a domain must not be proved there.
 */
public final class BigDefined {

    private BigDefined() {}

    /** Division by {@code y}. */
    public static boolean div(BigInterval y) {
        return isPositive(y) || isPositive(y.neg());
    }

    public static boolean sqrt(BigInterval x) {
        return BigField.isNonNegative(x);
    }

    public static boolean log(BigInterval x) {
        return isPositive(x);
    }

    public static boolean tan(BigInterval x, Precision p) {
        return BigTrigonometric.tan(x, p).isBounded();
    }

    /** Both asin and acos. */
    public static boolean asin(BigInterval x) {
        return !x.isEmpty() && BigPiecewise.abs(x).certainlyLessEqual(BigInterval.ONE);
    }

    public static boolean pow(BigInterval x, BigInterval y) {
        return isPositive(x) && !y.isEmpty() || BigField.isNonNegative(x) && isPositive(y);
    }

    public static boolean pow(BigInterval x, Rational exponent) {
        boolean everySign = exponent.isInteger() && !x.isEmpty();
        return exponent.signum() < 0
                ? isPositive(x) || everySign && isPositive(x.neg())
                : everySign || BigField.isNonNegative(x);
    }

    /** A single integer that is not negative. */
    public static boolean factorial(BigInterval x) {
        return x.isPoint()
                && x.lo.signum() >= 0
                && (x.lo.scale() <= 0 || BigPiecewise.whole(x.lo).compareTo(x.lo) == 0);
    }

    private static boolean isPositive(BigInterval x) {
        BigDecimal low = x.lo;
        return low != null && low.signum() > 0;
    }
}
