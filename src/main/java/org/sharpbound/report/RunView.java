package org.sharpbound.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.run.DerivationFinding;

/**
 * A run, ready to be shown.
 *
 * @param claims in the order of the run, each with its relations
 * @param diagnostics what could not be read
 * @param derivations those of the run, in the order of their names
 * @param faults what is wrong with the program itself, in words
 * @param interrupted whether the run was stopped before its end
 * @param judged whether findings are held against what their authors expect
 */
record RunView(
        Manifest manifest,
        List<ClaimView> claims,
        List<DerivationFinding> derivations,
        List<Diagnostic> diagnostics,
        List<String> faults,
        boolean interrupted,
        boolean judged) {

    /** @param started when, ISO 8601 */
    record Manifest(
            String version,
            String java,
            String os,
            long seed,
            double budgetSeconds,
            int digits,
            int jobs,
            String started,
            double seconds) {}

    RunView {
        claims = List.copyOf(claims);
        derivations = List.copyOf(derivations);
        diagnostics = List.copyOf(diagnostics);
        faults = List.copyOf(faults);
    }

    List<RelationView> relations() {
        return claims.stream().flatMap(claim -> claim.relations().stream()).toList();
    }

    /** The claims by source document, in the order of the run. */
    Map<String, List<ClaimView>> byDocument() {
        Map<String, List<ClaimView>> documents = new LinkedHashMap<>();
        claims.forEach(claim -> documents
                .computeIfAbsent(claim.document(), d -> new ArrayList<>())
                .add(claim));
        return documents;
    }

    /** The names of the source documents, those of derivations last. */
    Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>(byDocument().keySet());
        derivations.forEach(derivation -> sources.add(document(derivation)));
        return sources;
    }

    static String document(DerivationFinding derivation) {
        return derivation.source().document().orElse(ClaimView.NO_DOCUMENT);
    }

    /** How many relations have the verdict, remarks being undecided; for {@link VerdictWord#ERROR}, how many mistakes were found in case files. */
    long count(VerdictWord verdict) {
        return verdict == VerdictWord.ERROR
                ? diagnostics.size()
                : claims.stream().mapToLong(claim -> claim.count(verdict)).sum();
    }

    /** The statements without a relation. */
    long remarks() {
        return claims.stream().filter(view -> view.claim().isRemark()).count();
    }

    /** How many relations readers must be warned of. */
    long surprises() {
        return relations().stream().filter(RelationView::isSurprise).count();
    }
}
