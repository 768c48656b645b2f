package org.sharpbound.enclose.quadrature;

import java.util.Optional;
import org.sharpbound.enclose.Interval;

/**
 * How a function of variables that go to infinity behaves.
 *
 * @param range all values
 * @param upper at least the absolute value; its factor is infinite where nothing is known
 * @param lower at most the absolute value, and positive
 */
record Growth(Interval range, Rate upper, Optional<Rate> lower, Optional<QuadraticForm> form) {

    /** Of a value in no variables: the largest absolute value. */
    double bound() {
        return upper.factor();
    }
}
