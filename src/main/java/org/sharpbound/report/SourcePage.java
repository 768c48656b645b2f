package org.sharpbound.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.claim.Source;
import org.sharpbound.report.markup.Markup;

/** What was found about one source document, for its author: a summary, the errata, and every statement in order. */
final class SourcePage {

    /** Beside the page of the run. */
    static final String FOLDER = "sources";

    private static final String INDEX = "../" + Report.PAGE;

    private final String document;
    private final List<ClaimView> claims;
    private final RunView.Manifest manifest;
    private final DerivedFormulas formulas;
    private final List<SourceStatement> statements;

    private SourcePage(String document, List<ClaimView> claims, RunView run) {
        this.document = document;
        this.claims = claims;
        this.manifest = run.manifest();
        this.formulas = new DerivedFormulas(run.derivations(), INDEX);
        this.statements = SourceStatement.of(claims);
    }

    /** The pages of a run by their files, one for each document that its claims name; claims without a document have none. */
    static Map<String, SourcePage> of(RunView run) {
        Map<String, SourcePage> pages = new LinkedHashMap<>();
        Map<String, List<ClaimView>> claims = run.byDocument();
        files(run).forEach((document, file) -> pages.put(file, new SourcePage(document, claims.get(document), run)));
        return pages;
    }

    /** The file of each document's page, relative to the page of the run; no two are the same. */
    static Map<String, String> files(RunView run) {
        Map<String, String> files = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        run.byDocument().forEach((document, claims) -> {
            if (claims.get(0).claim().source().document().isPresent()) {
                String slug = Anchors.slug(document);
                String name = slug;
                for (int i = 2; !taken.add(name); i++) {
                    name = slug + "-" + i;
                }
                files.put(document, FOLDER + "/" + name + ".html");
            }
        });
        return files;
    }

    String html() {
        return HtmlPage.of("Audit of " + document, out -> {
            headline(out);
            out.open("main", "id", "results", "class", "single", "tabindex", "-1");
            howToRead(out);
            errata(out);
            out.open("section", "class", "document", "aria-labelledby", "statements");
            out.element("h2", "Every statement, in order", "id", "statements").newLine();
            statements.forEach(statement -> new StatementBlock(statement, INDEX, formulas).write(out));
            out.close();
            Grounds.write(out, claims, List.of());
            out.close();
        });
    }

    private void headline(Markup out) {
        out.open("header", "class", "headline narrow");
        HtmlPage.scheme(out);
        out.open("p", "class", "brand")
                .element("a", "Sharpbound", "href", INDEX)
                .text(" · audit of a source");
        out.close();
        out.element("h1", document);
        out.open("p", "class", "facts");
        link().ifPresent(url ->
                out.element("a", url, "href", url, "rel", "noopener noreferrer").text(" · "));
        out.text(Facts.plural(claims.size(), "claim") + " about it · checked ");
        out.element("time", Headline.moment(manifest.started()), "datetime", manifest.started());
        out.text(" · version " + manifest.version()).close();
        out.open("ul", "class", "totals plain", "aria-label", "Totals");
        total(out, "calm", statements.size(), statements.size() == 1 ? "statement" : "statements");
        for (Standing standing :
                List.of(Standing.HOLDS, Standing.FALSE, Standing.SUPPORTED, Standing.OPEN, Standing.UNCHECKED)) {
            int count = of(standing).size();
            total(out, count == 0 ? "calm" : standing.colour().text(), count, standing.words());
        }
        out.close().close().newLine();
    }

    private static void total(Markup out, String style, int number, String label) {
        out.open("li", "class", style);
        out.element("strong", String.valueOf(number))
                .text(" ")
                .element("span", label)
                .close();
    }

    private List<SourceStatement> of(Standing standing) {
        return statements.stream().filter(s -> s.standing() == standing).toList();
    }

    /** The first link that a claim gives, if it may be followed. */
    private Optional<String> link() {
        return claims.stream()
                .map(c -> c.claim().source())
                .map(Source::url)
                .flatMap(Optional::stream)
                .map(Markup::safeLink)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void howToRead(Markup out) {
        out.open("section", "class", "because", "aria-label", "How to read this page");
        out.element(
                "p",
                "A statement holds here when every relation that was written down for it is proved for the quantities named "
                        + "beside it. Where the print speaks of all models and a family of them stands here, it is the family "
                        + "for which it is proved. It is false as printed when a relation that says what the print says is false "
                        + "at the exact point told. Supported means that a test, which is no proof, speaks for it. What is open, "
                        + "or not checked, says why.");
        out.close();
    }

    private void errata(Markup out) {
        List<ClaimView> wrong = new ArrayList<>();
        of(Standing.FALSE).forEach(statement -> wrong.addAll(statement.falseClaims()));
        if (wrong.isEmpty()) {
            return;
        }
        out.open("section", "class", "document", "aria-labelledby", "errata");
        out.element("h2", "Errata", "id", "errata").newLine();
        out.open("ol", "class", "errata");
        wrong.stream().distinct().forEach(claim -> new Erratum(claim, INDEX, formulas).write(out));
        out.close().close();
    }
}
