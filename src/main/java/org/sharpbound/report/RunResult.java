package org.sharpbound.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Diagnostic;

/**
 * What a run found.
 *
 * @param claims in the order of the run, each with its relations
 * @param diagnostics what could not be read
 */
public record RunResult(Manifest manifest, List<ClaimResult> claims, List<Diagnostic> diagnostics) {

    /** @param started when, ISO 8601 */
    public record Manifest(
            String version, String java, String os, long seed, double budgetSeconds, String started, double seconds) {}

    /** The relations of a claim, as printed first. */
    public record ClaimResult(Claim claim, List<RelationResult> relations) {
        public ClaimResult {
            relations = List.copyOf(relations);
        }

        String document() {
            return claim.source().document().orElse("No source document");
        }
    }

    public RunResult {
        claims = List.copyOf(claims);
        diagnostics = List.copyOf(diagnostics);
    }

    List<RelationResult> relations() {
        return claims.stream().flatMap(claim -> claim.relations().stream()).toList();
    }

    /** The claims by source document, in the order of the run. */
    Map<String, List<ClaimResult>> byDocument() {
        Map<String, List<ClaimResult>> documents = new LinkedHashMap<>();
        claims.forEach(claim -> documents
                .computeIfAbsent(claim.document(), d -> new java.util.ArrayList<>())
                .add(claim));
        return documents;
    }

    /** How many relations have the verdict; for {@link VerdictWord#ERROR}, how many mistakes were found in case files. */
    long count(VerdictWord verdict) {
        return verdict == VerdictWord.ERROR
                ? diagnostics.size()
                : relations().stream().filter(r -> r.verdict() == verdict).count();
    }

    List<ClaimResult> unexpected() {
        return claims.stream()
                .filter(claim -> claim.relations().stream().anyMatch(r -> !r.asExpected()))
                .toList();
    }
}
