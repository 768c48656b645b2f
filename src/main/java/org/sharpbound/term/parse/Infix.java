package org.sharpbound.term.parse;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Op;

/** The operations that stand between their operands, and how tightly they bind. */
enum Infix {
    IMPLIES("implies", Level.IMPLIES),
    OR("or", Level.OR),
    AND("and", Level.AND),
    LE("<=", Comparison.LE),
    LT("<", Comparison.LT),
    GE(">=", Comparison.GE),
    GT(">", Comparison.GT),
    EQ("==", Comparison.EQ),
    NE("!=", Comparison.NE),
    ADD("+", Level.SUM, Op.ADD),
    SUB("-", Level.SUM, Op.SUB),
    MUL("*", Level.PRODUCT, Op.MUL),
    DIV("/", Level.PRODUCT, Op.DIV),
    POW("^", Level.POWER, Op.POW);

    /** From the loosest to the tightest. */
    static final class Level {
        static final int IMPLIES = 1;
        static final int OR = 2;
        static final int AND = 3;
        static final int NOT = 4;
        static final int COMPARISON = 5;
        static final int SUM = 6;
        static final int PRODUCT = 7;
        static final int SIGN = 8;
        static final int POWER = 9;

        private Level() {}
    }

    private static final Map<String, Infix> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(i -> i.text, Function.identity()));

    private final String text;
    private final int level;
    private final Op op;
    private final Comparison comparison;

    Infix(String text, int level) {
        this(text, level, null, null);
    }

    Infix(String text, Comparison comparison) {
        this(text, Level.COMPARISON, null, comparison);
    }

    Infix(String text, int level, Op op) {
        this(text, level, op, null);
    }

    Infix(String text, int level, Op op, Comparison comparison) {
        this.text = text;
        this.level = level;
        this.op = op;
        this.comparison = comparison;
    }

    int level() {
        return level;
    }

    /** The arithmetic operation; only at the levels from {@code SUM} on. */
    Op op() {
        return op;
    }

    /** The order relation; only at the level {@code COMPARISON}. */
    Comparison comparison() {
        return comparison;
    }

    static Optional<Infix> of(Token token) {
        boolean candidate = token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.NAME;
        return candidate ? Optional.ofNullable(BY_TEXT.get(token.text())) : Optional.empty();
    }
}
