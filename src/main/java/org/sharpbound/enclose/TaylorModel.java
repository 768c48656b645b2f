package org.sharpbound.enclose;

import java.util.Arrays;

/**
 * A polynomial p and an interval R, which say of a function on a box that f(x) − p(s) lies in R wherever f is defined, where
 * x = c + ρ s and all s are in [−1, 1] (K. Makino and M. Berz, Taylor models and other validated functional inclusion methods,
 * Int. J. Pure Appl. Math. 4, 2003).
 *
 * <p>Soundness: the coefficients are doubles, rounded to nearest with the unit u = 2^-53, and each operation adds to R what its
 * own roundings can amount to. All that is used is that m sums or products one after the other are off by a factor
 * 1 + θ with |θ| ≤ m u/(1 − m u) (N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2002, lemma 3.1), and that a
 * product that underflows is off by 2^-1075 besides. There are at most {@link #MOST} = 2^10 coefficients, so that
 *
 * <ul>
 *   <li>a sum of their magnitudes is too small by a factor of at least 1 − 2^-43, for which {@link #INFLATION} more than makes up;
 *   <li>no operation sees as many as 2^20 products that underflow, and 2^-1055 is less than {@link #TINY}.
 * </ul>
 *
 * A model whose norm, or whose R, reaches {@link #LARGEST} is of no use ({@link #measure}), so that the products of coefficients
 * never overflow.
 */
final class TaylorModel {

    /** The most coefficients. */
    static final int MOST = 1 << 10;

    static final double LARGEST = 0x1p500;

    /** Twice the unit of rounding. */
    static final double ULP = Fault.ROUNDING ? 0 : 0x1p-52;

    static final double INFLATION = Fault.ROUNDING ? 1 : 1 + 0x1p-40;

    static final double TINY = Fault.ROUNDING ? 0 : 0x1p-1000;

    private Monomials monomials;
    private final double[] coefficients;
    private double remainderLo;
    private double remainderHi;
    private final double[] norms;
    private double norm;
    private int terms;
    private double polynomialLo;
    private double polynomialHi;

    /** @param most how many coefficients there is room for */
    TaylorModel(int most, int order) {
        coefficients = new double[most];
        norms = new double[order + 1];
    }

    /** Becomes 0. */
    void clear(Monomials in) {
        monomials = in;
        Arrays.fill(coefficients, 0, in.size(), 0);
        remainderLo = 0;
        remainderHi = 0;
    }

    /** Becomes a number in [lo, hi], whose ends are finite. */
    void setConstant(Monomials in, double lo, double hi) {
        clear(in);
        add(lo, hi);
    }

    /** Becomes c + ρ s_v. */
    void setVariable(Monomials in, double c, double radius, int v) {
        clear(in);
        coefficients[0] = c;
        coefficients[in.linear(v)] = radius;
    }

    void set(TaylorModel a) {
        monomials = a.monomials;
        System.arraycopy(a.coefficients, 0, coefficients, 0, monomials.size());
        remainderLo = a.remainderLo;
        remainderHi = a.remainderHi;
    }

    /** Becomes a less its constant coefficient, exactly. */
    void setWithoutConstant(TaylorModel a) {
        set(a);
        coefficients[0] = 0;
    }

    void negate() {
        for (int i = 0; i < monomials.size(); i++) {
            coefficients[i] = -coefficients[i];
        }
        double lo = remainderLo;
        remainderLo = -remainderHi;
        remainderHi = -lo;
    }

    /**
     * Becomes a + b, or a − b.
     *
     * <p>Soundness: a coefficient z is off by at most u |z|. The sum of all |z|, times 2u, makes up for what is lost in it.
     */
    void setSum(TaylorModel a, TaylorModel b, boolean minus) {
        monomials = a.monomials;
        double rounded = 0;
        for (int i = 0; i < monomials.size(); i++) {
            double x = a.coefficients[i];
            double y = minus ? -b.coefficients[i] : b.coefficients[i];
            double sum = x + y;
            rounded += x == 0 || y == 0 ? 0 : Math.abs(sum);
            coefficients[i] = sum;
        }
        remainderLo = a.remainderLo;
        remainderHi = a.remainderHi;
        addRemainder(minus ? -b.remainderHi : b.remainderLo, minus ? -b.remainderLo : b.remainderHi);
        addError(rounded * ULP);
    }

    /** Adds a number in [lo, hi], whose ends are finite. */
    void add(double lo, double hi) {
        double c = Math.min(Math.max(lo / 2 + hi / 2, lo), hi);
        double sum = coefficients[0] + c;
        double error = coefficients[0] == 0 ? 0 : Math.abs(sum) * ULP;
        coefficients[0] = sum;
        addRemainder(Lower.sub(lo, lo, c, c), Upper.sub(hi, hi, c, c));
        addError(error);
    }

    private void addError(double error) {
        if (error != 0) {
            addRemainder(-error, error);
        }
    }

    void addRemainder(double lo, double hi) {
        double sum = Lower.add(remainderLo, remainderHi, lo, hi);
        remainderHi = Upper.add(remainderLo, remainderHi, lo, hi);
        remainderLo = sum;
    }

    /**
     * Finds norms and bounds, after which this may be an argument.
     *
     * <p>The terms b s + q s² of one variable are bounded together, those of even exponents from their sign, and the others by
     * their magnitude.
     *
     * <p>Soundness: fewer than {@code size + 2 variables + 8} roundings make a bound, none of more than u times the norm.
     *
     * @return whether it is of use: neither too large, nor not a number
     */
    boolean measure() {
        norm = 0;
        terms = 0;
        double evenLo = 0;
        double evenHi = 0;
        double rest = 0;
        for (int degree = 0; degree <= monomials.order(); degree++) {
            double sum = 0;
            int end = monomials.start(degree + 1);
            for (int i = monomials.start(degree); i < end; i++) {
                double x = coefficients[i];
                if (x == 0) {
                    continue;
                }
                double magnitude = Math.abs(x);
                terms++;
                sum += magnitude;
                switch (monomials.bound(i)) {
                    case TOGETHER -> {
                        // below
                    }
                    case EVEN -> {
                        evenLo += Math.min(x, 0);
                        evenHi += Math.max(x, 0);
                    }
                    case MAGNITUDE -> rest += magnitude;
                }
            }
            norms[degree] = sum * INFLATION;
            norm += norms[degree];
        }
        double slack = (monomials.size() + 16) * ULP * norm + (terms == 0 ? 0 : TINY);
        polynomialLo = coefficients[0] + evenLo - rest - slack;
        polynomialHi = coefficients[0] + evenHi + rest + slack;
        boundVariables();
        return norm < LARGEST && remainderLo > -LARGEST && remainderHi < LARGEST;
    }

    private void boundVariables() {
        double lo = 0;
        double hi = 0;
        for (int v = 0; v < monomials.variables(); v++) {
            double slope = Math.abs(coefficients[monomials.linear(v)]);
            double bend = coefficients[monomials.square(v)];
            boolean turns = slope < 2 * Math.abs(bend);
            double vertex = turns ? -slope * (slope / (4 * bend)) : 0;
            lo += turns && bend > 0 ? vertex : bend - slope;
            hi += turns && bend < 0 ? vertex : bend + slope;
        }
        polynomialLo += lo;
        polynomialHi += hi;
    }

    Monomials monomials() {
        return monomials;
    }

    double[] coefficients() {
        return coefficients;
    }

    double coefficient(int place) {
        return coefficients[place];
    }

    double remainderLo() {
        return remainderLo;
    }

    double remainderHi() {
        return remainderHi;
    }

    boolean hasRemainder() {
        return remainderLo != 0 || remainderHi != 0;
    }

    /** At least the sum of the magnitudes of the coefficients of a degree, as last measured. */
    double norm(int degree) {
        return norms[degree];
    }

    /** At least the sum of the magnitudes of all coefficients, as last measured. */
    double norm() {
        return norm;
    }

    /** How many coefficients are not 0, as last measured. */
    int terms() {
        return terms;
    }

    /** A lower bound of the polynomial, as last measured. */
    double polynomialLo() {
        return polynomialLo;
    }

    double polynomialHi() {
        return polynomialHi;
    }

    /** A lower bound of the function, as last measured. */
    double lower() {
        return Lower.add(polynomialLo, polynomialHi, remainderLo, remainderHi);
    }

    double upper() {
        return Upper.add(polynomialLo, polynomialHi, remainderLo, remainderHi);
    }
}
