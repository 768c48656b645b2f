package org.sharpbound.enclose.gaussian;

import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Lower;
import org.sharpbound.enclose.Upper;

/**
 * Σ w tanh⁽ʲ⁾(a + τb) over the nodes b of a rule, for j = 0 to 3 and one a after the other: in plain doubles, with a bound of all errors.
 *
 * <p>Soundness: let u = 2⁻⁵³, and E, F be doubles within the relative errors ε, φ of exp(2a), exp(2τb), neither larger than e³⁰⁰ nor less than
 * e⁻³⁰⁰, so that nothing over- or underflows. X = EF is within 1.01(ε + φ + u) relatively. The slope of 2/(1 + X) by log X is at most 1/2, and sum, quotient
 * and difference err by u each, at most 2, 2 and 1 in size; so t = 1 − 2/(1 + X), which is between −1 and 1, is within δ = 0.6(ε + φ) + 6u. Further t² is within
 * 2δ + u; 1 − t² within 2δ + 2u; −2t(1 − t²) within 2δ + 2(2δ + 2u) + 2u; 6t² − 2, between −2 and 4, within 12δ + 16u, and its product with
 * 1 − t² within 4(2δ + 2u) + 12δ + 16u + 4u. A term takes part in no more roundings than there are in a block, blocks, and two, each of which changes it
 * by u relatively (N. J. Higham, Accuracy and Stability of Numerical Algorithms, section 4.2). Bounds are formed of positive numbers, whose own
 * rounding a hundredth more makes up for.
 */
final class Rows {

    private static final double UNIT = 0x1p-53;

    /** What is left of products of weights that are too small for doubles. */
    private static final double UNDERFLOW = 1e-300;

    private static final double LARGEST_EXPONENT = 300;

    private static final int BLOCK = 16;

    /** How many times δ, and how many u, a derivative may be wrong by; and what it is less than, with its error. */
    private static final double[] OF_TANGENT = {1, 2, 6, 20};

    private static final double[] OF_UNIT = {0, 2, 6, 28};
    private static final double[] SIZE = {1, 1, 1, 3};

    private final double[] powers;
    private final double[] weights;
    private double whole;
    private double errorOfWeights;
    private double errorOfPowers;

    /** @param tau for which {@link #canHold} holds */
    Rows(Rule rule, double tau) {
        powers = new double[2 * rule.nodes() + 1];
        weights = new double[powers.length];
        for (int k = 0; k < powers.length; k++) {
            int node = k - rule.nodes();
            Interval weight = rule.weight(node);
            Interval power = power(Interval.of(tau).times(Interval.of(node * rule.step())));
            powers[k] = power.mid();
            weights[k] = weight.mid();
            whole += weights[k];
            errorOfWeights += weight.width();
            errorOfPowers += weights[k] * spread(power);
        }
    }

    /** Whether exponentials at all nodes are neither too large nor too small. */
    static boolean canHold(Rule rule, double factor) {
        return 2 * Math.abs(factor) * rule.nodes() * rule.step() < LARGEST_EXPONENT;
    }

    private static Interval power(Interval at) {
        return at.plus(at).exp();
    }

    /** A bound of the relative error of the middle. */
    private static double spread(Interval power) {
        return power.width() / power.lo();
    }

    /** @param at one a, narrowly */
    Interval[] at(Interval at) {
        Interval power = power(at);
        double factor = power.mid();
        double[] sums = new double[Moments.ORDERS];
        for (int first = 0; first < powers.length; first += BLOCK) {
            addBlock(factor, first, Math.min(powers.length, first + BLOCK), sums);
        }
        double terms = BLOCK + (double) powers.length / BLOCK + 3;
        double tangent = 0.6 * (spread(power) * whole + errorOfPowers) + 6 * UNIT * whole;
        Interval[] rows = new Interval[Moments.ORDERS];
        for (int j = 0; j < rows.length; j++) {
            double rounding = (OF_UNIT[j] + 1.01 * terms * SIZE[j]) * UNIT * whole;
            double error = 1.01 * (OF_TANGENT[j] * tangent + rounding + SIZE[j] * errorOfWeights) + UNDERFLOW;
            rows[j] = Interval.of(Lower.sub(sums[j], sums[j], error, error), Upper.add(sums[j], sums[j], error, error));
        }
        return rows;
    }

    private void addBlock(double factor, int from, int to, double[] sums) {
        double values = 0;
        double slopes = 0;
        double seconds = 0;
        double thirds = 0;
        for (int k = from; k < to; k++) {
            double t = 1 - 2 / (1 + factor * powers[k]);
            double square = t * t;
            double slope = 1 - square;
            double weight = weights[k];
            values += weight * t;
            slopes += weight * slope;
            seconds += weight * (-2 * t * slope);
            thirds += weight * (slope * (6 * square - 2));
        }
        sums[0] += values;
        sums[1] += slopes;
        sums[2] += seconds;
        sums[3] += thirds;
    }
}
