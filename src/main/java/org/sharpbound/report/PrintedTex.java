package org.sharpbound.report;

import org.sharpbound.report.markup.Markup;

/** A statement in the TeX of its source. */
final class PrintedTex {

    private PrintedTex() {}

    static void write(Markup out, String tex) {
        out.open("pre", "class", "tex").element("code", tex.strip()).close();
    }
}
