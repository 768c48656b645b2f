package org.sharpbound.enclose.flow;

import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;

/** The solutions of a block at the time it has reached. */
record BlockEnd(BlockFlow flow) implements Assembly.Part {

    @Override
    public Interval state(int index) {
        return Interval.of(flow.low(index), flow.high(index));
    }

    @Override
    public Interval reference(int index) {
        return about(flow.centre(), index, flow.set().thin());
    }

    @Override
    public BigInterval digits(int index) {
        BallMatrix thin = flow.set().thin();
        return flow.centre().about(index, thin.mid[index], thin.rad[index]);
    }

    private static Interval about(Centre centre, int index, BallMatrix deviation) {
        double mid = centre.near(index) + deviation.mid[index];
        double part = mid - centre.near(index);
        double residual = (centre.near(index) - (mid - part)) + (deviation.mid[index] - part);
        return Ball.interval(mid, Ball.up(deviation.rad[index] + centre.offset(index) + Math.abs(residual)));
    }

    @Override
    public Interval derivative(int index, int direction) {
        BallMatrix derivative = flow.set().derivative();
        int at = derivative.at(index, direction);
        return Ball.interval(derivative.mid[at], derivative.rad[at]);
    }
}
