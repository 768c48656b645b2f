package org.sharpbound.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.kernel.Undecided;

/**
 * All that came out of a run.
 *
 * @param files what was loaded, diagnostics included
 * @param findings in the order of the files, as far as they were made
 * @param remarks the claims without a relation, of which nothing is found, in the order of the files
 * @param derivations those that were looked at, in the order of their names
 * @param interrupted whether the run was stopped before its end
 * @param repairs of relations that do not hold, by the names of their findings, where they were looked for and found
 * @param cache what was wrong with stored certificates
 */
public record RunResult(
        Manifest manifest,
        List<LoadedFile> files,
        List<Finding> findings,
        List<Claim> remarks,
        List<DerivationFinding> derivations,
        List<Fault> faults,
        boolean interrupted,
        Map<String, List<Repair>> repairs,
        List<CacheRemark> cache) {

    private static final String UNDECIDED = new Undecided("").word();

    public RunResult {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
        derivations = List.copyOf(derivations);
        faults = List.copyOf(faults);
        repairs = Collections.unmodifiableMap(new LinkedHashMap<>(repairs));
        cache = List.copyOf(cache);
    }

    /** A result for which no repairs were looked for. */
    public RunResult(
            Manifest manifest,
            List<LoadedFile> files,
            List<Finding> findings,
            List<Claim> remarks,
            List<DerivationFinding> derivations,
            List<Fault> faults,
            boolean interrupted) {
        this(manifest, files, findings, remarks, derivations, faults, interrupted, Map.of(), List.of());
    }

    /** What is proposed in place of a relation, the best first. */
    public List<Repair> repairs(Finding finding) {
        return repairs.getOrDefault(finding.name(), List.of());
    }

    public List<Diagnostic> diagnostics() {
        return files.stream().flatMap(f -> f.diagnostics().stream()).toList();
    }

    /** How many relations have a verdict; what is not checked counts as undecided. */
    public long count(String verdict) {
        long found = findings.stream()
                .filter(f -> f.verdict().word().equals(verdict))
                .count();
        return verdict.equals(UNDECIDED) ? found + remarks.size() : found;
    }

    public long unexpected() {
        return findings.stream().filter(f -> !f.asExpected()).count();
    }
}
