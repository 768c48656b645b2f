package org.sharpbound.oracle.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sharpbound.oracle.flow.Flows.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.analysis.solvers.BracketedRealFieldUnivariateSolver;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.ode.FieldExpandableODE;
import org.hipparchus.ode.FieldODEState;
import org.hipparchus.ode.FieldODEStateAndDerivative;
import org.hipparchus.ode.FieldOrdinaryDifferentialEquation;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.FieldAdaptableInterval;
import org.hipparchus.ode.events.FieldODEEventDetector;
import org.hipparchus.ode.events.FieldODEEventHandler;
import org.hipparchus.ode.sampling.FieldODEFixedStepHandler;
import org.hipparchus.ode.sampling.FieldStepNormalizer;
import org.junit.jupiter.api.Test;

/** The integrator as a user of Hipparchus meets it, on the rotation x' = -y, y' = x and its kin, with fifty digits. */
class TaylorIntegratorTest {

    private static final double BITS = 50 / Math.log10(2);
    private static final RealField FIELD = new RealField((int) BITS + 24);
    private static final double SMALL = 1e-48;

    private static TaylorEquations equations(String flow) {
        return new TaylorEquations(flow(flow), Map.of(), FIELD, TaylorIntegrator.order(BITS));
    }

    private static final TaylorEquations ROTATION = equations("x' = -y, 1; y' = x, 0");

    private static FieldODEState<Real> start() {
        return new FieldODEState<>(FIELD.getZero(), new Real[] {FIELD.getOne(), FIELD.getZero()});
    }

    private static TaylorIntegrator integrator() {
        return new TaylorIntegrator(FIELD, BITS);
    }

    private static void assertNear(Real found, Real expected) {
        assertThat(found.subtract(expected).norm()).isLessThan(SMALL);
    }

    @Test
    void the_end_has_time_state_and_derivative() {
        FieldODEStateAndDerivative<Real> end = integrator().integrate(ROTATION, start(), FIELD.of(7.0));
        assertThat(end.getTime()).isEqualTo(FIELD.of(7.0));
        assertNear(end.getPrimaryState()[0], FIELD.of(7.0).cos());
        assertNear(end.getPrimaryState()[1], FIELD.of(7.0).sin());
        assertNear(end.getPrimaryDerivative()[0], FIELD.of(7.0).sin().negate());
    }

    @Test
    void the_order_at_fifty_digits_is_between_forty_and_eighty_and_the_steps_are_long() {
        assertThat(ROTATION.order()).isBetween(40, 80);
        TaylorIntegrator integrator = integrator();
        integrator.integrate(ROTATION, start(), FIELD.of(7.0));
        assertThat(integrator.getEvaluations()).isLessThan(8);
    }

    @Test
    void output_inside_the_steps_is_as_good_as_at_their_ends() {
        List<Real> times = new ArrayList<>();
        TaylorIntegrator integrator = integrator();
        integrator.addStepHandler(step -> {
            Real from = step.getPreviousState().getTime();
            Real length = step.getCurrentState().getTime().subtract(from);
            for (double share : new double[] {0, 0.1, 0.5, 0.9, 1}) {
                Real time = from.add(length.multiply(FIELD.of(share)));
                FieldODEStateAndDerivative<Real> inside = step.getInterpolatedState(time);
                assertNear(inside.getPrimaryState()[0], time.cos());
                assertNear(inside.getPrimaryDerivative()[1], time.cos());
                times.add(time);
            }
        });
        integrator.integrate(ROTATION, start(), FIELD.of(-5.0));
        assertThat(times).hasSizeGreaterThan(5);
        assertThat(times.get(times.size() - 1)).isEqualTo(FIELD.of(-5.0));
    }

    @Test
    void handlers_of_fixed_steps_work() {
        List<Double> times = new ArrayList<>();
        FieldODEFixedStepHandler<Real> handler = (state, isLast) -> {
            assertNear(state.getPrimaryState()[1], state.getTime().sin());
            times.add(state.getTime().getReal());
        };
        TaylorIntegrator integrator = integrator();
        integrator.addStepHandler(new FieldStepNormalizer<>(0.25, handler));
        integrator.integrate(ROTATION, start(), FIELD.of(1.0));
        assertThat(times).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
    }

    /** Where x = 0. */
    private record Crossing(Action action) implements FieldODEEventDetector<Real> {

        @Override
        public FieldAdaptableInterval<Real> getMaxCheckInterval() {
            return (state, forward) -> 0.5;
        }

        @Override
        public int getMaxIterationCount() {
            return 200;
        }

        @Override
        public BracketedRealFieldUnivariateSolver<Real> getSolver() {
            return new EventSolver(FIELD.of(1e-14));
        }

        @Override
        public FieldODEEventHandler<Real> getHandler() {
            return new FieldODEEventHandler<>() {
                @Override
                public Action eventOccurred(
                        FieldODEStateAndDerivative<Real> state, FieldODEEventDetector<Real> detector, boolean rising) {
                    return action;
                }

                @Override
                public FieldODEState<Real> resetState(
                        FieldODEEventDetector<Real> detector, FieldODEStateAndDerivative<Real> old) {
                    Real[] state = old.getPrimaryState();
                    return new FieldODEState<>(old.getTime(), new Real[] {state[0], state[1].multiply(2)});
                }
            };
        }

        @Override
        public Real g(FieldODEStateAndDerivative<Real> state) {
            return state.getPrimaryState()[0];
        }
    }

    @Test
    void an_event_stops_at_its_time() {
        TaylorIntegrator integrator = integrator();
        integrator.addEventDetector(new Crossing(Action.STOP));
        FieldODEStateAndDerivative<Real> end = integrator.integrate(ROTATION, start(), FIELD.of(7.0));
        assertThat(end.getTime().subtract(FIELD.pi().scalb(-1)).norm()).isLessThan(1e-13);
        Real norm = end.getPrimaryState()[0].hypot(end.getPrimaryState()[1]);
        assertNear(norm, FIELD.getOne());
    }

    @Test
    void an_event_may_change_the_state() {
        TaylorIntegrator integrator = integrator();
        integrator.addEventDetector(new Crossing(Action.RESET_STATE));
        FieldODEStateAndDerivative<Real> end = integrator.integrate(ROTATION, start(), FIELD.of(7.0));
        // twice doubled, at pi/2 and at 3pi/2
        assertThat(end.getPrimaryState()[0]
                        .subtract(FIELD.of(7.0).cos().multiply(4))
                        .norm())
                .isLessThan(1e-12);
    }

    @Test
    void a_bound_on_the_steps_is_kept() {
        TaylorIntegrator integrator = integrator();
        integrator.setMaxEvaluations(3);
        assertThatThrownBy(() -> integrator.integrate(ROTATION, start(), FIELD.of(100.0)))
                .isInstanceOf(MathIllegalStateException.class);
    }

    @Test
    void equations_without_series_are_refused() {
        FieldOrdinaryDifferentialEquation<Real> other = new FieldOrdinaryDifferentialEquation<>() {
            @Override
            public int getDimension() {
                return 2;
            }

            @Override
            public Real[] computeDerivatives(Real t, Real[] y) {
                return y;
            }
        };
        assertThatThrownBy(() -> integrator().integrate(new FieldExpandableODE<>(other), start(), FIELD.getOne()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rates_can_be_had_alone() {
        Real[] rates = equations("x' = t + relu(x), 1; y' = -abs(y), 0")
                .computeDerivatives(FIELD.of(2.0), new Real[] {FIELD.of(3.0), FIELD.of(-4.0)});
        assertThat(rates[0]).isEqualTo(FIELD.of(5.0));
        assertThat(rates[1]).isEqualTo(FIELD.of(-4.0));
    }
}
