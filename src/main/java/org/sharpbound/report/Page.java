package org.sharpbound.report;

import java.util.Map;
import java.util.Optional;
import org.sharpbound.report.graph.GraphSection;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.report.plot.Plot;

/** The page of a run: what was checked, and what was found. */
final class Page {

    private final RunView run;
    private final Sampler sampler;
    private final GraphSection graph;
    private final Commands commands;
    private final SecondOpinions opinions;
    private final Optional<EarlierRun> earlier;

    Page(RunView run, Sampler sampler) {
        this(run, sampler, Optional.empty());
    }

    Page(RunView run, Sampler sampler, Optional<EarlierRun> earlier) {
        this.earlier = earlier;
        this.run = run;
        this.sampler = sampler;
        this.graph = new GraphSection(RunDependencies.of(run));
        this.commands = new Commands(run);
        this.opinions = new SecondOpinions(run);
    }

    /** The page as HTML, well-formed as XML too. */
    String html() {
        return HtmlPage.of("Sharpbound: " + run.relations().size() + " relations checked", this::body);
    }

    private void body(Markup out) {
        Plot.shared(out);
        new Headline(run).write(out);
        out.open("div", "class", "columns");
        out.open("div", "class", "side");
        new Filters(run, earlier).write(out);
        new Contents(run).write(out);
        out.close();
        out.open("main", "id", "results", "tabindex", "-1");
        earlier.ifPresent(before -> new ComparisonTable(before).write(out));
        if (!run.claims().isEmpty()) {
            new Overview(run).write(out);
            new MutationTable(run).write(out);
        }
        new DiagnosticsBlock(run.diagnostics()).write(out);
        Map<String, String> sources = SourcePage.files(run);
        run.byDocument().forEach((document, claims) -> {
            String anchor = Anchors.document(document);
            out.open("section", "class", "document", "aria-labelledby", anchor, "data-source", document);
            out.element("h2", document, "id", anchor).newLine();
            Optional.ofNullable(sources.get(document))
                    .ifPresent(file -> out.open("p", "class", "source")
                            .element("a", "The audit of this document", "href", file)
                            .text(": its statements in order, and the errata")
                            .close());
            claims.parallelStream().map(this::section).toList().forEach(out::append);
            out.close();
        });
        derivations(out);
        graph.write(out);
        Grounds.write(out, run.claims(), run.derivations());
        out.close().close();
        footer(out);
    }

    /** A claim's section by itself: the plots make it the costly part, so sections are written side by side. */
    private Markup section(ClaimView claim) {
        Markup out = new Markup();
        new ClaimSection(claim, sampler, graph, commands, opinions).write(out);
        return out;
    }

    private void derivations(Markup out) {
        if (run.derivations().isEmpty()) {
            return;
        }
        out.open("section", "class", "document", "aria-labelledby", Anchors.DERIVATIONS);
        out.element("h2", "Derivations", "id", Anchors.DERIVATIONS).newLine();
        out.open("p", "class", "source").element("a", "The rules that they use", "href", RulesBlock.FILE);
        out.close();
        run.derivations().forEach(derivation -> new DerivationBlock(derivation).write(out));
        out.close();
    }

    private void footer(Markup out) {
        out.open("footer").open("dl");
        for (VerdictWord verdict : VerdictWord.values()) {
            out.open("div").open("dt");
            Facts.verdict(out, verdict);
            out.close().element("dd", verdict.meaning()).close();
        }
        out.close();
        opinions.write(out);
        out.element("p", "Plots are drawn from plain double-precision values; no verdict rests on them.");
        out.close();
    }
}
