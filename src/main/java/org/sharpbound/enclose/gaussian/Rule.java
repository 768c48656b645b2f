package org.sharpbound.enclose.gaussian;

import java.util.Arrays;
import java.util.List;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Upper;

/**
 * A trapezoidal rule for E[φ(σa)ψ(ρa + τb)], a and b independent standard normal numbers, φ and ψ derivatives of tanh: the nodes jh, |j| ≤ N,
 * for each of the two, weighing h times the density; and what it may be wrong by.
 *
 * <p>Soundness: of f analytic in |Im z| &lt; a, where |f| ≤ M, the rule with all nodes misses ∫fw for the normal density w by at most
 * M e(a), e(a) = 2e^{a²/2}/(e^{2πa/h} − 1), since |w(x + iy)| = w(x)e^{y²/2} (Trefethen and Weideman, Theorem 5.1). Let B bound |φ|, |ψ| on a
 * strip (increasing with its width), R on the real line. For b at a real node of a, f = ψ(ρa + τb) is bounded by B_ψ(τa₂) where the imaginary part of b is at most
 * a₂; these errors are weighed by φ and weights whose sum is at most S = 1 + h/2, for a sum over a function that rises to a peak and falls
 * again exceeds its integral by no more than h times the peak, here 0.4h. Then ∫ψ(ρa + τb)w(b)db is analytic in a, and bounded by
 * B_ψ(|ρ|a₁). Together B_φ(σa₁)B_ψ(|ρ|a₁)e(a₁) + S R_φ B_ψ(τa₂)e(a₂). The nodes beyond Nh weigh at most erfc(Nh/√2) ≤ e^{−N²h²/2} for each of the
 * two, times the whole weight S of the other.
 */
public final class Rule {

    /** More nodes on a side are not taken; what is wrong then is told. */
    private static final int MOST_NODES = 700;

    /** Steps are multiples of this, so that nodes are doubles without an error. */
    private static final double UNIT = 0x1p-14;

    private static final double LARGEST_STEP = 0.75;

    /** Imaginary parts that are tried, less than π/2, the first of which is that for which steps are chosen. */
    private static final double[] HEIGHTS = {1.35, 0.8, 1.15, 1.5};

    private static final double SPARE = 6;

    private final double sigma;
    private final double rho;
    private final double tau;
    private final double step;
    private final int nodes;
    private final List<Strip> strips;

    /** For numbers whose absolute values are not larger than these; with τ = 0 the rule is for a alone. */
    Rule(double sigma, double rho, double tau, double step, int nodes) {
        this.sigma = sigma;
        this.rho = rho;
        this.tau = tau;
        this.step = step;
        this.nodes = nodes;
        this.strips = Arrays.stream(HEIGHTS).mapToObj(Strip::new).toList();
    }

    /** @param error roughly what the rule may be wrong by */
    public static Rule of(double sigma, double rho, double tau, double error) {
        double size = Math.max(Math.max(sigma, Math.abs(rho)), tau);
        double exponent = SPARE - Math.log(error);
        double reach = Math.sqrt(2 * exponent);
        double free = 2 * Math.PI / reach;
        double height = HEIGHTS[0] / size;
        double wished = height < reach ? 2 * Math.PI * height / (exponent + height * height / 2) : free;
        double step = Math.min(LARGEST_STEP, Math.max(wished, reach / MOST_NODES));
        step = Math.max(1, Math.floor(step / UNIT)) * UNIT;
        return new Rule(sigma, Math.abs(rho), tau, step, Math.min(MOST_NODES, (int) Math.ceil(reach / step)));
    }

    public double step() {
        return step;
    }

    /** How many there are on each side of 0. */
    public int nodes() {
        return nodes;
    }

    /** h times the normal density at a node. */
    Interval weight(int node) {
        Interval density = Interval.of(node * step).sqr().over(Interval.of(-2)).exp();
        return density.times(Interval.of(step))
                .over(Interval.of(2).times(Interval.PI).sqrt());
    }

    /** A bound of the error for derivatives of two orders; infinite if there is none. */
    public double error(int first, int second) {
        Interval size = Interval.of(Tangent.range(first).mag());
        Interval whole = Interval.ONE.plus(Interval.of(step / 2));
        Interval reach = Interval.of(step).times(Interval.of(nodes));
        Interval tail = Interval.of(2).times(reach.sqr().over(Interval.of(-2)).exp());
        double beyond = tail.times(whole)
                .times(size)
                .times(Interval.of(Tangent.range(second).mag()))
                .hi();
        double outer = Double.POSITIVE_INFINITY;
        double inner = tau == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (Strip strip : strips) {
            outer = Math.min(
                    outer,
                    strip.sigma[first]
                            .times(strip.rho[second])
                            .times(strip.outer)
                            .hi());
            inner = Math.min(
                    inner,
                    strip.tau[second]
                            .times(size)
                            .times(whole)
                            .times(strip.inner)
                            .hi());
        }
        double rest = Upper.add(inner, inner, beyond, beyond);
        return Upper.add(outer, outer, rest, rest);
    }

    /** Strips in which imaginary parts are at most a height: of a, and of b. */
    private final class Strip {

        private final Interval[] sigma;
        private final Interval[] rho;
        private final Interval[] tau;

        /** e of half the width of each. */
        private final Interval outer;

        private final Interval inner;

        Strip(double height) {
            double first = width(height, Math.max(Rule.this.sigma, Rule.this.rho));
            double second = width(height, Rule.this.tau);
            sigma = Tangent.onStrip(Interval.of(Rule.this.sigma).times(Interval.of(first)));
            rho = Tangent.onStrip(Interval.of(Rule.this.rho).times(Interval.of(first)));
            tau = Tangent.onStrip(Interval.of(Rule.this.tau).times(Interval.of(second)));
            outer = loss(first);
            inner = loss(second);
        }

        /** Half of it, not more than what is best where nothing bounds it. */
        private double width(double height, double size) {
            return Math.min(height / size, 2 * Math.PI / step);
        }

        /** e(a). */
        private Interval loss(double half) {
            Interval a = Interval.of(half);
            Interval decay = Interval.of(-2)
                    .times(Interval.PI)
                    .times(a)
                    .over(Interval.of(step))
                    .exp();
            Interval growth = a.sqr().over(Interval.of(2)).exp();
            return Interval.of(2).times(growth).times(decay).over(Interval.ONE.minus(decay));
        }
    }
}
