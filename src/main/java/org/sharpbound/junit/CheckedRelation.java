package org.sharpbound.junit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.Location;
import org.sharpbound.run.DerivationFinding;
import org.sharpbound.run.Fault;
import org.sharpbound.run.Finding;
import org.sharpbound.run.RunResult;

/**
 * A relation with what came of it; also a derivation, a mistake in a case file, or a fault of the program.
 *
 * @param name the claim's id with the relation's name, and the title
 * @param location where it stands, if it stands in a file
 * @param finding what was found, if it is a relation
 * @param failure what is wrong, over several lines; empty where all is as expected
 */
public record CheckedRelation(
        String name, Optional<Location> location, Optional<Finding> finding, Optional<String> failure) {

    /** Everything in a run that can be right or wrong: mistakes and faults, then relations in their order, then derivations. */
    public static List<CheckedRelation> of(RunResult result) {
        List<CheckedRelation> all = new ArrayList<>();
        result.diagnostics().forEach(mistake -> all.add(of(mistake)));
        result.faults().forEach(fault -> all.add(of(fault)));
        result.findings().forEach(finding -> all.add(of(finding)));
        result.derivations().forEach(derivation -> all.add(of(derivation)));
        return all;
    }

    static CheckedRelation of(Diagnostic mistake) {
        return new CheckedRelation(
                "error in " + mistake.location(),
                Optional.of(mistake.location()),
                Optional.empty(),
                Optional.of(Mismatch.describe(mistake)));
    }

    private static CheckedRelation of(Fault fault) {
        return new CheckedRelation(
                "fault: " + fault.goal(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(fault.what() + "\n  " + fault.reproduce()));
    }

    private static CheckedRelation of(Finding finding) {
        return new CheckedRelation(
                finding.name() + ": " + finding.claim().title(),
                Optional.of(finding.goal().location()),
                Optional.of(finding),
                finding.asExpected() ? Optional.empty() : Optional.of(Mismatch.describe(finding)));
    }

    private static CheckedRelation of(DerivationFinding derivation) {
        return new CheckedRelation(
                "derivation " + derivation.name() + ": " + derivation.title(),
                Optional.of(derivation.location()),
                Optional.empty(),
                derivation.isDerived() ? Optional.empty() : Optional.of(Mismatch.describe(derivation)));
    }

    /**
     * Passes where all is as expected.
     *
     * @throws AssertionError with what is wrong, on top of whose trace stands the line of the case file
     */
    public void require() {
        failure.ifPresent(this::fail);
    }

    private void fail(String what) {
        AssertionError error = new AssertionError(what);
        location.ifPresent(place -> {
            List<StackTraceElement> trace = new ArrayList<>(Arrays.asList(error.getStackTrace()));
            String subject = finding.map(f -> f.claim().id()).orElse("case file");
            trace.add(0, new StackTraceElement(subject, "relation", place.file(), place.line()));
            error.setStackTrace(trace.toArray(StackTraceElement[]::new));
        });
        throw error;
    }
}
