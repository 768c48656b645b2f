package org.sharpbound.report.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts of drawings that a page may hold many times: where one does, it is written once with a name, and referred to after by
 * SVG's {@code use}. Axes with their labels make most of a plot's text, and are alike in most plots.
 *
 * <p>Until a page is whole nobody knows what repeats, so parts are held in it between marks that no text can contain.
 */
final class Repeats {

    /** Signs that XML forbids, and that {@link Markup} lets through nowhere else. */
    private static final char FROM = '\u0001';

    private static final char STYLED = '\u0002';
    private static final char TO = '\u0003';

    /** A stretch of the page: plain text, or a part with what it is made of. */
    private record Piece(String text, String style, List<Piece> inside) {}

    private final String raw;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Repeats(String raw) {
        this.raw = raw;
    }

    /** Opens a part, whose style is that of what stands around it where it is written. */
    static void open(StringBuilder out, String style) {
        out.append(FROM).append(style).append(STYLED);
    }

    static void close(StringBuilder out) {
        out.append(TO);
    }

    /** A page without marks. */
    static String written(String raw) {
        if (raw.indexOf(FROM) < 0) {
            return raw;
        }
        Repeats repeats = new Repeats(raw);
        List<Piece> pieces = repeats.pieces();
        repeats.count(pieces);
        repeats.write(pieces);
        return repeats.out.toString();
    }

    /** Up to the end, or that of the part that was opened last. */
    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int start = at;
        while (at < raw.length() && raw.charAt(at) != TO) {
            if (raw.charAt(at) == FROM) {
                pieces.add(plain(start, at));
                int styled = raw.indexOf(STYLED, at);
                String style = raw.substring(at + 1, styled);
                at = styled + 1;
                int from = at;
                List<Piece> inside = pieces();
                pieces.add(new Piece(raw.substring(from, at), style, inside));
                start = ++at;
            } else {
                at++;
            }
        }
        pieces.add(plain(start, at));
        return pieces;
    }

    private Piece plain(int from, int to) {
        return new Piece(raw.substring(from, to), "", List.of());
    }

    private static boolean isPlain(Piece piece) {
        return piece.inside().isEmpty();
    }

    /** What stands in a repeated part is counted where that is written, which is once. */
    private void count(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (!isPlain(piece) && counts.merge(piece.text(), 1, Integer::sum) == 1) {
                count(piece.inside());
            }
        }
    }

    private void write(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (isPlain(piece)) {
                out.append(piece.text());
            } else if (counts.get(piece.text()) == 1) {
                write(piece.inside());
            } else if (names.containsKey(piece.text())) {
                out.append("<use href=\"#").append(names.get(piece.text())).append("\"/>");
            } else {
                String name = "part" + (names.size() + 1);
                names.put(piece.text(), name);
                out.append("<g id=\"")
                        .append(name)
                        .append("\" class=\"")
                        .append(piece.style())
                        .append("\">");
                write(piece.inside());
                out.append("</g>");
            }
        }
    }
}
