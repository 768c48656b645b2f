package org.sharpbound.oracle.flow;

import java.util.Arrays;
import org.sharpbound.oracle.flow.Program.Code;
import org.sharpbound.oracle.flow.Program.Node;
import org.sharpbound.term.Rational;

/** Taylor coefficients in doubles; what is not defined is NaN or infinite. */
final class DoubleExpansion extends Expansion {

    private final double[][] c;
    private final double[] parameters;
    private final int time;

    /**
     * @param order up to which coefficients are asked for
     * @param parameters their values, read whenever {@link #bind} is called
     */
    DoubleExpansion(Program program, int dimension, int order, double[] parameters) {
        super(program, dimension);
        this.c = new double[program.size()][order + 1];
        this.parameters = parameters;
        int at = 0;
        while (program.node(at).code() != Code.TIME) {
            at++;
        }
        this.time = at;
        bind();
    }

    /** Sets coefficient 0 of the time and the states. */
    void start(double t, double[] states) {
        c[time][0] = t;
        for (int i = 0; i < states.length; i++) {
            c[i][0] = states[i];
        }
    }

    /** Coefficient 0 of a node. */
    double value(int n) {
        return c[n][0];
    }

    /** The polynomial of a node up to an order, at a time since the start. */
    double at(int n, int order, double since) {
        double sum = 0;
        for (int k = order; k >= 0; k--) {
            sum = sum * since + c[n][k];
        }
        return sum;
    }

    /** The coefficients of a node, those of each order times that power of h, from the first to before the last. */
    double[] scaled(int n, int first, int last, double h) {
        double[] scaled = Arrays.copyOfRange(c[n], first, last);
        double power = 1;
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= power;
            power *= h;
        }
        return scaled;
    }

    @Override
    void time(int n, int k) {
        if (k == 1) {
            c[n][1] = 1;
        }
    }

    @Override
    void number(int n, Rational value) {
        c[n][0] = DoubleOperations.value(value);
    }

    @Override
    void parameter(int n, int index) {
        c[n][0] = parameters[index];
    }

    @Override
    void add(int n, int a, int b, int k) {
        c[n][k] = c[a][k] + c[b][k];
    }

    @Override
    void subtract(int n, int a, int b, int k) {
        c[n][k] = c[a][k] - c[b][k];
    }

    @Override
    void negate(int n, int a, int k) {
        c[n][k] = -c[a][k];
    }

    @Override
    void scale(int n, int a, int b, int k) {
        c[n][k] = c[a][0] * c[b][k];
    }

    private static double convolution(double[] a, double[] b, int from, int to, int k) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += a[i] * b[k - i];
        }
        return sum;
    }

    @Override
    void product(int n, int a, int b, int from, int k) {
        c[n][k] = convolution(c[a], c[b], from, k, k);
    }

    @Override
    void square(int n, int a, int k) {
        double[] x = c[a];
        double sum = 2 * convolution(x, x, 0, (k + 1) / 2 - 1, k);
        c[n][k] = k % 2 == 0 ? sum + x[k / 2] * x[k / 2] : sum;
    }

    @Override
    void divide(int n, int a, int b, int k) {
        c[n][k] = (c[a][k] - convolution(c[n], c[b], 0, k - 1, k)) / c[b][0];
    }

    @Override
    void multiple(int n, int a, int k) {
        c[n][k] = k * c[a][k];
    }

    @Override
    void quotient(int n, int a, int k) {
        c[n][k] = c[a][k] / k;
    }

    @Override
    void advance(int state, int rate, int k) {
        c[state][k + 1] = c[rate][k] / (k + 1);
    }

    @Override
    void function(int n, Node node) {
        double x = node.a() < 0 ? 0 : c[node.a()][0];
        c[n][0] = DoubleOperations.value(node.function(), x, node.c() < 0 ? 0 : c[node.c()][0]);
    }

    @Override
    double log2(int n, int k) {
        double size = Math.abs(c[n][k]);
        // the exponent serves for a step; NaN and infinity stay what they are
        return size > 0 && size < Double.POSITIVE_INFINITY && size >= Double.MIN_NORMAL
                ? Math.getExponent(size) + (size / Math.scalb(1.0, Math.getExponent(size)) - 1)
                : Math.log(size);
    }

    @Override
    double scaled(int n, int k, int shift) {
        return Math.scalb(c[n][k], -shift);
    }
}
