package org.sharpbound.enclose.flow;

/** The instructions of a {@link Program}. */
enum Kind {
    CONSTANT,
    PI,
    STATE,
    TIME,
    PARAMETER,
    NEG,
    ADD,
    SUB,
    MUL,
    DIV,
    /** An analytic function {@code op} of {@code first}; its derivative there is the value of {@code second}. */
    FUNCTION,
    ABS,
    RELU,
    STEP,
    SIGN,
    FLOOR,
    MIN,
    MAX,
    /** Truth values, 1 or 0, from here; they have no derivative, and must be the same in the whole enclosure. */
    NONNEGATIVE,
    POSITIVE,
    ZERO,
    NOT,
    AND,
    OR,
    /** {@code second} where {@code first} is true, else {@code third}. */
    SELECT
}
