package org.sharpbound.term;

import java.util.Map;

/**
 * Puts expressions in the place of variables, in time linear in the number of distinct nodes.
 *
 * <p>All variables are replaced at once: what is put in is not looked at again. Binders must have been expanded
 * ({@link IllegalArgumentException} otherwise), for their variables could capture.
 */
public final class Substitution extends Rewriting {

    private final Map<String, ? extends Expr> values;

    public Substitution(Map<String, ? extends Expr> values) {
        this.values = Map.copyOf(values);
    }

    public Expr in(Expr expr) {
        return rewrite(expr);
    }

    public Relation in(Relation relation) {
        return rewrite(relation);
    }

    @Override
    protected Expr rebuilt(Expr node) {
        Expr value = node instanceof Expr.Var v ? values.get(v.name()) : null;
        return value == null ? node : value;
    }
}
