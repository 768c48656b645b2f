package org.sharpbound.term.normal;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharpbound.term.Rational;

/**
 * The arc tangent of a rational number by those of smaller ones: the angle of the Gaussian integer q + i p is the sum of
 * the angles of its prime factors, and a multiple of pi/2 (C. Størmer, Bull. Soc. Math. France 27, 1899).
 *
 * <p>Soundness: the angle of a product is the sum of the angles but for multiples of 2 pi, so the angle of q + i p is that of
 * the factors found, plus that of the unit that is left over, plus 2 pi k; k is the integer nearest to a value in doubles,
 * taken only if that is near enough.
 *
 * @param angles c for a factor u + i v with 0 &lt; v &lt; u, given by v/u, that takes part with c times its angle
 * @param quarters how often pi/4 is added
 */
record GaussianFactors(Map<Rational, Integer> angles, int quarters) {

    private static final int TRIAL_BOUND = 120;
    private static final int MAX_BITS = 128;
    private static final double TOLERANCE = 1e-6;

    /** The prime 1 + i, of the angle pi/4. */
    private static final Gaussian DIAGONAL = new Gaussian(BigInteger.ONE, BigInteger.ONE);

    /** x + i y. */
    private record Gaussian(BigInteger x, BigInteger y) {

        Gaussian conjugate() {
            return new Gaussian(x, y.negate());
        }

        BigInteger norm() {
            return x.multiply(x).add(y.multiply(y));
        }

        /** This over another, if that is a Gaussian integer. */
        Optional<Gaussian> over(Gaussian other) {
            BigInteger norm = other.norm();
            BigInteger[] real = x.multiply(other.x).add(y.multiply(other.y)).divideAndRemainder(norm);
            BigInteger[] imaginary =
                    y.multiply(other.x).subtract(x.multiply(other.y)).divideAndRemainder(norm);
            return real[1].signum() == 0 && imaginary[1].signum() == 0
                    ? Optional.of(new Gaussian(real[0], imaginary[0]))
                    : Optional.empty();
        }
    }

    /** For atan of a rational number; empty if it is too large. What trial division leaves over counts as one factor. */
    static Optional<GaussianFactors> ofArctangent(Rational tangent) {
        if (tangent.bitLength() > MAX_BITS) {
            return Optional.empty();
        }
        Gaussian rest = new Gaussian(tangent.denominator(), tangent.numerator());
        Map<Rational, Integer> angles = new TreeMap<>();
        int quarters = 0;
        for (Optional<Gaussian> next = rest.over(DIAGONAL); next.isPresent(); next = rest.over(DIAGONAL)) {
            rest = next.get();
            quarters++;
        }
        for (long u = 2; u < TRIAL_BOUND && rest.norm().bitLength() > 1; u++) {
            for (long v = 1; v < u; v++) {
                if (rest.norm().mod(BigInteger.valueOf(u * u + v * v)).signum() == 0) {
                    rest = divided(rest, new Gaussian(BigInteger.valueOf(u), BigInteger.valueOf(v)), angles);
                }
            }
        }
        BigInteger larger = rest.x.abs().max(rest.y.abs());
        BigInteger smaller = rest.x.abs().min(rest.y.abs());
        if (smaller.signum() > 0) {
            rest = divided(rest, new Gaussian(larger, smaller), angles);
        }
        return rest.x.signum() == 0 || rest.y.signum() == 0 ? turned(tangent, angles, quarters) : Optional.empty();
    }

    /** What is left of a number when a factor and its conjugate have been taken out as often as they divide it. */
    private static Gaussian divided(Gaussian number, Gaussian factor, Map<Rational, Integer> angles) {
        Gaussian rest = number;
        int count = 0;
        for (Optional<Gaussian> next = rest.over(factor); next.isPresent(); next = rest.over(factor)) {
            rest = next.get();
            count++;
        }
        for (Optional<Gaussian> next = rest.over(factor.conjugate());
                next.isPresent();
                next = rest.over(factor.conjugate())) {
            rest = next.get();
            count--;
        }
        if (count != 0) {
            angles.merge(new Rational(factor.y, factor.x), count, Integer::sum);
        }
        return rest;
    }

    /** With the quarters that make the sum the arc tangent itself. */
    private static Optional<GaussianFactors> turned(Rational tangent, Map<Rational, Integer> angles, int least) {
        double sum = 0;
        for (Map.Entry<Rational, Integer> angle : angles.entrySet()) {
            sum += angle.getValue() * arctangent(angle.getKey());
        }
        double quarters = (arctangent(tangent) - sum) / (Math.PI / 4);
        long nearest = Math.round(quarters);
        boolean sure = Math.abs(quarters - nearest) < TOLERANCE && Math.floorMod(nearest - least, 2) == 0;
        return sure ? Optional.of(new GaussianFactors(angles, (int) nearest)) : Optional.empty();
    }

    private static double arctangent(Rational tangent) {
        return StrictMath.atan2(
                tangent.numerator().doubleValue(), tangent.denominator().doubleValue());
    }
}
