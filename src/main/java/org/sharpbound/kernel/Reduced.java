package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.implicit.Enclosed;
import org.sharpbound.enclose.implicit.Problem;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;

/**
 * A statement that speaks of flows and functions of matrices, with these numbers as further quantities.
 *
 * <p>Soundness: the numbers have some values of their enclosures, so that what holds for all of these holds. In centred form
 * y = c + Σ d (q − m), a number is written in quantities c and d that range over their enclosures, and m that have one value. The
 * forms of a template are those for all values of the further quantities.
 */
final class Reduced {

    /** Marks that no name of a claim has. */
    private static final String CENTRE = "'centre";

    private static final String MIDDLE = "'middle";
    private static final String BY = "'by'";

    private static final Relation NEVER = new Relation.Compare(Expr.num(0), Comparison.LT, Expr.num(0));

    private final Statement statement;
    private final Problem problem;
    private final Scope direct;
    private Scope centred;
    private final Map<Integer, Optional<StartForm>> starts = new HashMap<>();

    /** @param statement without quantities of finite domains */
    Reduced(Statement statement) {
        this.statement = statement;
        this.problem = new Problem(
                statement.implicits(), List.copyOf(statement.quantities().keySet()));
        this.direct = Scope.of(freed(statement));
    }

    Problem problem() {
        return problem;
    }

    /** The statement with the numbers as quantities of which nothing is known. */
    static Statement freed(Statement statement) {
        Map<String, Domain> quantities = new LinkedHashMap<>(statement.quantities());
        statement.implicits().forEach(i -> i.names().forEach(name -> quantities.put(name, Domain.REALS)));
        return new Statement(quantities, statement.assumptions(), statement.goal());
    }

    private synchronized Scope template(boolean inCentredForm) {
        if (inCentredForm && centred == null) {
            centred = Scope.of(centredStatement());
        }
        return inCentredForm ? centred : direct;
    }

    private Statement centredStatement() {
        Map<String, Domain> quantities = new LinkedHashMap<>(statement.quantities());
        statement.quantities().keySet().forEach(quantity -> quantities.put(quantity + MIDDLE, Domain.REALS));
        Map<String, Expr> forms = new LinkedHashMap<>();
        problem.dependences().forEach((name, by) -> {
            quantities.put(name + CENTRE, Domain.REALS);
            Expr form = Expr.variable(name + CENTRE);
            for (String quantity : by) {
                quantities.put(name + BY + quantity, Domain.REALS);
                Expr way = Expr.variable(quantity).minus(Expr.variable(quantity + MIDDLE));
                form = form.plus(Expr.variable(name + BY + quantity).times(way));
            }
            forms.put(name, form);
        });
        Substitution in = new Substitution(forms);
        List<Relation> assumptions = new ArrayList<>();
        statement.assumptions().forEach(assumption -> assumptions.add(in.in(assumption)));
        return new Statement(quantities, assumptions, BothSigns.in(in.in(statement.goal())));
    }

    LeafJudge judge(boolean inCentredForm) {
        return template(inCentredForm).judge();
    }

    Scope scope(Box part, Enclosed enclosed, boolean inCentredForm) {
        Map<String, Interval> further = new LinkedHashMap<>();
        if (inCentredForm) {
            Enclosed.Centred forms =
                    enclosed.centred().orElseThrow(() -> new IllegalArgumentException("there are no centred forms"));
            forms.middle().forEach((quantity, middle) -> further.put(quantity + MIDDLE, Interval.of(middle)));
            forms.centres().forEach((name, centre) -> further.put(name + CENTRE, centre));
            problem.dependences()
                    .forEach((name, by) -> by.forEach(quantity -> further.put(
                            name + BY + quantity, forms.slopes().get(name).getOrDefault(quantity, Interval.ZERO))));
        } else {
            further.putAll(enclosed.values());
        }
        return scope(template(inCentredForm), part, further);
    }

    /** The form in which states are polynomials in time from the start, with a tail of an order; empty if there is none. */
    synchronized Optional<StartForm> start(int order) {
        return starts.computeIfAbsent(order, k -> StartForm.of(statement, k));
    }

    /** @param tails by their names */
    Scope scope(StartForm form, Box part, Map<String, Interval> tails) {
        return scope(form.template(), part, tails);
    }

    /** The assumptions that do not speak of the numbers, and a goal that never holds. */
    Scope unsolved(Box part) {
        List<Relation> assumptions = statement.assumptions().stream()
                .filter(a -> Collections.disjoint(FreeVariables.of(a), problem.names()))
                .toList();
        return Scope.of(new Statement(statement.quantities(), assumptions, NEVER))
                .on(part);
    }

    /** A box within that of the template, for which its forms were found. */
    private static Scope scope(Scope template, Box part, Map<String, Interval> further) {
        Box box = template.box();
        for (int v = 0; v < box.dimension(); v++) {
            String name = box.variables().get(v);
            int own = part.variables().indexOf(name);
            box = own >= 0 ? box.meet(v, part.only(own)) : box.meet(v, Box.of(name, further.get(name)));
        }
        return template.on(box);
    }
}
