package org.sharpbound.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Variant;
import org.sharpbound.json.Json;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.report.graph.Dependencies;
import org.sharpbound.report.graph.Item;
import org.sharpbound.report.graph.Item.Finding;
import org.sharpbound.run.DerivationFinding;

/**
 * The claims and derivations of a run with what they rest on: what a claim says that it uses, and the derivations whose
 * results stand in its relations. A claim is found true or false as it is printed, whatever becomes of its repair.
 */
final class RunDependencies {

    private RunDependencies() {}

    static Dependencies of(RunView run) {
        Set<String> claims =
                run.claims().stream().map(view -> view.claim().id()).collect(Collectors.toSet());
        List<Item> items = new ArrayList<>();
        run.claims().forEach(claim -> items.add(item(claim, claims)));
        run.derivations().forEach(derivation -> items.add(item(derivation, claims)));
        return new Dependencies(items);
    }

    /** A derivation's name, told apart from the id of a claim. */
    private static String named(String derivation, Set<String> claims) {
        return claims.contains(derivation) ? derivation + " (derivation)" : derivation;
    }

    private static Item item(ClaimView view, Set<String> claims) {
        Claim claim = view.claim();
        List<String> uses = new ArrayList<>(claim.uses());
        claim.goals()
                .forEach(goal -> goal.derived().stream()
                        .map(use -> named(use.derivation(), claims))
                        .forEach(uses::add));
        return new Item(
                claim.id(),
                claim.title(),
                view.document(),
                Optional.of("#" + Anchors.claim(claim.id())),
                finding(view),
                Optional.empty(),
                uses);
    }

    private static Finding finding(ClaimView view) {
        List<VerdictWord> printed = view.relations().stream()
                .filter(relation -> relation.goal().variant() == Variant.PRINTED)
                .map(RelationView::verdict)
                .toList();
        if (printed.contains(VerdictWord.REFUTED)) {
            return Finding.REFUTED;
        }
        long asked = view.claim().goals().stream()
                .filter(goal -> goal.variant() == Variant.PRINTED)
                .count();
        boolean all = asked > 0 && printed.size() == asked;
        return all && printed.stream().allMatch(verdict -> verdict == VerdictWord.PROVED)
                ? Finding.PROVED
                : Finding.OPEN;
    }

    private static Item item(DerivationFinding derivation, Set<String> claims) {
        return new Item(
                named(derivation.name(), claims),
                derivation.title(),
                RunView.document(derivation),
                Optional.of("#" + Anchors.derivation(derivation.name())),
                derivation.isDerived() ? Finding.PROVED : Finding.OPEN,
                taken(derivation),
                List.of());
    }

    /** What is given, and the rules that are taken for true; definitions are not, they say what words mean. */
    private static Optional<String> taken(DerivationFinding derivation) {
        int given = derivation.given().size();
        long rules = derivation.restsOn().stream()
                .filter(ground -> !ground.startsWith(Rule.Kind.DEFINITION.word() + " "))
                .count();
        if (given == 0 && rules == 0) {
            return Optional.empty();
        }
        String facts = Facts.plural(given, "given fact");
        String cited = Facts.plural(rules, "cited rule");
        return Optional.of(given == 0 ? cited : rules == 0 ? facts : facts + " and " + cited);
    }

    /** For programs: those that rest on others or on which others rest. */
    static Json json(RunView run) {
        Dependencies dependencies = of(run);
        List<Json> all = new ArrayList<>();
        dependencies
                .components()
                .forEach(component -> component.forEach(name -> all.add(Json.object()
                        .with("name", name)
                        .with("status", dependencies.status(name).words())
                        .with("uses", Json.texts(dependencies.item(name).uses())))));
        return new Json.Arr(all);
    }
}
