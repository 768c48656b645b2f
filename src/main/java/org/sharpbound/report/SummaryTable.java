package org.sharpbound.report;

import java.util.List;
import org.sharpbound.report.markup.Markup;

/** How many relations of each source document have each verdict. */
final class SummaryTable {

    private final RunView run;

    SummaryTable(RunView run) {
        this.run = run;
    }

    void write(Markup out) {
        out.open("div", "class", "scroll").open("table", "class", "summary");
        out.element("caption", "Relations by source document and verdict");
        out.open("thead").open("tr").element("th", "Source document", "scope", "col");
        out.element("th", "Verdicts", "scope", "col");
        if (run.judged()) {
            out.element("th", "As expected", "scope", "col", "class", "number");
        }
        out.close().close();
        out.open("tbody");
        run.byDocument().forEach((document, claims) -> {
            out.open("tr").open("th", "scope", "row");
            out.element("a", document, "href", "#" + Anchors.document(document)).close();
            row(out, claims);
            out.close();
        });
        out.close();
        out.open("tfoot").open("tr").element("th", "All", "scope", "row");
        row(out, run.claims());
        out.close().close();
        out.close().close();
    }

    private void row(Markup out, List<ClaimView> claims) {
        out.open("td");
        Bar.of(claims).write(out);
        out.close();
        if (!run.judged()) {
            return;
        }
        long good = claims.stream().mapToLong(ClaimView::asExpected).sum();
        int size = claims.stream().mapToInt(ClaimView::size).sum();
        boolean all = good == size;
        out.element("td", good + " of " + size + (all ? "" : " !"), "class", all ? "number" : "number bad");
    }
}
