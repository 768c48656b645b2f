package org.sharpbound.oracle.flow;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sharpbound.oracle.flow.Program.Node;
import org.sharpbound.term.Rational;

/**
 * Taylor coefficients m 2^e of any length: the recurrences in integers, each coefficient rounded once.
 *
 * <p>Coefficient k times h^k is smaller than coefficient 0 by about the tolerance to the power of k/order, so it is kept to fewer bits.
 */
final class RealExpansion extends Expansion {

    /** The share of the bits of coefficient 0 that the last coefficient is not given. */
    private static final double FADING = 0.7;

    /** Kept in sums beyond the bits of the result. */
    private static final int SPARE = 12;

    private final RealField field;
    private final Real[] parameters;
    private final int[] bits;
    private final BigInteger[][] m;
    private final int[][] e;

    /** The exponent of the first bit, e plus the length of m. */
    private final int[][] top;

    /** @param order up to which coefficients are asked for */
    RealExpansion(Program program, int dimension, RealField field, int order, Real[] parameters) {
        super(program, dimension);
        this.field = field;
        this.parameters = parameters.clone();
        this.bits = new int[order + 1];
        this.m = new BigInteger[program.size()][order + 1];
        this.e = new int[program.size()][order + 1];
        this.top = new int[program.size()][order + 1];
        for (int k = 0; k <= order; k++) {
            bits[k] = field.bits() - (int) (FADING * field.bits() * k / (order + 1));
        }
        for (BigInteger[] series : m) {
            Arrays.fill(series, BigInteger.ZERO);
        }
        bind();
    }

    /** Sets coefficient 0 of the time and the states. */
    void start(Real t, Real[] states) {
        for (int n = 0; n < program().size(); n++) {
            if (program().node(n).code() == Program.Code.TIME) {
                set(n, t);
            }
        }
        for (int i = 0; i < states.length; i++) {
            set(i, states[i]);
        }
    }

    /** Coefficient k of a node. */
    Real at(int n, int k) {
        return field.of(m[n][k], e[n][k]);
    }

    /** The coefficients of the states up to the order, to be kept. */
    List<Polynomial> states(int order) {
        return IntStream.range(0, dimension())
                .mapToObj(i -> polynomial(i, order))
                .toList();
    }

    Polynomial polynomial(int n, int order) {
        return new Polynomial(field, Arrays.copyOf(m[n], order + 1), Arrays.copyOf(e[n], order + 1));
    }

    private void set(int n, Real value) {
        if (value.isSpecial()) {
            throw new FlowException(FlowException.Kind.UNDEFINED, Double.NaN, "no number");
        }
        store(n, 0, value.mantissa(), value.exponent());
    }

    private void store(int n, int k, BigInteger mantissa, int exponent) {
        int length = mantissa.bitLength();
        int excess = length - bits[k];
        if (excess > 0) {
            m[n][k] = Real.shiftedRight(mantissa, excess);
            e[n][k] = exponent + excess;
        } else {
            m[n][k] = mantissa;
            e[n][k] = exponent;
        }
        top[n][k] = exponent + length;
    }

    @Override
    void time(int n, int k) {
        if (k == 1) {
            store(n, 1, BigInteger.ONE, 0);
        }
    }

    @Override
    void number(int n, Rational value) {
        set(n, field.of(value));
    }

    @Override
    void parameter(int n, int index) {
        set(n, parameters[index]);
    }

    private boolean isZero(int n, int k) {
        return m[n][k].signum() == 0;
    }

    private void copy(int n, int a, int k) {
        m[n][k] = m[a][k];
        e[n][k] = e[a][k];
        top[n][k] = top[a][k];
    }

    @Override
    void add(int n, int a, int b, int k) {
        if (isZero(a, k) || isZero(b, k)) {
            copy(n, isZero(a, k) ? b : a, k);
        } else {
            sum(n, k, m[a][k], e[a][k], m[b][k], e[b][k]);
        }
    }

    @Override
    void subtract(int n, int a, int b, int k) {
        if (isZero(b, k)) {
            copy(n, a, k);
        } else {
            sum(n, k, m[a][k], e[a][k], m[b][k].negate(), e[b][k]);
        }
    }

    private void sum(int n, int k, BigInteger a, int ea, BigInteger b, int eb) {
        if (a.signum() == 0) {
            store(n, k, b, eb);
            return;
        }
        int unit = Math.max(ea + a.bitLength(), eb + b.bitLength()) - bits[k] - SPARE;
        unit = Math.max(unit, Math.min(ea, eb));
        store(n, k, aligned(a, ea - unit).add(aligned(b, eb - unit)), unit);
    }

    private static BigInteger aligned(BigInteger a, int shift) {
        return shift == 0 ? a : a.shiftLeft(shift);
    }

    @Override
    void negate(int n, int a, int k) {
        m[n][k] = m[a][k].negate();
        e[n][k] = e[a][k];
        top[n][k] = top[a][k];
    }

    @Override
    void scale(int n, int a, int b, int k) {
        store(n, k, m[a][0].multiply(m[b][k]), e[a][0] + e[b][k]);
    }

    @Override
    void product(int n, int a, int b, int from, int k) {
        int unit = unit(a, b, from, k, k);
        store(n, k, convolution(a, b, from, k, k, unit), unit);
    }

    /** What the last bit of a sum of aᵢ bₖ₋ᵢ counts. */
    private int unit(int a, int b, int from, int to, int k) {
        int highest = Integer.MIN_VALUE;
        for (int i = from; i <= to; i++) {
            if (!isZero(a, i) && !isZero(b, k - i)) {
                highest = Math.max(highest, top[a][i] + top[b][k - i]);
            }
        }
        return highest == Integer.MIN_VALUE ? 0 : highest - bits[k] - SPARE;
    }

    private BigInteger convolution(int a, int b, int from, int to, int k, int unit) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = from; i <= to; i++) {
            if (!isZero(a, i) && top[a][i] + top[b][k - i] >= unit) {
                sum = sum.add(aligned(m[a][i].multiply(m[b][k - i]), e[a][i] + e[b][k - i] - unit));
            }
        }
        return sum;
    }

    @Override
    void square(int n, int a, int k) {
        int last = (k - 1) / 2;
        int unit = unit(a, a, 0, k / 2, k);
        BigInteger sum =
                k == 0 ? BigInteger.ZERO : convolution(a, a, 0, last, k, unit).shiftLeft(1);
        if (k % 2 == 0) {
            sum = sum.add(convolution(a, a, k / 2, k / 2, k, unit));
        }
        store(n, k, sum, unit);
    }

    @Override
    void divide(int n, int a, int b, int k) {
        if (isZero(b, 0)) {
            throw new FlowException(FlowException.Kind.UNDEFINED, Double.NaN, "a division by zero");
        }
        BigInteger numerator = m[a][k];
        int exponent = e[a][k];
        if (k > 0) {
            int unit = unit(n, b, 0, k - 1, k);
            BigInteger sum = convolution(n, b, 0, k - 1, k, unit);
            if (sum.signum() != 0) {
                int common = numerator.signum() == 0 ? unit : Math.max(unit, top[a][k] - bits[k] - SPARE);
                numerator = aligned(numerator, exponent - common).subtract(aligned(sum, unit - common));
                exponent = common;
            }
        }
        divided(n, k, numerator, exponent, m[b][0], e[b][0]);
    }

    private void divided(int n, int k, BigInteger numerator, int exponent, BigInteger divisor, int divisorExponent) {
        int shift = Math.max(0, bits[k] + 2 + divisor.bitLength() - numerator.bitLength());
        BigInteger quotient = numerator.shiftLeft(shift).divide(divisor);
        store(n, k, quotient, exponent - shift - divisorExponent);
    }

    @Override
    void multiple(int n, int a, int k) {
        store(n, k, m[a][k].multiply(BigInteger.valueOf(k)), e[a][k]);
    }

    @Override
    void quotient(int n, int k, int a, int j, int divisor) {
        divided(n, k, m[a][j], e[a][j], BigInteger.valueOf(divisor), 0);
    }

    @Override
    void function(int n, Node node) {
        Real x = node.a() < 0 ? field.getZero() : at(node.a(), 0);
        Real value = RealOperations.value(node.function(), x, node.c() < 0 ? null : at(node.c(), 0));
        set(n, value);
    }

    @Override
    double log2(int n, int k) {
        return Real.log2(m[n][k], e[n][k]);
    }

    @Override
    double scaled(int n, int k, int shift) {
        return field.of(m[n][k], e[n][k]).scalb(-shift).getReal();
    }
}
