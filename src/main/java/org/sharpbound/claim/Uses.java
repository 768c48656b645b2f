package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Domain;
import org.sharpbound.term.ExactEvaluation;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Truth;

/** The results of derivations that a relation of a claim uses, with what must hold for that. */
final class Uses {

    private static final int BITS = 4096;

    private Uses() {}

    /** @param conditions of the relation itself; those of the assumptions are added */
    static List<DerivedUse> of(
            Draft draft,
            Written<Relation> shown,
            Elaboration elaboration,
            Set<DerivedConditions.Condition> conditions,
            Map<String, Domain> domains,
            List<Relation> assumptions) {
        if (draft.derived().isEmpty()) {
            return List.of();
        }
        Set<String> names = new TreeSet<>(Names.reachable(shown.value(), draft.definitions()));
        draft.assumptions().forEach(a -> names.addAll(Names.reachable(a.value(), draft.definitions())));
        // what states use is not told apart
        if (draft.iteration().isPresent() || draft.motion().isPresent()) {
            names.addAll(draft.derived().keySet());
        }
        Set<DerivedConditions.Condition> all =
                new LinkedHashSet<>(elaboration.conditions().outermost());
        all.addAll(conditions);
        if (draft.iteration().isPresent()) {
            elaboration.conditions().addAll(conditions);
        }
        List<DerivedUse> uses = new ArrayList<>();
        draft.derived().forEach((name, derived) -> {
            if (names.contains(name)) {
                DerivedResults.Result result = derived.result();
                List<Relation> open = all.stream()
                        .filter(c -> c.result().equals(result.name()))
                        .map(DerivedConditions.Condition::relation)
                        .filter(c -> !isSeen(c))
                        .distinct()
                        .toList();
                uses.add(new DerivedUse(
                        result.derivation(),
                        result.part(),
                        open.isEmpty()
                                ? Optional.empty()
                                : Optional.of(statement(shown, elaboration, open, domains, assumptions))));
            }
        });
        return uses;
    }

    private static boolean isSeen(Relation condition) {
        return FreeVariables.of(condition).isEmpty()
                && new ExactEvaluation(Map.of(), BITS).truth(condition) == Truth.TRUE;
    }

    private static Statement statement(
            Written<Relation> shown,
            Elaboration elaboration,
            List<Relation> conditions,
            Map<String, Domain> domains,
            List<Relation> assumptions) {
        Relation goal = conditions.size() == 1 ? conditions.get(0) : new Relation.And(conditions);
        Map<String, Domain> quantities = new LinkedHashMap<>(domains);
        quantities.putAll(elaboration.functionals().released());
        Set<String> free = FreeVariables.of(goal);
        elaboration.conditions().released().forEach((name, domain) -> {
            if (free.contains(name)) {
                quantities.put(name, domain);
            }
        });
        Map<String, Functional> functionals = elaboration.functionals().of(goal);
        for (String name : free) {
            if (!quantities.containsKey(name)
                    && !functionals.containsKey(name)
                    && !elaboration
                            .trajectories()
                            .filter(t -> t.isReading(name))
                            .isPresent()) {
                shown.note(
                        shown.value(),
                        "not-supported",
                        "A derived result whose conditions depend on a bound variable is not supported here.");
                throw new Elaboration.Stop();
            }
        }
        return new Statement(quantities, elaboration.implicits(goal, assumptions), assumptions, functionals, goal);
    }
}
