package org.sharpbound.term;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The scalar operations of the claim language (section 4), each a partial function on the reals.
 *
 * <p>{@code POW} is defined for a positive base, for the base 0 with a positive exponent, and for every base (0 only with
 * exponents that are not negative) when the exponent is written as an integer constant; 0^0 is then 1. {@code STEP} is 1
 * for positive arguments and 0 otherwise, the derivative of {@code RELU} away from 0. {@code FACTORIAL} is defined for the
 * integers 0, 1, 2, ….
 */
public enum Op {
    PI("pi", 0),
    E("e", 0),
    NEG("-", 1),
    ABS("abs", 1),
    SQRT("sqrt", 1),
    CBRT("cbrt", 1),
    EXP("exp", 1),
    LOG("log", 1),
    SIN("sin", 1),
    COS("cos", 1),
    TAN("tan", 1),
    ASIN("asin", 1),
    ACOS("acos", 1),
    ATAN("atan", 1),
    SINH("sinh", 1),
    COSH("cosh", 1),
    TANH("tanh", 1),
    ERF("erf", 1),
    ERFC("erfc", 1),
    RELU("relu", 1),
    STEP("step", 1),
    SIGN("sign", 1),
    FLOOR("floor", 1),
    FACTORIAL("factorial", 1),
    ADD("+", 2),
    SUB("-", 2),
    MUL("*", 2),
    DIV("/", 2),
    POW("^", 2),
    MIN("min", 2),
    MAX("max", 2);

    private static final Map<String, Op> BY_NAME = Arrays.stream(values())
            .filter(op -> Character.isLetter(op.text.charAt(0)))
            .collect(Collectors.toUnmodifiableMap(Op::text, Function.identity()));

    private final String text;
    private final int arity;

    Op(String text, int arity) {
        this.text = text;
        this.arity = arity;
    }

    /** The name or sign by which the claim language writes this operation. */
    public String text() {
        return text;
    }

    /** 0 for a constant, else the number of arguments. */
    public int arity() {
        return arity;
    }

    /** The constant or function of that name; signs such as {@code +} are not names. */
    public static Optional<Op> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All names of constants and functions. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }
}
