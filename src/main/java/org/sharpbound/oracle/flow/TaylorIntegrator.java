package org.sharpbound.oracle.flow;

import java.util.List;
import org.hipparchus.ode.AbstractFieldIntegrator;
import org.hipparchus.ode.FieldExpandableODE;
import org.hipparchus.ode.FieldODEState;
import org.hipparchus.ode.FieldODEStateAndDerivative;
import org.sharpbound.oracle.flow.Branches.Branch;

/**
 * Taylor's method with an order that grows with the digits, and steps from the decay of the coefficients, for {@link TaylorEquations}.
 *
 * <p>The order at which a given length is covered with the least work is half the natural logarithm of the tolerance (A. Jorba and M.
 * Zou, 2005, section 3.1), if the work of a step is as the square of the order.
 */
final class TaylorIntegrator extends AbstractFieldIntegrator<Real> {

    /** Steps that have shrunk to 2^-this of the largest, with much more still left, are those before a singularity. */
    private static final int VANISHING = 100;

    private static final int FAR = 20;

    private static final int NEWTON_STEPS = 20;

    /** Coefficients from which the first scale of the time is guessed. */
    private static final int PROBE = 8;

    /** Binary logarithms of the step in the scale at which the scale is chosen anew. */
    private static final double TOO_SHORT = 1;

    private static final double TOO_LONG = -3;
    private static final double LONGER = 0.1;
    private static final int ATTEMPTS = 4;

    private final double bits;
    private Real scale;
    private double largestStep;

    /** @param bits by which the local error is smaller than the solution */
    TaylorIntegrator(RealField field, double bits) {
        super(field, "Taylor");
        this.bits = bits;
    }

    /** The order for a tolerance of 2^-bits. */
    static int order(double bits) {
        return (int) Math.ceil(bits * Math.log(2) / 2) + 2;
    }

    /**
     * @throws IllegalArgumentException if the equations are not {@link TaylorEquations} alone
     * @throws FlowException if the solution cannot be followed to the final time
     */
    @Override
    public FieldODEStateAndDerivative<Real> integrate(
            FieldExpandableODE<Real> equations, FieldODEState<Real> initialState, Real finalTime) {
        if (!(equations.getPrimary() instanceof TaylorEquations taylor)
                || equations.getMapper().getNumberOfEquations() != 1) {
            throw new IllegalArgumentException("equations without a power series");
        }
        if (initialState.getPrimaryStateDimension() != taylor.getDimension()) {
            throw new IllegalArgumentException(
                    initialState.getPrimaryStateDimension() + " states, not " + taylor.getDimension());
        }
        setStepStart(initIntegration(equations, initialState, finalTime));
        setIsLastStep(finalTime.equals(initialState.getTime()));
        largestStep = Double.NEGATIVE_INFINITY;
        scale = null;
        // what Hipparchus takes for the final time is any within the last place of a double
        while (!isLastStep() || isJustBefore(finalTime)) {
            setStepStart(acceptStep(step(taylor, finalTime), finalTime));
        }
        FieldODEStateAndDerivative<Real> end = getStepStart();
        setStepStart(null);
        return end;
    }

    private boolean isJustBefore(Real finalTime) {
        double gap = finalTime.subtract(getStepStart().getTime()).norm();
        return gap > 0 && gap <= Math.ulp(finalTime.getReal());
    }

    private TaylorInterpolator step(TaylorEquations equations, Real finalTime) {
        incrementEvaluations(1);
        FieldODEStateAndDerivative<Real> from = getStepStart();
        Real t = from.getTime();
        Real left = finalTime.subtract(t);
        int order = equations.order();
        Branch<RealExpansion> branch = branch(equations, from, left);
        Real h = length(
                StepSize.log2(branch.expansion(), order, bits),
                branch.expansion().scale(),
                left);
        h = untilSwitch(branch, h, order);
        largestStep = Math.max(largestStep, h.log2());
        if (h.log2() < largestStep - Math.min(VANISHING, bits / 2) && left.log2() - h.log2() > FAR) {
            throw new FlowException(FlowException.Kind.BLOW_UP, t.getReal(), "the steps shrink to nothing");
        }
        setStepSize(h);
        List<Polynomial> states = branch.expansion().states(order);
        Real end = h.equals(left) ? finalTime : t.add(h);
        FieldODEStateAndDerivative<Real> to =
                TaylorInterpolator.at(states, end, h, getEquations().getMapper());
        return new TaylorInterpolator(
                states, left.signum() > 0, from, to, from, to, getEquations().getMapper());
    }

    /** The series in a scale of the time that is about the step; the last step tells, or a few coefficients do. */
    private Branch<RealExpansion> branch(TaylorEquations equations, FieldODEStateAndDerivative<Real> from, Real left) {
        int direction = left.signum();
        if (scale == null) {
            scale = left.abs();
            RealExpansion few = equations
                    .branch(from.getTime(), from.getCompleteState(), PROBE, direction, scale)
                    .expansion();
            scale = power(StepSize.log2(few, PROBE, bits * PROBE / equations.order()), left.abs());
        }
        for (int attempt = 1; ; attempt++) {
            Branch<RealExpansion> branch =
                    equations.branch(from.getTime(), from.getCompleteState(), equations.order(), direction, scale);
            double log = StepSize.log2(branch.expansion(), equations.order(), bits);
            boolean fits = log > TOO_LONG && (log < TOO_SHORT || scale.compareTo(left.abs()) >= 0);
            // a little longer than this step: the next one may be
            scale = power(log + LONGER, log == Double.POSITIVE_INFINITY ? left.abs() : scale);
            if (fits || attempt == ATTEMPTS) {
                return branch;
            }
        }
    }

    /** The number times 2^log; for infinite logarithms the number. */
    private static Real power(double log, Real number) {
        if (Double.isInfinite(log) || Double.isNaN(log)) {
            return number;
        }
        double whole = Math.floor(log);
        return number.getField().of(Math.pow(2, log - whole)).scalb((int) whole).multiply(number);
    }

    /** The step of a logarithm in a scale, shorter where the end is near, with the sign of what is left. */
    private static Real length(double log, Real scale, Real left) {
        double beyond = left.log2() - (Math.min(log, 0) + scale.log2());
        if (beyond <= 0) {
            return left;
        } else if (beyond <= 1) {
            // two of the same length, not a last one that is next to nothing
            return left.scalb(-1);
        }
        return power(Math.min(log, 0), scale).copySign(left);
    }

    /** The step, or a shorter one to the place where the first of the switches changes its formula. */
    private static Real untilSwitch(Branch<RealExpansion> branch, Real h, int order) {
        RealExpansion expansion = branch.expansion();
        Real until = h;
        for (int guard : expansion.program().guards()) {
            double place = zero(expansion, guard, 0, until, order);
            until = place <= 1 ? until.multiply(until.getField().of(StepSize.SHORT * place)) : until;
        }
        for (int i = 0; i < branch.first().size(); i++) {
            int first = branch.first().get(i);
            double place =
                    first < 0 ? Double.POSITIVE_INFINITY : zero(expansion, branch.argument(i), first, until, order);
            if (place <= 1) {
                until = refined(expansion.polynomial(branch.argument(i), order - 1), until, place);
            }
        }
        return until;
    }

    /** Where a node whose series begins at the order {@code first} changes its sign, as a share of the step, after its start. */
    private static double zero(RealExpansion expansion, int node, int first, Real h, int order) {
        double log = h.divide(expansion.scale()).log2();
        double scale = expansion.log2(node, first) + first * log;
        double[] c = new double[order - first];
        for (int k = first; k < order; k++) {
            double size = expansion.log2(node, k);
            double sign = Math.signum(expansion.scaled(node, k, (int) Math.max(-1e9, size)));
            c[k - first] = (h.signum() < 0 && k % 2 == 1 ? -sign : sign) * Math.pow(2, size + k * log - scale);
        }
        return FirstZero.of(c);
    }

    private static Real refined(Polynomial argument, Real h, double place) {
        Real x = h.multiply(h.getField().of(place));
        Real tolerance = h.abs().scalb(2 - h.getField().bits());
        for (int i = 0; i < NEWTON_STEPS; i++) {
            Real correction = argument.at(x).divide(argument.slopeAt(x));
            if (correction.isNaN() || correction.abs().compareTo(h.abs().scalb(-20)) > 0) {
                break;
            }
            x = x.subtract(correction);
            if (correction.abs().compareTo(tolerance) <= 0) {
                break;
            }
        }
        return x;
    }
}
