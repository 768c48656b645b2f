package org.sharpbound.report.cover;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharpbound.report.markup.Markup;

/** The cover of a proof in the page: a drawing where one or two quantities are cut, a table where more are. */
public final class CoverPicture {

    private final CoverTiles cover;

    public CoverPicture(CoverTiles cover) {
        this.cover = cover;
    }

    /** How many boxes, by what: {@code 35: 30 by plain enclosure, 5 by series}. */
    public String inWords() {
        Map<Way, Long> leaves = cover.leaves();
        long all = leaves.values().stream().mapToLong(Long::longValue).sum();
        String ways = leaves.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue()))
                .map(entry -> (leaves.size() == 1 ? "" : number(entry.getValue()) + " ")
                        + entry.getKey().words())
                .collect(Collectors.joining(", "));
        return number(all) + (leaves.size() == 1 ? ", " : ": ") + ways;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Writes the drawing or the table; nothing for a single box. */
    public void write(Markup out) {
        int quantities = cover.cut().size();
        if (quantities == 0) {
            return;
        } else if (quantities <= 2 && cover.tiles().size() > 1) {
            out.open("div", "class", "plots");
            new CoverDrawing(cover).write(out);
            out.close();
        } else if (quantities > 2 || cover.tiles().isEmpty()) {
            table(out);
        }
    }

    private void table(Markup out) {
        out.open("div", "class", "witness-table").open("table", "class", "cover");
        out.element("caption", "The cover, cut in " + String.join(", ", cover.cut()) + ": boxes by what settles them");
        out.open("tbody");
        cover.leaves().entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue()))
                .forEach(entry -> out.open("tr")
                        .element("th", entry.getKey().words(), "scope", "row")
                        .element("td", number(entry.getValue()))
                        .close());
        out.close().close().close();
    }
}
