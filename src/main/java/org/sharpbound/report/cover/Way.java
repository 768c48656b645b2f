package org.sharpbound.report.cover;

import org.sharpbound.kernel.Method;
import org.sharpbound.kernel.Node;

/** By what a part of the domain is settled, in words that stand behind a number of boxes. */
public enum Way {
    PLAIN("by plain enclosure"),
    MEAN_VALUE("by the mean value form"),
    MONOTONE("by monotonicity"),
    TAYLOR_MODEL("by Taylor models"),
    SECOND_ORDER("by second-order forms"),
    CONTRACTION("by contraction"),
    SERIES("by series"),
    CONTACT("by a contact where the margin is convex"),
    TOUCH("by the order in which both sides touch"),
    SLOPE("at an end, for the margin is monotone"),
    LIMIT("by the limit towards which the margin declines"),
    PARTS("part by part or branch by branch of the relation"),
    CHANGED("after a change of variables"),
    GIVEN("by an assumption"),
    SOLUTION("by enclosures of all that is implicit"),
    START("by Taylor polynomials in time"),
    DIGITS("with digits, at a point");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Of a method at a leaf. */
    public static Way of(Method method) {
        return switch (method) {
            case PLAIN -> PLAIN;
            case MEAN_VALUE -> MEAN_VALUE;
            case MONOTONE -> MONOTONE;
            case TAYLOR_MODEL -> TAYLOR_MODEL;
            case SECOND_ORDER -> SECOND_ORDER;
            case CONTRACTION -> CONTRACTION;
        };
    }

    /** Of a leaf of a cover. */
    public static Way of(Node leaf) {
        if (leaf instanceof Node.Leaf own) {
            return of(own.method());
        }
        return leaf instanceof Node.Minimum ? CONTACT : SERIES;
    }
}
