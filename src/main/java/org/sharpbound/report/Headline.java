package org.sharpbound.report;

import org.sharpbound.report.markup.Markup;

/** The top of the page: whether all is as expected, the totals, and links to what is not. */
final class Headline {

    private final RunView run;

    Headline(RunView run) {
        this.run = run;
    }

    void write(Markup out) {
        RunView.Manifest manifest = run.manifest();
        long relations = run.relations().size();
        long unexpected = run.surprises();
        boolean good =
                unexpected == 0 && run.diagnostics().isEmpty() && run.faults().isEmpty();
        out.open("header", "class", "headline");
        HtmlPage.scheme(out);
        out.element("p", "Sharpbound", "class", "brand");
        out.element("h1", title(relations, unexpected));
        out.open("p", "class", "facts");
        out.text(Facts.plural(run.claims().size(), "claim") + " checked in " + Facts.seconds(manifest.seconds())
                + " · started ");
        out.element("time", moment(manifest.started()), "datetime", manifest.started());
        out.text(" · seed " + manifest.seed() + " · at most " + Facts.seconds(manifest.budgetSeconds())
                + " a relation · version " + manifest.version() + " on Java " + manifest.java() + ", " + manifest.os());
        out.close();
        out.open("ul", "class", "totals", "aria-label", "Totals");
        if (run.judged()) {
            total(out, good ? "good" : "calm", String.valueOf(relations + run.remarks() - unexpected), "as expected");
            total(out, unexpected > 0 ? "bad" : "calm", String.valueOf(unexpected), "unexpected");
        }
        for (VerdictWord verdict : VerdictWord.values()) {
            total(out, verdict.text(), String.valueOf(run.count(verdict)), label(verdict));
        }
        out.close();
        alarms(out);
        if (unexpected > 0) {
            unexpected(out);
        }
        out.close().newLine();
    }

    /** The moment to the second, as people read it. */
    static String moment(String iso) {
        return iso.replaceFirst("^(.{10})T(.{8}).*Z$", "$1 $2 UTC");
    }

    private void alarms(Markup out) {
        for (String fault : run.faults()) {
            out.open("p", "class", "alarm-note", "role", "alert");
            out.element("strong", "Fault of the program: ").text(fault).close();
        }
        if (run.interrupted()) {
            out.open("p", "class", "alarm-note", "role", "note");
            out.element("strong", "Interrupted: ")
                    .text("the page shows what was settled by then.")
                    .close();
        }
    }

    private String title(long relations, long unexpected) {
        if (!run.faults().isEmpty()) {
            return "The program is at fault: do not rely on this run";
        }
        if (!run.judged()) {
            return "Audit of " + Facts.plural(relations, "relation");
        }
        if (unexpected > 0) {
            return unexpected + " of " + Facts.plural(relations, "relation") + (unexpected == 1 ? " is" : " are")
                    + " not as expected";
        }
        String all = relations == 1 ? "The relation is as expected" : "All " + relations + " relations are as expected";
        return relations == 0
                ? "No relation was checked"
                : run.diagnostics().isEmpty() ? all : all + ", but not every case file could be read";
    }

    private static String label(VerdictWord verdict) {
        return verdict == VerdictWord.ERROR ? "errors" : verdict.text();
    }

    private static void total(Markup out, String style, String number, String label) {
        out.open("li", "class", number.equals("0") ? "calm" : style);
        out.element("strong", number).text(" ").element("span", label).close();
    }

    private void unexpected(Markup out) {
        out.open("nav", "class", "unexpected", "aria-label", "Not as expected").open("ul");
        for (ClaimView claim : run.claims()) {
            for (RelationView relation : claim.relations()) {
                if (relation.isSurprise()) {
                    String id = claim.claim().id();
                    out.open("li");
                    out.element("a", claim.claim().title(), "href", "#" + Anchors.relation(id, relation.goal()));
                    if (claim.relations().size() > 1) {
                        out.text(" (" + Anchors.name(relation.goal()) + ")");
                    }
                    out.text(": expected " + relation.goal().expected().text() + ", found ");
                    Facts.verdict(out, relation.verdict());
                    out.close();
                }
            }
        }
        out.close().close();
    }
}
