package org.sharpbound.report;

import java.util.List;
import java.util.TreeMap;
import org.sharpbound.kernel.rewrite.Condition;
import org.sharpbound.kernel.rewrite.InWords;
import org.sharpbound.kernel.rewrite.Obligation;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.run.DerivationFinding;
import org.sharpbound.term.print.MathMl;

/** The rules that derivations of the page use, each with its conditions and where it is from. */
final class RulesBlock {

    private final List<DerivationFinding> derivations;

    RulesBlock(List<DerivationFinding> derivations) {
        this.derivations = derivations;
    }

    /** The page, relative to that of the run. */
    static final String FILE = "rules.html";

    /** A page of their own, for only the lines of derivations lead to them. */
    String html() {
        return HtmlPage.of("Rules of the derivations", out -> {
            out.open("header", "class", "headline narrow");
            HtmlPage.scheme(out);
            out.open("p", "class", "brand").element("a", "Sharpbound", "href", Report.PAGE);
            out.close().element("h1", "Rules of the derivations").close().newLine();
            out.open("main", "id", "results", "class", "single", "tabindex", "-1");
            write(out);
            out.close();
        });
    }

    private void write(Markup out) {
        TreeMap<String, Rule> used = new TreeMap<>();
        derivations.stream()
                .flatMap(derivation -> derivation.lines().stream())
                .flatMap(line -> line.rule().stream())
                .forEach(rule -> used.put(rule.name(), rule));
        if (used.isEmpty()) {
            return;
        }
        out.open("section", "class", "document rules", "aria-labelledby", Anchors.RULES);
        out.element("h2", "The rules that the derivations use", "id", Anchors.RULES)
                .newLine();
        used.values().forEach(rule -> rule(out, rule));
        out.close();
    }

    private static void rule(Markup out, Rule rule) {
        out.open("article", "class", "claim rule", "id", Anchors.rule(rule.name()));
        out.open("h3").element("code", rule.name()).text(" ");
        out.element("span", rule.kind().word(), "class", "tag").close();
        out.open("div", "class", "statement")
                .trusted(MathMl.of(rule.conclusion()))
                .close();
        if (!rule.conditions().isEmpty()) {
            out.open("ul", "class", "conditions");
            for (Condition condition : rule.conditions()) {
                out.element(
                        "li",
                        "if "
                                + InWords.of(new Obligation(condition.all(), condition.demand()))
                                        .substring(5));
            }
            out.close();
        }
        if (!rule.citation().isEmpty()) {
            out.element("p", Facts.sentence(rule.citation()), "class", "source");
        }
        out.close().newLine();
    }
}
