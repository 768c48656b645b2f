package org.sharpbound.report;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.sharpbound.report.graph.GraphSection;
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
                dots(out, claim);
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
        if (!new GraphSection(RunDependencies.of(run)).isEmpty()) {
            out.open("p", "class", "group")
                    .element("a", "What rests on what", "href", "#" + GraphSection.ANCHOR)
                    .close();
        }
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
            String word = derivation.isDerived() ? "derived" : "not derived";
            out.open("span", "class", "dots", "role", "img", "aria-label", word);
            dot(out, state, false);
            out.close();
            out.element("a", derivation.title(), "href", "#" + Anchors.derivation(derivation.name()));
            out.close();
        }
        out.close();
    }

    /** A mark for each relation, and all of them in words. */
    private static void dots(Markup out, ClaimView claim) {
        boolean remark = claim.claim().isRemark();
        String words = remark
                ? "not checked"
                : claim.relations().stream()
                        .collect(Collectors.groupingBy(Contents::word, LinkedHashMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", "));
        out.open("span", "class", "dots", "role", "img", "aria-label", words);
        claim.relations().forEach(relation -> dot(out, relation.verdict(), relation.isSurprise()));
        if (remark) {
            dot(out, VerdictWord.UNDECIDED, false);
        }
        out.close();
    }

    private static String word(RelationView relation) {
        return relation.verdict().text() + (relation.isSurprise() ? " (not as expected)" : "");
    }

    private static void dot(Markup out, VerdictWord verdict, boolean alarm) {
        out.element("span", verdict.icon(), "class", "dot " + verdict.text() + (alarm ? " alarm" : ""));
    }
}
