package org.sharpbound.term;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The set over which a quantity ranges (section 3 of the claim language).
 *
 * <p>{@link Range}, {@link Finite} and {@link Integers} are of numbers, and all that statements know. {@link Power} is what an author
 * may write besides; reading a claim makes a quantity of each entry.
 */
public sealed interface Domain permits Domain.Range, Domain.Finite, Domain.Integers, Domain.Power {

    /** The whole real line. */
    Domain REALS = new Range(Optional.empty(), true, Optional.empty(), true);

    /**
     * An interval of reals.
     *
     * @param lower a constant expression, or empty for −∞ (then open)
     * @param upper a constant expression, or empty for +∞ (then open)
     */
    record Range(Optional<Expr> lower, boolean lowerOpen, Optional<Expr> upper, boolean upperOpen) implements Domain {
        public Range {
            lowerOpen |= lower.isEmpty();
            upperOpen |= upper.isEmpty();
        }
    }

    /** Finitely many constant expressions; a fixed value is a set of one. */
    record Finite(List<Expr> values) implements Domain {
        public Finite {
            values = List.copyOf(values);
        }
    }

    /** The integers from {@code first} to {@code last}, both included. */
    record Integers(BigInteger first, BigInteger last) implements Domain {}

    /**
     * As written only: vectors or matrices, every entry of which ranges over the same numbers.
     *
     * @param sizes one for vectors, rows and columns for matrices; each at least 1
     */
    record Power(Domain of, List<Integer> sizes) implements Domain {
        public Power {
            sizes = List.copyOf(sizes);
        }
    }
}
