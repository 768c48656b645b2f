package org.sharpbound.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sharpbound.run.DerivationFinding;

/**
 * A derivation line by line, on a page of its own: the lines are long, and few readers of a run follow all of them.
 *
 * <p>There is one only where the derivation succeeds; what is shown and what it rests on stand on the page of the run too.
 */
final class DerivationPage {

    /** Beside the page of the run. */
    static final String FOLDER = "derivations";

    private static final String INDEX = "../" + Report.PAGE;

    private final DerivationFinding finding;

    private DerivationPage(DerivationFinding finding) {
        this.finding = finding;
    }

    /** The pages of a run by their files, one for each derivation that succeeds. */
    static Map<String, DerivationPage> of(RunView run) {
        Map<String, DerivationPage> pages = new LinkedHashMap<>();
        run.derivations().stream()
                .filter(DerivationFinding::isDerived)
                .forEach(finding -> pages.put(file(finding), new DerivationPage(finding)));
        return pages;
    }

    /** Relative to the page of the run; names of derivations are lower-case letters, digits, dots and dashes. */
    static String file(DerivationFinding finding) {
        return FOLDER + "/" + finding.name() + ".html";
    }

    String html() {
        return HtmlPage.of("Derivation " + finding.name(), out -> {
            out.open("header", "class", "headline narrow");
            HtmlPage.scheme(out);
            out.open("p", "class", "brand").element("a", "Sharpbound", "href", INDEX);
            out.text(" · ").element("a", "a derivation", "href", INDEX + "#" + Anchors.derivation(finding.name()));
            out.close().element("h1", finding.title());
            out.open("p", "class", "facts");
            Facts.verdict(out, VerdictWord.PROVED);
            out.text(" " + DerivationSteps.count(finding)).close();
            out.close().newLine();
            out.open("main", "id", "results", "class", "single", "tabindex", "-1");
            DerivationBlock block = new DerivationBlock(finding);
            block.source(out);
            block.shown(out);
            out.element("h2", "What it speaks of, and what is given");
            block.assumptions(out);
            out.element("h2", "Line by line");
            new DerivationSteps(finding, "../" + RulesBlock.FILE).write(out);
            out.element("h2", "What it rests on");
            block.rests(out);
            out.close();
        });
    }
}
