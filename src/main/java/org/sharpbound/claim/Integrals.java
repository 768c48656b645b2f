package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Relation;

/**
 * Integrals and means over normal variables: a name stands for the outermost one, and those within it stay as they are
 * written.
 */
final class Integrals {

    private final Elaboration elaboration;
    private final Functionals functionals;

    Integrals(Elaboration elaboration, Functionals functionals) {
        this.elaboration = elaboration;
        this.functionals = functionals;
    }

    Expr expand(Expr.Bind bind, Scope scope) {
        List<Expr> ends = bind.arguments().stream().map(end -> end(end, scope)).toList();
        boolean inner = functionals.isIntegrating();
        String variable = functionals.opened(bind.variable());
        Expr body = functionals.integrating(() -> elaboration.expand(
                bind.body(), scope.with(bind.variable(), elaboration.build().variable(variable))));
        release(functionals.closed(), variable, ends);
        Expr.Bind integral = new Expr.Bind(bind.binder(), body, variable, ends);
        Set<String> free = FreeVariables.of(integral);
        if (free.stream().anyMatch(functionals::isNamed)) {
            throw elaboration.stop(
                    bind,
                    scope,
                    "not-supported",
                    "The " + (inner ? "inner " : "") + bind.binder().text()
                            + " of an expression with a sup, inf or limit is not supported yet.");
        }
        return inner ? integral : functionals.named(new Functional.Integral(integral), free, bind, scope);
    }

    /** What must hold in the body is to hold between the ends, in whichever order they are. */
    private void release(Set<DerivedConditions.Condition> conditions, String variable, List<Expr> ends) {
        if (!DerivedConditions.speakOf(conditions, variable)) {
            elaboration.conditions().addAll(conditions);
        } else if (ends.isEmpty()) {
            functionals.released(conditions, variable, Domain.REALS, Optional.empty());
        } else {
            Expr x = elaboration.build().variable(variable);
            Relation up = new Relation.And(between(ends.get(0), x, ends.get(1)));
            Relation down = new Relation.And(between(ends.get(1), x, ends.get(0)));
            functionals.released(conditions, variable, Domain.REALS, Optional.of(new Relation.Or(List.of(up, down))));
        }
    }

    private static List<Relation> between(Expr lower, Expr x, Expr upper) {
        List<Relation> parts = new ArrayList<>();
        // an infinite end on its own side says nothing, and on the other that nothing lies there
        if (Expr.infinity(lower) > 0 || Expr.infinity(upper) < 0) {
            return List.of(new Relation.Compare(Expr.num(1), Comparison.LE, Expr.num(0)));
        }
        if (Expr.infinity(lower) == 0) {
            parts.add(new Relation.Compare(lower, Comparison.LE, x));
        }
        if (Expr.infinity(upper) == 0) {
            parts.add(new Relation.Compare(x, Comparison.LE, upper));
        }
        return parts;
    }

    private Expr end(Expr end, Scope scope) {
        int infinity = Expr.infinity(end);
        return infinity == 0
                ? functionals.integrating(() -> elaboration.expand(end, scope))
                : infinity > 0 ? Expr.INFINITY : Expr.INFINITY.negated();
    }
}
