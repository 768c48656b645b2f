package org.sharpbound.term;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;

/** The variables on which a term depends; each shared node is looked at once. */
public final class FreeVariables {

    private final Set<String> names = new TreeSet<>();
    private final Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private FreeVariables() {}

    /** @throws IllegalArgumentException if a binder is left in the expression, other than of integrals */
    public static Set<String> of(Expr expr) {
        FreeVariables variables = new FreeVariables();
        variables.add(expr);
        return variables.names;
    }

    /** @throws IllegalArgumentException if a binder is left in the relation */
    public static Set<String> of(Relation relation) {
        FreeVariables variables = new FreeVariables();
        variables.add(relation);
        return variables.names;
    }

    private void add(Expr expr) {
        if (!seen.add(expr)) {
            return;
        }
        if (expr instanceof Expr.Var v) {
            names.add(v.name());
        } else if (expr instanceof Apply a) {
            a.arguments().forEach(this::add);
        } else if (expr instanceof Expr.If c) {
            add(c.condition());
            add(c.then());
            add(c.otherwise());
        } else if (expr instanceof Expr.Call c) {
            c.arguments().forEach(this::add);
        } else if (expr instanceof Expr.Bind b && b.binder().integrates()) {
            Set<String> inside = of(b.body());
            inside.remove(b.variable());
            names.addAll(inside);
            b.arguments().stream().filter(end -> Expr.infinity(end) == 0).forEach(this::add);
        } else if (expr instanceof Expr.Bind b) {
            throw new IllegalArgumentException(b.binder().text() + " is not expanded yet");
        }
    }

    private void add(Relation relation) {
        if (relation instanceof Relation.Compare c) {
            add(c.left());
            add(c.right());
        } else if (relation instanceof Relation.Chain c) {
            c.terms().forEach(this::add);
        } else if (relation instanceof Relation.And a) {
            a.parts().forEach(this::add);
        } else if (relation instanceof Relation.Or o) {
            o.parts().forEach(this::add);
        } else if (relation instanceof Relation.Not n) {
            add(n.part());
        } else if (relation instanceof Relation.Implies i) {
            add(i.premise());
            add(i.conclusion());
        }
    }
}
