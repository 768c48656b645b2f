package org.sharpbound.oracle.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.ode.FieldExpandableODE;
import org.hipparchus.ode.FieldODEState;
import org.hipparchus.ode.sampling.FieldODEStateInterpolator;
import org.sharpbound.term.Expr;

/** One integration of an initial value problem, read at times on either side of the start. */
final class Trajectory {

    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

    /** Bits of the numbers beyond those of the tolerance. */
    private static final int GUARD = 24;

    private static final int MOST_STEPS = 1_000_000;

    private final InitialValueProblem problem;
    private final RealField field;
    private final double bits;
    private final TaylorEquations equations;
    private final RealEvaluation constants;
    private final BooleanSupplier stop;

    /**
     * @param digits to which each step is right, relative to the size of the solution
     * @param factor of the order, about 1
     */
    Trajectory(
            InitialValueProblem problem,
            Map<String, Expr> parameters,
            int digits,
            double factor,
            BooleanSupplier stop) {
        this.problem = problem;
        this.bits = digits * BITS_PER_DIGIT;
        this.field = new RealField((int) bits + GUARD);
        this.equations =
                new TaylorEquations(problem, parameters, field, (int) Math.ceil(factor * TaylorIntegrator.order(bits)));
        this.constants = new RealEvaluation(parameters, field);
        this.stop = stop;
    }

    /** @throws FlowException if the solution could not be followed to every time */
    List<Real> at(List<Reading> readings) {
        Real from = constants.value(problem.from());
        Real[] start = problem.start().stream().map(constants::value).toArray(Real[]::new);
        TreeMap<Real, Real[]> wanted = new TreeMap<>();
        List<Real> times = new ArrayList<>();
        for (Reading reading : readings) {
            times.add(constants.value(reading.time()));
            wanted.put(times.get(times.size() - 1), null);
        }
        wanted.replaceAll((time, none) -> time.compareTo(from) == 0 ? start : null);
        if (!wanted.isEmpty()) {
            follow(new FieldODEState<>(from, start), wanted.lastKey(), wanted, 1);
            follow(new FieldODEState<>(from, start), wanted.firstKey(), wanted, -1);
        }
        List<Real> values = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            int state = problem.states().indexOf(readings.get(i).state());
            if (state < 0) {
                throw new IllegalArgumentException(
                        "there is no state " + readings.get(i).state());
            }
            values.add(wanted.get(times.get(i))[state]);
        }
        return values;
    }

    private void follow(FieldODEState<Real> start, Real end, TreeMap<Real, Real[]> wanted, int direction) {
        if (end.compareTo(start.getTime()) * direction <= 0) {
            return;
        }
        TaylorIntegrator integrator = new TaylorIntegrator(field, bits);
        integrator.setMaxEvaluations(MOST_STEPS);
        integrator.addStepHandler(step -> read(step, wanted));
        try {
            integrator.integrate(new FieldExpandableODE<>(equations), start, end);
        } catch (MathIllegalStateException e) {
            throw new FlowException(
                    FlowException.Kind.GIVEN_UP,
                    integrator.getStepStart().getTime().getReal(),
                    "no steps left");
        }
    }

    private void read(FieldODEStateInterpolator<Real> step, TreeMap<Real, Real[]> wanted) {
        Real a = step.getPreviousState().getTime();
        Real b = step.getCurrentState().getTime();
        if (stop.getAsBoolean()) {
            throw new FlowException(FlowException.Kind.GIVEN_UP, a.getReal(), "no time left");
        }
        Real low = step.isForward() ? a : b;
        Real high = step.isForward() ? b : a;
        wanted.subMap(low, true, high, true)
                .replaceAll((time, known) -> known != null
                        ? known
                        : time.equals(b)
                                ? step.getCurrentState().getPrimaryState()
                                : step.getInterpolatedState(time).getPrimaryState());
    }
}
