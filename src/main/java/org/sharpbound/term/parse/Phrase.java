package org.sharpbound.term.parse;

import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/**
 * A stretch of text that has been understood.
 *
 * @param node an {@link Expr} or a {@link Relation}
 * @param depth the height of its tree
 */
record Phrase(Object node, Span span, int depth) {

    boolean isRelation() {
        return node instanceof Relation;
    }
}
