package org.sharpbound.enclose.gaussian;

import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Lower;
import org.sharpbound.enclose.Upper;

/**
 * E[tanh⁽ⁱ⁾(σa) tanh⁽ʲ⁾(ρa + τb)] for independent standard normal numbers a and b, with i + j even and both at most 3.
 *
 * <p>Soundness: every node is summed as an interval, and the rule's error is added. Changing the signs of both a and b changes none of the
 * products, so that nodes with a &gt; 0 count twice.
 */
final class Moments {

    static final int ORDERS = 4;

    private final Interval[][] values = new Interval[ORDERS][ORDERS];

    /**
     * @param tau 0 for a mean over a alone
     * @param error roughly what they may be wrong by
     */
    Moments(double sigma, double rho, double tau, double error) {
        Rule rule = Rule.of(sigma, rho, tau, error);
        Interval[][] sums = new Interval[ORDERS][ORDERS];
        Columns columns = new Columns(rule, tau);
        for (int node = 0; node <= rule.nodes(); node++) {
            Interval at = Interval.of(node * rule.step());
            Interval weight = weight(node, rule.step());
            weight = node == 0 ? weight : weight.plus(weight);
            Interval[] first = Tangent.derivatives(Interval.of(sigma).times(at));
            Interval shift = Interval.of(rho).times(at);
            Interval[] second = tau == 0 ? Tangent.derivatives(shift) : columns.row(shift);
            for (int i = 0; i < ORDERS; i++) {
                for (int j = i % 2; j < ORDERS; j += 2) {
                    Interval term = first[i].times(second[j]).times(weight);
                    sums[i][j] = sums[i][j] == null ? term : sums[i][j].plus(term);
                }
            }
        }
        for (int i = 0; i < ORDERS; i++) {
            for (int j = i % 2; j < ORDERS; j += 2) {
                double missed = rule.error(i, j);
                values[i][j] = sums[i][j].plus(Interval.of(-missed, missed));
            }
        }
    }

    Interval of(int i, int j) {
        return values[i][j];
    }

    /** h times the normal density at a node. */
    private static Interval weight(int node, double step) {
        Interval square = Interval.of(node * step).sqr();
        Interval density = square.over(Interval.of(-2)).exp();
        return density.times(Interval.of(step))
                .over(Interval.of(2).times(Interval.PI).sqrt());
    }

    /** The sums over b, for one a after the other: the inner loop, on ends alone. */
    private static final class Columns {

        private final double[] from;
        private final double[] to;
        private final double[] least;
        private final double[] most;

        Columns(Rule rule, double tau) {
            int size = 2 * rule.nodes() + 1;
            from = new double[size];
            to = new double[size];
            least = new double[size];
            most = new double[size];
            for (int k = 0; k < size && tau != 0; k++) {
                int node = k - rule.nodes();
                Interval part = Interval.of(tau).times(Interval.of(node * rule.step()));
                Interval weight = weight(node, rule.step());
                from[k] = part.lo();
                to[k] = part.hi();
                least[k] = weight.lo();
                most[k] = weight.hi();
            }
        }

        /** Σ w tanh⁽ʲ⁾(shift + τb) for j = 0 to 3. */
        Interval[] row(Interval shift) {
            double[] lo = new double[ORDERS];
            double[] hi = new double[ORDERS];
            double[] dlo = new double[ORDERS];
            double[] dhi = new double[ORDERS];
            for (int k = 0; k < from.length; k++) {
                double left = Lower.add(shift.lo(), shift.hi(), from[k], to[k]);
                double right = Upper.add(shift.lo(), shift.hi(), from[k], to[k]);
                dlo[0] = Lower.tanh(left, right);
                dhi[0] = Upper.tanh(left, right);
                double squareLo = Lower.sqr(dlo[0], dhi[0]);
                double squareHi = Upper.sqr(dlo[0], dhi[0]);
                dlo[1] = Lower.sub(1, 1, squareLo, squareHi);
                dhi[1] = Upper.sub(1, 1, squareLo, squareHi);
                dlo[2] = Lower.mul(-2 * dhi[0], -2 * dlo[0], dlo[1], dhi[1]);
                dhi[2] = Upper.mul(-2 * dhi[0], -2 * dlo[0], dlo[1], dhi[1]);
                double sixLo = Lower.mul(6, 6, squareLo, squareHi);
                double sixHi = Upper.mul(6, 6, squareLo, squareHi);
                double factorLo = Lower.sub(sixLo, sixHi, 2, 2);
                double factorHi = Upper.sub(sixLo, sixHi, 2, 2);
                dlo[3] = Lower.mul(dlo[1], dhi[1], factorLo, factorHi);
                dhi[3] = Upper.mul(dlo[1], dhi[1], factorLo, factorHi);
                for (int j = 0; j < ORDERS; j++) {
                    double termLo = Lower.mul(least[k], most[k], dlo[j], dhi[j]);
                    double termHi = Upper.mul(least[k], most[k], dlo[j], dhi[j]);
                    double sumLo = lo[j];
                    lo[j] = Lower.add(sumLo, hi[j], termLo, termHi);
                    hi[j] = Upper.add(sumLo, hi[j], termLo, termHi);
                }
            }
            Interval[] sums = new Interval[ORDERS];
            for (int j = 0; j < ORDERS; j++) {
                sums[j] = Interval.of(lo[j], hi[j]);
            }
            return sums;
        }
    }
}
