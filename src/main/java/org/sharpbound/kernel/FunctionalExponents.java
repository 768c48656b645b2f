package org.sharpbound.kernel;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;

/** Looks for functionals, and for what is implicit, in the exponents of powers. */
final class FunctionalExponents {

    private final Set<String> names;
    private final Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private FunctionalExponents(Set<String> names) {
        this.names = names;
    }

    static boolean occur(Statement statement) {
        Set<String> names = new TreeSet<>(statement.functionals().keySet());
        statement.implicits().forEach(implicit -> names.addAll(implicit.names()));
        FunctionalExponents exponents = new FunctionalExponents(names);
        return exponents.in(statement.goal())
                || statement.assumptions().stream().anyMatch(exponents::in)
                || statement.functionals().values().stream()
                        .map(Functional::body)
                        .anyMatch(exponents::in);
    }

    private boolean in(Relation relation) {
        if (relation instanceof Relation.Compare compare) {
            return in(compare.left()) || in(compare.right());
        } else if (relation instanceof Relation.And and) {
            return and.parts().stream().anyMatch(this::in);
        } else if (relation instanceof Relation.Or or) {
            return or.parts().stream().anyMatch(this::in);
        } else if (relation instanceof Relation.Not not) {
            return in(not.part());
        } else if (relation instanceof Relation.Implies implies) {
            return in(implies.premise()) || in(implies.conclusion());
        }
        throw new IllegalArgumentException(
                "not expanded: " + relation.getClass().getSimpleName());
    }

    private boolean in(Expr expr) {
        if (!seen.add(expr)) {
            return false;
        } else if (expr instanceof Expr.If choice) {
            return in(choice.condition()) || in(choice.then()) || in(choice.otherwise());
        }
        return expr instanceof Apply apply
                && (apply.op() == Op.POW && !Collections.disjoint(FreeVariables.of(apply.argument(1)), names)
                        || apply.arguments().stream().anyMatch(this::in));
    }
}
