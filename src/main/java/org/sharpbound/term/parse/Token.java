package org.sharpbound.term.parse;

/** A word, number or sign of a text; the last token of every text is its {@code END}. */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    boolean is(String expected) {
        return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(expected);
    }
}
