package org.sharpbound.enclose.quadrature;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/**
 * Rebuilds expressions in which integrals stand, each node once: a node that is replaced is not looked into.
 *
 * <p>No name is bound twice in them, so nothing is captured.
 */
abstract class Rebuilding {

    private final Map<Expr, Expr> seen = new IdentityHashMap<>();

    /** What takes the place of a node; empty to go on with its parts. */
    protected abstract Optional<Expr> replaced(Expr node);

    /** What takes the place of a comparison; empty to go on with its sides. */
    protected Optional<Relation> replaced(Relation.Compare comparison) {
        return Optional.empty();
    }

    final Expr of(Expr expr) {
        Expr known = seen.get(expr);
        if (known == null) {
            known = replaced(expr).orElseGet(() -> withNewParts(expr));
            seen.put(expr, known);
        }
        return known;
    }

    private Expr withNewParts(Expr expr) {
        if (expr instanceof Apply apply) {
            return new Apply(
                    apply.op(), apply.arguments().stream().map(this::of).toList());
        } else if (expr instanceof Expr.If choice) {
            return new Expr.If(of(choice.condition()), of(choice.then()), of(choice.otherwise()));
        } else if (expr instanceof Expr.Bind bind) {
            return new Expr.Bind(
                    bind.binder(),
                    of(bind.body()),
                    bind.variable(),
                    bind.arguments().stream().map(this::of).toList());
        }
        return expr;
    }

    final Relation of(Relation relation) {
        if (relation instanceof Relation.Compare compare) {
            return replaced(compare)
                    .orElseGet(
                            () -> new Relation.Compare(of(compare.left()), compare.comparison(), of(compare.right())));
        } else if (relation instanceof Relation.And and) {
            return new Relation.And(and.parts().stream().map(this::of).toList());
        } else if (relation instanceof Relation.Or or) {
            return new Relation.Or(or.parts().stream().map(this::of).toList());
        } else if (relation instanceof Relation.Not not) {
            return new Relation.Not(of(not.part()));
        } else if (relation instanceof Relation.Implies implies) {
            return new Relation.Implies(of(implies.premise()), of(implies.conclusion()));
        }
        throw new Unknown("a chain that is not expanded");
    }
}
