package org.sharpbound.enclose.gaussian;

import org.sharpbound.enclose.Interval;

/**
 * G(i, j) = E[tanh⁽ⁱ⁾(u) tanh⁽ʲ⁾(v)] for centred normal numbers u, v whose covariance lies in a box: p = E[u²], s = E[uv], q = E[v²].
 *
 * <p>Soundness: of covariances alone, p, q ≥ 0 and s² ≤ pq, which are a convex set. On the way from one that has the exact factor
 * u = σa, v = ρa + τb to any other of the box, G changes by ∂G/∂s = G(i + 1, j + 1), ∂G/∂p = G(i + 2, j)/2 and ∂G/∂q = G(i, j + 2)/2
 * (R. Price, 1958; both by parts, and by continuity where the covariance is singular), of values on that way. These are enclosed in the
 * same manner, and those of high orders by the range of the product. Besides, E[f(u)g(v)] has the sign of s for odd functions f, g that are
 * positive where their arguments are, for with s &gt; 0 the density at (u, v) is larger than that at (u, −v) where uv &gt; 0.
 */
public final class CovarianceBox {

    private static final Interval HALF = Interval.of(0.5);

    /** What is asked of the rule: not more than doubles have, not less than would be of use, in between a share of the square of the radius. */
    private static final double FINEST = 0x1p-55;

    private static final double COARSEST = 0x1p-12;

    private static final double SHARE = 0x1p-6;

    private final Moments moments;
    private final Interval changeOfP;
    private final Interval changeOfS;
    private final Interval changeOfQ;
    private final Interval sign;
    private final boolean same;

    /**
     * @param p bounded, of numbers that are not negative, as q
     * @param same whether u = v: then p = s = q
     */
    private CovarianceBox(Interval p, Interval s, Interval q, boolean same) {
        this.same = same;
        this.sign = s.sign().hull(Interval.ZERO);
        double sigma = Math.sqrt(Math.max(0, p.mid()));
        double largest = Math.sqrt(Math.max(0, q.mid()));
        double rho = same ? sigma : sigma == 0 ? 0 : Math.max(-largest, Math.min(largest, s.mid() / sigma));
        double tau = same ? 0 : Math.sqrt(Math.max(0, q.mid() - rho * rho));
        Interval a = Interval.of(sigma);
        Interval b = Interval.of(rho);
        changeOfP = change(p, a.sqr());
        changeOfS = change(s, a.times(b));
        changeOfQ = change(q, b.sqr().plus(Interval.of(tau).sqr()));
        double radius = Math.max(changeOfP.mag(), Math.max(changeOfS.mag(), changeOfQ.mag()));
        moments = new Moments(sigma, rho, tau, Math.max(FINEST, Math.min(COARSEST, SHARE * radius * radius)));
    }

    /**
     * @param p bounded
     * @param q bounded
     */
    public static CovarianceBox of(Interval p, Interval s, Interval q) {
        Interval least = Interval.of(0, Double.POSITIVE_INFINITY);
        return new CovarianceBox(p.intersect(least), s, q.intersect(least), false);
    }

    /** Of two numbers that are the same, with the variance p. */
    public static CovarianceBox of(Interval p) {
        Interval positive = p.intersect(Interval.of(0, Double.POSITIVE_INFINITY));
        return new CovarianceBox(positive, positive, positive, true);
    }

    /** From 0, for the way begins there. */
    private static Interval change(Interval to, Interval from) {
        return to.minus(from).hull(Interval.ZERO);
    }

    /** G(i, j), of orders up to 3 whose sum is even. */
    public Interval mean(int i, int j) {
        Interval range = Tangent.range(i).times(Tangent.range(j));
        if (same && i == j) {
            range = Tangent.range(i).sqr();
        } else if (i % 2 == 0 && i <= 2 && j <= 2) {
            Interval odd = Interval.of(0, range.mag()).times(sign);
            range = i == j ? odd : odd.negate();
        }
        if (i >= Moments.ORDERS || j >= Moments.ORDERS) {
            return range;
        }
        Interval value = moments.of(i, j)
                .plus(byS(i, j).times(changeOfS))
                .plus(byP(i, j).times(changeOfP))
                .plus(byQ(i, j).times(changeOfQ));
        return value.intersect(range);
    }

    /** ∂G/∂s, for the orders (0, 0) and (1, 1). */
    public Interval byS(int i, int j) {
        return mean(i + 1, j + 1);
    }

    public Interval byP(int i, int j) {
        return HALF.times(mean(i + 2, j));
    }

    public Interval byQ(int i, int j) {
        return HALF.times(mean(i, j + 2));
    }
}
