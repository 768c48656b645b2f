package org.sharpbound.strategy.statistics;

import org.sharpbound.enclose.Lower;
import org.sharpbound.enclose.Upper;
import org.sharpbound.lab.random.RandomBits;

/**
 * Numbers drawn from one stream, each as an interval {@code [lo, hi]} that holds it. Not for several threads.
 *
 * <p>A uniform number is the first 53 of its bits; those that would follow are not drawn, and the interval holds all continuations. A pair
 * of normal numbers comes from a pair of uniform ones (Box and Muller 1958), r = √(−2 log u) times the cosine and the sine of 2πv, with the
 * error of StrictMath's functions, at most one unit in the last place, on either side.
 */
final class Draws {

    private static final double CELL = 0x1p-53;

    /**
     * Of 2πv, |v| ≤ 1/2: two roundings take 2·2^-53 of at most π, the cell is 2π·2^-53 wide, sines and cosines are Lipschitz with constant 1
     * and off by at most 2^-53: together less than 7·2^-52.
     */
    private static final double ANGLE_ERROR = 0x1p-49;

    private final RandomBits bits;
    private double lo;
    private double hi;
    private boolean hasSpare;
    private double spareLo;
    private double spareHi;

    Draws(RandomBits bits) {
        this.bits = bits;
    }

    double lo() {
        return lo;
    }

    double hi() {
        return hi;
    }

    /** Puts the number drawn into another place. */
    void set(double lower, double upper) {
        lo = lower;
        hi = upper;
    }

    /** A number of [0, 1]. */
    void uniform() {
        long cell = bits.next() >>> 11;
        lo = cell * CELL;
        hi = (cell + 1) * CELL;
    }

    /** −1 or 1. */
    void sign() {
        lo = bits.next() < 0 ? -1 : 1;
        hi = lo;
    }

    /** A standard normal number. */
    void normal() {
        if (hasSpare) {
            hasSpare = false;
            set(spareLo, spareHi);
            return;
        }
        uniform();
        double radiusLo = hi == 1 ? 0 : radius(hi, false);
        double radiusHi = lo == 0 ? Double.POSITIVE_INFINITY : radius(lo, true);
        double angle = 2 * Math.PI * ((bits.next() >> 11) * CELL);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        scaled(radiusLo, radiusHi, sin);
        hasSpare = true;
        spareLo = lo;
        spareHi = hi;
        scaled(radiusLo, radiusHi, cos);
    }

    /** √(−2 log u), rounded as asked: StrictMath's logarithm is off by one unit at most, its root by none. */
    private static double radius(double u, boolean up) {
        double square = -2 * StrictMath.log(u);
        return up ? Math.nextUp(Math.sqrt(Math.nextUp(square))) : Math.nextDown(Math.sqrt(Math.nextDown(square)));
    }

    private void scaled(double radiusLo, double radiusHi, double wave) {
        double least = Math.max(-1, wave - ANGLE_ERROR);
        double most = Math.min(1, wave + ANGLE_ERROR);
        set(Lower.mul(radiusLo, radiusHi, least, most), Upper.mul(radiusLo, radiusHi, least, most));
    }
}
