package org.sharpbound.enclose.gaussian;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * The sums of a trapezoidal rule over tanh(σa)tanh(ρa + τb) and the product of the slopes, to many digits.
 *
 * <p>Soundness: exponentials at the nodes are powers of one, as intervals. Where there are two variables, sums are formed of integers, in units of
 * 2^-B. With X = exp(2(ρa + τb)) known to within δ, tanh = 1 − 2/(1 + X) is known to within 2δ and a unit, for the slope of 2/(1 + X) is at most 2, and
 * 1 − tanh² to within twice that and a unit; weights, of which the whole is less than 2, and the factors in a are known to within their own
 * errors.
 */
final class NodeSums {

    private static final double DIGITS_OF_E = 0.4343;

    private final Rule rule;
    private final BigDecimal sigma;
    private final BigDecimal rho;
    private final BigDecimal tau;
    private final Precision precision;
    private final int bits;

    /**
     * Integers, in units.
     *
     * @param error by which numbers are at most above their integers
     */
    private record Units(BigInteger[] numbers, BigInteger error) {

        BigInteger largest() {
            BigInteger most = BigInteger.ZERO;
            for (BigInteger number : numbers) {
                most = most.max(number.abs());
            }
            return most;
        }
    }

    /** @param digits to which the sums are known, roughly */
    NodeSums(Rule rule, BigDecimal sigma, BigDecimal rho, BigDecimal tau, int digits) {
        this.rule = rule;
        this.sigma = sigma;
        this.rho = rho;
        this.tau = tau;
        double size = 2 * rule.nodes() * rule.step() * (rho.abs().doubleValue() + tau.doubleValue());
        int all = digits + 1 + (int) Math.ceil(DIGITS_OF_E * size);
        this.precision = Precision.ofDigits(all);
        this.bits = all * 10 / 3;
    }

    BigInterval[] means() {
        BigInterval[] weights = weights();
        BigInterval[] first = tangents(powers(sigma));
        BigInterval[] slopes = slopes(first);
        if (tau.signum() == 0) {
            BigInterval[] second = tangents(powers(rho));
            return new BigInterval[] {sum(weights, first, second), sum(weights, slopes, slopes(second))};
        }
        return sums(weights, first, slopes);
    }

    /** Over one variable; nodes beside 0 count twice. */
    private BigInterval sum(BigInterval[] weights, BigInterval[] first, BigInterval[] second) {
        BigInterval sum = BigInterval.ZERO;
        for (int j = 0; j <= rule.nodes(); j++) {
            BigInterval term = weights[j]
                    .mul(first[j], precision)
                    .mul(second[j], precision)
                    .mul(times(j), precision);
            sum = sum.add(term, precision);
        }
        return sum;
    }

    private static BigInterval times(int node) {
        return node == 0 ? BigInterval.ONE : BigInterval.TWO;
    }

    private BigInterval[] sums(BigInterval[] weightsOfNodes, BigInterval[] first, BigInterval[] slopes) {
        int n = rule.nodes();
        Units weights = units(weightsOfNodes);
        Units along = units(powers(rho));
        Units across = units(bothSides(powers(tau)));
        BigInteger ofX = product(along.largest(), across.error())
                .add(product(across.largest().add(across.error()), along.error()))
                .add(BigInteger.ONE);
        BigInteger ofTangent = ofX.shiftLeft(1).add(BigInteger.ONE);
        BigInteger ofSlope = ofTangent.shiftLeft(1).add(BigInteger.ONE);
        BigInteger[][] rows = new BigInteger[2][n + 1];
        BigInteger one = BigInteger.ONE.shiftLeft(bits);
        BigInteger two = BigInteger.TWO.shiftLeft(2 * bits);
        for (int j = 0; j <= n; j++) {
            BigInteger values = BigInteger.ZERO;
            BigInteger derived = BigInteger.ZERO;
            for (int k = -n; k <= n; k++) {
                BigInteger x =
                        along.numbers()[j].multiply(across.numbers()[k + n]).shiftRight(bits);
                BigInteger t = one.subtract(two.divide(one.add(x)));
                BigInteger slope = one.subtract(t.multiply(t).shiftRight(bits));
                BigInteger weight = weights.numbers()[Math.abs(k)];
                values = values.add(weight.multiply(t));
                derived = derived.add(weight.multiply(slope));
            }
            rows[0][j] = values.shiftRight(bits);
            rows[1][j] = derived.shiftRight(bits);
        }
        return new BigInterval[] {
            total(weights, units(first), rows[0], ofTangent), total(weights, units(slopes), rows[1], ofSlope)
        };
    }

    /**
     * The sum over the other variable. With errors less than 1/4, each |factor| and |row| is less than 2, as are sums of weights, so that four times the
     * errors of a row and of a weighed factor are enough.
     *
     * @param rows of terms known to within an error
     */
    private BigInterval total(Units weights, Units factor, BigInteger[] rows, BigInteger ofTerm) {
        BigInteger nodes = BigInteger.valueOf(2L * rule.nodes() + 1);
        BigInteger ofRow =
                ofTerm.shiftLeft(1).add(nodes.multiply(weights.error())).add(BigInteger.ONE);
        BigInteger ofFactor =
                factor.error().shiftLeft(1).add(nodes.multiply(weights.error().add(BigInteger.ONE)));
        BigInteger missed = ofRow.add(ofFactor).shiftLeft(2).add(BigInteger.ONE);
        if (missed.bitLength() > bits) {
            return BigInterval.ENTIRE;
        }
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < rows.length; j++) {
            BigInteger weighed =
                    weights.numbers()[j].multiply(factor.numbers()[j]).shiftRight(bits);
            sum = sum.add(weighed.multiply(rows[j]).shiftLeft(j == 0 ? 0 : 1));
        }
        BigInteger middle = sum.shiftRight(bits);
        BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(bits));
        return BigInterval.of(decimal(middle.subtract(missed)), decimal(middle.add(missed)))
                .div(BigInterval.point(unit), precision);
    }

    private static BigDecimal decimal(BigInteger number) {
        return new BigDecimal(number);
    }

    /** At least the product, in units. */
    private BigInteger product(BigInteger left, BigInteger right) {
        return left.multiply(right).shiftRight(bits).add(BigInteger.ONE);
    }

    private Units units(BigInterval[] numbers) {
        BigInteger[] units = new BigInteger[numbers.length];
        BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(bits));
        BigInteger error = BigInteger.ZERO;
        for (int i = 0; i < numbers.length; i++) {
            units[i] = whole(numbers[i].lo().multiply(unit), RoundingMode.FLOOR);
            error = error.max(
                    whole(numbers[i].hi().multiply(unit), RoundingMode.CEILING).subtract(units[i]));
        }
        return new Units(units, error);
    }

    private static BigInteger whole(BigDecimal number, RoundingMode mode) {
        return number.setScale(0, mode).toBigInteger();
    }

    /** h times the normal density at the nodes from 0 on: each is the one before times a factor that is squared on the way. */
    private BigInterval[] weights() {
        Expr step = Expr.num(Rational.of(rule.step()));
        BigInterval[] weights = new BigInterval[rule.nodes() + 1];
        weights[0] = value(step.over(Expr.apply(Op.SQRT, Expr.num(2).times(Expr.apply(Op.PI)))));
        BigInterval factor = value(Expr.apply(Op.EXP, step.pow(2).over(Expr.num(-2))));
        BigInterval growth = factor.mul(factor, precision);
        for (int j = 1; j < weights.length; j++) {
            weights[j] = weights[j - 1].mul(factor, precision);
            factor = factor.mul(growth, precision);
        }
        return weights;
    }

    /** exp(2cx) at the nodes x from 0 on. */
    private BigInterval[] powers(BigDecimal c) {
        Rational exponent = Rational.of(c).times(Rational.of(2 * rule.step()));
        BigInterval base = value(Expr.apply(Op.EXP, Expr.num(exponent)));
        BigInterval[] powers = new BigInterval[rule.nodes() + 1];
        powers[0] = BigInterval.ONE;
        for (int j = 1; j < powers.length; j++) {
            powers[j] = powers[j - 1].mul(base, precision);
        }
        return powers;
    }

    /** The reciprocals before them, from the last node on. */
    private BigInterval[] bothSides(BigInterval[] powers) {
        int n = rule.nodes();
        BigInterval[] both = new BigInterval[2 * n + 1];
        for (int k = 0; k <= n; k++) {
            both[n + k] = powers[k];
            both[n - k] = BigInterval.ONE.div(powers[k], precision);
        }
        return both;
    }

    private BigInterval[] tangents(BigInterval[] powers) {
        BigInterval[] tangents = new BigInterval[powers.length];
        for (int j = 0; j < tangents.length; j++) {
            BigInterval divisor = BigInterval.ONE.add(powers[j], precision);
            tangents[j] = BigInterval.ONE.sub(BigInterval.TWO.div(divisor, precision), precision);
        }
        return tangents;
    }

    private BigInterval[] slopes(BigInterval[] tangents) {
        BigInterval[] slopes = new BigInterval[tangents.length];
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] = BigInterval.ONE.sub(tangents[j].mul(tangents[j], precision), precision);
        }
        return slopes;
    }

    private BigInterval value(Expr constant) {
        IntervalRun coarse = new IntervalRun(Tape.of(List.of(), List.of(constant)));
        coarse.evaluate();
        return new BigRun(coarse, precision).value(0);
    }
}
