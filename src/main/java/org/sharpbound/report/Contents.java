package org.sharpbound.report;

import org.sharpbound.report.markup.Markup;
import org.sharpbound.run.DerivationFinding;

/** The table of contents: every claim, by source document, with the verdicts of its relations. */
final class Contents {

    private final RunView run;

    Contents(RunView run) {
        this.run = run;
    }

    void write(Markup out) {
        out.open("nav", "class", "contents", "aria-label", "Contents");
        out.open("details", "open", "open").element("summary", "Contents");
        if (!run.diagnostics().isEmpty()) {
            out.open("p")
                    .element("a", "What could not be read", "href", "#diagnostics")
                    .close();
        }
        run.byDocument().forEach((document, claims) -> {
            out.open("p", "class", "group")
                    .element("a", document, "href", "#" + Anchors.document(document))
                    .close();
            out.open("ol");
            claims.forEach(claim -> {
                out.open("li");
                out.open("span", "class", "dots");
                claim.relations().forEach(relation -> dot(out, relation));
                if (claim.claim().isRemark()) {
                    dot(out, VerdictWord.UNDECIDED, "not checked", false);
                }
                out.close();
                out.element(
                        "a",
                        claim.claim().title(),
                        "href",
                        "#" + Anchors.claim(claim.claim().id()));
                out.close();
            });
            out.close();
        });
        derivations(out);
        out.close().close().newLine();
    }

    private void derivations(Markup out) {
        if (run.derivations().isEmpty()) {
            return;
        }
        out.open("p", "class", "group")
                .element("a", "Derivations", "href", "#" + Anchors.DERIVATIONS)
                .close();
        out.open("ol");
        for (DerivationFinding derivation : run.derivations()) {
            VerdictWord state = derivation.isDerived() ? VerdictWord.PROVED : VerdictWord.UNDECIDED;
            out.open("li");
            out.open("span", "class", "dots");
            dot(out, state, derivation.isDerived() ? "derived" : "not derived", false);
            out.close();
            out.element("a", derivation.title(), "href", "#" + Anchors.derivation(derivation.name()));
            out.close();
        }
        out.close();
    }

    private static void dot(Markup out, RelationView relation) {
        String word = relation.verdict().text() + (relation.isSurprise() ? ", not as expected" : "");
        dot(out, relation.verdict(), word, relation.isSurprise());
    }

    private static void dot(Markup out, VerdictWord verdict, String word, boolean alarm) {
        out.open(
                "span",
                "class",
                "dot " + verdict.text() + (alarm ? " alarm" : ""),
                "role",
                "img",
                "aria-label",
                word,
                "title",
                word);
        out.text(verdict.icon()).close();
    }
}
