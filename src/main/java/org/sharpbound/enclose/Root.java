package org.sharpbound.enclose;

/** The real cube root. {@link StrictMath#cbrt} is within 1 ulp; roots that are exact stay as they are. */
final class Root {

    /** The cube of {@link #SCALE_ROOT}. */
    private static final double SCALE = 0x1p900;

    private static final double SCALE_ROOT = 0x1p300;

    private Root() {}

    static double cbrtDown(double x) {
        double root = StrictMath.cbrt(x);
        return Double.isInfinite(x) || isExact(x, root) ? root : Faithful.down(root, x, BigAlgebraic::cbrt);
    }

    /** Whether {@code root} cubed is {@code x}, decided without rounding. */
    private static boolean isExact(double x, double root) {
        // Scaled so that no residual can underflow: a cube root is never below 2^-358.
        boolean small = Math.abs(x) < 1;
        double scaledRoot = small ? root * SCALE_ROOT : root;
        double square = scaledRoot * scaledRoot;
        return Math.fma(scaledRoot, scaledRoot, -square) == 0
                && Math.fma(square, scaledRoot, small ? -x * SCALE : -x) == 0;
    }
}
