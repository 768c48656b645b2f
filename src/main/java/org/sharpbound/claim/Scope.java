package org.sharpbound.claim;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Expr;

/**
 * Where a part of a claim stands while it is expanded.
 *
 * @param written the text, for diagnostics
 * @param locals what parameters and bound variables stand for
 * @param index the value of a recursion's index, where it has one
 */
record Scope(Written<?> written, Map<String, Expr> locals, Optional<BigInteger> index) {

    Scope {
        locals = Map.copyOf(locals);
    }

    static Scope outer(Written<?> written) {
        return new Scope(written, Map.of(), Optional.empty());
    }

    Scope at(BigInteger value) {
        return new Scope(written, locals, Optional.of(value));
    }

    Scope with(String name, Expr value) {
        Map<String, Expr> more = new HashMap<>(locals);
        more.put(name, value);
        return new Scope(written, more, index);
    }
}
