package org.sharpbound.oracle.flow;

import java.math.BigInteger;

/** A polynomial with the coefficients m 2^e, the constant first. */
record Polynomial(RealField field, BigInteger[] m, int[] e) {

    Real at(Real x) {
        Real sum = field.getZero();
        for (int k = m.length - 1; k >= 0; k--) {
            sum = sum.multiply(x).add(field.of(m[k], e[k]));
        }
        return sum;
    }

    Real slopeAt(Real x) {
        Real sum = field.getZero();
        for (int k = m.length - 1; k >= 1; k--) {
            sum = sum.multiply(x).add(field.of(m[k], e[k]).multiply(k));
        }
        return sum;
    }
}
