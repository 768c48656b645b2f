package org.sharpbound.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sharpbound.kernel.rewrite.Condition;
import org.sharpbound.kernel.rewrite.Holes;
import org.sharpbound.kernel.rewrite.Instance;
import org.sharpbound.kernel.rewrite.Lambda;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.kernel.rewrite.Source;
import org.sharpbound.kernel.rewrite.Why;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Algebra;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Theory;

/** What a rule or a line makes of a term, at each of its parts. */
final class Rewriter {

    private final Theory theory;
    private final Proposals proposals;

    Rewriter(Theory theory, Proposals proposals) {
        this.theory = theory;
        this.proposals = proposals;
    }

    /** A law that can be used on a term: a rule, or a line of which some quantities run. */
    record Law(
            String name,
            boolean isRule,
            Map<String, Rule.Variable> variables,
            List<Condition> conditions,
            Relation.Compare conclusion) {

        static Law of(Rule rule) {
            return new Law(rule.name(), true, rule.variables(), rule.conditions(), rule.conclusion());
        }

        static Law of(String name, Relation.Compare line, Theory theory) {
            Map<String, Rule.Variable> running = new LinkedHashMap<>();
            Set<String> free = Scoping.free(line);
            theory.running().stream()
                    .filter(free::contains)
                    .forEach(t -> running.put(t, new Rule.Variable(t, sort(theory, t), List.of())));
            return new Law(name, false, running, List.of(), line);
        }

        private static Rule.Sort sort(Theory theory, String running) {
            return theory.symbol(running).isPresent() ? Rule.Sort.VECTOR : Rule.Sort.NUMBER;
        }

        Source source(Map<String, Lambda> binding) {
            if (isRule) {
                return new Source.OfRule(name, binding);
            }
            Map<String, Expr> values = new LinkedHashMap<>();
            binding.forEach((quantity, value) -> values.put(quantity, value.body()));
            return new Source.OfLine(name, values);
        }
    }

    /** A term that a law makes of another, and why. */
    record Step(Expr after, Why.Replaced why) {}

    /**
     * All ways to use a law on a term.
     *
     * @param given terms for some of the variables
     * @param at the part to replace, if it is told
     * @param enough what ends the search
     */
    Optional<Step> first(
            Law law,
            boolean backwards,
            Expr term,
            Map<String, Lambda> given,
            Optional<Expr> at,
            Predicate<Step> enough) {
        Expr pattern = backwards ? law.conclusion().right() : law.conclusion().left();
        for (Places.Place place : Places.of(term, theory)) {
            if (at.isPresent() && !same(place.theory(), place.part(), at.get())) {
                continue;
            }
            for (Matching.Found found : matches(law, pattern, place, given)) {
                Optional<Step> step = step(law, backwards, place, found);
                if (step.isPresent() && enough.test(step.get())) {
                    return step;
                }
            }
        }
        return Optional.empty();
    }

    List<Step> all(Law law, boolean backwards, Expr term) {
        List<Step> steps = new ArrayList<>();
        first(law, backwards, term, Map.of(), Optional.empty(), step -> {
            steps.add(step);
            return false;
        });
        return steps;
    }

    private List<Matching.Found> matches(Law law, Expr pattern, Places.Place place, Map<String, Lambda> given) {
        List<Matching.Found> found =
                new ArrayList<>(new Matching(law.variables(), place.theory()).of(pattern, place.part(), given));
        if (given.keySet().containsAll(law.variables().keySet())) {
            // all is told: the part need only be the same by algebra
            try {
                if (same(place.theory(), new Instance(given, place.theory()).of(pattern), place.part())) {
                    found.add(Matching.Found.whole(given));
                }
            } catch (IllFormed illFormed) {
                return found;
            }
        }
        return found;
    }

    private static boolean same(Theory theory, Expr a, Expr b) {
        try {
            return new Algebra(theory).same(a, b);
        } catch (IllFormed illFormed) {
            return false;
        }
    }

    private Optional<Step> step(Law law, boolean backwards, Places.Place place, Matching.Found found) {
        boolean complete = found.binding().keySet().containsAll(law.variables().keySet());
        Map<String, Lambda> binding =
                complete ? found.binding() : proposals.completed(law, found.binding(), place.theory());
        if (!binding.keySet().containsAll(law.variables().keySet())) {
            return Optional.empty();
        }
        Expr other = backwards ? law.conclusion().left() : law.conclusion().right();
        try {
            Expr part = law.isRule()
                    ? new Instance(binding, place.theory()).of(other)
                    : Scoping.replaced(other, ((Source.OfLine) law.source(binding)).values());
            Expr context = Holes.filled(place.context(), found.around(Places.HOLE));
            return Optional.of(
                    new Step(Holes.filled(context, part), new Why.Replaced(context, law.source(binding), backwards)));
        } catch (IllFormed illFormed) {
            return Optional.empty();
        }
    }
}
