package org.sharpbound.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sharpbound.report.markup.Markup;

/** Counts by verdict, as a bar for a glance and in words for everyone. */
final class Bar {

    private final Map<VerdictWord, Long> counts;

    private Bar(Map<VerdictWord, Long> counts) {
        this.counts = counts;
    }

    static Bar of(Iterable<ClaimView> claims) {
        Map<VerdictWord, Long> counts = new LinkedHashMap<>();
        for (VerdictWord verdict : VerdictWord.values()) {
            long count = 0;
            for (ClaimView claim : claims) {
                count += claim.count(verdict);
            }
            if (count > 0) {
                counts.put(verdict, count);
            }
        }
        return new Bar(counts);
    }

    void write(Markup out) {
        long total = counts.values().stream().mapToLong(count -> count).sum();
        out.open(
                "svg",
                "class",
                "bar",
                "viewBox",
                "0 0 " + total + " 1",
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true");
        long from = 0;
        for (Map.Entry<VerdictWord, Long> count : counts.entrySet()) {
            out.empty(
                    "path",
                    "class",
                    count.getKey().text(),
                    "d",
                    "M" + from + " 0h" + count.getValue() + "v1h-" + count.getValue() + "z");
            from += count.getValue();
        }
        out.close();
        out.open("ul", "class", "tally");
        counts.forEach((verdict, count) -> {
            out.open("li", "class", verdict.text());
            out.element("span", verdict.icon(), "class", "icon", "aria-hidden", "true");
            out.text(" " + count + " " + verdict.text()).close();
        });
        out.close();
    }
}
