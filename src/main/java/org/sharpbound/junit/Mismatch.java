package org.sharpbound.junit;

import org.sharpbound.claim.Diagnostic;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.Supported;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.run.DerivationFinding;
import org.sharpbound.run.Finding;

/** The words for what is not as expected. */
final class Mismatch {

    private Mismatch() {}

    static String describe(Finding finding) {
        StringBuilder text = new StringBuilder();
        text.append(finding.goal().location()).append('\n');
        text.append("  relation: ").append(finding.goal().text()).append('\n');
        text.append("  expected ").append(finding.goal().expected().text());
        text.append(", found ").append(finding.verdict().word()).append('\n');
        finding.margin()
                .ifPresent(margin -> text.append("  margin: at least ")
                        .append(margin.lower())
                        .append(margin.upper().map(u -> ", at most about " + u).orElse(""))
                        .append('\n'));
        return text.append(details(finding.verdict())).toString();
    }

    static String describe(Diagnostic mistake) {
        return mistake.location() + ": " + mistake.message()
                + mistake.suggestion()
                        .map(meant -> "\n  did you mean " + meant + "?")
                        .orElse("");
    }

    static String describe(DerivationFinding derivation) {
        return derivation.stuckAt().orElse(derivation.location()) + "\n  "
                + derivation.stuck().or(derivation::fault).orElse("it is derived, and nothing speaks against it");
    }

    private static String details(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        if (verdict instanceof Refuted refuted) {
            refuted.witness()
                    .forEach((name, value) -> text.append("  at ")
                            .append(name)
                            .append(" = ")
                            .append(value)
                            .append('\n'));
            refuted.sides()
                    .forEach(s -> text.append("  there ")
                            .append(s.left())
                            .append(' ')
                            .append(s.comparison())
                            .append(' ')
                            .append(s.right())
                            .append(" is ")
                            .append(s.holds())
                            .append('\n'));
        } else if (verdict instanceof Undecided undecided) {
            text.append(open(undecided));
        } else if (verdict instanceof Supported supported) {
            text.append("  by ").append(supported.grounds()).append("\n").append(open(supported.open()));
        }
        return text.toString();
    }

    private static String open(Undecided undecided) {
        return "  because " + undecided.reason() + "\n"
                + undecided
                        .hardestBox()
                        .map(box -> "  hardest box: " + box + "\n")
                        .orElse("");
    }
}
