package org.sharpbound.oracle.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.sharpbound.term.Expr;

/**
 * Values of the solution of an initial value problem to many digits, for any parameters. One thread at a time.
 *
 * <p>Each is worked out twice, the second time with a higher order, other steps and longer numbers; the difference is the error that
 * is reported. Where that is too large, both are done again with more digits.
 */
public final class FlowOpinion {

    private static final int LEAST_DIGITS = 16;
    private static final int MOST_DIGITS = 1000;

    /** Digits beyond those that are asked for, and by how many the second integration has more. */
    private static final int GUARD = 5;

    private static final int MORE = 8;

    /** The order of the second integration, in multiples of the best. */
    private static final double HIGHER = 1.2;

    private static final int ATTEMPTS = 3;

    /** Values smaller than the largest by more than this share of the digits need not have all digits: they may be 0. */
    private static final double SMALL = 0.5;

    private static final double LOG10_2 = Math.log10(2);

    /** Added to the decimal logarithm of a difference. */
    private static final double MARGIN = 0.3;

    private final InitialValueProblem problem;
    private final int digits;

    /**
     * @param digits that are asked for, 16 to 1000, relative to the size of the solution
     * @throws IllegalArgumentException if these are fewer or more
     */
    public FlowOpinion(InitialValueProblem problem, int digits) {
        if (digits < LEAST_DIGITS || digits > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "from " + LEAST_DIGITS + " to " + MOST_DIGITS + " digits, not " + digits);
        }
        this.problem = problem;
        this.digits = digits;
    }

    /**
     * The values of states at times, in the order of the readings.
     *
     * @param parameters a constant core expression for each of {@link InitialValueProblem#parameters()}, a number as a rule;
     *     further names are passed over
     * @param stop asked at every step; once it says true the integration ends with {@link FlowException.Kind#GIVEN_UP}
     * @throws FlowException if the solution could not be followed to every time
     * @throws IllegalArgumentException if a parameter has no value, or there is no state of a name
     */
    public List<Reached> at(Map<String, Expr> parameters, List<Reading> readings, BooleanSupplier stop) {
        int working = digits + GUARD;
        for (int attempt = 1; ; attempt++) {
            List<Real> first = new Trajectory(problem, parameters, working, 1, stop).at(readings);
            List<Real> second = new Trajectory(problem, parameters, working + MORE, HIGHER, stop).at(readings);
            double size = second.stream().mapToDouble(FlowOpinion::log10).max().orElse(0);
            double missing = 0;
            List<Reached> values = new ArrayList<>();
            for (int i = 0; i < readings.size(); i++) {
                Reached value = reached(first.get(i), second.get(i), size, working);
                double least = Math.max(log10(second.get(i)), size - SMALL * digits);
                missing = Math.max(missing, digits - (Math.floor(least) - value.logError()));
                values.add(value);
            }
            if (missing <= 0 || attempt == ATTEMPTS || working > MOST_DIGITS + GUARD) {
                return values;
            }
            working += (int) Math.ceil(Math.min(missing, MOST_DIGITS)) + GUARD;
        }
    }

    /** The second value, with the difference from the first as its error, but no less than the first's digits stand for. */
    private static Reached reached(Real first, Real second, double size, int working) {
        double difference = second.subtract(first.in(second.getField())).log2() * LOG10_2;
        double rounding = (second.signum() == 0 ? size : log10(second)) - working;
        return new Reached(second.decimal(working + MORE), Math.max(difference, rounding) + MARGIN);
    }

    /** The decimal logarithm of the modulus; 0 counts as 1. */
    private static double log10(Real x) {
        return x.signum() == 0 ? 0 : x.log2() * LOG10_2;
    }
}
