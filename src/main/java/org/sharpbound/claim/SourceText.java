package org.sharpbound.claim;

import java.util.Arrays;

/** The text of a case file, and where its lines begin. */
public final class SourceText {

    private static final int LONGEST_KEPT = 1000;

    private final String file;
    private final String text;
    private final int[] lineStarts;

    public SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = i + 1;
            }
        }
        this.lineStarts = Arrays.copyOf(starts, count);
    }

    public String file() {
        return file;
    }

    public String text() {
        return text;
    }

    public String slice(int start, int end) {
        return text.substring(start, end);
    }

    public Location location(int offset) {
        int line = line(offset);
        return new Location(file, line + 1, text.codePointCount(lineStarts[line], offset) + 1);
    }

    /** The line that holds {@code offset}; of a very long one, the beginning. */
    public String lineAt(int offset) {
        int line = line(offset);
        return text.substring(lineStarts[line], Math.min(endOfLine(line), lineStarts[line] + LONGEST_KEPT));
    }

    /** How many characters from {@code start} to {@code end}, or to the end of the line if that is nearer; at least 1. */
    public int length(int start, int end) {
        int stop = Math.min(end, endOfLine(line(start)));
        return stop <= start ? 1 : text.codePointCount(start, stop);
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private int endOfLine(int line) {
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
        return end > lineStarts[line] && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
