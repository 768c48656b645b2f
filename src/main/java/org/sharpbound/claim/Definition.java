package org.sharpbound.claim;

import java.util.List;
import org.sharpbound.term.Expr;

/**
 * A definition of {@code let}, as written.
 *
 * @param parameters empty for a plain name
 */
public record Definition(String name, List<String> parameters, String text, Expr body, Location location) {
    public Definition {
        parameters = List.copyOf(parameters);
    }
}
