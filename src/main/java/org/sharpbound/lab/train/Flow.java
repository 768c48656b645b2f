package org.sharpbound.lab.train;

import java.util.Arrays;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.sharpbound.lab.network.Model;

/**
 * Gradient flow dw/dt = −∇L by the method of Dormand and Prince of orders 8(5,3), from one time that is measured to the next. Errors of
 * steps are kept below absolute tolerance + relative tolerance · |wᵢ|, in the mean square over weights; of a penalty L1, or of kinks, the
 * derivative jumps, and steps around that are short.
 *
 * @param times that are measured, the first at least 0, rising; training ends with the last
 * @param absolute tolerance of a step
 * @param relative tolerance of a step
 * @param evaluations of the gradient after which it is given up
 */
public record Flow(double[] times, double absolute, double relative, int evaluations) {

    private static final int EVALUATIONS = 1_000_000;

    /** The shortest step, as a part of the longest time. */
    private static final double SHORTEST = 1e-14;

    /** @throws IllegalArgumentException if times do not rise from 0 on, or a tolerance is not positive */
    public Flow {
        for (int i = 0; i < times.length; i++) {
            if (!(times[i] >= 0) || Double.isInfinite(times[i]) || i > 0 && times[i] <= times[i - 1]) {
                throw new IllegalArgumentException("times " + Arrays.toString(times) + " do not rise from 0 on");
            }
        }
        if (times.length == 0 || !(absolute > 0) || !(relative > 0)) {
            throw new IllegalArgumentException("a flow needs a time, and tolerances above 0");
        }
    }

    /** With tolerances of 1e-10 of steps. */
    public static Flow to(double... times) {
        return new Flow(times, 1e-10, 1e-10, EVALUATIONS);
    }

    public Flow withTolerance(double tolerance) {
        return new Flow(times, tolerance, tolerance, evaluations);
    }

    /** Trains from the start of the objective. */
    public Run run(Objective objective, Recording recording) {
        try (Recorder recorder = new Recorder("time", recording)) {
            return new Integration(objective, recorder).run();
        }
    }

    /** Ends an integration from inside the equation, which has no other way. */
    private static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Run.Ending ending;
        private final double time;

        Ended(Run.Ending ending, String message, double time) {
            super(message, null, false, false);
            this.ending = ending;
            this.time = time;
        }
    }

    /** One run: the equation, and the way through its times. */
    private final class Integration implements OrdinaryDifferentialEquation {

        private final Objective objective;
        private final Recorder recorder;
        private final Bounds bounds;
        private double[] weights;
        private double reached;

        Integration(Objective objective, Recorder recorder) {
            this.objective = objective;
            this.recorder = recorder;
            this.weights = objective.start().clone();
            this.bounds = new Bounds(objective.value(weights));
        }

        Run run() {
            double last = times[times.length - 1];
            var integrator = new DormandPrince853Integrator(
                    SHORTEST * Math.max(last, Double.MIN_NORMAL), Math.max(last, 1), absolute, relative);
            integrator.setMaxEvaluations(evaluations);
            try {
                for (double time : times) {
                    if (time > reached) {
                        weights = integrator
                                .integrate(this, new ODEState(reached, weights), time)
                                .getPrimaryState();
                        reached = time;
                    }
                    recorder.record(new Moment(time, weights, evaluated(weights, time), objective));
                }
                return ended(Run.Ending.FINISHED, "");
            } catch (Ended e) {
                return ended(e.ending, e.getMessage() + " at time " + e.time);
            } catch (MathIllegalArgumentException | MathIllegalStateException e) {
                return ended(Run.Ending.STALLED, e.getMessage());
            }
        }

        /** Of the last time that was reached: a step that was cut short has no weights of its own. */
        private Run ended(Run.Ending ending, String explanation) {
            return new Run(ending, explanation, reached, weights, recorder.table());
        }

        @Override
        public int getDimension() {
            return weights.length;
        }

        @Override
        public double[] computeDerivatives(double time, double[] at) {
            if (recorder.isToStop()) {
                throw new Ended(Run.Ending.INTERRUPTED, "stopped", time);
            }
            double[] gradient = objective.gradient(at, evaluated(at, time));
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = -gradient[i];
            }
            return gradient;
        }

        private Model.Evaluation evaluated(double[] at, double time) {
            Model.Evaluation evaluation = objective.model().evaluate(at, objective.inputs(), objective.algebra());
            double value = objective.value(at, evaluation.outputs());
            if (bounds.exceededBy(value)) {
                throw new Ended(Run.Ending.DIVERGED, "the objective is " + value, time);
            }
            return evaluation;
        }
    }
}
