package org.sharpbound.oracle.flow;

import org.hipparchus.analysis.CalculusFieldUnivariateFunction;
import org.hipparchus.analysis.solvers.AllowedSolution;
import org.hipparchus.analysis.solvers.BracketedRealFieldUnivariateSolver;

/**
 * Bisection down to times that are just told apart as doubles, for event detectors.
 *
 * <p>However long the numbers, Hipparchus compares the ends of the interval about an event as doubles, and takes an interval
 * whose ends are the same double for a fault of its own; its other solvers come to such intervals when they converge fast.
 */
final class EventSolver implements BracketedRealFieldUnivariateSolver<Real> {

    private final Real accuracy;
    private int evaluations;

    /** @param accuracy of times; a few units in the last place of a double at least */
    EventSolver(Real accuracy) {
        this.accuracy = accuracy;
    }

    @Override
    public int getMaxEvaluations() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int getEvaluations() {
        return evaluations;
    }

    @Override
    public Real getAbsoluteAccuracy() {
        return accuracy;
    }

    @Override
    public Real getRelativeAccuracy() {
        return accuracy.getField().getZero();
    }

    @Override
    public Real getFunctionValueAccuracy() {
        return accuracy.getField().getZero();
    }

    @Override
    public Interval<Real> solveInterval(
            int maxEval, CalculusFieldUnivariateFunction<Real> f, Real min, Real max, Real startValue) {
        Real low = min;
        Real high = max;
        Real below = f.value(low);
        Real above = f.value(high);
        evaluations = 2;
        while (high.subtract(low).compareTo(accuracy) > 0) {
            Real middle = low.add(high).scalb(-1);
            Real value = f.value(middle);
            evaluations++;
            if (value.signum() == below.signum()) {
                low = middle;
                below = value;
            } else {
                high = middle;
                above = value;
            }
        }
        return new Interval<>(low, below, high, above);
    }

    @Override
    public Real solve(int maxEval, CalculusFieldUnivariateFunction<Real> f, Real min, Real max, AllowedSolution side) {
        Interval<Real> interval = solveInterval(maxEval, f, min, max, min);
        return switch (side) {
            case LEFT_SIDE -> interval.getLeftAbscissa();
            case RIGHT_SIDE -> interval.getRightAbscissa();
            case BELOW_SIDE ->
                interval.getLeftValue().signum() <= 0 ? interval.getLeftAbscissa() : interval.getRightAbscissa();
            case ABOVE_SIDE ->
                interval.getLeftValue().signum() >= 0 ? interval.getLeftAbscissa() : interval.getRightAbscissa();
            case ANY_SIDE ->
                interval.getLeftAbscissa().add(interval.getRightAbscissa()).scalb(-1);
        };
    }

    @Override
    public Real solve(
            int maxEval,
            CalculusFieldUnivariateFunction<Real> f,
            Real min,
            Real max,
            Real startValue,
            AllowedSolution side) {
        return solve(maxEval, f, min, max, side);
    }
}
