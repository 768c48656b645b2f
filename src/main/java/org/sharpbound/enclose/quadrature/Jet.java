package org.sharpbound.enclose.quadrature;

import java.util.List;

/**
 * The first Taylor coefficients of a function of one variable; those beyond the last one kept, up to the order of the
 * {@link Jets}, are 0.
 *
 * @param terms at least one
 */
record Jet<V>(List<V> terms) {

    V constant() {
        return terms.get(0);
    }

    boolean isConstant() {
        return terms.size() == 1;
    }

    int size() {
        return terms.size();
    }
}
