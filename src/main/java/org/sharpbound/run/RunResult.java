package org.sharpbound.run;

import java.util.List;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.LoadedFile;

/**
 * All that came out of a run.
 *
 * @param files what was loaded, diagnostics included
 * @param findings in the order of the files, as far as they were made
 * @param derivations those that were looked at, in the order of their names
 * @param interrupted whether the run was stopped before its end
 */
public record RunResult(
        Manifest manifest,
        List<LoadedFile> files,
        List<Finding> findings,
        List<DerivationFinding> derivations,
        List<Fault> faults,
        boolean interrupted) {

    public RunResult {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        derivations = List.copyOf(derivations);
        faults = List.copyOf(faults);
    }

    public List<Diagnostic> diagnostics() {
        return files.stream().flatMap(f -> f.diagnostics().stream()).toList();
    }

    public long count(String verdict) {
        return findings.stream().filter(f -> f.verdict().word().equals(verdict)).count();
    }

    public long unexpected() {
        return findings.stream().filter(f -> !f.asExpected()).count();
    }
}
