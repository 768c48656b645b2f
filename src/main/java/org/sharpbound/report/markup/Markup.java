package org.sharpbound.report.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes elements, attributes and text, well-formed as XML and valid in HTML.
 *
 * <p>Text and attribute values are escaped here and nowhere else; tags and attribute names are literals of the program.
 */
public final class Markup {

    private static final Set<String> VOID = Set.of("meta", "br", "hr", "col", "link", "wbr", "img", "input");
    private static final Set<String> SHAPES = Set.of("rect", "line", "path", "circle", "use", "polyline", "stop");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn; an attribute whose value is null is left out */
    public Markup open(String tag, String... attributes) {
        start(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    public Markup empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append(VOID.contains(tag) || SHAPES.contains(tag) ? "/>" : "></" + tag + ">");
        return this;
    }

    /** An element that holds nothing but text. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    public Markup text(String text) {
        escape(text, false);
        return this;
    }

    /**
     * Markup written elsewhere in this program: MathML, the style sheet.
     *
     * @param markup well-formed, never from a case file
     */
    public Markup trusted(String markup) {
        out.append(markup);
        return this;
    }

    /**
     * A part of a drawing that may stand in the page again: it is written where it first does, and referred to after.
     *
     * @param style its classes, for rules of the style sheet that look at what is around an element see nothing beyond a part
     */
    public Markup part(String style, Consumer<Markup> writer) {
        Repeats.open(out, style);
        writer.accept(this);
        Repeats.close(out);
        return this;
    }

    /** What was written apart, with parts that both have in common. */
    public Markup append(Markup other) {
        out.append(other.out);
        return this;
    }

    public Markup newLine() {
        out.append('\n');
        return this;
    }

    private StringBuilder start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], true);
                out.append('"');
            }
        }
        return out;
    }

    /** Quotes are signs like others between tags, and so are single ones between the double ones of an attribute. */
    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> {
                    boolean pair = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
                    if (pair) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(isCharacter(c) ? c : '\uFFFD');
                    }
                }
            }
        }
    }

    /** Whether XML 1.0 allows the character by itself. */
    private static boolean isCharacter(char c) {
        boolean space = c == '\n' || c == '\t' || c == '\r';
        return space || c >= ' ' && c != 0x7F && !Character.isSurrogate(c) && c < 0xFFFE;
    }

    /** A case file's link if it may be followed: {@code http} and {@code https} only, nothing that runs. */
    public static Optional<String> safeLink(String url) {
        String lower = url.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://")
                ? Optional.of(url.strip())
                : Optional.empty();
    }

    /** What was written; elements still open are not closed. */
    @Override
    public String toString() {
        return Repeats.written(out.toString());
    }
}
