package org.sharpbound.report.ci;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.Location;
import org.sharpbound.claim.Variant;
import org.sharpbound.report.ci.Row.Standing;
import org.sharpbound.run.DerivationFinding;
import org.sharpbound.run.Fault;
import org.sharpbound.run.Finding;
import org.sharpbound.run.RunResult;

/** All that a run has to tell, in the order of its files; what is about no file comes last. */
final class Rows {

    static final String MAIN = Goal.MAIN;
    /** In the place of a file's name. */
    static final String RUN = "sharpbound";

    static final String ERROR = "error";
    static final String STUCK = "stuck";
    static final String FAULT = "fault";
    static final String INTERRUPTED = "interrupted";

    private Rows() {}

    /** @param judged whether findings are held against what is expected ({@code check}) or merely told ({@code audit}) */
    static List<Row> of(RunResult run, boolean judged) {
        List<Row> rows = new ArrayList<>();
        run.findings().forEach(finding -> rows.add(relation(finding, run, judged)));
        run.remarks().forEach(remark -> rows.add(remark(remark)));
        run.diagnostics().forEach(mistake -> rows.add(mistake(mistake)));
        run.derivations().forEach(derivation -> rows.add(derivation(derivation, judged)));
        run.faults().forEach(fault -> rows.add(fault(fault)));
        if (run.interrupted()) {
            rows.add(ofRun(
                    "the run",
                    INTERRUPTED,
                    Optional.empty(),
                    "The run was interrupted: what is not listed was not looked at."));
        }
        return rows;
    }

    private static Row relation(Finding finding, RunResult run, boolean judged) {
        Goal goal = finding.goal();
        String part = goal.show() + (goal.variant() == Variant.REPAIR ? " (repair)" : "");
        return new Row(
                finding.claim().id(),
                part,
                Optional.of(goal.location()),
                judged && !finding.asExpected() ? Standing.UNEXPECTED : Standing.MET,
                finding.verdict().word(),
                judged ? Optional.of(goal.expected().text()) : Optional.empty(),
                Message.of(finding, run.repairs(finding), judged),
                seconds(finding.time()),
                Optional.of(finding));
    }

    private static Row remark(Claim remark) {
        String why = remark.because().map(because -> ": " + because).orElse(".");
        return new Row(
                remark.id(),
                MAIN,
                Optional.of(remark.location()),
                Standing.NOT_CHECKED,
                "undecided",
                Optional.empty(),
                "It states no relation" + why,
                0,
                Optional.empty());
    }

    private static Row mistake(Diagnostic mistake) {
        String meant = mistake.suggestion()
                .map(suggestion -> "\nDid you mean " + suggestion + "?")
                .orElse("");
        return new Row(
                mistake.location().file(),
                mistake.code(),
                Optional.of(mistake.location()),
                Standing.MISTAKE,
                ERROR,
                Optional.empty(),
                mistake.message() + meant,
                0,
                Optional.empty());
    }

    private static Row derivation(DerivationFinding derivation, boolean judged) {
        boolean stuck = derivation.stuck().isPresent();
        return new Row(
                "derivation " + derivation.name(),
                MAIN,
                Optional.of(derivation.stuckAt().orElse(derivation.location())),
                stuck && judged ? Standing.UNEXPECTED : Standing.MET,
                stuck ? STUCK : "derived",
                Optional.empty(),
                derivation.stuck().map(why -> "The derivation is stuck: " + why).orElse("It is derived."),
                seconds(derivation.time()),
                Optional.empty());
    }

    private static Row fault(Fault fault) {
        return ofRun(
                fault.goal(),
                FAULT,
                Optional.of(fault.place()),
                "A fault of the program, not of the input: " + fault.what() + "\nTo see it again: "
                        + fault.reproduce());
    }

    private static Row ofRun(String subject, String kind, Optional<Location> place, String message) {
        return new Row(subject, kind, place, Standing.FAULT, kind, Optional.empty(), message, 0, Optional.empty());
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
