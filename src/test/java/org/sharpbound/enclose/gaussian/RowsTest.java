package org.sharpbound.enclose.gaussian;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Sums in doubles, and those in integers, beside the same sums as expressions to 40 digits (seeds are stated). */
class RowsTest {

    private static final long SEED = 20_263;
    private static final Precision PRECISION = Precision.ofDigits(40);

    @Test
    void sums_in_doubles_are_within_their_bounds_which_are_of_use() {
        Random random = new Random(SEED);
        double most = 0;
        for (int trial = 0; trial < 12; trial++) {
            double tau = 3 * random.nextDouble();
            double shift = 4 * random.nextDouble() - 2;
            Rule rule = Rule.of(1, 1, tau, trial % 2 == 0 ? 1e-16 : 1e-3);
            Interval[] rows = new Rows(rule, tau).at(Interval.of(shift));
            for (int order = 0; order < rows.length; order++) {
                BigInterval exact = value(row(rule, tau, shift, order));
                assertThat(exact.lo()).isGreaterThan(new BigDecimal(rows[order].lo()));
                assertThat(exact.hi()).isLessThan(new BigDecimal(rows[order].hi()));
                assertThat(rows[order].width()).isLessThan(1e-12);
                double missed = Math.abs(rows[order].mid() - exact.lo().doubleValue());
                most = Math.max(most, missed / rows[order].rad());
            }
        }
        assertThat(most).isGreaterThan(0.02);
    }

    @Test
    void sums_in_integers_are_within_their_bounds_which_are_of_use() {
        Random random = new Random(SEED);
        double most = 0;
        for (int digits = 5; digits < 16; digits++) {
            // small factors, for large ones have digits to spare
            BigDecimal sigma = BigDecimal.valueOf(random.nextDouble());
            BigDecimal rho = BigDecimal.valueOf((2 * random.nextDouble() - 1) / 20);
            BigDecimal tau = BigDecimal.valueOf(random.nextDouble() / 20);
            Rule rule = Rule.of(1, 1, 1, 1e-3);
            BigInterval[] exact = new NodeSums(rule, sigma, rho, tau, 40).means();
            BigInterval[] found = new NodeSums(rule, sigma, rho, tau, digits).means();
            for (int order = 0; order < 2; order++) {
                assertThat(exact[order].lo()).isGreaterThan(found[order].lo());
                assertThat(exact[order].hi()).isLessThan(found[order].hi());
                BigDecimal width = found[order].hi().subtract(found[order].lo());
                assertThat(width).isLessThan(BigDecimal.ONE.movePointLeft(digits - 4));
                BigDecimal below = exact[order].lo().subtract(found[order].lo());
                most = Math.max(most, Math.abs(2 * below.doubleValue() / width.doubleValue() - 1));
            }
        }
        assertThat(most).isGreaterThan(0.005);
    }

    /** Σ w tanh⁽ʲ⁾(shift + τb). */
    private static Expr row(Rule rule, double tau, double shift, int order) {
        Expr sum = Expr.num(0);
        for (int k = -rule.nodes(); k <= rule.nodes(); k++) {
            Expr node = Expr.num(Rational.of(k * rule.step()));
            Expr t = Expr.apply(Op.TANH, node.times(Expr.num(Rational.of(tau))).plus(Expr.num(Rational.of(shift))));
            Expr slope = Expr.num(1).minus(t.pow(2));
            Expr value = switch (order) {
                case 0 -> t;
                case 1 -> slope;
                case 2 -> Expr.num(-2).times(t).times(slope);
                default -> slope.times(Expr.num(6).times(t.pow(2)).minus(Expr.num(2)));
            };
            Expr density = Expr.apply(Op.EXP, node.pow(2).over(Expr.num(-2)));
            sum = sum.plus(density.times(value));
        }
        Expr root = Expr.apply(Op.SQRT, Expr.num(2).times(Expr.apply(Op.PI)));
        return sum.times(Expr.num(Rational.of(rule.step()))).over(root);
    }

    private static BigInterval value(Expr constant) {
        IntervalRun coarse = new IntervalRun(Tape.of(List.of(), List.of(constant)));
        coarse.evaluate();
        return new BigRun(coarse, PRECISION).value(0);
    }
}
