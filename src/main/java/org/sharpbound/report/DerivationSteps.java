package org.sharpbound.report;

import java.util.List;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.run.DerivationFinding;
import org.sharpbound.run.DerivationLine;
import org.sharpbound.term.print.MathMl;

/** The lines of a derivation, each with the rule that it follows by and the conditions that were shown. */
final class DerivationSteps {

    private final DerivationFinding finding;
    private final String rules;

    /** @param rules the page on which the rules stand, relative to this one */
    DerivationSteps(DerivationFinding finding, String rules) {
        this.finding = finding;
        this.rules = rules;
    }

    static String count(DerivationFinding finding) {
        List<DerivationLine> lines = listed(finding);
        long conditions =
                lines.stream().mapToLong(line -> line.conditions().size()).sum();
        return Facts.plural(lines.size(), "line") + ", " + Facts.plural(conditions, "side condition") + " shown";
    }

    /** Without those that only join others: what they say stands among what is shown. */
    private static List<DerivationLine> listed(DerivationFinding finding) {
        return finding.lines().stream().filter(line -> !line.joins()).toList();
    }

    void write(Markup out) {
        out.open("ol", "class", "lines");
        listed(finding).forEach(line -> line(out, line));
        out.close();
    }

    private void line(Markup out, DerivationLine line) {
        out.open("li");
        out.open("div", "class", "statement").trusted(MathMl.of(line.fact())).close();
        out.open("p", "class", "why").element("code", line.name()).text(" by ");
        if (line.rule().isPresent()) {
            Rule rule = line.rule().get();
            String link = rules + "#" + Anchors.rule(rule.name());
            out.element("a", line.why(), "href", link, "title", rule.citation());
        } else {
            out.text(line.why());
        }
        line.terms().forEach((name, term) -> out.text(", ").element("code", name + " = " + term));
        out.close();
        if (!line.conditions().isEmpty()) {
            out.open("ul", "class", "conditions");
            line.conditions()
                    .forEach(condition -> out.open("li")
                            .text(condition.text() + ": ")
                            .element("em", condition.how())
                            .close());
            out.close();
        }
        out.close();
    }
}
