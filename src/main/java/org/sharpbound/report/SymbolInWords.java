package org.sharpbound.report;

import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;

/** What is known of a name of which a derivation knows the shape only. */
final class SymbolInWords {

    private SymbolInWords() {}

    /** With its parameters, if it is a function. */
    static String name(Symbol symbol) {
        return symbol.isFunction() ? symbol.name() + "(" + String.join(", ", symbol.parameters()) + ")" : symbol.name();
    }

    static String of(Symbol symbol) {
        Shape shape = symbol.shape();
        String what = shape.isScalar()
                ? "number"
                : !shape.isOperator()
                        ? "vector of " + shape.rows()
                        : shape.rows().equals(shape.columns())
                                ? "operator on " + shape.rows()
                                : "operator from " + shape.columns() + " to " + shape.rows();
        return "any " + (symbol.smooth() ? "smooth " : "") + (symbol.symmetric() ? "symmetric " : "") + what;
    }
}
