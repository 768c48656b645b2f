package org.sharpbound.report;

import java.util.Locale;
import org.sharpbound.report.markup.Markup;

/** Small things that several blocks write alike. */
final class Facts {

    private Facts() {}

    static void verdict(Markup out, VerdictWord verdict) {
        out.open("span", "class", "verdict " + verdict.text());
        out.element("i", verdict.icon(), "aria-hidden", "true");
        out.text(verdict.text()).close();
    }

    /** A link to a part of the page, to be kept or passed on. */
    static void permalink(Markup out, String anchor, String what) {
        out.text(" ").element("a", "#", "class", "permalink", "href", "#" + anchor, "aria-label", "Link to " + what);
    }

    /** A term and its description inside a {@code dl}. */
    static void fact(Markup out, String term, String description) {
        out.open("div").element("dt", term).element("dd", description).close();
    }

    /** The same where they follow each other in great numbers. */
    static void brief(Markup out, String term, String description) {
        out.open("span").element("b", term).text(" " + description).close();
    }

    static String seconds(double seconds) {
        if (seconds < 0.0995) {
            return String.format(Locale.ROOT, "%.1f ms", seconds * 1000);
        }
        if (seconds == Math.rint(seconds) && seconds < 100) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        return seconds < 100
                ? String.format(Locale.ROOT, "%.2f s", seconds)
                : String.format(Locale.ROOT, "%.1f min", seconds / 60);
    }

    /** With a capital at the front and a full stop at the end. */
    static String sentence(String text) {
        String end = text.matches("(?s).*[.!?]\\s*") ? "" : ".";
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + end;
    }

    static String plural(long count, String singular) {
        return String.format(Locale.ROOT, "%,d %s%s", count, singular, count == 1 ? "" : "s");
    }
}
