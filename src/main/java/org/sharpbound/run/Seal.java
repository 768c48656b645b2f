package org.sharpbound.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharpbound.json.Json;
import org.sharpbound.term.Fingerprint;

/**
 * The last members of a stored certificate: which kernel it was made with, and a digest of all that stands before, by which a change or
 * a loss is noticed.
 *
 * <p>Soundness: nothing hangs on it. Who changes a file can change the digest too; what counts is that the kernel accepts what it holds.
 */
final class Seal {

    private static final String KERNEL = "kernel";
    private static final Pattern LAST = Pattern.compile(",\"digest\":\"([0-9a-f]{64})\"}\\s*\\z");
    private static final int LONGEST = 100;

    private Seal() {}

    /** On one line. */
    static String sealed(Json.Obj certificate, String kernel) {
        String open = certificate.with(KERNEL, kernel).write();
        String content = open.substring(0, open.length() - 1);
        return content + ",\"digest\":\"" + Fingerprint.digest(content) + "\"}\n";
    }

    /** Whether the text is, to the last sign, what {@link #sealed} made. */
    static boolean isWhole(String text) {
        int tail = Math.max(0, text.length() - LONGEST);
        Matcher last = LAST.matcher(text).region(tail, text.length());
        return last.find() && last.group(1).equals(Fingerprint.digest(text.substring(0, last.start())));
    }

    /** The version of the kernel that is named in a sealed text; empty words where none is. */
    static String kernel(Json json) {
        return json instanceof Json.Obj head ? head.text(KERNEL).orElse("") : "";
    }
}
