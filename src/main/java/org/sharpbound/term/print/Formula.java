package org.sharpbound.term.print;

import java.util.List;
import java.util.Optional;

/** A formula as it is laid out, before it is written as TeX or as MathML. */
sealed interface Formula {

    /** Digits, perhaps with a decimal point. */
    record Number(String digits) implements Formula {}

    /** A letter or a word that names something. */
    record Name(String unicode, String tex) implements Formula {}

    /** A relation sign, an operation sign, a comma, a space. */
    enum Sign implements Formula {
        PLUS("+", "+"),
        MINUS("−", "-"),
        DOT("·", "\\cdot"),
        /** A product without a sign. */
        TIMES("\u2062", " "),
        /** A product without a sign before a function: s tanh(x). */
        TIMES_SPACED("\u2062", "\\,"),
        /** A function before its argument. */
        OF("\u2061", ""),
        CROSS("×", "\\times"),
        SLASH("/", "/"),
        COMMA(",", ","),
        FACTORIAL("!", "!"),
        LE("≤", "\\le"),
        LT("<", "<"),
        GE("≥", "\\ge"),
        GT(">", ">"),
        EQ("=", "="),
        NE("≠", "\\ne"),
        IN("∈", "\\in"),
        TO("→", "\\to"),
        SIMILAR("∼", "\\sim"),
        IMPLIES("⟹", "\\implies"),
        SUM("∑", "\\sum"),
        PRODUCT("∏", "\\prod"),
        INTEGRAL("∫", "\\int"),
        ELLIPSIS("…", "\\ldots");

        final String unicode;
        final String tex;

        Sign(String unicode, String tex) {
            this.unicode = unicode;
            this.tex = tex;
        }
    }

    /** Words of prose between formulas: {@code and}. */
    record Words(String text) implements Formula {}

    record Row(List<Formula> parts) implements Formula {}

    record Fraction(Formula numerator, Formula denominator) implements Formula {}

    /** @param index 3 for a cube root, empty for a square root */
    record Root(Formula radicand, Optional<Formula> index) implements Formula {}

    record Scripts(Formula base, Optional<Formula> below, Optional<Formula> above) implements Formula {}

    /** A large sign or word with its limits. */
    record Limits(Formula base, Optional<Formula> below, Optional<Formula> above) implements Formula {}

    enum Accent {
        BAR("¯", "\\bar"),
        HAT("^", "\\hat"),
        TILDE("~", "\\tilde");

        final String unicode;
        final String tex;

        Accent(String unicode, String tex) {
            this.unicode = unicode;
            this.tex = tex;
        }
    }

    record Accented(Formula base, Accent accent) implements Formula {}

    enum Fence {
        ROUND("(", ")", "(", ")"),
        SQUARE("[", "]", "[", "]"),
        OPEN_CLOSED("(", "]", "(", "]"),
        CLOSED_OPEN("[", ")", "[", ")"),
        CURLY("{", "}", "\\{", "\\}"),
        BARS("|", "|", "|", "|"),
        FLOOR("⌊", "⌋", "\\lfloor", "\\rfloor"),
        /** A norm. */
        NORM("‖", "‖", "\\|", "\\|"),
        /** An inner product. */
        ANGLES("⟨", "⟩", "\\langle", "\\rangle"),
        /** The bar after which the point stands at which something is taken. */
        AT("", "|", ".", "|");

        final String open;
        final String close;
        final String texOpen;
        final String texClose;

        Fence(String open, String close, String texOpen, String texClose) {
            this.open = open;
            this.close = close;
            this.texOpen = texOpen;
            this.texClose = texClose;
        }
    }

    record Fenced(Fence fence, Formula body) implements Formula {}

    /** A value and the condition under which it is taken, empty for the last: otherwise. */
    record Case(Formula value, Optional<Formula> condition) {}

    record Cases(List<Case> cases) implements Formula {}

    /** A matrix in round brackets. */
    record Matrix(List<List<Formula>> rows) implements Formula {}

    static Formula row(Formula... parts) {
        return parts.length == 1 ? parts[0] : new Row(List.of(parts));
    }

    static Formula round(Formula body) {
        return new Fenced(Fence.ROUND, body);
    }

    static Formula sup(Formula base, Formula above) {
        return new Scripts(base, Optional.empty(), Optional.of(above));
    }
}
