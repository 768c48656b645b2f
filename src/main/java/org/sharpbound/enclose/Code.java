package org.sharpbound.enclose;

/**
 * The instructions of a {@link Tape}: the operations of the language, and what compiling makes of them.
 *
 * <p>Truth values are numbers too: 1 is true, 0 is false, and an interval [0, 1] is not known.
 */
enum Code {
    CONSTANT,
    VARIABLE,
    PI,
    NEG,
    ABS,
    SQR,
    SQRT,
    CBRT,
    EXP,
    LOG,
    SIN,
    COS,
    TAN,
    ASIN,
    ACOS,
    ATAN,
    SINH,
    COSH,
    TANH,
    ERF,
    ERFC,
    RELU,
    STEP,
    SIGN,
    FLOOR,
    FACTORIAL,
    ADD,
    SUB,
    MUL,
    DIV,
    MIN,
    MAX,
    /** An integer constant as exponent: {@code second} holds it. */
    POWN,
    /** A rational constant, not an integer, as exponent: {@code second} is its place among the constants. */
    POWR,
    POW,
    /** Whether the argument is at least 0. */
    NONNEGATIVE,
    /** Whether the argument is more than 0. */
    POSITIVE,
    /** Whether the argument is 0. */
    ZERO,
    NOT,
    AND,
    OR,
    /** {@code second} where {@code first} is true, else {@code third}. */
    SELECT;

    /** How many of the operands are places of other instructions. */
    int arguments() {
        return switch (this) {
            case CONSTANT, VARIABLE, PI -> 0;
            case ADD, SUB, MUL, DIV, MIN, MAX, POW, AND, OR -> 2;
            case SELECT -> 3;
            default -> 1;
        };
    }
}
