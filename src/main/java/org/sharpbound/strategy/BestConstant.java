package org.sharpbound.strategy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Statement;

/**
 * The best constant of a relation, between two numbers: with one of them the kernel proved it, with the other the kernel
 * refuted it.
 *
 * @param least whether large constants serve, so that the least one is sought; otherwise the greatest
 * @param lower a proved lower bound of the best constant
 * @param upper a proved upper bound
 * @param exact the best constant in closed form, where it is the one that is proved to serve
 * @param with the constant that was proved to serve, as a text: {@code exact}, or the bound on that side
 * @param proof of the relation with that constant
 * @param proved what was proved: the relation with that constant
 * @param refutation of the relation with the other bound
 * @param allBeyond whether the kernel proved that at the point of the refutation every constant beyond that bound fails
 * @param exactly whether the kernel proved, too, that at some point every constant short of {@code exact} fails
 * @param place where it is attained, or where it is approached, in words
 */
public record BestConstant(
        String name,
        boolean least,
        Rational lower,
        Rational upper,
        Optional<String> exact,
        String with,
        Proved proof,
        Statement proved,
        Refuted refutation,
        boolean allBeyond,
        boolean exactly,
        String place) {

    /** The point at which the relation fails with the other bound. */
    public Map<String, Rational> point() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(refutation.witness()));
    }

    public Rational width() {
        return upper.minus(lower);
    }

    /** What a search for it came to: the constant, or why there is none. */
    public record Outcome(Optional<BestConstant> found, String why) {}
}
