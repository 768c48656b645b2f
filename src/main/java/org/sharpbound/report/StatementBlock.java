package org.sharpbound.report;

import java.util.List;
import org.sharpbound.claim.Variant;
import org.sharpbound.report.markup.Markup;

/** A statement of a document with what was found for it, on the document's own page. */
final class StatementBlock {

    private final SourceStatement statement;
    private final String index;
    private final DerivedFormulas formulas;

    /** @param index the page of the run, relative to this one */
    StatementBlock(SourceStatement statement, String index, DerivedFormulas formulas) {
        this.statement = statement;
        this.index = index;
        this.formulas = formulas;
    }

    void write(Markup out) {
        out.open("article", "class", "claim", "id", statement.anchor());
        out.open("h3").text(statement.place()).text(" ");
        standing(out, statement.standing());
        out.close();
        statement.row().ifPresent(row -> out.element("p", "ledger " + row, "class", "source"));
        statement.claims().forEach(claim -> claim(out, claim));
        if (!statement.others().isEmpty()) {
            out.open("p", "class", "source").text(statement.claims().isEmpty() ? "Checked with " : "See also ");
            for (int i = 0; i < statement.others().size(); i++) {
                out.text(i == 0 ? "" : ", ");
                link(out, statement.others().get(i), index);
            }
            out.text(".").close();
        }
        out.close().newLine();
    }

    static void standing(Markup out, Standing standing) {
        VerdictWord verdict = standing.colour();
        out.open("span", "class", "standing verdict " + verdict.text());
        out.element("span", verdict.icon(), "class", "icon", "aria-hidden", "true");
        out.text(standing.words()).close();
    }

    /** A link to the claim on the page of the run. */
    static void link(Markup out, ClaimView claim, String index) {
        out.element(
                "a",
                claim.claim().title(),
                "href",
                index + "#" + Anchors.claim(claim.claim().id()));
    }

    private void claim(Markup out, ClaimView claim) {
        Standing standing = Standing.of(claim);
        out.open("section", "class", "relation " + standing.colour().text());
        out.open("p", "class", "finding");
        standing(out, standing);
        link(out, claim, index);
        out.close();
        claim.claim().source().printed().ifPresent(tex -> {
            out.open("figure", "class", "printed").element("figcaption", "As printed");
            PrintedTex.writeBriefly(out, tex);
            out.close();
        });
        because(out, claim);
        variant(out, claim, Variant.PRINTED, "Checked");
        variant(out, claim, Variant.REPAIR, "Instead");
        out.close();
    }

    private void variant(Markup out, ClaimView claim, Variant variant, String heading) {
        List<RelationView> relations = Standing.relations(claim, variant);
        if (!relations.isEmpty()) {
            new CheckedVariant(relations, formulas).write(out, "checked", heading);
        }
    }

    /** Why it is not as one would expect, in its author's words. */
    static void because(Markup out, ClaimView claim) {
        claim.claim().because().ifPresent(words -> {
            out.open("div", "class", "because");
            Prose.write(out, words);
            out.close();
        });
    }
}
