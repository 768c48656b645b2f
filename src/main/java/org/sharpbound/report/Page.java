package org.sharpbound.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sharpbound.report.markup.Markup;

/**
 * The whole page: one file that needs no network and no script.
 *
 * <p>Its content policy forbids both, so that even a mistake in escaping could not load or run anything.
 */
final class Page {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final RunView run;
    private final Sampler sampler;

    Page(RunView run, Sampler sampler) {
        this.run = run;
        this.sampler = sampler;
    }

    /** The page as HTML, well-formed as XML too. */
    String html() {
        Markup out = new Markup();
        out.trusted("<!DOCTYPE html>\n");
        out.open("html", "lang", "en").open("head");
        out.empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "color-scheme", "content", "light dark");
        out.element("title", "Sharpbound: " + run.relations().size() + " relations checked");
        out.open("style").trusted(style()).close().close().newLine();
        out.open("body");
        out.element("a", "Skip to the results", "class", "skip", "href", "#results");
        new Headline(run).write(out);
        out.open("div", "class", "columns");
        new Contents(run).write(out);
        out.open("main", "id", "results");
        if (!run.claims().isEmpty()) {
            new SummaryTable(run).write(out);
        }
        new DiagnosticsBlock(run.diagnostics()).write(out);
        run.byDocument().forEach((document, claims) -> {
            String anchor = Anchors.document(document);
            out.open("section", "class", "document", "aria-labelledby", anchor);
            out.element("h2", document, "id", anchor).newLine();
            claims.parallelStream().map(this::section).toList().forEach(out::trusted);
            out.close();
        });
        derivations(out);
        out.close().close();
        footer(out);
        return out.close().close().newLine().toString();
    }

    /** A claim's section by itself: the plots make it the costly part, so sections are written side by side. */
    private String section(ClaimView claim) {
        Markup out = new Markup();
        new ClaimSection(claim, sampler).write(out);
        return out.toString();
    }

    private void derivations(Markup out) {
        if (run.derivations().isEmpty()) {
            return;
        }
        out.open("section", "class", "document", "aria-labelledby", Anchors.DERIVATIONS);
        out.element("h2", "Derivations", "id", Anchors.DERIVATIONS).newLine();
        run.derivations().forEach(derivation -> new DerivationBlock(derivation).write(out));
        out.close();
        new RulesBlock(run.derivations()).write(out);
    }

    private static void footer(Markup out) {
        out.open("footer").open("dl");
        for (VerdictWord verdict : VerdictWord.values()) {
            out.open("div").open("dt");
            Facts.verdict(out, verdict);
            out.close().element("dd", verdict.meaning()).close();
        }
        out.close();
        out.element("p", "Plots are drawn from plain double-precision values; no verdict rests on them.");
        out.close();
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
