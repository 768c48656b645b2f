package org.sharpbound.enclose.gaussian;

import java.math.BigDecimal;
import java.math.MathContext;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;

/**
 * E[tanh u tanh v] and E[tanh′u tanh′v] to many digits, for centred normal numbers whose covariance is known to as many.
 *
 * <p>Soundness: that of {@link CovarianceBox}, with bounds of the derivatives by a covariance that always hold.
 */
public final class BigCovariance {

    /** Digits beside those asked for, for what many terms lose. */
    private static final int SPARE = 15;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final int digits;
    private final Precision precision;
    private final BigDecimal sigma;
    private final BigDecimal rho;
    private final BigDecimal tau;
    private final BigInterval[] changes;
    private final Rule rule;

    /**
     * @param p bounded, of numbers that are not negative, as q
     * @param same whether u = v: then p = s = q
     * @param digits that are asked for
     */
    public BigCovariance(BigInterval p, BigInterval s, BigInterval q, boolean same, int digits) {
        this.digits = digits;
        this.precision = Precision.ofDigits(digits + SPARE);
        MathContext context = new MathContext(digits + SPARE);
        BigDecimal middle = middle(q).max(BigDecimal.ZERO);
        sigma = middle(p).max(BigDecimal.ZERO).sqrt(context);
        BigDecimal most = middle.sqrt(context);
        rho = same
                ? sigma
                : sigma.signum() == 0
                        ? BigDecimal.ZERO
                        : middle(s).divide(sigma, context).min(most).max(most.negate());
        BigDecimal rest = middle.subtract(rho.multiply(rho), context);
        boolean singular = same || rest.compareTo(BigDecimal.ONE.movePointLeft(digits + SPARE / 2)) < 0;
        tau = singular ? BigDecimal.ZERO : rest.sqrt(context);
        BigInterval a = BigInterval.point(sigma);
        BigInterval b = BigInterval.point(rho);
        BigInterval c = BigInterval.point(tau);
        BigInterval square = b.mul(b, precision).add(c.mul(c, precision), precision);
        changes = new BigInterval[] {change(p, a.mul(a, precision)), change(s, a.mul(b, precision)), change(q, square)};
        double error = BigDecimal.ONE.movePointLeft(digits).doubleValue();
        rule = Rule.of(upper(sigma), upper(rho.abs()), upper(tau), error);
    }

    private static BigDecimal middle(BigInterval of) {
        return of.lo().add(of.hi()).divide(TWO);
    }

    private static double upper(BigDecimal number) {
        return BigInterval.point(number).hiDouble();
    }

    /** From 0, for the way begins there. */
    private BigInterval change(BigInterval to, BigInterval from) {
        return to.sub(from, precision).hull(BigInterval.ZERO);
    }

    /** For the activations themselves, and for their slopes. */
    public BigInterval[] means() {
        BigInterval[] means = new NodeSums(rule, sigma, rho, tau, digits + SPARE).means();
        for (int order = 0; order < means.length; order++) {
            BigInterval missed = BigInterval.point(BigDecimal.valueOf(rule.error(order, order)));
            Interval byS = Tangent.range(order + 1).times(Tangent.range(order + 1));
            Interval byP = Tangent.range(order).times(Tangent.range(order + 2)).over(Interval.of(2));
            means[order] = means[order]
                    .add(missed.neg().hull(missed), precision)
                    .add(wide(byP).mul(changes[0], precision), precision)
                    .add(wide(byS).mul(changes[1], precision), precision)
                    .add(wide(byP).mul(changes[2], precision), precision)
                    .intersect(wide(Tangent.range(order).times(Tangent.range(order))));
        }
        return means;
    }

    private static BigInterval wide(Interval interval) {
        return BigInterval.of(interval.lo(), interval.hi());
    }
}
