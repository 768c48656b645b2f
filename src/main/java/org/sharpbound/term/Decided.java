package org.sharpbound.term;

/** Takes the branch of every {@code if(p < c, …)} of which a cut of the quantity p decides: p lies below the cut, or not below it. */
public final class Decided extends Rewriting {

    private final String quantity;
    private final Rational cut;
    private final boolean below;

    public Decided(String quantity, Rational cut, boolean below) {
        this.quantity = quantity;
        this.cut = cut;
        this.below = below;
    }

    public Relation in(Relation relation) {
        return rewrite(relation);
    }

    @Override
    protected Expr rebuilt(Expr node) {
        if (node instanceof Expr.If choice
                && choice.condition() instanceof Relation.Compare compare
                && compare.comparison() == Comparison.LT
                && compare.left().equals(Expr.variable(quantity))
                && compare.right() instanceof Expr.Num number) {
            int beyond = number.value().compareTo(cut);
            return below && beyond >= 0 ? choice.then() : !below && beyond <= 0 ? choice.otherwise() : node;
        }
        return node;
    }
}
