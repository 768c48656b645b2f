package org.sharpbound.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.report.DerivationResult;
import org.sharpbound.run.DerivationFinding;
import org.sharpbound.run.DerivationLine;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.ClaimText;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

/** A derivation as text, step by step. */
final class DerivationInWords {

    private final PrintWriter out;
    private final Terminal terminal;

    DerivationInWords(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void print(DerivationFinding finding) {
        out.println(finding.name() + ": " + finding.title() + terminal.faint("  " + finding.location()));
        List<String> source = new ArrayList<>();
        finding.source().document().ifPresent(source::add);
        finding.source().at().ifPresent(source::add);
        if (!source.isEmpty()) {
            out.println("  from " + String.join(", ", source));
        }
        declared(finding.theory());
        relations("given", finding.given());
        finding.fault().ifPresent(fault -> out.println("  " + terminal.bad("FAULT") + " " + fault));
        if (finding.stuck().isEmpty()) {
            steps(finding);
            relations("derived", finding.shows());
        } else {
            relations("to be derived", finding.shows());
            out.println("  " + terminal.bad("STUCK") + " "
                    + finding.stuckAt().map(at -> at + ": ").orElse("")
                    + finding.stuck().orElseThrow());
        }
        rests(finding);
        out.println();
    }

    private void declared(Theory theory) {
        List<String> fixed = new ArrayList<>();
        List<String> running = new ArrayList<>();
        theory.quantities()
                .forEach((name, domain) -> (theory.running().contains(name) ? running : fixed)
                        .add((theory.integers().contains(name) ? "integers " : "") + name + " in "
                                + ClaimText.of(domain)));
        if (!fixed.isEmpty()) {
            out.println("  for " + String.join(", ", fixed));
        }
        if (!running.isEmpty()) {
            out.println("  running " + String.join(", ", running));
        }
        for (Symbol symbol : theory.symbols().values()) {
            boolean runs = theory.running().contains(symbol.name());
            out.println("  " + DerivationResult.signature(symbol) + ": " + (runs ? "running " : "")
                    + DerivationResult.inWords(symbol));
        }
        theory.assumptions().forEach(assumption -> out.println("  assume " + ClaimText.of(assumption)));
    }

    private void relations(String word, Map<String, Relation.Compare> relations) {
        relations.forEach((name, relation) -> out.println("  " + word + " " + name + ": " + ClaimText.of(relation)));
    }

    private void steps(DerivationFinding finding) {
        Expr before = null;
        for (DerivationLine line : finding.lines()) {
            boolean goesOn = line.fact().left().equals(before);
            out.println("    " + terminal.faint("[" + line.name() + "]") + " "
                    + (goesOn ? "… " : ClaimText.of(line.fact().left()) + " ")
                    + line.fact().comparison().text() + " "
                    + ClaimText.of(line.fact().right()));
            out.println(
                    "        by " + line.why() + line.rule().map(r -> cited(r)).orElse(""));
            line.terms().forEach((name, term) -> out.println("        with " + name + " = " + term));
            line.conditions()
                    .forEach(c -> out.println("        where " + c.text() + terminal.faint("  by " + c.how())));
            line.opinion()
                    .ifPresent(opinion -> out.println("        " + terminal.faint("evaluated: " + opinion.words())));
            before = line.fact().right();
        }
    }

    private static String cited(Rule rule) {
        return " (" + rule.kind().word() + (rule.citation().isEmpty() ? "" : ": " + rule.citation()) + ")";
    }

    private void rests(DerivationFinding finding) {
        if (finding.stuck().isEmpty()) {
            out.println(
                    finding.restsOn().isEmpty()
                            ? "  rests on algebra and numbers alone"
                            : "  rests on " + String.join("\n           ", finding.restsOn()));
            out.println("  " + (finding.rechecked() ? "checked from its certificate" : "derived and checked") + " in "
                    + String.format(Locale.ROOT, "%.2f s", finding.time().toNanos() / 1e9));
        }
    }
}
