package org.sharpbound.enclose.gaussian;

import org.sharpbound.enclose.Interval;

/**
 * E[tanh⁽ⁱ⁾(σa) tanh⁽ʲ⁾(ρa + τb)] for independent standard normal numbers a and b, with i + j even and both at most 3.
 *
 * <p>Soundness: the rule's error is added to its sums. Changing the signs of both a and b changes none of the products, so that nodes with
 * a &gt; 0 count twice.
 */
final class Moments {

    static final int ORDERS = 4;

    private final Interval[][] values = new Interval[ORDERS][ORDERS];

    /**
     * @param tau 0 for a mean over a alone
     * @param error roughly what they may be wrong by; where factors are very large, they are wrong by more
     */
    Moments(double sigma, double rho, double tau, double error) {
        this(sigma, rho, tau, Rule.of(sigma, rho, tau, error));
    }

    Moments(double sigma, double rho, double tau, Rule rule) {
        boolean moderate = Rows.canHold(rule, rho) && Rows.canHold(rule, tau);
        if (moderate) {
            add(rule, sigma, rho, tau);
        }
        for (int i = 0; i < ORDERS; i++) {
            for (int j = i % 2; j < ORDERS; j += 2) {
                double missed = moderate ? rule.error(i, j) : Double.POSITIVE_INFINITY;
                Interval around = Interval.of(-missed, missed);
                values[i][j] = moderate ? values[i][j].plus(around) : around;
            }
        }
    }

    private void add(Rule rule, double sigma, double rho, double tau) {
        Rows rows = new Rows(rule, tau);
        for (int node = 0; node <= rule.nodes(); node++) {
            Interval at = Interval.of(node * rule.step());
            Interval weight = rule.weight(node);
            weight = node == 0 ? weight : weight.plus(weight);
            Interval[] first = Tangent.derivatives(Interval.of(sigma).times(at));
            Interval along = Interval.of(rho).times(at);
            Interval[] second = tau == 0 ? Tangent.derivatives(along) : rows.at(along);
            for (int i = 0; i < ORDERS; i++) {
                Interval weighed = first[i].times(weight);
                for (int j = i % 2; j < ORDERS; j += 2) {
                    Interval term = weighed.times(second[j]);
                    values[i][j] = values[i][j] == null ? term : values[i][j].plus(term);
                }
            }
        }
    }

    Interval of(int i, int j) {
        return values[i][j];
    }
}
