package org.sharpbound.report.ci;

import java.util.function.IntPredicate;

/** Text that others must be able to read: signs that their formats do not admit are spelled out. */
final class Plain {

    private Plain() {}

    /** With signs that XML 1.0 does not admit, in whatever notation, as {@code \}{@code u001B}. */
    static String xml(String text) {
        return spelled(text, Plain::isXml);
    }

    /** On one line: all control characters are spelled out, line breaks become blanks. */
    static String line(String text) {
        return spelled(Message.onOneLine(text), sign -> isXml(sign) && !breaksLines(sign));
    }

    private static boolean breaksLines(int sign) {
        int kind = Character.getType(sign);
        return kind == Character.CONTROL || kind == Character.LINE_SEPARATOR || kind == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isXml(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || sign >= 0x20 && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000;
    }

    private static String spelled(String text, IntPredicate admitted) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (admitted.test(sign)) {
                out.appendCodePoint(sign);
            } else {
                out.append(String.format("\\u%04X", sign));
            }
        });
        return out.toString();
    }
}
