package org.sharpbound.oracle.symbolic;

import java.util.Optional;
import org.sharpbound.term.Expr;

/** Proposes functions with a given derivative. */
public interface Antiderivatives {

    /** Proposes nothing. */
    Antiderivatives NONE = (integrand, variable) -> Optional.empty();

    /**
     * A core expression of which the derivative with respect to {@code variable} may be the integrand; nothing is promised.
     *
     * @param integrand a core expression
     */
    Optional<Expr> of(Expr integrand, String variable);
}
