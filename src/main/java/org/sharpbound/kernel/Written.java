package org.sharpbound.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/**
 * Expressions that a certificate holds as texts.
 *
 * <p>Some names of variables are none that an author can declare: entries {@code v[1]} and {@code M[1,2]}, states at a time
 * {@code w(T)}. What reads as such an entry or call, and is written as a variable's name is but for spaces, is that variable.
 */
final class Written {

    private Written() {}

    /** A text of numbers, constants and operations. */
    static Optional<Expr> constant(String text) {
        return in(text, List.of());
    }

    /** A text of numbers, constants, operations and these variables; empty for any other text. */
    static Optional<Expr> in(String text, List<String> variables) {
        Map<String, String> names = variables.stream()
                .distinct()
                .collect(Collectors.toMap(Written::withoutSpaces, Function.identity(), (a, b) -> a));
        return Parser.expression(text)
                .value()
                .map(expr -> named(expr, names))
                .filter(expr -> isMadeOf(expr, variables));
    }

    private static Expr named(Expr expr, Map<String, String> names) {
        if (expr instanceof Expr.Call call) {
            String name = names.get(withoutSpaces(ClaimText.of(call)));
            return name == null ? call : Expr.variable(name);
        } else if (expr instanceof Apply a && a.op().arity() > 0) {
            return new Apply(
                    a.op(),
                    a.arguments().stream().map(part -> named(part, names)).toList());
        }
        return expr;
    }

    private static String withoutSpaces(String text) {
        return text.replace(" ", "");
    }

    static boolean isConstant(Expr expr) {
        return isMadeOf(expr, List.of());
    }

    private static boolean isMadeOf(Expr expr, List<String> variables) {
        return expr instanceof Expr.Num
                || expr instanceof Expr.Var v && variables.contains(v.name())
                || expr instanceof Apply a && a.arguments().stream().allMatch(part -> isMadeOf(part, variables));
    }
}
