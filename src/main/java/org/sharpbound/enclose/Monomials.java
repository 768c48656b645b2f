package org.sharpbound.enclose;

import java.util.ArrayList;
import java.util.List;

/**
 * The monomials in n variables up to a total degree k, those of lower degree first, and where their products stand.
 *
 * <p>A monomial is the list of its variables, each as often as its exponent says; 1 stands first, and then the variables.
 */
final class Monomials {

    private final int variables;
    private final int order;
    private final int[] starts;
    private final int[][] factors;
    private final int[][] products;
    private final Bound[] bounds;
    private final int[] squares;
    private final int[] places;

    /** How a term is bounded where all variables are in [-1, 1]. */
    enum Bound {
        /** Together with others: it is constant, or of one variable and of degree 1 or 2. */
        TOGETHER,
        /** From its sign: all exponents are even. */
        EVEN,
        /** By its magnitude. */
        MAGNITUDE
    }

    Monomials(int variables, int order) {
        this.variables = variables;
        this.order = order;
        List<int[]> all = new ArrayList<>(List.of(new int[0]));
        starts = new int[order + 2];
        for (int degree = 0; degree <= order; degree++) {
            int from = starts[degree];
            starts[degree + 1] = all.size();
            for (int i = from; degree < order && i < starts[degree + 1]; i++) {
                extend(all, all.get(i));
            }
        }
        factors = all.toArray(int[][]::new);
        bounds = new Bound[factors.length];
        squares = new int[variables];
        places = new int[(int) Math.pow(variables + 1, order)];
        for (int i = 0; i < factors.length; i++) {
            bounds[i] = bound(factors[i]);
            places[key(factors[i])] = i;
        }
        products = new int[factors.length][];
        for (int i = 0; i < factors.length; i++) {
            products[i] = new int[starts[order - degree(i) + 1]];
            for (int j = 0; j < products[i].length; j++) {
                products[i][j] = places[key(merged(factors[i], factors[j]))];
            }
        }
        for (int v = 0; order > 1 && v < variables; v++) {
            squares[v] = quadratic(v, v);
        }
    }

    /** Adds the monomial times each variable that is not less than its last. */
    private void extend(List<int[]> all, int[] monomial) {
        int last = monomial.length == 0 ? 0 : monomial[monomial.length - 1];
        for (int v = last; v < variables; v++) {
            all.add(merged(monomial, new int[] {v}));
        }
    }

    private static int[] merged(int[] a, int[] b) {
        int[] both = new int[a.length + b.length];
        for (int i = 0, j = 0; i + j < both.length; ) {
            boolean takesFirst = j == b.length || i < a.length && a[i] <= b[j];
            both[i + j] = takesFirst ? a[i++] : b[j++];
        }
        return both;
    }

    private int key(int[] monomial) {
        int key = 0;
        for (int v : monomial) {
            key = key * (variables + 1) + v + 1;
        }
        return key;
    }

    private static Bound bound(int[] monomial) {
        boolean even = monomial.length % 2 == 0;
        for (int i = 0; even && i < monomial.length; i += 2) {
            even = monomial[i] == monomial[i + 1];
        }
        boolean together = monomial.length < 2 || even && monomial.length == 2;
        return together ? Bound.TOGETHER : even ? Bound.EVEN : Bound.MAGNITUDE;
    }

    /** How many there are in so many variables up to an order. */
    static long count(int variables, int order) {
        long count = 1;
        for (int i = 1; i <= order; i++) {
            count = count * (variables + i) / i;
        }
        return count;
    }

    int variables() {
        return variables;
    }

    int order() {
        return order;
    }

    int size() {
        return factors.length;
    }

    /** The place of the first monomial of a degree, from 0 to the order and one more, where it is the number of all. */
    int start(int degree) {
        return starts[degree];
    }

    int degree(int place) {
        return factors[place].length;
    }

    /** The variables of a monomial in ascending order, each as often as its exponent says. */
    int[] factors(int place) {
        return factors[place];
    }

    /** The places of its products with the monomials from the first one on, as far as they are among these. */
    int[] products(int place) {
        return products[place];
    }

    Bound bound(int place) {
        return bounds[place];
    }

    int linear(int variable) {
        return 1 + variable;
    }

    /** The place of the square of a variable; the order must be 2 at least. */
    int square(int variable) {
        return squares[variable];
    }

    /** The place of a product of two variables; the order must be 2 at least. */
    int quadratic(int v, int w) {
        return products[1 + v][1 + w];
    }
}
