package org.sharpbound.kernel;

import java.util.List;

/** A part of the domain in a cover: cut in two, cut into cases, seen in another variable, or settled by a method. */
public sealed interface Node
        permits Node.Split, Node.Cases, Node.Reciprocal, Node.Touch, Node.Slope, Node.Resolve, Node.Leaf {

    /**
     * The box is cut at {@code at}, which lies strictly inside; both parts hold the cut.
     *
     * @param at a double, so that the boxes' ends are exact
     */
    record Split(String variable, double at, Node below, Node above) implements Node {}

    /**
     * A quantity of a finite domain takes each of its values in turn.
     *
     * @param values all elements of the domain, in its order, in the claim language
     * @param parts a node for each value
     */
    record Cases(String variable, List<String> values, List<Node> parts) implements Node {
        public Cases {
            values = List.copyOf(values);
            parts = List.copyOf(parts);
        }
    }

    /**
     * The change of variable x = 1/u on a box where x has one sign: a half-bounded range becomes a bounded one. Below it
     * the same name stands for u.
     */
    record Reciprocal(String variable, Node part) implements Node {}

    /**
     * The two sides of an inequality touch where a variable has the value {@code at}, of a stated order.
     *
     * @param at a constant expression, in the claim language
     * @param sign shows the sign of the derivative of that order on the whole box
     * @param defined shows that the statement is defined on the box
     */
    record Touch(String variable, String at, int order, Node sign, Node defined) implements Node {}

    /**
     * The margin of an inequality is monotone in a variable, and least at its lower or its upper end.
     *
     * @param sign shows the sign of the derivative on the whole box
     * @param defined shows that the statement is defined on the box
     * @param face shows the goal on the face where the margin is least
     */
    record Slope(String variable, boolean leastAtLower, Node sign, Node defined, Node face) implements Node {}

    /**
     * A piecewise part of the goal is replaced by one of its branches.
     *
     * @param piece its number among the piecewise parts
     * @param branch 0 or 1
     * @param premise shows that the branch may be taken on the whole box
     * @param rest shows the goal with the branch in place
     */
    record Resolve(int piece, int branch, Node premise, Node rest) implements Node {}

    /**
     * A box on which {@code method} shows that the goal holds, or that an assumption fails.
     *
     * @param digits 0 for arithmetic on doubles, else the decimal digits of the arithmetic
     */
    record Leaf(Method method, int digits) implements Node {}

    /** What this node is made of, in the order of the listing; nothing for a leaf. */
    default List<Node> parts() {
        if (this instanceof Split split) {
            return List.of(split.below(), split.above());
        } else if (this instanceof Cases cases) {
            return cases.parts();
        } else if (this instanceof Reciprocal reciprocal) {
            return List.of(reciprocal.part());
        } else if (this instanceof Touch touch) {
            return List.of(touch.sign(), touch.defined());
        } else if (this instanceof Slope slope) {
            return List.of(slope.sign(), slope.defined(), slope.face());
        }
        return this instanceof Resolve resolve ? List.of(resolve.premise(), resolve.rest()) : List.of();
    }

    /** Whether the domain is only cut into cases, and each is settled with digits, as points are. */
    default boolean onlyCases() {
        if (!(this instanceof Cases cases)) {
            return false;
        }
        for (Node part : cases.parts()) {
            boolean point = part instanceof Leaf leaf && leaf.digits() > 0;
            if (!point && !part.onlyCases()) {
                return false;
            }
        }
        return true;
    }
}
