package org.sharpbound.term;

import java.util.Map;

/** What exact arithmetic says of an expression at a rational point. */
public sealed interface ExactValue permits ExactValue.Value, ExactValue.Undefined, ExactValue.NotRational {

    /** The expression's value, exactly. */
    record Value(Rational value) implements ExactValue {}

    /**
     * The expression has no value at the point.
     *
     * @param why in words, such as "division by zero"
     * @param where the innermost node that has no value
     */
    record Undefined(String why, Expr where) implements ExactValue {
        /** The reason alone, for a shared graph written out as a tree could be of any length. */
        @Override
        public String toString() {
            return "undefined: " + why;
        }
    }

    /** Not decided: the value leaves the rationals, or the arithmetic outgrew its budget. It may even be undefined. */
    record NotRational() implements ExactValue {}

    /**
     * The value of a core expression.
     *
     * @param point the value of each variable
     * @param maxBits numbers that need more bits than this are given up
     * @throws IllegalArgumentException if a variable has no value, or the expression is not a core expression
     */
    static ExactValue of(Expr expr, Map<String, Rational> point, int maxBits) {
        return new ExactEvaluation(point, maxBits).value(expr);
    }
}
