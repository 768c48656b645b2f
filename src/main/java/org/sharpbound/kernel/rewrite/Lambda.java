package org.sharpbound.kernel.rewrite;

import java.util.List;
import org.sharpbound.term.Expr;

/** What stands for a variable of a rule: a term, or a function of its parameters. */
public record Lambda(List<String> parameters, Expr body) {
    public Lambda {
        parameters = List.copyOf(parameters);
    }

    public static Lambda of(Expr term) {
        return new Lambda(List.of(), term);
    }
}
