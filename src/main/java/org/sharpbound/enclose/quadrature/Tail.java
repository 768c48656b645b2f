package org.sharpbound.enclose.quadrature;

import java.util.function.Function;

/**
 * Values that depend on one variable more, which runs from a positive number to infinity.
 *
 * @param variable that variable
 * @param lift a value that does not depend on it
 * @param integral encloses the integral over it; throws {@link Unknown} if it is not shown to converge
 */
record Tail<V, G>(Values<G> values, G variable, Function<V, G> lift, Function<G, V> integral) {}
