package org.sharpbound.run.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharpbound.claim.Definition;
import org.sharpbound.claim.Goal;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.ClaimText;

/**
 * A relation as written, with what it is about: the part of a claim that a repair may change.
 *
 * @param chains what is to hold together, each a chain of comparisons
 * @param definitions by name, in the order of the claim
 * @param added assumptions beside those of the claim
 * @param domains the domains of quantities that are changed, as texts
 */
record Wording(List<Chain> chains, Map<String, Body> definitions, List<Relation> added, Map<String, String> domains) {

    private static final int LONGEST = 5_000;

    /** {@code a <= b < c}: at least two terms, and a comparison between neighbours. */
    record Chain(List<Expr> terms, List<Comparison> comparisons) {
        Chain {
            terms = List.copyOf(terms);
            comparisons = List.copyOf(comparisons);
        }

        /** One comparison for each pair of neighbours, from left to right. */
        List<Relation.Compare> links() {
            return new Relation.Chain(terms, comparisons).links();
        }
    }

    /** What a name stands for; {@code parameters} are empty for a plain name. */
    record Body(List<String> parameters, Expr expr) {
        Body {
            parameters = List.copyOf(parameters);
        }
    }

    Wording {
        chains = List.copyOf(chains);
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        added = List.copyOf(added);
        domains = Collections.unmodifiableMap(new LinkedHashMap<>(domains));
    }

    /** Of a goal whose relation is made of comparisons joined by {@code and}; empty of others. */
    static Optional<Wording> of(Goal goal) {
        Map<String, Body> definitions = new LinkedHashMap<>();
        for (Definition definition : goal.definitions()) {
            definitions.put(definition.name(), new Body(definition.parameters(), definition.body()));
        }
        List<Chain> chains = new ArrayList<>();
        return collect(goal.asWritten(), chains)
                ? Optional.of(new Wording(chains, definitions, List.of(), Map.of()))
                : Optional.empty();
    }

    private static boolean collect(Relation relation, List<Chain> chains) {
        if (relation instanceof Relation.Compare c) {
            return chains.add(new Chain(List.of(c.left(), c.right()), List.of(c.comparison())));
        } else if (relation instanceof Relation.Chain chain) {
            return chains.add(new Chain(chain.terms(), chain.comparisons()));
        }
        return relation instanceof Relation.And and && and.parts().stream().allMatch(part -> collect(part, chains));
    }

    /** The comparisons between neighbours, in order. */
    List<Relation.Compare> links() {
        return chains.stream().flatMap(chain -> chain.links().stream()).toList();
    }

    Relation relation() {
        List<Relation> parts = chains.stream().map(Wording::relation).toList();
        return parts.size() == 1 ? parts.get(0) : new Relation.And(parts);
    }

    private static Relation relation(Chain chain) {
        List<Relation.Compare> links = chain.links();
        return links.size() == 1 ? links.get(0) : new Relation.Chain(chain.terms(), chain.comparisons());
    }

    /** The relation as a text that is read as this one again. */
    String text() {
        return ClaimText.of(relation(), LONGEST);
    }

    /** The relation in words, with what is assumed or set besides; for people. */
    String statement(Wording printed) {
        String assumed =
                added.stream().map(Wording::text).map(a -> ", where " + a).collect(Collectors.joining());
        String set = domains.entrySet().stream()
                .map(e -> ", where " + e.getKey() + " is " + e.getValue())
                .collect(Collectors.joining());
        String defined = definitions.entrySet().stream()
                .filter(e -> !e.getValue().equals(printed.definitions().get(e.getKey())))
                .map(e -> ", where " + e.getKey() + " is " + text(e.getValue().expr()))
                .collect(Collectors.joining());
        return text() + assumed + set + defined;
    }

    static String text(Expr expr) {
        return ClaimText.of(expr, LONGEST);
    }

    static String text(Relation relation) {
        return ClaimText.of(relation, LONGEST);
    }

    Wording with(List<Chain> others) {
        return new Wording(others, definitions, added, domains);
    }

    /** @throws IllegalArgumentException if the relation is more than comparisons joined by {@code and} */
    Wording withRelation(Relation relation) {
        List<Chain> others = new ArrayList<>();
        if (!collect(relation, others)) {
            throw new IllegalArgumentException("no conjunction of comparisons: " + text(relation));
        }
        return with(others);
    }

    Wording withTerm(int chain, int term, Expr expr) {
        List<Expr> terms = new ArrayList<>(chains.get(chain).terms());
        terms.set(term, expr);
        List<Chain> others = new ArrayList<>(chains);
        others.set(chain, new Chain(terms, chains.get(chain).comparisons()));
        return with(others);
    }

    Wording withComparison(int chain, int link, Comparison comparison) {
        List<Comparison> comparisons = new ArrayList<>(chains.get(chain).comparisons());
        comparisons.set(link, comparison);
        List<Chain> others = new ArrayList<>(chains);
        others.set(chain, new Chain(chains.get(chain).terms(), comparisons));
        return with(others);
    }

    Wording withDefinition(String name, Expr expr) {
        Map<String, Body> others = new LinkedHashMap<>(definitions);
        others.put(name, new Body(definitions.get(name).parameters(), expr));
        return new Wording(chains, others, added, domains);
    }

    Wording assuming(Relation assumption) {
        List<Relation> more = new ArrayList<>(added);
        more.add(assumption);
        return new Wording(chains, definitions, more, domains);
    }

    Wording withDomain(String quantity, String domain) {
        Map<String, String> others = new LinkedHashMap<>(domains);
        others.put(quantity, domain);
        return new Wording(chains, definitions, added, others);
    }
}
