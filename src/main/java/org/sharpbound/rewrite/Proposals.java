package org.sharpbound.rewrite;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.kernel.rewrite.Condition;
import org.sharpbound.kernel.rewrite.Demand;
import org.sharpbound.kernel.rewrite.Instance;
import org.sharpbound.kernel.rewrite.Lambda;
import org.sharpbound.oracle.symbolic.Antiderivatives;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Theory;

/**
 * Terms for variables of a rule that matching leaves open, because only the conditions speak of them: a function with a
 * given derivative is asked of a computer algebra system. What it says is a proposal, for the condition is shown afterwards.
 */
final class Proposals {

    private final Antiderivatives antiderivatives;

    Proposals(Antiderivatives antiderivatives) {
        this.antiderivatives = antiderivatives;
    }

    /** The binding with what is proposed for variables that it lacks. */
    Map<String, Lambda> completed(Rewriter.Law law, Map<String, Lambda> binding, Theory theory) {
        Map<String, Lambda> more = new LinkedHashMap<>(binding);
        for (Condition condition : law.conditions()) {
            if (condition.demand() instanceof Demand.Holds holds
                    && holds.relation() instanceof Relation.Compare c
                    && c.comparison() == Comparison.EQ
                    && condition.all().size() == 1) {
                String variable = condition.all().get(0).variable();
                primitive(c.left(), variable)
                        .filter(name -> law.variables().containsKey(name) && !more.containsKey(name))
                        .flatMap(name -> proposed(c.right(), variable, more, theory)
                                .map(body -> Map.entry(name, new Lambda(List.of(variable), body))))
                        .ifPresent(found -> more.put(found.getKey(), found.getValue()));
            }
        }
        return more;
    }

    /** F, if the term is F'(x). */
    private static Optional<String> primitive(Expr term, String variable) {
        return term instanceof Expr.Bind b
                        && b.binder() == Binder.DIFF
                        && b.arguments().equals(List.of(Expr.num(1), Expr.variable(variable)))
                        && b.body() instanceof Expr.Call call
                        && call.arguments().equals(List.of(Expr.variable(b.variable())))
                ? Optional.of(call.name())
                : Optional.empty();
    }

    private Optional<Expr> proposed(Expr derivative, String variable, Map<String, Lambda> binding, Theory theory) {
        try {
            // under a name that the terms of the binding do not use
            String free = Scoping.unused(variable + "_", new Instance(binding, theory).taken());
            Map<String, Expr> renamed = new HashMap<>();
            renamed.put(variable, Expr.variable(free));
            Expr integrand = new Instance(binding, theory).of(Scoping.replaced(derivative, renamed));
            return antiderivatives
                    .of(integrand, free)
                    .map(found -> Scoping.replaced(found, Map.of(free, Expr.variable(variable))));
        } catch (IllFormed illFormed) {
            return Optional.empty();
        }
    }
}
