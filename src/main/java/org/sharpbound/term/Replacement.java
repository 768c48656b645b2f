package org.sharpbound.term;

/** Puts an expression in the place of another, wherever one equal to that stands as a part. */
public final class Replacement extends Rewriting {

    private final Expr part;
    private final Expr value;

    public Replacement(Expr part, Expr value) {
        this.part = part;
        this.value = value;
    }

    public Relation in(Relation relation) {
        return rewrite(relation);
    }

    @Override
    protected Expr rebuilt(Expr node) {
        return node.equals(part) ? value : node;
    }
}
