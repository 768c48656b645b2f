package org.sharpbound.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.report.tex.TexReader;

/** A statement in the TeX of its source: typeset where it can be, else as it is written; the case file has it in any case. */
final class PrintedTex {

    private static final Pattern SENTENCE = Pattern.compile("\\\\text\\{([^{}\\\\$]*)\\}");

    private PrintedTex() {}

    static void write(Markup out, String tex) {
        TexReader.mathMl(tex.strip()).ifPresentOrElse(out::trusted, () -> source(out, tex));
    }

    /** The same, where a statement that is a sentence stands as text. */
    static void writeBriefly(Markup out, String tex) {
        Matcher sentence = SENTENCE.matcher(tex.strip());
        if (sentence.matches()) {
            out.element("p", sentence.group(1), "class", "quoted"); // formulas do not break at the end of a line
            return;
        }
        write(out, tex);
    }

    private static void source(Markup out, String tex) {
        out.open("pre", "class", "tex").element("code", tex.strip()).close();
    }
}
