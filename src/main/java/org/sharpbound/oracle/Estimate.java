package org.sharpbound.oracle;

/** What an evaluation at many digits says of an expression at a point. */
public sealed interface Estimate permits Estimate.Number, Estimate.Undefined, Estimate.NotEvaluable {

    /** The digits of a value that is exact. */
    int ALL_DIGITS = Integer.MAX_VALUE;

    /**
     * A value.
     *
     * @param text a decimal with the trustworthy digits, or an exact rational
     * @param nearest a double near it, infinite or zero where it has none
     * @param digits how many significant digits are trustworthy, 0 if it may be zero, {@link #ALL_DIGITS} if it is exact
     */
    record Number(String text, double nearest, int digits) implements Estimate {}

    /** The expression has no value there, beyond the error of the evaluation. */
    record Undefined(String why) implements Estimate {}

    /** The evaluation failed: numbers too large, digits lost, an undecided jump, or no time left. */
    record NotEvaluable(String why) implements Estimate {}
}
