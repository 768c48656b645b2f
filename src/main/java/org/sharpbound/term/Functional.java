package org.sharpbound.term;

import java.util.Set;

/**
 * What makes a number of a function: its supremum or infimum on a domain, its limit, or its integral.
 *
 * <p>The body may depend on the quantities of a statement besides {@link #variable}; the number then depends on them too.
 * The variable is the name of no quantity.
 */
public sealed interface Functional permits Functional.Extremum, Functional.Limit, Functional.Integral {

    /** The function's value, a core expression but for integrals within an integral. */
    Expr body();

    /** The variable that is bound. */
    String variable();

    /**
     * The least upper bound of the function on a domain, or the greatest lower bound. The function must be defined on all
     * of the domain, and the bound be finite.
     */
    record Extremum(boolean greatest, Expr body, String variable, Domain.Range domain) implements Functional {}

    /**
     * The limit of the function as the variable tends to a point, the point itself left out.
     *
     * @param sign whether the number asked for is not the limit but where it is infinite: 1 if the function tends to +∞,
     *     −1 if it tends to −∞, 0 if it has a finite limit
     */
    record Limit(Expr body, String variable, Approach approach, boolean sign) implements Functional {}

    /**
     * The integral of a function between two ends, or its mean over a standard normal variable. It must exist as a
     * Lebesgue integral.
     *
     * @param written an {@link Binder#INTEGRAL} or a {@link Binder#GAUSS}; in its body further ones may stand, no two of
     *     which bind the same name
     */
    record Integral(Expr.Bind written) implements Functional {

        @Override
        public Expr body() {
            return written.body();
        }

        @Override
        public String variable() {
            return written.variable();
        }

        /** The quantities that it depends on. */
        public Set<String> parameters() {
            return FreeVariables.of(written);
        }
    }
}
