package org.sharpbound.run.repair;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;

/** What of a statement some expressions depend on: a search for their extremes is the better for every quantity that it need not move. */
final class Concern {

    private Concern() {}

    /**
     * The quantities that occur in the expressions, or that assumptions join with such, and the assumptions about them; no goal.
     *
     * @param statement without anything implicit
     */
    static Statement of(Statement statement, List<Expr> exprs) {
        Set<String> names = new TreeSet<>();
        exprs.forEach(expr -> names.addAll(FreeVariables.of(expr)));
        List<Set<String>> joined =
                statement.assumptions().stream().map(FreeVariables::of).toList();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Set<String> together : joined) {
                grew |= meet(together, names) && names.addAll(together);
            }
        }
        Map<String, Domain> quantities = new LinkedHashMap<>(statement.quantities());
        quantities.keySet().retainAll(names);
        List<Relation> assumptions = statement.assumptions().stream()
                .filter(assumption -> meet(FreeVariables.of(assumption), names))
                .toList();
        return new Statement(quantities, assumptions, new Relation.And(List.of()));
    }

    private static boolean meet(Collection<String> some, Collection<String> others) {
        return !Collections.disjoint(some, others);
    }
}
