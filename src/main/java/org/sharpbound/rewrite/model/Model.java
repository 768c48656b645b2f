package org.sharpbound.rewrite.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.term.Expr;

/**
 * What the unknown names of a derivation stand for in one example of it.
 *
 * @param definitions of vectors, operators and functions; of quantities that are fixed
 */
public record Model(Map<String, Definition> definitions) {

    /** A vector or matrix that is written out, row by row: no name of a claim. */
    static final String LITERAL = "[]";

    /**
     * @param parameters none for what is no function
     * @param value in the parameters, the quantities and the other names of the model
     */
    public record Definition(List<String> parameters, Expr value) {
        public Definition {
            parameters = List.copyOf(parameters);
        }
    }

    /** In which nothing is fixed. */
    public static final Model FREE = new Model(Map.of());

    public Model {
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    }

    Model with(String name, Definition definition) {
        Map<String, Definition> more = new LinkedHashMap<>(definitions);
        more.put(name, definition);
        return new Model(more);
    }

    static Expr literal(List<Expr> parts) {
        return new Expr.Call(LITERAL, parts);
    }
}
