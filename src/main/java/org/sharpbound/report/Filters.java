package org.sharpbound.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sharpbound.report.markup.Markup;

/** What narrows the page down; hidden until the script runs that makes it work. */
final class Filters {

    /** What is understood of a relation that does not say {@link #UNEXPECTED}. */
    static final String EXPECTED = "as expected";

    static final String UNEXPECTED = "not as expected";

    /** The strategy of what is no relation of a claim. */
    static final String DERIVATION = "derivation";

    static final String NONE = "none";

    private final RunView run;
    private final List<String> changes;

    /** @param earlier what there is a choice of changes since, if anything on the page changed */
    Filters(RunView run, Optional<EarlierRun> earlier) {
        this.run = run;
        this.changes = earlier.map(EarlierRun::changesHere).orElse(List.of());
    }

    void write(Markup out) {
        out.open(
                "section",
                "id",
                "filters",
                "class",
                "filters",
                "role",
                "search",
                "aria-label",
                "Filter the results",
                "hidden",
                "hidden",
                "data-scripted",
                "");
        out.open("p").element("label", "Search", "for", "filter-search").text(" ");
        out.empty("input", "id", "filter-search", "type", "search", "autocomplete", "off", "spellcheck", "false");
        out.close();
        verdicts(out);
        choice(out, "Source", "source", run.sources());
        choice(out, "Tag", "tag", tags());
        choice(out, "Strategy", "strategy", strategies());
        if (run.judged()) {
            choice(out, "Expected", "expected", List.of(EXPECTED, UNEXPECTED));
        }
        choice(out, "Change", "change", changes);
        out.open("p", "class", "shown").element("span", "", "id", "filter-count", "role", "status");
        out.text(" ")
                .element("button", "Clear", "type", "button", "id", "filter-clear")
                .close();
        out.open("p", "class", "keys").open("label");
        out.empty("input", "type", "checkbox", "id", "keys", "autocomplete", "off");
        out.text(" Keys: ")
                .element("kbd", "/")
                .text(" search, ")
                .element("kbd", "n")
                .text(" next, ");
        out.element("kbd", "p").text(" previous, ").element("kbd", "Esc").text(" leave");
        out.close().close().close().newLine();
    }

    private void verdicts(Markup out) {
        out.open("fieldset").element("legend", "Verdict");
        for (VerdictWord verdict : VerdictWord.values()) {
            if (verdict != VerdictWord.ERROR && run.count(verdict) > 0) {
                out.open("label", "class", verdict.text());
                String name = verdict.text();
                out.empty("input", "type", "checkbox", "name", "verdict", "value", name, "autocomplete", "off");
                out.text(" ").element("span", verdict.icon(), "class", "icon", "aria-hidden", "true");
                out.text(" " + name).close();
            }
        }
        out.close();
    }

    private static void choice(Markup out, String label, String name, Collection<String> values) {
        if (values.isEmpty()) {
            return;
        }
        out.open("p").element("label", label, "for", "filter-" + name).text(" ");
        out.open("select", "id", "filter-" + name, "name", name, "autocomplete", "off");
        out.element("option", "all", "value", "");
        values.forEach(value -> out.element("option", value, "value", value));
        out.close().close();
    }

    private Collection<String> tags() {
        TreeSet<String> tags = new TreeSet<>();
        run.claims().forEach(view -> tags.addAll(view.claim().tags()));
        return tags;
    }

    private Collection<String> strategies() {
        TreeSet<String> strategies = new TreeSet<>();
        run.relations().forEach(relation -> strategies.add(strategy(relation)));
        if (run.remarks() > 0) {
            strategies.add(NONE);
        }
        if (!run.derivations().isEmpty()) {
            strategies.add(DERIVATION);
        }
        return strategies;
    }

    static String strategy(RelationView relation) {
        return relation.strategy().isEmpty() ? NONE : relation.strategy();
    }
}
