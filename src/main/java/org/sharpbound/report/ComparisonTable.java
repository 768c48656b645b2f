package org.sharpbound.report;

import java.util.List;
import org.sharpbound.report.markup.Markup;

/** What changed since an earlier run, the worst first. */
final class ComparisonTable {

    private static final String ANCHOR = "comparison";

    /** Of relations that are new, or not in this run. */
    private static final int MOST_UNFOLDED = 10;

    private final EarlierRun earlier;

    ComparisonTable(EarlierRun earlier) {
        this.earlier = earlier;
    }

    void write(Markup out) {
        out.open("section", "class", "comparison", "aria-labelledby", ANCHOR);
        out.element("h2", "Compared with an earlier run", "id", ANCHOR);
        List<Comparison.Difference> differences = earlier.differences();
        out.open("p").text(inWords(differences) + " against ").element("code", earlier.name());
        if (!earlier.started().isEmpty()) {
            out.text(", which started ").element("time", Headline.moment(earlier.started()));
        }
        out.text(".").close();
        List<Comparison.Difference> brief =
                differences.stream().filter(d -> !isMany(d.change())).toList();
        if (!brief.isEmpty()) {
            table(out, "Relations that fare otherwise than before", brief);
        }
        for (Comparison.Change change : Comparison.Change.values()) {
            if (isMany(change)) {
                out.open("details").element("summary", of(change).size() + " " + change.word());
                table(out, "Relations: " + change.word(), of(change));
                out.close();
            }
        }
        out.close().newLine();
    }

    private List<Comparison.Difference> of(Comparison.Change change) {
        return earlier.differences().stream()
                .filter(difference -> difference.change() == change)
                .toList();
    }

    /** So that claims that are new, or left out, do not hide what else changed, nor the results below. */
    private boolean isMany(Comparison.Change change) {
        return (change == Comparison.Change.NEW || change == Comparison.Change.GONE)
                && of(change).size() > MOST_UNFOLDED;
    }

    private static String inWords(List<Comparison.Difference> differences) {
        if (differences.isEmpty()) {
            return "Nothing changed";
        }
        StringBuilder words = new StringBuilder();
        for (Comparison.Change change : Comparison.Change.values()) {
            long count = differences.stream().filter(d -> d.change() == change).count();
            if (count > 0) {
                words.append(words.length() == 0 ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(change.word());
            }
        }
        return words.toString();
    }

    private static void table(Markup out, String caption, List<Comparison.Difference> differences) {
        out.open("div", "class", "scroll").open("table");
        out.element("caption", caption);
        out.open("thead").open("tr");
        for (String head : List.of("Change", "Relation", "Before", "Now")) {
            out.element("th", head, "scope", "col");
        }
        out.close().close().open("tbody");
        for (Comparison.Change change : Comparison.Change.values()) {
            differences.stream().filter(d -> d.change() == change).forEach(difference -> {
                out.open("tr").element("th", change.word(), "scope", "row").open("td");
                difference
                        .anchor()
                        .ifPresentOrElse(
                                anchor -> out.element("a", difference.relation(), "href", "#" + anchor),
                                () -> out.text(difference.relation()));
                out.close();
                out.element("td", difference.before().isEmpty() ? "–" : difference.before());
                out.element("td", difference.now().isEmpty() ? "–" : difference.now());
                out.close();
            });
        }
        out.close().close().close();
    }
}
