package org.sharpbound.rewrite.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parsed;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.parse.Problem;
import org.sharpbound.term.parse.Signature;
import org.sharpbound.term.theory.Rate;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

/**
 * Reads a model: {@code {K: '[[2, 1], [1, 3]]', 'r(t)': 'expm(-K*t)*[1, -2]', n: 3}}.
 *
 * <p>Vectors and matrices are written out as {@code [a, b]} and {@code [[a, b], [c, d]]}, anywhere in an expression; the rest
 * is the language of derivations.
 */
public final class ModelReader {

    /** A text of a model that has no meaning. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    /** Stands for a literal while the text around it is read; the number of it follows. */
    private static final String PLACE = "literal_";

    private final Theory theory;

    public ModelReader(Theory theory) {
        this.theory = theory;
    }

    /**
     * @param texts by name, which for a function is followed by its parameters
     * @throws Unreadable with the first entry that cannot be read, and why
     */
    public Model read(Map<String, String> texts) throws Unreadable {
        Map<String, Model.Definition> definitions = new LinkedHashMap<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Signature signature = value(Parser.signature(text.getKey()), text.getKey());
            check(signature, text.getKey());
            Expr value = Rate.atPoints(expression(text.getValue(), text.getKey()));
            if (definitions.put(signature.name(), new Model.Definition(signature.parameters(), value)) != null) {
                throw new Unreadable(signature.name() + " is defined twice in a model.");
            }
        }
        return new Model(definitions);
    }

    private void check(Signature signature, String entry) throws Unreadable {
        String name = signature.name();
        if (!theory.declares(name)) {
            throw new Unreadable("A model defines " + name + ", which is not declared.");
        }
        List<String> declared = theory.symbol(name).map(Symbol::parameters).orElse(List.of());
        if (declared.size() != signature.parameters().size()) {
            String expected = declared.isEmpty() ? name : name + "(" + String.join(", ", declared) + ")";
            throw new Unreadable("A model defines " + entry + ", but " + expected + " is declared.");
        }
    }

    private static <T> T value(Parsed<T> parsed, String entry) throws Unreadable {
        if (parsed.value().isEmpty()) {
            Problem problem = parsed.problems().get(0);
            throw new Unreadable("In a model, " + entry + ": " + problem.message());
        }
        return parsed.value().get();
    }

    /** An expression, with literals in the place of the brackets in it. */
    private Expr expression(String text, String entry) throws Unreadable {
        Map<String, Expr> literals = new HashMap<>();
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ']') {
                throw new Unreadable("In a model, " + entry + ": there is a ] without a [.");
            } else if (text.charAt(i) != '[') {
                rest.append(text.charAt(i));
                continue;
            }
            int end = closing(text, i, entry);
            String place = PLACE + literals.size();
            List<Expr> parts = new ArrayList<>();
            for (String part : parts(text.substring(i + 1, end))) {
                parts.add(expression(part, entry));
            }
            checkRows(parts, entry);
            literals.put(place, Model.literal(parts));
            rest.append(' ').append(place).append(' ');
            i = end;
        }
        return filled(value(Parser.formalExpression(rest.toString()), entry), literals);
    }

    /** With the literals put back, in which variables that are bound around them may stand. */
    private static Expr filled(Expr term, Map<String, Expr> literals) {
        if (term instanceof Expr.Var v) {
            return literals.getOrDefault(v.name(), term);
        } else if (term instanceof Apply a) {
            return new Apply(a.op(), filled(a.arguments(), literals));
        } else if (term instanceof Expr.Call c) {
            return new Expr.Call(c.name(), filled(c.arguments(), literals));
        } else if (term instanceof Expr.If i) {
            return new Expr.If(
                    Scoping.mapped(i.condition(), side -> filled(side, literals)),
                    filled(i.then(), literals),
                    filled(i.otherwise(), literals));
        } else if (term instanceof Expr.Bind b) {
            Expr body = filled(b.body(), literals);
            return new Expr.Bind(b.binder(), body, b.variable(), filled(b.arguments(), literals), b.domain());
        }
        return term;
    }

    private static List<Expr> filled(List<Expr> terms, Map<String, Expr> literals) {
        return terms.stream().map(term -> filled(term, literals)).toList();
    }

    private static int closing(String text, int start, String entry) throws Unreadable {
        int open = 0;
        for (int i = start; i < text.length(); i++) {
            open += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        throw new Unreadable("In a model, " + entry + ": a [ is not closed.");
    }

    /** What stands between the commas that are in no brackets. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static void checkRows(List<Expr> parts, String entry) throws Unreadable {
        List<Integer> lengths = parts.stream()
                .map(part -> part instanceof Expr.Call row && row.name().equals(Model.LITERAL)
                        ? row.arguments().size()
                        : 0)
                .distinct()
                .toList();
        if (lengths.size() > 1) {
            throw new Unreadable("In a model, " + entry + ": the rows of a matrix are of one length.");
        }
    }
}
