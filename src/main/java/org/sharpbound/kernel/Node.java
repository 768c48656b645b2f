package org.sharpbound.kernel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A part of the domain in a cover: settled by a method, or reduced by a step to parts of its own. */
public sealed interface Node permits Node.Inner, Node.Leaf, Node.Expansion, Node.Minimum {

    /** @param parts a node for each obligation of the step, in their order */
    record Inner(Step step, List<Node> parts) implements Node {
        public Inner {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A box on which {@code method} shows that the goal holds, or that an assumption fails.
     *
     * @param digits 0 for arithmetic on doubles, else the decimal digits of the arithmetic
     */
    record Leaf(Method method, int digits) implements Node {
        @Override
        public List<Node> parts() {
            return List.of();
        }
    }

    /**
     * A box on which series about a point show that the goal holds, or that an assumption fails: in powers of s with
     * x = at ± s^ramification, or x = ±s^-ramification at infinity. The remainder is relative, so the point may be one where
     * both sides touch, a quotient is 0/0, or a root or a pole lies.
     *
     * @param at an expression in the other variables, {@code inf} or {@code -inf}
     * @param order the most terms of a series
     * @param digits 0 for arithmetic on doubles, else the decimal digits of the arithmetic
     */
    record Expansion(String variable, String at, int ramification, int order, int digits) implements Node {
        @Override
        public List<Node> parts() {
            return List.of();
        }
    }

    /**
     * A box on which both sides of an inequality touch where some variables have stated values: the margin and its gradient by
     * them vanish there, and its Hessian by them is positive semidefinite on the box.
     *
     * @param at an expression in the variables that are not stated, for each that is
     */
    record Minimum(Map<String, String> at) implements Node {
        public Minimum {
            at = Collections.unmodifiableMap(new TreeMap<>(at));
        }

        @Override
        public List<Node> parts() {
            return List.of();
        }
    }

    static Node of(Step step, Node... parts) {
        return new Inner(step, List.of(parts));
    }

    /** What this node is made of, in the order of the listing; nothing for a leaf. */
    List<Node> parts();

    /** Whether the domain is only cut into cases, and each is settled with digits, as points are. */
    default boolean onlyCases() {
        if (!(this instanceof Inner inner) || !(inner.step() instanceof Step.Cases)) {
            return false;
        }
        for (Node part : inner.parts()) {
            boolean point = part instanceof Leaf leaf && leaf.digits() > 0;
            if (!point && !part.onlyCases()) {
                return false;
            }
        }
        return true;
    }
}
