package org.sharpbound.claim;

/**
 * Lets the claim language's intervals stand in YAML without quotes.
 *
 * <p>To YAML, {@code x: [0, inf)} is a list that never ends, and in {@code {in: (0, inf), take: 6}} the comma separates two
 * keys. So the brackets and commas of an interval that is a value, and of indices, are hidden from the YAML parser: each is replaced by a
 * character of the private use area, which keeps all positions, and put back in the values that the parser gives. Halves
 * of surrogate pairs are hidden too: the parser counts code points, and stumbles over a pair at the end of its buffer.
 */
final class IntervalNotation {

    private static final String SIGNS = "[](){},";

    /** The first of the private-use characters that stand for {@link #SIGNS}. */
    private static final char FIRST = '\uf8f0';

    private static final int LONGEST_INDEX = 500;

    private IntervalNotation() {}

    /** From the surrogates to the beginning of the private use area. */
    private static final int FROM_SURROGATES = 0x800;

    /** Whether a text cannot hold this character, since it stands for another one here. */
    static boolean isTaken(char character) {
        return isSign(character) || isHalf(character);
    }

    private static boolean isSign(char character) {
        return character >= FIRST && character < FIRST + SIGNS.length();
    }

    private static boolean isHalf(char character) {
        return Character.isSurrogate((char) (character - FROM_SURROGATES));
    }

    static String hidden(String text) {
        char[] result = withoutSurrogates(text);
        for (int i = text.indexOf(": "); i >= 0; i = text.indexOf(": ", i + 1)) {
            int open = i + 2;
            while (open < text.length() && text.charAt(open) == ' ') {
                open++;
            }
            int end = interval(text, open);
            if (end >= 0) {
                for (int j = open; j < end; j++) {
                    int sign = SIGNS.indexOf(result[j]);
                    result[j] = sign >= 0 ? (char) (FIRST + sign) : result[j];
                }
            }
        }
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
            int close = isIndexed(text, open) ? closing(text, open) : -1;
            for (int j = open; j <= close; j++) {
                int sign = SIGNS.indexOf(result[j]);
                result[j] = sign >= 0 ? (char) (FIRST + sign) : result[j];
            }
        }
        return new String(result);
    }

    /** Whether what stands before a bracket makes an entry of it: {@code v[1]}, {@code f(x)[1]}, {@code M[1][2]}. */
    private static boolean isIndexed(String text, int open) {
        char before = open == 0 ? ' ' : text.charAt(open - 1);
        return Character.isLetterOrDigit(before) || "_)]".indexOf(before) >= 0;
    }

    /** Where the indices end, on the same line and not too far, or -1. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < Math.min(text.length(), open + LONGEST_INDEX) && text.charAt(i) != '\n'; i++) {
            depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static char[] withoutSurrogates(String text) {
        char[] result = text.toCharArray();
        for (int i = 0; i < result.length; i++) {
            if (Character.isSurrogate(result[i])) {
                result[i] += FROM_SURROGATES;
            }
        }
        return result;
    }

    static String shown(String text) {
        char[] result = text.toCharArray();
        for (int i = 0; i < result.length; i++) {
            if (isSign(result[i])) {
                result[i] = SIGNS.charAt(result[i] - FIRST);
            } else if (isHalf(result[i])) {
                result[i] -= FROM_SURROGATES;
            }
        }
        return new String(result);
    }

    /** The end of an interval, or of an expression that begins with a list, that begins here and that YAML would misread, or -1. */
    private static int interval(String text, int open) {
        if (open >= text.length() || text.charAt(open) != '[' && text.charAt(open) != '(') {
            return -1;
        }
        int commas = 0;
        int close = -1;
        int depth = 0;
        for (int i = open; i < text.length() && close < 0 && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '(') {
                depth++;
            } else if (c == ',' && depth == 1) {
                commas++;
            } else if ((c == ']' || c == ')') && --depth == 0) {
                close = i;
            }
        }
        if (close < 0) {
            return -1;
        }
        int end = valueEnd(text, close + 1);
        String rest = text.substring(close + 1, end);
        boolean list = text.charAt(open) == '[' && text.charAt(close) == ']';
        if (list) {
            return rest.isBlank() ? -1 : end;
        }
        return commas == 1 && (rest.isBlank() || rest.startsWith("^")) ? end : -1;
    }

    /** Where a value ends of which the text up to here is a part: before a comma, bracket or brace that it does not hold. */
    private static int valueEnd(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean comment = c == '#' && text.charAt(i - 1) == ' ';
            if (c == '\n' || c == '\r' || comment || depth == 0 && ",}])".indexOf(c) >= 0) {
                return i;
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return text.length();
    }
}
