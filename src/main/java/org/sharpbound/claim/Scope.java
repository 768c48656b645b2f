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
 * @param moment when the states of a flow are meant, where they may stand
 */
record Scope(Written<?> written, Map<String, Expr> locals, Optional<BigInteger> index, Optional<Moment> moment) {

    Scope {
        locals = Map.copyOf(locals);
    }

    static Scope outer(Written<?> written) {
        return new Scope(written, Map.of(), Optional.empty(), Optional.empty());
    }

    Scope at(BigInteger value) {
        return new Scope(written, locals, Optional.of(value), moment);
    }

    Scope at(Moment when) {
        return new Scope(written, locals, index, Optional.of(when));
    }

    Scope with(String name, Expr value) {
        Map<String, Expr> more = new HashMap<>(locals);
        more.put(name, value);
        return new Scope(written, more, index, moment);
    }
}
