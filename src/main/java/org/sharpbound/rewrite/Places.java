package org.sharpbound.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sharpbound.kernel.rewrite.Why;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.theory.Theory;

/** The parts of a term, the outermost first, each with the context that it stands in. */
final class Places {

    static final Expr HOLE = Expr.variable(Why.HOLE);

    /**
     * A part of a term.
     *
     * @param context the term with {@link #HOLE} for the part
     * @param theory the theory with the variables that are bound around it
     */
    record Place(Expr part, Expr context, Theory theory) {}

    private final List<Place> found = new ArrayList<>();

    private Places() {}

    static List<Place> of(Expr term, Theory theory) {
        Places places = new Places();
        places.walk(term, theory, part -> part);
        return places.found;
    }

    private void walk(Expr term, Theory theory, UnaryOperator<Expr> around) {
        found.add(new Place(term, around.apply(HOLE), theory));
        if (term instanceof Apply a) {
            for (int i = 0; i < a.arguments().size(); i++) {
                int at = i;
                walk(a.argument(i), theory, part -> around.apply(new Apply(a.op(), with(a.arguments(), at, part))));
            }
        } else if (term instanceof Expr.Call c) {
            for (int i = 0; i < c.arguments().size(); i++) {
                int at = i;
                walk(
                        c.arguments().get(i),
                        theory,
                        part -> around.apply(new Expr.Call(c.name(), with(c.arguments(), at, part))));
            }
        } else if (term instanceof Expr.If i) {
            walk(i.then(), theory, part -> around.apply(new Expr.If(i.condition(), part, i.otherwise())));
            walk(i.otherwise(), theory, part -> around.apply(new Expr.If(i.condition(), i.then(), part)));
        } else if (term instanceof Expr.Bind b) {
            walk(
                    b.body(),
                    theory.with(b.variable(), Domain.REALS, isIndex(b, theory)),
                    part -> around.apply(new Expr.Bind(b.binder(), part, b.variable(), b.arguments(), b.domain())));
            for (int i = 0; i < b.arguments().size(); i++) {
                if (Expr.infinity(b.arguments().get(i)) == 0) {
                    int at = i;
                    walk(
                            b.arguments().get(i),
                            theory,
                            part -> around.apply(new Expr.Bind(
                                    b.binder(), b.body(), b.variable(), with(b.arguments(), at, part), b.domain())));
                }
            }
        }
    }

    private static boolean isIndex(Expr.Bind bind, Theory theory) {
        return (bind.binder() == Binder.SUM || bind.binder() == Binder.PROD)
                && theory.isInteger(bind.arguments().get(0));
    }

    private static List<Expr> with(List<Expr> list, int at, Expr item) {
        List<Expr> changed = new ArrayList<>(list);
        changed.set(at, item);
        return changed;
    }
}
