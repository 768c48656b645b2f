package org.sharpbound.rewrite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.Documents;
import org.sharpbound.claim.Findings;
import org.sharpbound.claim.Location;
import org.sharpbound.claim.SourceText;
import org.sharpbound.claim.Yaml;

/**
 * The rules and derivations of a directory.
 *
 * @param rules by name
 * @param scripts by name
 * @param diagnostics what is wrong with the files; what is wrong is left out of the others
 */
public record ProofFiles(Map<String, RuleRow> rules, Map<String, Script> scripts, List<Diagnostic> diagnostics) {

    private static final int MAX_BYTES = 1 << 20;

    /** All files {@code *.yaml} at or under the paths, each once; none where there is no such path. */
    public static ProofFiles under(Path... places) {
        ProofFiles files = new ProofFiles(new java.util.TreeMap<>(), new java.util.TreeMap<>(), new ArrayList<>());
        Set<Path> seen = new HashSet<>();
        for (Path place : places) {
            for (Path path : files.paths(place)) {
                try {
                    if (seen.add(path.toRealPath())) {
                        files.read(path);
                    }
                } catch (IOException e) {
                    files.with(path.toString(), "This cannot be read: " + e.getMessage() + ".");
                }
            }
        }
        return files;
    }

    private List<Path> paths(Path place) {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(place)) {
            return found.filter(p -> p.toString().endsWith(".yaml") && Files.isRegularFile(p))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            with(place.toString(), "This cannot be read: " + e.getMessage() + ".");
            return List.of();
        }
    }

    private void read(Path path) throws IOException {
        if (Files.size(path) > MAX_BYTES) {
            with(path.toString(), "A proof file has at most " + MAX_BYTES + " bytes.");
        } else {
            read(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
        }
    }

    /** Of one text alone. */
    public static ProofFiles of(String name, String text) {
        ProofFiles files = new ProofFiles(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        files.read(name, text);
        return files;
    }

    private ProofFiles with(String file, String message) {
        diagnostics.add(new Diagnostic("unreadable", message, new Location(file, 1, 1), 1, "", Optional.empty()));
        return this;
    }

    private void read(String file, String text) {
        Findings findings = new Findings(new SourceText(file, text));
        for (Documents.Document document :
                Documents.of(findings.source(), findings, "This file holds neither rules nor a derivation.")) {
            if (!(document.root() instanceof Yaml.Entries entries)) {
                findings.add("wrong-shape", "A document of a proof file is a map.", 0, 1);
            } else if (entries.entries().stream().anyMatch(e -> e.key().value().equals("rules"))) {
                for (RuleRow row : RuleFile.read(entries, findings)) {
                    if (rules.putIfAbsent(row.rule().name(), row) != null) {
                        findings.add(
                                "duplicate-name",
                                "There are two rules called " + row.rule().name() + ".",
                                entries.start(),
                                entries.start() + 1);
                    }
                }
            } else {
                ScriptFile.read(entries, findings).ifPresent(script -> {
                    if (scripts.putIfAbsent(script.name(), script) != null) {
                        findings.add(
                                "duplicate-name",
                                "There are two derivations called " + script.name() + ".",
                                entries.start(),
                                entries.start() + 1);
                    }
                });
            }
        }
        diagnostics.addAll(findings.sorted());
    }
}
