package org.sharpbound.enclose;

/**
 * Bounds of the inverse hyperbolic functions, for {@link Reverse}: by their logarithms, and near 0 by |atanh y| >= |y| >=
 * |asinh y| >= |y| - |y|^3/6. They are wide by a few units of 2^-53 at 0, and narrow where the values are not small.
 *
 * <p>Soundness: every step is rounded outwards. Beyond {@link #LARGE} the logarithm of 2 y is off by less than y^-2, which is
 * far below the step that is made.
 */
final class InverseHyperbolic {

    private static final double LARGE = 0x1p400;

    private static final double LOG_2_DOWN = Exponential.logDown(2);

    private static final double LOG_2_UP = Exponential.logUp(2);

    private InverseHyperbolic() {}

    static double asinhDown(double y) {
        return y < 0 ? -asinhUpAtPositive(-y) : asinhDownAtPositive(y);
    }

    private static double asinhDownAtPositive(double y) {
        if (y > LARGE) {
            return logOfTwiceDown(y);
        }
        double root = Rounding.sqrtDown(Rounding.addDown(Rounding.mulDown(y, y), 1));
        double cube = Rounding.mulUp(Rounding.mulUp(y, y), y);
        double series = Rounding.addDown(y, -Rounding.divUp(cube, 6));
        return Math.max(Exponential.logDown(Rounding.addDown(y, root)), Math.max(series, 0));
    }

    private static double asinhUpAtPositive(double y) {
        if (y > LARGE) {
            return logOfTwiceUp(y);
        }
        double root = Rounding.sqrtUp(Rounding.addUp(Rounding.mulUp(y, y), 1));
        return Math.min(Exponential.logUp(Rounding.addUp(y, root)), y);
    }

    /** For y of at least 1. */
    static double acoshDown(double y) {
        if (y > LARGE) {
            return logOfTwiceDown(y);
        }
        double root = Rounding.sqrtDown(Rounding.mulDown(Rounding.addDown(y, -1), Rounding.addDown(y, 1)));
        return Exponential.logDown(Rounding.addDown(y, root));
    }

    /** For y of at least 1. */
    static double acoshUp(double y) {
        if (y > LARGE) {
            return logOfTwiceUp(y);
        }
        double root = Rounding.sqrtUp(Rounding.mulUp(Rounding.addUp(y, -1), Rounding.addUp(y, 1)));
        return Exponential.logUp(Rounding.addUp(y, root));
    }

    /** A lower bound for y less than 1; -inf for -1 and what is below it. */
    static double atanhDown(double y) {
        if (y <= -1) {
            return Double.NEGATIVE_INFINITY;
        }
        return y < 0 ? -atanhUpAtPositive(-y) : atanhDownAtPositive(y);
    }

    private static double atanhDownAtPositive(double y) {
        double ratio = Rounding.divDown(Rounding.addDown(1, y), Rounding.addUp(1, -y));
        return Math.max(Rounding.mulDown(0.5, Exponential.logDown(ratio)), y);
    }

    /** By y + y^3/(3 (1 - y^2)) or by the logarithm, whichever is less. */
    private static double atanhUpAtPositive(double y) {
        double ratio = Rounding.divUp(Rounding.addUp(1, y), Rounding.addDown(1, -y));
        double square = Rounding.mulUp(y, y);
        double cube = Rounding.divUp(Rounding.mulUp(square, y), 3);
        double series = Rounding.addUp(y, Rounding.divUp(cube, Rounding.addDown(1, -square)));
        double byLogarithm = Rounding.mulUp(0.5, Exponential.logUp(ratio));
        return square < 0.5 ? Math.min(byLogarithm, series) : byLogarithm;
    }

    private static double logOfTwiceDown(double y) {
        return Rounding.down(Rounding.addDown(Exponential.logDown(y), LOG_2_DOWN));
    }

    private static double logOfTwiceUp(double y) {
        return Rounding.up(Rounding.addUp(Exponential.logUp(y), LOG_2_UP));
    }
}
