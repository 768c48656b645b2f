package org.sharpbound.term;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rebuilds shared expressions from the leaves up, each node once.
 *
 * <p>A node whose parts did not change is kept as it is, so that what was shared stays shared.
 */
abstract class Rewriting {

    private final Map<Expr, Expr> seen = new IdentityHashMap<>();

    /** What takes the place of a node whose parts have been rebuilt already. */
    protected abstract Expr rebuilt(Expr node);

    final Expr rewrite(Expr expr) {
        Expr known = seen.get(expr);
        if (known == null) {
            known = rebuilt(withNewParts(expr));
            seen.put(expr, known);
        }
        return known;
    }

    final Relation rewrite(Relation relation) {
        if (relation instanceof Relation.Compare c) {
            return new Relation.Compare(rewrite(c.left()), c.comparison(), rewrite(c.right()));
        } else if (relation instanceof Relation.Chain c) {
            return new Relation.Chain(rewriteAll(c.terms()), c.comparisons());
        } else if (relation instanceof Relation.And a) {
            return new Relation.And(a.parts().stream().map(this::rewrite).toList());
        } else if (relation instanceof Relation.Or o) {
            return new Relation.Or(o.parts().stream().map(this::rewrite).toList());
        } else if (relation instanceof Relation.Not n) {
            return new Relation.Not(rewrite(n.part()));
        }
        Relation.Implies i = (Relation.Implies) relation;
        return new Relation.Implies(rewrite(i.premise()), rewrite(i.conclusion()));
    }

    private Expr withNewParts(Expr expr) {
        if (expr instanceof Apply a) {
            List<Expr> arguments = rewriteAll(a.arguments());
            return same(arguments, a.arguments()) ? a : new Apply(a.op(), arguments);
        } else if (expr instanceof Expr.If c) {
            return new Expr.If(rewrite(c.condition()), rewrite(c.then()), rewrite(c.otherwise()));
        } else if (expr instanceof Expr.Call c) {
            List<Expr> arguments = rewriteAll(c.arguments());
            return same(arguments, c.arguments()) ? c : new Expr.Call(c.name(), arguments);
        } else if (expr instanceof Expr.Bind b) {
            throw new IllegalArgumentException(b.binder().text() + " is not expanded yet");
        }
        return expr;
    }

    private List<Expr> rewriteAll(List<Expr> exprs) {
        List<Expr> result = new ArrayList<>(exprs.size());
        for (Expr expr : exprs) {
            result.add(rewrite(expr));
        }
        return result;
    }

    private static boolean same(List<Expr> left, List<Expr> right) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i) != right.get(i)) {
                return false;
            }
        }
        return true;
    }
}
