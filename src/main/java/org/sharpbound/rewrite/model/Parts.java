package org.sharpbound.rewrite.model;

import java.util.ArrayList;
import java.util.List;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Expr;
import org.sharpbound.term.theory.Scoping;

/** The parts of terms. */
public final class Parts {

    private Parts() {}

    /** Those that stand directly in it, bodies of binders and sides of conditions among them. */
    public static List<Expr> of(Expr term) {
        List<Expr> parts = new ArrayList<>();
        if (term instanceof Apply a) {
            parts.addAll(a.arguments());
        } else if (term instanceof Expr.Call c) {
            parts.addAll(c.arguments());
        } else if (term instanceof Expr.If i) {
            parts.addAll(Scoping.sides(i.condition()));
            parts.addAll(List.of(i.then(), i.otherwise()));
        } else if (term instanceof Expr.Bind b) {
            parts.add(b.body());
            parts.addAll(b.arguments());
        }
        return parts;
    }

    /** How many integrals stand one in the other. */
    public static int integrals(Expr term) {
        boolean integral = term instanceof Expr.Bind b && (b.binder() == Binder.INTEGRAL || b.binder() == Binder.GAUSS);
        int deepest = 0;
        for (Expr part : of(term)) {
            deepest = Math.max(deepest, integrals(part));
        }
        return deepest + (integral ? 1 : 0);
    }
}
