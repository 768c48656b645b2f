package org.sharpbound.claim;

import java.util.List;
import java.util.Set;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Functional;

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
        functionals.closed();
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

    private Expr end(Expr end, Scope scope) {
        int infinity = Expr.infinity(end);
        return infinity == 0
                ? functionals.integrating(() -> elaboration.expand(end, scope))
                : infinity > 0 ? Expr.INFINITY : Expr.INFINITY.negated();
    }
}
