package org.sharpbound.claim;

import java.util.Optional;
import java.util.stream.Stream;
import org.sharpbound.term.Rational;

/**
 * The numbers from one end to the other; an end that is missing is infinite.
 *
 * <p>Soundness: every operation holds the results of all numbers in its arguments for which it is defined, computed exactly.
 */
record Span(Optional<Rational> lower, Optional<Rational> upper) {

    static final Span ALL = new Span(Optional.empty(), Optional.empty());

    private static final int STEPS = 4;
    private static final int MAX_BITS = 500;

    static Span point(Rational value) {
        return new Span(Optional.of(value), Optional.of(value));
    }

    static Span of(Rational lower, Rational upper) {
        return new Span(Optional.of(lower), Optional.of(upper));
    }

    boolean isNonNegative() {
        return lower.filter(l -> l.signum() >= 0).isPresent();
    }

    private boolean isPositive() {
        return lower.filter(l -> l.signum() > 0).isPresent();
    }

    Span negate() {
        return new Span(upper.map(Rational::negate), lower.map(Rational::negate));
    }

    Span plus(Span other) {
        return new Span(lower.flatMap(a -> other.lower.map(a::plus)), upper.flatMap(a -> other.upper.map(a::plus)));
    }

    Span times(Span other) {
        if (!isNonNegative()) {
            return negate().isNonNegative() ? negate().times(other).negate() : product(other);
        } else if (!other.isNonNegative()) {
            return other.negate().isNonNegative() ? times(other.negate()).negate() : product(other);
        }
        return new Span(lower.flatMap(a -> other.lower.map(a::times)), upper.flatMap(a -> other.upper.map(a::times)));
    }

    /** Of spans one of which holds numbers of both signs. */
    private Span product(Span other) {
        if (Stream.of(lower, upper, other.lower, other.upper).anyMatch(Optional::isEmpty)) {
            return ALL;
        }
        Rational[] corners = {
            lower.get().times(other.lower.get()), lower.get().times(other.upper.get()),
            upper.get().times(other.lower.get()), upper.get().times(other.upper.get())
        };
        return of(
                Stream.of(corners).reduce(Rational::min).orElseThrow(),
                Stream.of(corners).reduce(Rational::max).orElseThrow());
    }

    Span reciprocal() {
        if (lower.equals(upper) && lower.filter(Rational::isZero).isPresent()) {
            return ALL;
        } else if (isPositive()) {
            return new Span(
                    Optional.of(upper.map(Rational::reciprocal).orElse(Rational.ZERO)),
                    lower.map(Rational::reciprocal));
        } else if (isNonNegative()) {
            return new Span(Optional.of(upper.map(Rational::reciprocal).orElse(Rational.ZERO)), Optional.empty());
        }
        return negate().isNonNegative() ? negate().reciprocal().negate() : ALL;
    }

    /** @param exponent at least 0 */
    Span pow(int exponent) {
        if (exponent == 0) {
            return point(Rational.ONE);
        } else if (isNonNegative() || exponent % 2 == 1) {
            return new Span(lower.map(l -> l.pow(exponent)), upper.map(u -> u.pow(exponent)));
        }
        return abs().pow(exponent);
    }

    Span abs() {
        return isNonNegative()
                ? this
                : negate().isNonNegative()
                        ? negate()
                        : new Span(Optional.of(Rational.ZERO), upper.flatMap(u -> lower.map(l -> u.max(l.negate()))));
    }

    Span min(Span other) {
        Optional<Rational> most = upper.isEmpty()
                ? other.upper
                : other.upper.map(u -> u.min(upper.get())).or(() -> upper);
        return new Span(lower.flatMap(a -> other.lower.map(a::min)), most);
    }

    Span max(Span other) {
        return negate().min(other.negate()).negate();
    }

    /** The root is at most 1 and the number itself, whichever is more. */
    Span sqrt() {
        return new Span(
                Optional.of(
                        lower.map(l -> l.max(Rational.ZERO).min(Rational.ONE)).orElse(Rational.ZERO)),
                upper.map(Span::rootAbove));
    }

    /** Steps of Newton's iteration, which stays above the root: each is at least the geometric mean of what it averages. */
    private static Rational rootAbove(Rational square) {
        if (square.signum() <= 0) {
            return Rational.ZERO;
        }
        Rational root = square.max(Rational.ONE);
        while (root.times(root).compareTo(square.times(Rational.of(4))) > 0) {
            root = root.over(Rational.TWO);
        }
        for (int i = 0; i < STEPS && root.bitLength() < MAX_BITS; i++) {
            root = root.plus(square.over(root)).over(Rational.TWO);
        }
        return root;
    }
}
