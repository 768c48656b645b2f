package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Algebra;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Rate;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Theory;

/**
 * The right-hand side of a derived result as a function of the quantities that it hangs on, and where the derivation holds.
 *
 * @param parameters the quantities of which the right-hand side speaks, and those that domains and assumptions tie to them;
 *     the derivation holds for all values of the others
 * @param domains where the derivation has them
 * @param assumptions those of the derivation that speak of them
 */
record DerivedDefinition(
        DerivedResults.Result result,
        List<String> parameters,
        Expr body,
        Map<String, Domain> domains,
        List<Relation> assumptions) {

    /** The name that it has among the definitions of a claim, which no author can write. */
    static String name(String result) {
        return "derived(" + result + ")";
    }

    /** @throws IllFormed if the right-hand side is not made of numbers alone */
    static DerivedDefinition of(DerivedResults.Result result) {
        Theory theory = result.theory();
        Expr body =
                new Rate(theory, new Algebra(theory)).evaluated(result.fact().right(), Set.of());
        requireNumbers(body, theory);
        Set<String> tied = new TreeSet<>(Scoping.free(body));
        List<Relation> assumptions = new ArrayList<>();
        Map<String, Domain> domains = new LinkedHashMap<>();
        int before;
        do {
            before = tied.size();
            for (String name : List.copyOf(tied)) {
                tied.addAll(free(theory.quantities().get(name)));
            }
            theory.quantities().values().stream()
                    .map(DerivedDefinition::free)
                    .filter(free -> free.stream().anyMatch(tied::contains))
                    .forEach(tied::addAll);
            for (Relation assumption : theory.assumptions()) {
                Set<String> free = Scoping.free(assumption);
                if (!assumptions.contains(assumption) && free.stream().anyMatch(tied::contains)) {
                    assumptions.add(assumption);
                    tied.addAll(free);
                }
            }
        } while (tied.size() > before);
        assumptions.addAll(notEmpty(theory, tied));
        tied.forEach(name -> domains.put(name, theory.quantities().get(name)));
        return new DerivedDefinition(result, List.copyOf(tied), body, domains, assumptions);
    }

    /** The quantities that a domain hangs on. */
    private static Set<String> free(Domain domain) {
        Set<String> names = new TreeSet<>();
        Names.ends(domain).forEach(end -> names.addAll(Scoping.free(end)));
        return names;
    }

    /** That something lies between ends which hang on the parameters: else the derivation says nothing there. */
    private static List<Relation> notEmpty(Theory theory, Set<String> tied) {
        List<Relation> relations = new ArrayList<>();
        theory.quantities().forEach((name, domain) -> {
            boolean hangs = !tied.contains(name) && free(domain).stream().anyMatch(tied::contains);
            if (hangs
                    && domain instanceof Domain.Range range
                    && range.lower().isPresent()
                    && range.upper().isPresent()) {
                boolean open = range.lowerOpen() || range.upperOpen();
                relations.add(new Relation.Compare(
                        range.lower().get(),
                        open ? Comparison.LT : Comparison.LE,
                        range.upper().get()));
            }
        });
        return relations;
    }

    private static void requireNumbers(Expr body, Theory theory) {
        Set<String> unknown = new TreeSet<>();
        Names.free(body, Set.of(), (name, node) -> {
            if (node instanceof Expr.Call || !theory.quantities().containsKey(name)) {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty()) {
            throw new IllFormed("it speaks of " + String.join(", ", unknown) + ", which is no number here");
        } else if (holdsDerivative(body)) {
            throw new IllFormed("it speaks of a derivative");
        }
    }

    private static boolean holdsDerivative(Expr term) {
        boolean[] found = {false};
        visit(term, found);
        return found[0];
    }

    private static void visit(Expr term, boolean[] found) {
        found[0] |= term instanceof Expr.Bind bind && bind.binder() == Binder.DIFF;
        if (term instanceof org.sharpbound.term.Apply apply) {
            apply.arguments().forEach(part -> visit(part, found));
        } else if (term instanceof Expr.Bind bind) {
            visit(bind.body(), found);
            bind.arguments().forEach(part -> visit(part, found));
        } else if (term instanceof Expr.If choice) {
            Scoping.sides(choice.condition()).forEach(part -> visit(part, found));
            visit(choice.then(), found);
            visit(choice.otherwise(), found);
        }
    }

    /** That the derivation holds for some values of the parameters. */
    List<Relation> conditions(Elaboration elaboration, Scope scope) {
        List<Relation> conditions = new ArrayList<>();
        for (String parameter : parameters) {
            Expr value = elaboration.expand(Expr.variable(parameter), scope);
            Relation membership = DomainCheck.membership(value, expanded(domains.get(parameter), elaboration, scope));
            if (result.theory().integers().contains(parameter)) {
                conditions.add(new Relation.Compare(Expr.apply(Op.FLOOR, value), Comparison.EQ, value));
            }
            conditions.addAll(membership instanceof Relation.And and ? and.parts() : List.of(membership));
        }
        assumptions.forEach(assumption -> conditions.add(elaboration.relation(assumption, scope)));
        return conditions;
    }

    private static Domain expanded(Domain domain, Elaboration elaboration, Scope scope) {
        if (domain instanceof Domain.Range range) {
            return new Domain.Range(
                    end(range.lower(), elaboration, scope),
                    range.lowerOpen(),
                    end(range.upper(), elaboration, scope),
                    range.upperOpen());
        } else if (domain instanceof Domain.Finite finite) {
            return new Domain.Finite(finite.values().stream()
                    .map(value -> elaboration.expand(value, scope))
                    .toList());
        }
        return domain;
    }

    private static Optional<Expr> end(Optional<Expr> end, Elaboration elaboration, Scope scope) {
        return end.map(e -> elaboration.expand(e, scope));
    }
}
