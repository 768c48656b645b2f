package org.sharpbound.oracle.flow;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sharpbound.oracle.flow.Program.Code;
import org.sharpbound.oracle.flow.Program.Node;
import org.sharpbound.term.Rational;

/**
 * Taylor coefficients of any length: the recurrences in integers, with one unit for all coefficients of a node.
 *
 * <p>The series are in the time divided by a scale, about the length of the step to come, so that coefficients fall off as their
 * order grows and take fewer bits; the terms of a convolution are then multiplied and summed without a shift.
 */
final class RealExpansion extends Expansion {

    /** Bits beyond those of the field. */
    private static final int SPARE = 8;

    private final RealField field;
    private final Real[] parameters;
    private final int bits;
    private final BigInteger[][] m;

    /** The exponent of the unit of a node; it comes from the first coefficient that is not 0. */
    private final int[] unit;

    private final boolean[] known;
    private final int time;
    private Real scale;

    /** @param order up to which coefficients are asked for */
    RealExpansion(Program program, int dimension, RealField field, int order, Real[] parameters) {
        super(program, dimension);
        this.field = field;
        this.parameters = parameters.clone();
        this.bits = field.bits() + SPARE;
        this.m = new BigInteger[program.size()][order + 1];
        this.unit = new int[program.size()];
        this.known = new boolean[program.size()];
        this.scale = field.getOne();
        for (BigInteger[] series : m) {
            Arrays.fill(series, BigInteger.ZERO);
        }
        this.time = IntStream.range(0, program.size())
                .filter(n -> program.node(n).code() == Code.TIME)
                .findFirst()
                .orElseThrow();
        bind();
    }

    /** Sets coefficient 0 of the time and the states, and the scale of the time that is to come. */
    void start(Real t, Real[] states, Real newScale) {
        scale = newScale;
        for (int n = 0; n < known.length; n++) {
            known[n] &= program().node(n).constant();
        }
        set(time, t);
        for (int i = 0; i < states.length; i++) {
            set(i, states[i]);
        }
    }

    /** What a time is divided by in the series. */
    Real scale() {
        return scale;
    }

    /** Coefficient 0 of a node. */
    Real value(int n) {
        return field.of(m[n][0], unit[n]);
    }

    /** The series of the states up to the order, to be kept. */
    List<Polynomial> states(int order) {
        return IntStream.range(0, dimension())
                .mapToObj(i -> polynomial(i, order))
                .toList();
    }

    Polynomial polynomial(int n, int order) {
        return new Polynomial(field, Arrays.copyOf(m[n], order + 1), unit[n], scale);
    }

    private void set(int n, Real value) {
        if (value.isSpecial()) {
            throw new FlowException(FlowException.Kind.UNDEFINED, Double.NaN, "no number");
        }
        known[n] = false;
        store(n, 0, value.mantissa(), value.exponent());
    }

    private void store(int n, int k, BigInteger mantissa, int exponent) {
        if (mantissa.signum() == 0) {
            m[n][k] = mantissa;
            return;
        }
        if (!known[n]) {
            unit[n] = exponent + mantissa.bitLength() - bits;
            known[n] = true;
        }
        m[n][k] = shifted(mantissa, exponent - unit[n]);
    }

    private static BigInteger shifted(BigInteger mantissa, int shift) {
        return shift >= 0 ? mantissa.shiftLeft(shift) : Real.shiftedRight(mantissa, -shift);
    }

    @Override
    void time(int n, int k) {
        if (k == 1) {
            store(n, 1, scale.mantissa(), scale.exponent());
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

    @Override
    void add(int n, int a, int b, int k) {
        sum(n, k, a, m[a][k], b, m[b][k]);
    }

    @Override
    void subtract(int n, int a, int b, int k) {
        sum(n, k, a, m[a][k], b, m[b][k].negate());
    }

    private void sum(int n, int k, int a, BigInteger x, int b, BigInteger y) {
        if (x.signum() == 0 || y.signum() == 0) {
            store(n, k, x.signum() == 0 ? y : x, x.signum() == 0 ? unit[b] : unit[a]);
            return;
        }
        int finer = Math.min(unit[a], unit[b]);
        if (known[n] && unit[n] > finer) {
            // far below the unit of the result digits do not count
            finer = Math.max(finer, unit[n] - SPARE);
        }
        store(n, k, shifted(x, unit[a] - finer).add(shifted(y, unit[b] - finer)), finer);
    }

    @Override
    void negate(int n, int a, int k) {
        unit[n] = unit[a];
        known[n] = known[a];
        m[n][k] = m[a][k].negate();
    }

    @Override
    void scale(int n, int a, int b, int k) {
        store(n, k, m[a][0].multiply(m[b][k]), unit[a] + unit[b]);
    }

    @Override
    void product(int n, int a, int b, int from, int k) {
        store(n, k, convolution(a, b, from, k, k), unit[a] + unit[b]);
    }

    private BigInteger convolution(int a, int b, int from, int to, int k) {
        BigInteger[] x = m[a];
        BigInteger[] y = m[b];
        BigInteger sum = BigInteger.ZERO;
        for (int i = from; i <= to; i++) {
            if (x[i].signum() != 0 && y[k - i].signum() != 0) {
                sum = sum.add(x[i].multiply(y[k - i]));
            }
        }
        return sum;
    }

    @Override
    void square(int n, int a, int k) {
        BigInteger sum =
                k == 0 ? BigInteger.ZERO : convolution(a, a, 0, (k - 1) / 2, k).shiftLeft(1);
        if (k % 2 == 0) {
            sum = sum.add(m[a][k / 2].multiply(m[a][k / 2]));
        }
        store(n, k, sum, 2 * unit[a]);
    }

    @Override
    void divide(int n, int a, int b, int k) {
        if (m[b][0].signum() == 0) {
            throw new FlowException(FlowException.Kind.UNDEFINED, Double.NaN, "a division by zero");
        }
        if (!known[n]) {
            divided(n, k, m[a][k], unit[a], m[b][0], unit[b]);
            return;
        }
        BigInteger sum = convolution(n, b, 0, k - 1, k);
        BigInteger numerator = shifted(m[a][k], unit[a] - unit[n] - unit[b]).subtract(sum);
        m[n][k] = numerator.divide(m[b][0]);
    }

    private void divided(int n, int k, BigInteger numerator, int exponent, BigInteger divisor, int divisorExponent) {
        int shift = known[n]
                ? exponent - divisorExponent - unit[n]
                : Math.max(0, bits + 2 + divisor.bitLength() - numerator.bitLength());
        store(n, k, shifted(numerator, shift).divide(divisor), exponent - divisorExponent - shift);
    }

    @Override
    void multiple(int n, int a, int k) {
        store(n, k, m[a][k].multiply(BigInteger.valueOf(k)), unit[a]);
    }

    @Override
    void quotient(int n, int a, int k) {
        divided(n, k, m[a][k], unit[a], BigInteger.valueOf(k), 0);
    }

    @Override
    void advance(int state, int rate, int k) {
        divided(
                state,
                k + 1,
                m[rate][k].multiply(scale.mantissa()),
                unit[rate] + scale.exponent(),
                BigInteger.valueOf(k + 1L),
                0);
    }

    @Override
    void function(int n, Node node) {
        Real x = node.a() < 0 ? field.getZero() : value(node.a());
        set(n, RealOperations.value(node.function(), x, node.c() < 0 ? null : value(node.c())));
    }

    @Override
    double log2(int n, int k) {
        return Real.log2(m[n][k], unit[n]);
    }

    @Override
    double scaled(int n, int k, int shift) {
        return field.of(m[n][k], unit[n]).scalb(-shift).getReal();
    }
}
