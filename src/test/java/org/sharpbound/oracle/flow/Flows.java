package org.sharpbound.oracle.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/** Initial value problems for tests, written as in a case file. */
final class Flows {

    private Flows() {}

    static Expr expr(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    /** @param equations {@code x' = rate, start; y' = rate, start}, in the time t */
    static InitialValueProblem flow(String equations) {
        Map<String, Expr> rates = new LinkedHashMap<>();
        Map<String, Expr> start = new LinkedHashMap<>();
        for (String equation : equations.split(";")) {
            String[] sides = equation.split("=", 2);
            String name = sides[0].replace("'", "").strip();
            int comma = sides[1].lastIndexOf(',');
            rates.put(name, expr(sides[1].substring(0, comma)));
            start.put(name, expr(sides[1].substring(comma + 1)));
        }
        return InitialValueProblem.of("t", rates, start);
    }

    static Map<String, Expr> values(String... namesAndValues) {
        Map<String, Expr> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], expr(namesAndValues[i + 1]));
        }
        return values;
    }
}
