package org.sharpbound.term.print;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Expr;
import org.sharpbound.term.theory.Scoping;

/** Derivatives that name their point, {@code diff(f(y), y, 1, x)}, as an author would write them: {@code diff(f(x), x)}. */
final class PointedDerivative {

    private PointedDerivative() {}

    /** Without a point, where that is a variable of which the body does not speak otherwise. */
    static Optional<Expr.Bind> plain(Expr.Bind bind) {
        if (bind.binder() != Binder.DIFF
                || bind.arguments().size() != 2
                || !(bind.arguments().get(1) instanceof Expr.Var point)
                || Scoping.free(bind.body()).contains(point.name())
                        && !point.name().equals(bind.variable())) {
            return Optional.empty();
        }
        Expr body = Scoping.replaced(bind.body(), Map.of(bind.variable(), point));
        Expr order = bind.arguments().get(0);
        return Optional.of(new Expr.Bind(
                bind.binder(), body, point.name(), order.equals(Expr.num(1)) ? List.of() : List.of(order)));
    }
}
