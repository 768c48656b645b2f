package org.sharpbound.term.theory;

import java.util.List;

/**
 * A name of which a derivation knows the shape only: a vector, an operator, or a function of declared variables.
 *
 * @param parameters the names of the declared variables of which it is a function; empty for what is no function
 * @param symmetric whether it is an operator that equals its transpose
 * @param smooth whether it is a function with continuous derivatives of all orders on the domains of its parameters
 */
public record Symbol(String name, Shape shape, List<String> parameters, boolean symmetric, boolean smooth) {
    public Symbol {
        parameters = List.copyOf(parameters);
    }

    public boolean isFunction() {
        return !parameters.isEmpty();
    }
}
