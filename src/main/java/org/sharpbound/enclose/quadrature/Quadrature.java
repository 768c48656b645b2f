package org.sharpbound.enclose.quadrature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.series.Arithmetic;
import org.sharpbound.enclose.series.Decimals;
import org.sharpbound.enclose.series.Doubles;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Expr;

/**
 * Enclosures of integrals.
 *
 * <p>Soundness: an enclosure other than the whole line is given only if the integrand is shown to be defined on the open
 * range (or on all pieces of it that its own switches make), and the integral to converge absolutely.
 */
public final class Quadrature {

    /** Digits that doubles give. */
    private static final int DOUBLE_DIGITS = 13;

    private static final int GUARD = 6;

    /** Some seconds on doubles. */
    private static final long MOST_WORK = 100_000;

    private Quadrature() {}

    /**
     * The integral of a core expression, in which further integrals (`integral`, `gauss`) may stand.
     *
     * @param from the lower end, in other variables than the one that is integrated over; {@link Expr#INFINITY} or its negative
     *     where there is none
     * @param values of the other variables
     * @param digits how many decimals are wanted of it; more may be wrong
     * @return the whole line where nothing is known
     */
    public static BigInterval enclose(
            Expr body, String variable, Expr from, Expr to, Map<String, BigInterval> values, int digits) {
        Expr.Bind integral = new Expr.Bind(Binder.INTEGRAL, body, variable, List.of(from, to));
        return enclose(integral, values, digits);
    }

    /** The value of an expression in which integrals stand; the whole line where nothing is known. */
    public static BigInterval enclose(Expr expr, Map<String, BigInterval> values, int digits) {
        Precision precision = Precision.ofDigits(digits + GUARD);
        try {
            Map<String, Interval> doubles = doubles(values);
            Expr prepared = new Preparation(doubles).of(expr);
            if (digits <= DOUBLE_DIGITS) {
                Interval value = value(new Doubles(), prepared, doubles, digits);
                return BigInterval.of(value.lo(), value.hi());
            }
            return value(new Decimals(precision), prepared, values, digits);
        } catch (Unknown unknown) {
            return BigInterval.ENTIRE;
        }
    }

    /**
     * The same expression with means written as integrals, and with the ranges of integrals cut where switches of what is affine
     * change; for those who estimate integrals. An integral has two further arguments there, which mark its ends.
     *
     * @return empty where it cannot be written so
     */
    public static Optional<Expr> prepared(Expr expr, Map<String, BigInterval> values) {
        try {
            return Optional.of(new Preparation(doubles(values)).of(expr));
        } catch (Unknown unknown) {
            return Optional.empty();
        }
    }

    private static Map<String, Interval> doubles(Map<String, BigInterval> values) {
        Map<String, Interval> doubles = new HashMap<>();
        values.forEach((name, value) -> doubles.put(name, Interval.of(value.loDouble(), value.hiDouble())));
        return doubles;
    }

    private static <T> T value(Arithmetic<T> in, Expr expr, Map<String, T> values, int digits) {
        Effort effort = new Effort(Math.pow(10, -digits - 2), Math.max(12, (digits + 4) / 2 * 2), MOST_WORK);
        return new Evaluator<>(new Ranges<>(in), values, effort).of(expr);
    }
}
