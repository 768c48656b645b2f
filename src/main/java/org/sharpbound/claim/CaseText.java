package org.sharpbound.claim;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of a case file as text; what cannot be a case file's text is noted. */
final class CaseText {

    /** The largest case file, in bytes. A claim of the field takes some hundreds. */
    static final int MAX_BYTES = 1 << 20;

    private CaseText() {}

    /** The text, with what is wrong with its encoding noted in place of it. */
    static Optional<String> decode(String file, byte[] bytes, java.util.List<Diagnostic> diagnostics) {
        if (bytes.length > MAX_BYTES) {
            diagnostics.add(CaseFiles.aboutFile(file, "too-large", "A case file has at most " + MAX_BYTES + " bytes."));
            return Optional.empty();
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            diagnostics.add(CaseFiles.aboutFile(
                    file, "bad-encoding", "This file is in UTF-16 or UTF-32; case files are in UTF-8."));
            return Optional.empty();
        }
        int skip = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            SourceText source = new SourceText(file, text);
            diagnostics.add(new Diagnostic(
                    "bad-encoding",
                    String.format("The byte 0x%02X is not UTF-8.", bytes[in.position()] & 0xFF),
                    source.location(text.length()),
                    1,
                    source.lineAt(text.length()),
                    Optional.empty()));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** Notes the first character that does not belong into a case file; whether there was none. */
    static boolean isClean(SourceText source, Findings findings) {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7f && c < 0xa0 && c != 0x85;
            boolean special = c == '\ufeff' || c == '\ufffe' || c == '\uffff' || IntervalNotation.isTaken(c);
            boolean lone = Character.isHighSurrogate(c)
                            && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
                    || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            if (control || special || lone) {
                findings.add(
                        "bad-character",
                        String.format("The character U+%04X has no place in a case file.", (int) c),
                        i,
                        i + 1);
                return false;
            }
        }
        return true;
    }
}
