package org.sharpbound.term.theory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/**
 * A theory for tables: numbers s of the reals, p above 0, n from 0 on; vectors x, y and operators A, B, symmetric K on V; M from V to
 * W, C on W; f and the operator F smooth functions of s, g one that is not; k a function of n and of b, which lies in [0, n];
 * l the integers from 0 on.
 */
final class Declared {

    static final Theory THEORY = theory();

    private Declared() {}

    private static Theory theory() {
        Map<String, Domain> quantities = new LinkedHashMap<>();
        quantities.put("s", domain("(-inf, inf)"));
        quantities.put("p", domain("(0, inf)"));
        quantities.put("n", domain("[0, inf)"));
        quantities.put("b", domain("[0, n]"));
        quantities.put("l", domain("[0, inf)"));
        Map<String, Symbol> symbols = new LinkedHashMap<>();
        List.of("x", "y").forEach(name -> add(symbols, name, Shape.vector("V")));
        List.of("A", "B").forEach(name -> add(symbols, name, Shape.operator("V", "V")));
        add(symbols, "M", Shape.operator("V", "W"));
        add(symbols, "C", Shape.operator("W", "W"));
        symbols.put("K", new Symbol("K", Shape.operator("V", "V"), List.of(), true, false));
        symbols.put("f", new Symbol("f", Shape.SCALAR, List.of("s"), false, true));
        symbols.put("F", new Symbol("F", Shape.operator("V", "V"), List.of("s"), false, true));
        symbols.put("g", new Symbol("g", Shape.SCALAR, List.of("s"), false, false));
        symbols.put("k", new Symbol("k", Shape.SCALAR, List.of("n", "b"), false, true));
        return new Theory(quantities, Set.of("s", "n", "b", "l"), Set.of("l"), symbols, List.of());
    }

    private static void add(Map<String, Symbol> symbols, String name, Shape shape) {
        symbols.put(name, new Symbol(name, shape, List.of(), false, false));
    }

    private static Domain domain(String text) {
        return Parser.domain(text).value().orElseThrow(() -> new AssertionError(text));
    }

    /** With its derivatives naming their points. */
    static Expr term(String text) {
        return Rate.atPoints(Parser.formalExpression(text).value().orElseThrow(() -> new AssertionError(text)));
    }
}
