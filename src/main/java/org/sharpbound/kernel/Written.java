package org.sharpbound.kernel;

import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/** Expressions that a certificate holds as texts. */
final class Written {

    private Written() {}

    /** A text of numbers, constants and operations. */
    static Optional<Expr> constant(String text) {
        return in(text, List.of());
    }

    /** A text of numbers, constants, operations and these variables; empty for any other text. */
    static Optional<Expr> in(String text, List<String> variables) {
        return Parser.expression(text).value().filter(expr -> isMadeOf(expr, variables));
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
