package org.sharpbound.report;

import java.util.Map;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.run.DerivationFinding;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.ClaimText;
import org.sharpbound.term.print.MathMl;

/** A derivation in short: what it shows, what is given, what all of it rests on, and where its lines are. */
final class DerivationBlock {

    private final DerivationFinding finding;
    private final String anchor;

    DerivationBlock(DerivationFinding finding) {
        this.finding = finding;
        this.anchor = Anchors.derivation(finding.name());
    }

    void write(Markup out) {
        String state = (finding.isDerived() ? VerdictWord.PROVED : VerdictWord.UNDECIDED).text();
        out.open(
                "article",
                "class",
                "claim derivation",
                "id",
                anchor,
                "aria-labelledby",
                anchor + "-title",
                "data-source",
                RunView.document(finding),
                "data-verdict",
                state,
                "data-strategy",
                Filters.DERIVATION,
                "data-expected",
                finding.isDerived() ? null : Filters.UNEXPECTED);
        out.open("h3").element("span", finding.title(), "id", anchor + "-title");
        Facts.permalink(out, anchor, finding.name());
        out.close();
        source(out);
        out.open("section", "class", "relation " + state);
        shown(out);
        finding.stuck()
                .ifPresent(why -> out.open("p", "class", "mismatch", "role", "note")
                        .element("strong", "Not derived")
                        .text(": " + Facts.sentence(why))
                        .close());
        if (!finding.isDerived()) {
            assumptions(out);
        } else {
            out.open("p").element("a", "Line by line", "href", DerivationPage.file(finding));
            out.text(": what is given, " + DerivationSteps.count(finding)).close();
            out.open("div", "class", "because").element("h4", "Rests on");
            rests(out);
            out.close();
        }
        out.close();
        out.close().newLine();
    }

    /** What it shows. */
    void shown(Markup out) {
        finding.shows().forEach((part, relation) -> formula(out, part, relation));
    }

    /** Its name, and where it is from. */
    void source(Markup out) {
        out.open("p", "class", "source").element("code", finding.name());
        finding.source().at().ifPresent(at -> out.text(" · " + at));
        finding.source().document().ifPresent(document -> out.text(" · ").element("cite", document));
        if (!finding.source().ledger().isEmpty()) {
            out.text(" · ledger " + String.join(", ", finding.source().ledger()));
        }
        out.close();
    }

    private static void formula(Markup out, String name, Relation relation) {
        out.open("div", "class", "statement");
        out.element("span", name, "class", "show").text(" ");
        out.trusted(MathMl.of(relation)).close();
    }

    /** What it speaks of, and what is given. */
    void assumptions(Markup out) {
        out.open("dl", "class", "facts-list");
        for (Map.Entry<String, Domain> quantity : finding.theory().quantities().entrySet()) {
            boolean runs = finding.theory().running().contains(quantity.getKey());
            boolean integer = finding.theory().integers().contains(quantity.getKey());
            String what = runs ? (integer ? "runs over the integers of " : "runs over ") : "a number in ";
            Facts.fact(out, quantity.getKey(), what + ClaimText.of(quantity.getValue()));
        }
        finding.theory()
                .symbols()
                .forEach((name, symbol) -> Facts.fact(out, SymbolInWords.name(symbol), SymbolInWords.of(symbol)));
        out.close();
        finding.theory().assumptions().forEach(assumption -> formula(out, "assumed", assumption));
        finding.given().forEach((name, fact) -> formula(out, "given: " + name, fact));
    }

    /** What is taken for true in it. */
    void rests(Markup out) {
        if (finding.restsOn().isEmpty()) {
            out.element("p", "Algebra and the kernel alone: no rule that is taken for true.");
        } else {
            out.open("ul");
            finding.restsOn().forEach(rule -> out.element("li", rule));
            out.close();
        }
    }
}
