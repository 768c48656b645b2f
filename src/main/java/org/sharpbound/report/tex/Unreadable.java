package org.sharpbound.report.tex;

/** The text holds TeX beyond the part that is read here. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String what) {
        super(what, null, false, false);
    }
}
