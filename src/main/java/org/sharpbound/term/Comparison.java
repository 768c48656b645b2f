package org.sharpbound.term;

/** The order relations of the claim language. */
public enum Comparison {
    LE("<="),
    LT("<"),
    GE(">="),
    GT(">"),
    EQ("=="),
    NE("!=");

    private final String text;

    Comparison(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Whether the relation holds between two numbers whose comparison ({@code Comparable}) gave {@code order}. */
    public boolean holdsFor(int order) {
        return switch (this) {
            case LE -> order <= 0;
            case LT -> order < 0;
            case GE -> order >= 0;
            case GT -> order > 0;
            case EQ -> order == 0;
            case NE -> order != 0;
        };
    }

    /** The relation that holds just where this one does not. */
    public Comparison negated() {
        return switch (this) {
            case LE -> GT;
            case LT -> GE;
            case GE -> LT;
            case GT -> LE;
            case EQ -> NE;
            case NE -> EQ;
        };
    }

    /** Whether the other one holds between any two numbers between which this one does. */
    public boolean implies(Comparison other) {
        return switch (other) {
            case LE -> this == LE || this == LT || this == EQ;
            case GE -> this == GE || this == GT || this == EQ;
            case NE -> this == NE || this == LT || this == GT;
            default -> this == other;
        };
    }

    /** The relation that holds for (b, a) where this one holds for (a, b). */
    public Comparison mirrored() {
        return switch (this) {
            case LE -> GE;
            case LT -> GT;
            case GE -> LE;
            case GT -> LT;
            case EQ, NE -> this;
        };
    }
}
