package org.sharpbound.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.sharpbound.run.DerivationFinding;

/** Derivations as lines for people: one for each, and a summary. */
final class DerivationListing {

    private static final int NAME_WIDTH = 40;

    private final PrintWriter out;
    private final Terminal terminal;

    DerivationListing(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Seen at once: deriving all of them takes half a minute. */
    void print(DerivationFinding finding) {
        String padded = String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", finding.name());
        String time = String.format(Locale.ROOT, "%.2f s", finding.time().toNanos() / 1e9);
        String state = finding.fault().isPresent() ? "FAULT  " : finding.isDerived() ? "derived" : "STUCK  ";
        out.println((finding.isDerived() ? terminal.good(state) : terminal.bad(state)) + "  " + padded + " "
                + finding.title() + terminal.faint("  " + time));
        finding.fault().ifPresent(fault -> out.println("         " + fault));
        finding.stuck()
                .ifPresent(why -> out.println(
                        "         " + finding.stuckAt().map(at -> at + ": ").orElse("") + why));
        out.flush();
    }

    void printSummary(List<DerivationFinding> findings) {
        long derived = findings.stream().filter(DerivationFinding::isDerived).count();
        long faults = findings.stream().filter(f -> f.fault().isPresent()).count();
        out.println();
        out.println(derived + " derived, " + (findings.size() - derived - faults) + " stuck"
                + (faults == 0 ? "" : ", " + faults + " at fault"));
    }
}
