package org.sharpbound.enclose.gaussian;

import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/**
 * Bounds of tanh and its derivatives, which are polynomials in t = tanh: 1 − t², −2t(1 − t²), (1 − t²)(6t² − 2), and so on.
 *
 * <p>Soundness: on the real line the extrema are those of the polynomials on [-1, 1]: of order 2 at t² = 1/3, 4/(3√3) &lt; 0.77; of order 3
 * at 0 and t² = 2/3; of order 4, 16t − 40t³ + 24t⁵, at t² = 0.15836…, less than 4.09; of order 5, (1 − t²)(16 − 120t² + 120t⁴), the
 * second factor is between −14 and 16. Off the line |tanh(x + iy)|² = (sinh²x + sin²y)/(sinh²x + cos²y) is at most max(1, tan²y),
 * and |1 − tanh²| = 1/(sinh²x + cos²y) at most 1/cos²y.
 */
final class Tangent {

    /** The highest order for which there is a bound on the real line. */
    static final int MOST = 5;

    private static final Interval[] RANGES = {
        Interval.of(-1, 1),
        Interval.of(0, 1),
        symmetric(Rational.of(77, 100)),
        Interval.of(-2, Interval.of(Rational.of(2, 3)).hi()),
        symmetric(Rational.of(409, 100)),
        Interval.of(-16, 16)
    };

    private Tangent() {}

    private static Interval symmetric(Rational bound) {
        double hi = Interval.of(bound).hi();
        return Interval.of(-hi, hi);
    }

    /** What the derivative of an order up to {@link #MOST} is between on the real line. */
    static Interval range(int order) {
        return RANGES[order];
    }

    /**
     * Bounds of the absolute values of the derivatives of orders 0 to 3 where the imaginary part is at most y.
     *
     * @param y less than π/2, not negative
     */
    static Interval[] onStrip(Interval y) {
        Interval tangent = y.tan().max(Interval.ONE);
        Interval slope = Interval.ONE.over(y.cos().sqr());
        return new Interval[] {
            tangent,
            slope,
            Interval.of(2).times(tangent).times(slope),
            Interval.of(6).times(tangent.sqr()).plus(Interval.of(2)).times(slope)
        };
    }

    /** The derivatives of the orders from 0 to 3 at numbers of an interval. */
    static Interval[] derivatives(Interval at) {
        Interval t = at.tanh();
        Interval slope = Interval.ONE.minus(t.sqr());
        return new Interval[] {
            t,
            slope,
            Interval.of(-2).times(t).times(slope),
            slope.times(Interval.of(6).times(t.sqr()).minus(Interval.of(2)))
        };
    }
}
