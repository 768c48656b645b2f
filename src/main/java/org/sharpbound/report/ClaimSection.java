package org.sharpbound.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.Source;
import org.sharpbound.claim.Variant;
import org.sharpbound.report.graph.GraphSection;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.report.plot.Plot;

/** A claim: where it comes from, how it is printed there, and what was found for each of its relations. */
final class ClaimSection {

    private final ClaimView result;
    private final Claim claim;
    private final Sampler sampler;
    private final GraphSection graph;
    private final Commands commands;
    private final SecondOpinions opinions;
    private final Map<Plot, Goal> drawn = new HashMap<>();
    private final Map<String, Goal> said = new HashMap<>();

    /**
     * @param graph what claims rest on
     * @param commands that judge claims again
     */
    ClaimSection(ClaimView result, Sampler sampler, GraphSection graph, Commands commands, SecondOpinions opinions) {
        this.opinions = opinions;
        this.graph = graph;
        this.commands = commands;
        this.result = result;
        this.claim = result.claim();
        this.sampler = sampler;
    }

    void write(Markup out) {
        String anchor = Anchors.claim(claim.id());
        boolean remark = claim.isRemark();
        out.open(
                "article",
                "class",
                "claim",
                "id",
                anchor,
                "aria-labelledby",
                anchor + "-title",
                "data-verdict",
                remark ? VerdictWord.UNDECIDED.text() : null,
                "data-strategy",
                remark ? Filters.NONE : null);
        out.open("h3").element("span", claim.title(), "id", anchor + "-title");
        Facts.permalink(out, anchor, claim.id());
        out.close();
        source(out);
        graph.standing(out, claim.id());
        claim.source().printed().ifPresent(printed -> printed(out, printed));
        if (claim.isRemark()) {
            out.open("p", "class", "remark");
            Facts.verdict(out, VerdictWord.UNDECIDED);
            out.text(" A statement that is not checked.").close();
        }
        paragraph(out, "because", "Because", claim.because());
        result.experiment().ifPresent(experiment -> experiment.writePlan(out));
        variants(out);
        result.experiment().ifPresent(experiment -> experiment.writeFigures(out));
        paragraph(out, "note", "Note", claim.note());
        out.open("details")
                .element(
                        "summary",
                        claim.location().file() + ", line " + claim.location().line() + ", and how to run it");
        commands.write(out, result);
        out.open("pre").element("code", claim.text().strip()).close().close();
        out.close().newLine();
    }

    private void source(Markup out) {
        Source source = claim.source();
        out.open("p", "class", "source").element("code", claim.id());
        source.at().ifPresent(at -> out.text(" · " + at));
        source.document().ifPresent(document -> {
            out.text(" · ");
            Optional<String> link = source.url().flatMap(Markup::safeLink);
            if (link.isPresent()) {
                out.element("a", document, "href", link.get(), "rel", "noopener noreferrer");
            } else {
                out.element("cite", document);
            }
        });
        source.url().filter(url -> Markup.safeLink(url).isEmpty()).ifPresent(url -> out.text(" · " + url));
        if (!source.ledger().isEmpty()) {
            out.text(" · ledger " + String.join(", ", source.ledger()));
        }
        claim.tags().forEach(tag -> out.text(" ").element("span", tag, "class", "tag"));
        out.close();
    }

    private static void printed(Markup out, String tex) {
        out.open("figure", "class", "printed").element("figcaption", "As printed in the source");
        PrintedTex.write(out, tex);
        out.close();
    }

    private static void paragraph(Markup out, String style, String heading, Optional<String> text) {
        text.ifPresent(words -> {
            out.open("div", "class", style).element("h4", heading);
            Prose.write(out, words);
            out.close();
        });
    }

    private void variants(Markup out) {
        List<RelationView> repairs = of(Variant.REPAIR);
        if (repairs.isEmpty()) {
            relations(out, of(Variant.PRINTED), SharedNames.NOTHING);
            return;
        }
        SharedNames both = SharedNames.of(result.relations());
        both.write(out, result.relations(), SharedNames.NOTHING);
        out.open("div", "class", "variants");
        column(out, "The printed statement, as checked", of(Variant.PRINTED), both);
        column(out, "The repair, as checked", repairs, both);
        out.close();
    }

    private void column(Markup out, String heading, List<RelationView> relations, SharedNames before) {
        out.open("div", "class", "variant").element("h4", heading, "class", "variant-name");
        relations(out, relations, before);
        out.close();
    }

    private void relations(Markup out, List<RelationView> relations, SharedNames before) {
        SharedNames shared = SharedNames.of(relations);
        shared.write(out, relations, before);
        relations.forEach(relation ->
                new RelationBlock(claim, relation, sampler, shared.and(before), drawn, said, opinions).write(out));
    }

    private List<RelationView> of(Variant variant) {
        return result.relations().stream()
                .filter(relation -> relation.goal().variant() == variant)
                .toList();
    }
}
