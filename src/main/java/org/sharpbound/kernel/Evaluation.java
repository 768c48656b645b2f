package org.sharpbound.kernel;

import java.util.List;
import org.sharpbound.term.Rational;

/**
 * What a certificate says that a functional is, and by what. Expressions are texts in the quantities of the statement.
 *
 * @see FunctionalCheck what is shown of each, and why it suffices
 */
public sealed interface Evaluation
        permits Evaluation.Tending, Evaluation.Extremum, Evaluation.Enclosure, Evaluation.Integral, Evaluation.Parts {

    /** +∞ as the value of a limit; its negative is {@code -inf}. */
    String INFINITY = "inf";

    /** What shows a limit. */
    sealed interface Tending extends Evaluation permits Evaluation.Limit, Evaluation.Expansion {

        /** The limit, or {@link #INFINITY} or its negative. */
        String value();
    }

    /** The limit is the constant term of the function's series about the point, which the kernel works out again. */
    record Expansion(String value) implements Tending {}

    /**
     * The limit of f is c, for |f − c| ≤ K g near the point, with a gauge g; or it is infinite, for |f| ≥ K/g there.
     *
     * @param value c, or {@link #INFINITY} or its negative
     * @param constant K; where the limit is infinite, a positive number
     * @param radius how near: x within this distance, or |x| beyond its reciprocal; positive
     * @param parts for each side from which the point is approached, the right one first: f ≤ c + K g and f ≥ c − K g; the
     *     one inequality where the limit is infinite
     */
    record Limit(
            String value, Gauge gauge, Rational exponent, String constant, Rational radius, List<Certificate> parts)
            implements Tending {
        public Limit {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The supremum or infimum of f on a domain D is c, for f does not pass c on D and reaches it, or tends to it.
     *
     * @param bound f ≤ c, or f ≥ c for an infimum, on D
     */
    record Extremum(String value, Certificate bound, Reached reached) implements Evaluation {}

    /** How a function comes up to its supremum or infimum. */
    sealed interface Reached permits Reached.At, Reached.Towards {

        /**
         * At a point.
         *
         * @param parts that the point lies in D, an inequality for each end of D; and that f is c there
         */
        record At(String point, List<Certificate> parts) implements Reached {
            public At {
                parts = List.copyOf(parts);
            }
        }

        /** As the variable tends to an end of D. */
        record Towards(boolean upperEnd, Tending limit) implements Reached {}
    }

    /**
     * The supremum or infimum of f on D lies between two numbers.
     *
     * @param point in D, where f is at least {@code lower} for a supremum, at most {@code upper} for an infimum
     * @param bound f ≤ {@code upper} on D, or f ≥ {@code lower} for an infimum
     * @param parts that the point lies in D, an inequality for each end of D; and what f is there
     */
    record Enclosure(Rational lower, Rational upper, String point, Certificate bound, List<Certificate> parts)
            implements Evaluation {
        public Enclosure {
            parts = List.copyOf(parts);
        }
    }

    /** A number within {@code radius} of {@code middle}. */
    record Approximate(Rational middle, Rational radius) {}

    /**
     * The integral is about these numbers, which the kernel works out again.
     *
     * @param digits of the enclosures that show it
     * @param numbers one for every choice of the quantities that the integral depends on, in the order of {@link Integrals}
     */
    record Integral(int digits, List<Approximate> numbers) implements Evaluation {
        public Integral {
            numbers = List.copyOf(numbers);
        }
    }

    /** The integral is about these polynomials in the quantities that it depends on, which the kernel works out again. */
    record Parts(Partition partition) implements Evaluation {}
}
