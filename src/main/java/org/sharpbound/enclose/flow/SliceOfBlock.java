package org.sharpbound.enclose.flow;

import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/**
 * The solutions of a block during a part of a validated step.
 *
 * <p>The centre's series is ranged over the part, and what deviates from it is carried there by the derivative of the flow, as at
 * the end of a step.
 */
final class SliceOfBlock implements Assembly.Part {

    private final Interval[] states;
    private final Interval[] references;
    private final BallMatrix derivatives;

    SliceOfBlock(Stretch step, Rational first, Rational last) {
        int n = step.states();
        Rational unit = Rational.of(step.unit());
        Interval tau = Interval.of(
                Interval.of(first.over(unit)).lo(), Interval.of(last.over(unit)).hi());
        double mid = Ball.middle(tau.lo(), tau.hi());
        double rad = Ball.radius(mid, tau.lo(), tau.hi());
        FlowSet set = step.set();
        BallMatrix byState = step.transport().byState(mid, rad);
        BallMatrix byParameter = step.transport().byParameter(mid, rad);
        derivatives = byState.times(set.derivative()).plus(byParameter);
        BallMatrix thin = byState.times(set.thin());
        BallMatrix wide = thin.plus(derivatives.times(set.deltas()));
        states = new Interval[n];
        references = new Interval[n];
        for (int i = 0; i < n; i++) {
            Interval box = step.box(i);
            Interval centre = step.centre(i, tau.lo(), tau.hi());
            states[i] = sum(centre, wide, i).intersect(box);
            references[i] = sum(centre, thin, i).intersect(box);
        }
    }

    private static Interval sum(Interval centre, BallMatrix deviation, int i) {
        return centre.plus(Ball.interval(deviation.mid[i], deviation.rad[i]));
    }

    @Override
    public Interval state(int index) {
        return states[index];
    }

    @Override
    public Interval reference(int index) {
        return references[index];
    }

    /** No more than doubles hold. */
    @Override
    public BigInterval digits(int index) {
        Interval known = references[index];
        return known.isEmpty() ? BigInterval.EMPTY : BigInterval.of(known.lo(), known.hi());
    }

    @Override
    public Interval derivative(int index, int direction) {
        int at = derivatives.at(index, direction);
        return Ball.interval(derivatives.mid[at], derivatives.rad[at]);
    }
}
