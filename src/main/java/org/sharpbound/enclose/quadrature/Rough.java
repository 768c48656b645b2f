package org.sharpbound.enclose.quadrature;

import java.util.function.Function;

/**
 * Wider enclosures that are faster to work with: for what is small, such as a remainder.
 *
 * @param down encloses a value
 * @param up encloses a wider one
 */
record Rough<V, W>(Values<W> values, Function<V, W> down, Function<W, V> up) {

    static <V> Rough<V, V> same(Values<V> values) {
        return new Rough<>(values, Function.identity(), Function.identity());
    }
}
