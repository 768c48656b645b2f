package org.sharpbound.enclose;

/**
 * Elementary functions of Taylor models, by Taylor's theorem about the constant coefficient of the argument.
 *
 * <p>Soundness: let c be that coefficient, and g the argument, whose values lie in its range. Every ξ between c and a value of g
 * lies in the hull H of both. Where the function φ has k + 1 continuous derivatives on H ({@link TaylorCoefficients}),
 * φ(g) = Σ φ⁽ʲ⁾(c)/j! (g − c)^j + φ⁽ᵏ⁺¹⁾(ξ)/(k+1)! (g − c)^(k+1), the sum over j ≤ k. The powers come from a Horner scheme of
 * models. As g − c has no constant coefficient, degrees above k − j of the factor of (g − c)^j would only give degrees above k.
 */
final class TaylorComposition {

    /** The Taylor coefficients of a function over an interval; none where it has too few derivatives. */
    interface Expansion {
        Interval[] coefficients(Interval x, int order);
    }

    private final TaylorProduct product;
    private final TaylorModel shift;
    private TaylorModel sum;
    private TaylorModel next;

    TaylorComposition(TaylorProduct product, int most, int order) {
        this.product = product;
        shift = new TaylorModel(most, order);
        sum = new TaylorModel(most, order);
        next = new TaylorModel(most, order);
    }

    /**
     * Puts φ(g) into {@code into}.
     *
     * @param argument g, measured
     * @param lo the least value of g
     * @param hi the largest value of g
     * @return false if there is no model, which leaves {@code into} without meaning
     */
    boolean compose(Expansion function, TaylorModel argument, double lo, double hi, TaylorModel into) {
        Monomials monomials = argument.monomials();
        int order = monomials.order();
        double c = argument.coefficient(0);
        Interval[] over = function.coefficients(Interval.of(Math.min(lo, c), Math.max(hi, c)), order + 1);
        Interval[] at = over.length == 0 ? over : function.coefficients(Interval.of(c), order);
        shift.setWithoutConstant(argument);
        if (at.length == 0 || !shift.measure()) {
            return false;
        }
        sum.setConstant(monomials, at[order].lo(), at[order].hi());
        for (int j = order - 1; j >= 0; j--) {
            if (!sum.measure()) {
                return false;
            }
            product.multiply(sum, shift, order - j, next);
            next.add(at[j].lo(), at[j].hi());
            TaylorModel last = sum;
            sum = next;
            next = last;
        }
        Interval distance = Interval.of(Lower.sub(lo, lo, c, c), Upper.sub(hi, hi, c, c));
        Interval remainder = over[order + 1].times(distance.pow(order + 1));
        if (!remainder.isBounded()) {
            return false;
        }
        into.set(sum);
        into.addRemainder(remainder.lo(), remainder.hi());
        return true;
    }
}
