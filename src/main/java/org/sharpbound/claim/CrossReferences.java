package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What can be checked only when all files of a run are there: unique ids, and {@code uses} that name something. */
final class CrossReferences {

    private final Map<String, Claim> first = new HashMap<>();
    private final Set<String> ids = new TreeSet<>();
    private boolean complete = true;

    private final DerivedResults results;

    private CrossReferences(DerivedResults results) {
        this.results = results;
    }

    static List<LoadedFile> checked(List<LoadedFile> files, DerivedResults results) {
        CrossReferences references = new CrossReferences(results);
        for (LoadedFile file : files) {
            references.complete &= file.diagnostics().isEmpty();
            for (Claim claim : file.claims()) {
                references.first.putIfAbsent(claim.id(), claim);
                references.ids.add(claim.id());
            }
        }
        return files.stream().map(references::checked).toList();
    }

    private LoadedFile checked(LoadedFile file) {
        List<Claim> claims = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>(file.diagnostics());
        for (Claim claim : file.claims()) {
            int before = diagnostics.size();
            Claim other = first.get(claim.id());
            if (other != claim) {
                diagnostics.add(about(
                        claim,
                        claim.id(),
                        "duplicate-id",
                        "There is a claim of this id at " + other.location() + ".",
                        Optional.empty()));
            }
            for (String use : claim.uses()) {
                // a claim that could not be read may be the one that is used
                if (complete && !ids.contains(use) && !results.derivations().contains(use)) {
                    diagnostics.add(about(
                            claim,
                            claim.id(),
                            "unknown-claim",
                            "This claim uses '" + use
                                    + "', which is neither the id of a claim in this run nor a derivation.",
                            Spelling.nearest(use, ids).or(() -> Spelling.nearest(use, results.derivations()))));
                }
            }
            if (diagnostics.size() == before) {
                claims.add(claim);
            }
        }
        return new LoadedFile(file.file(), claims, diagnostics);
    }

    private static Diagnostic about(Claim claim, String id, String code, String message, Optional<String> suggestion) {
        String line = claim.text()
                .lines()
                .filter(l -> l.startsWith("claim:"))
                .findFirst()
                .orElse("");
        return new Diagnostic(code, message, claim.location(), id.length(), line, suggestion);
    }
}
