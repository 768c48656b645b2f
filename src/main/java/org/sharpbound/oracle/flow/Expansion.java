package org.sharpbound.oracle.flow;

import org.sharpbound.oracle.flow.Program.Node;
import org.sharpbound.term.Rational;

/**
 * The Taylor coefficients of the solution about a time, and of all nodes of a program: the recurrences, whatever the numbers are.
 *
 * <p>The first outputs of the program are the rates of its states. An expansion is used again and again; one thread at a time.
 */
abstract class Expansion {

    private final Program program;
    private final int dimension;
    private final int[] constants;
    private final int[] others;

    Expansion(Program program, int dimension) {
        this.program = program;
        this.dimension = dimension;
        this.constants = program.order(true);
        this.others = program.order(false);
    }

    final Program program() {
        return program;
    }

    final int dimension() {
        return dimension;
    }

    /** To be called when parameters have new values, before anything else. */
    final void bind() {
        for (int n : constants) {
            coefficient(n, 0);
        }
    }

    /** Works out coefficient 0 of all nodes from those of the states and the time. */
    final void values() {
        for (int n : others) {
            coefficient(n, 0);
        }
    }

    /** Goes on from the values to the coefficients of the states up to the order, of all other nodes up to one less. */
    final void expand(int order) {
        for (int k = 0; k < order; k++) {
            if (k > 0) {
                for (int n : others) {
                    coefficient(n, k);
                }
            }
            for (int i = 0; i < dimension; i++) {
                advance(i, program.output(i), k);
            }
        }
    }

    private void coefficient(int n, int k) {
        Node node = program.node(n);
        switch (node.code()) {
            case STATE -> {}
            case TIME -> time(n, k);
            case NUMBER -> number(n, node.number());
            case PARAMETER -> parameter(n, node.a());
            case ADD -> add(n, node.a(), node.b(), k);
            case SUBTRACT -> subtract(n, node.a(), node.b(), k);
            case NEGATE -> negate(n, node.a(), k);
            case SCALE -> scale(n, node.a(), node.b(), k);
            case MULTIPLY -> product(n, node.a(), node.b(), 0, k);
            case SQUARE -> square(n, node.a(), k);
            case DIVIDE -> divide(n, node.a(), node.b(), k);
            case THETA -> multiple(n, node.a(), k);
            case WEIGHTED -> product(n, node.a(), node.b(), 1, k);
            case FUNCTION -> {
                if (k == 0) {
                    function(n, node);
                } else {
                    quotient(n, node.b(), k);
                }
            }
        }
    }

    /** Coefficient k of the time: 0 beyond k = 1; that of order 0 stands. */
    abstract void time(int n, int k);

    abstract void number(int n, Rational value);

    abstract void parameter(int n, int index);

    abstract void add(int n, int a, int b, int k);

    abstract void subtract(int n, int a, int b, int k);

    abstract void negate(int n, int a, int k);

    /** nₖ = a₀ bₖ. */
    abstract void scale(int n, int a, int b, int k);

    /** nₖ = the sum of aᵢ bₖ₋ᵢ over i from {@code from} to k. */
    abstract void product(int n, int a, int b, int from, int k);

    abstract void square(int n, int a, int k);

    /** nₖ = (aₖ - the sum of nᵢ bₖ₋ᵢ over i < k) / b₀. */
    abstract void divide(int n, int a, int b, int k);

    /** nₖ = k aₖ. */
    abstract void multiple(int n, int a, int k);

    /** nₖ = aₖ / k. */
    abstract void quotient(int n, int a, int k);

    /** Coefficient k + 1 of a state from coefficient k of its rate. */
    abstract void advance(int state, int rate, int k);

    /** n₀ = f(a₀), or f(a₀, c₀). */
    abstract void function(int n, Node node);

    /** The binary logarithm of the modulus of a coefficient, negative infinity for 0, NaN for what is no number. */
    abstract double log2(int n, int k);

    /** A coefficient times 2^-shift, as a double. */
    abstract double scaled(int n, int k, int shift);
}
