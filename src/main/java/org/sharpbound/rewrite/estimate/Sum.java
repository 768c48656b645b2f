package org.sharpbound.rewrite.estimate;

/**
 * What a rule gives for an integral.
 *
 * @param size the same for the magnitude of the integrand
 * @param error by how much it differs from another rule
 */
record Sum(Binary value, Binary size, Binary error) {

    static final Sum ZERO = new Sum(Binary.ZERO, Binary.ZERO, Binary.ZERO);

    Sum plus(Sum other, Floats in) {
        return new Sum(in.add(value, other.value), in.add(size, other.size), in.add(error, other.error));
    }

    Sum times(Binary factor, Floats in) {
        return new Sum(in.mul(value, factor), in.mul(size, factor.abs()), in.mul(error, factor.abs()));
    }

    Sum negated() {
        return new Sum(value.negate(), size, error);
    }

    /** With the difference from another rule. */
    Sum beside(Sum other, Floats in) {
        return new Sum(value, size, in.sub(value, other.value).abs());
    }

    /** Taken to be good to so many bits. */
    Sum good(int bits) {
        return new Sum(value, size, size.shifted(-bits));
    }

    /** As a part of something that is larger. */
    Sum within(Binary whole) {
        return whole.magnitude() > size.magnitude() ? new Sum(value, whole, error) : this;
    }

    /** How many leading bits two rules have in common. */
    int agreeing() {
        return error.isZero() ? Integer.MAX_VALUE : size.magnitude() - error.magnitude();
    }
}
