package org.sharpbound.enclose.series;

import java.util.List;

/**
 * A function of s as s^v (c₀ + c₁ s + … + cₙ₋₁ sⁿ⁻¹ + δ(s) sⁿ), with v of any sign.
 *
 * <p>Soundness: for all values of the parameters in their box there are numbers cᵢ in the enclosures and a function δ with
 * values in {@code rest}, so that the function is defined and has that value at every s ≠ 0 of the neighbourhood. A
 * <em>regular</em> one has v ≥ 0, and is defined and has that value at s = 0 too (with 0⁰ = 1).
 *
 * @param first v
 * @param terms enclosures of c₀, …, cₙ₋₁; there may be none
 * @param rest encloses δ(s)
 * @param exact the same coefficients, exactly
 */
record Series<T>(int first, List<T> terms, T rest, boolean regular, Exact exact) {

    Series {
        regular &= first >= 0;
    }

    int count() {
        return terms.size();
    }

    /** The power that {@code rest} goes with. */
    int end() {
        return first + terms.size();
    }

    Series<T> with(Exact other) {
        return new Series<>(first, terms, rest, regular, other);
    }

    Series<T> regular(boolean isRegular) {
        return new Series<>(first, terms, rest, isRegular, exact);
    }
}
