package org.sharpbound.oracle.flow;

import java.util.List;
import org.hipparchus.ode.FieldEquationsMapper;
import org.hipparchus.ode.FieldODEStateAndDerivative;
import org.hipparchus.ode.sampling.AbstractFieldODEStateInterpolator;

/** The solution inside a step: the Taylor polynomials about its start. */
final class TaylorInterpolator extends AbstractFieldODEStateInterpolator<Real> {

    private final List<Polynomial> states;

    /** @param states in the time since the start of the (global) step */
    TaylorInterpolator(
            List<Polynomial> states,
            boolean forward,
            FieldODEStateAndDerivative<Real> globalPrevious,
            FieldODEStateAndDerivative<Real> globalCurrent,
            FieldODEStateAndDerivative<Real> softPrevious,
            FieldODEStateAndDerivative<Real> softCurrent,
            FieldEquationsMapper<Real> mapper) {
        super(forward, globalPrevious, globalCurrent, softPrevious, softCurrent, mapper);
        this.states = states;
    }

    @Override
    protected TaylorInterpolator create(
            boolean forward,
            FieldODEStateAndDerivative<Real> globalPrevious,
            FieldODEStateAndDerivative<Real> globalCurrent,
            FieldODEStateAndDerivative<Real> softPrevious,
            FieldODEStateAndDerivative<Real> softCurrent,
            FieldEquationsMapper<Real> mapper) {
        return new TaylorInterpolator(
                states, forward, globalPrevious, globalCurrent, softPrevious, softCurrent, mapper);
    }

    @Override
    protected FieldODEStateAndDerivative<Real> computeInterpolatedStateAndDerivatives(
            FieldEquationsMapper<Real> mapper, Real time, Real theta, Real thetaH, Real oneMinusThetaH) {
        return at(states, time, time.subtract(getGlobalPreviousState().getTime()), mapper);
    }

    static FieldODEStateAndDerivative<Real> at(
            List<Polynomial> states, Real time, Real since, FieldEquationsMapper<Real> mapper) {
        Real[] values = states.stream().map(p -> p.at(since)).toArray(Real[]::new);
        Real[] slopes = states.stream().map(p -> p.slopeAt(since)).toArray(Real[]::new);
        return mapper.mapStateAndDerivative(time, values, slopes);
    }
}
