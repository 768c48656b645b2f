package org.sharpbound.enclose;

/**
 * Products and powers of Taylor models: the polynomials are multiplied up to a degree, and what is of higher degree becomes
 * remainder, bounded by the norms of the parts of each degree.
 *
 * <p>Soundness: with m the number of terms of the factor that has fewer, a coefficient of the product is a sum of at most m
 * products, and off by at most γ = m u/(1 − m u) times the sum of their magnitudes. Over all coefficients these sums are at most
 * ‖p‖ ‖q‖, and (m + 4) 2u ‖p‖ ‖q‖ is more than twice γ ‖p‖ ‖q‖; see {@link TaylorModel} for what underflows. For the
 * factors p + R and q + S the product is p q + p S + R (q + S).
 */
final class TaylorProduct {

    private TaylorModel power;
    private TaylorModel next;

    TaylorProduct(int most, int order) {
        power = new TaylorModel(most, order);
        next = new TaylorModel(most, order);
    }

    /**
     * The product of two models that are measured.
     *
     * @param degree the highest degree that is kept, at most the order
     * @param into neither of the factors
     */
    void multiply(TaylorModel a, TaylorModel b, int degree, TaylorModel into) {
        boolean square = a == b;
        TaylorModel few = a.terms() <= b.terms() ? a : b;
        TaylorModel many = few == a ? b : a;
        polynomial(few, many, degree, into);
        double beyond = (few.terms() + 4) * TaylorModel.ULP * a.norm() * b.norm() + TaylorModel.TINY;
        double squares = 0;
        int order = a.monomials().order();
        for (int i = 0; i <= order; i++) {
            for (int j = Math.max(0, degree + 1 - i); j <= order; j++) {
                double part = a.norm(i) * b.norm(j);
                beyond += square && i == j ? 0 : part;
                squares += square && i == j ? part : 0;
            }
        }
        if (a.terms() > 0 && b.terms() > 0) {
            into.addRemainder(-beyond, Upper.add(beyond, beyond, squares, squares));
        }
        if (square) {
            addSquaredRemainder(a, into);
        } else {
            addProduct(b.lower(), b.upper(), a, into);
            addProduct(a.polynomialLo(), a.polynomialHi(), b, into);
        }
    }

    private static void polynomial(TaylorModel few, TaylorModel many, int degree, TaylorModel into) {
        Monomials monomials = few.monomials();
        into.clear(monomials);
        double[] left = few.coefficients();
        double[] right = many.coefficients();
        double[] sums = into.coefficients();
        for (int i = 0; i < monomials.start(degree + 1); i++) {
            double x = left[i];
            if (x != 0) {
                int[] places = monomials.products(i);
                int end = monomials.start(degree - monomials.degree(i) + 1);
                for (int j = 0; j < end; j++) {
                    sums[places[j]] += x * right[j];
                }
            }
        }
    }

    /** Adds [lo, hi] times the remainder of a model. */
    private static void addProduct(double lo, double hi, TaylorModel a, TaylorModel into) {
        if (a.hasRemainder()) {
            into.addRemainder(
                    Lower.mul(lo, hi, a.remainderLo(), a.remainderHi()),
                    Upper.mul(lo, hi, a.remainderLo(), a.remainderHi()));
        }
    }

    /** (p + r)² = p² + 2 p r + r². */
    private static void addSquaredRemainder(TaylorModel a, TaylorModel into) {
        addProduct(2 * a.polynomialLo(), 2 * a.polynomialHi(), a, into);
        into.addRemainder(0, Upper.sqr(a.remainderLo(), a.remainderHi()));
    }

    /**
     * A power of a model that is measured, by squaring and multiplying.
     *
     * @param n at least 1
     * @param into not {@code a}
     * @return false where it becomes too large on the way
     */
    boolean raise(TaylorModel a, int n, TaylorModel into) {
        int order = a.monomials().order();
        power.set(a);
        boolean small = power.measure();
        for (int bit = Integer.highestOneBit(n) >> 1; small && bit > 0; bit >>= 1) {
            multiply(power, power, order, next);
            small = swap();
            if (small && (n & bit) != 0) {
                multiply(power, a, order, next);
                small = swap();
            }
        }
        into.set(power);
        return small;
    }

    private boolean swap() {
        TaylorModel last = power;
        power = next;
        next = last;
        return power.measure();
    }
}
