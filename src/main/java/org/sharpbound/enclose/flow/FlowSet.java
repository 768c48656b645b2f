package org.sharpbound.enclose.flow;

/**
 * What deviates from the centre: a solution with the parameters ẑ + δ is in c + Q r + (S + Q R) δ.
 *
 * <p>S + Q R encloses the derivative of the solution by the parameters over their whole box, so that the set is a mean value form
 * about the solution at ẑ, which is in c + Q r. S holds exact numbers; r and R are small balls in a {@link Frame} that turns with
 * the flow, so that neither wraps (Lohner's doubleton; Zgliczyński, <i>C¹-Lohner algorithm</i>, Found. Comput. Math. 2, 2002).
 */
final class FlowSet {

    private final Frame frame;
    /** n by 1. */
    private final BallMatrix thin;
    /** n by d, without radii. */
    private final BallMatrix slope;
    /** n by d. */
    private final BallMatrix slopeRest;
    /** d by 1. */
    private final BallMatrix deltas;

    private final BallMatrix derivative;
    private final BallMatrix thinPart;
    private final BallMatrix deviation;

    private FlowSet(Frame frame, BallMatrix thin, BallMatrix slope, BallMatrix slopeRest, BallMatrix deltas) {
        this.frame = frame;
        this.thin = thin;
        this.slope = slope;
        this.slopeRest = slopeRest;
        this.deltas = deltas;
        this.derivative = slope.plus(frame.basis.times(slopeRest));
        this.thinPart = frame.basis.times(thin);
        this.deviation = thinPart.plus(derivative.times(deltas));
    }

    /**
     * At the start.
     *
     * @param thin how far the value at ẑ is from the centre
     * @param derivative of the start values by the parameters, over their box
     */
    static FlowSet start(BallMatrix thin, BallMatrix derivative, BallMatrix deltas) {
        return new FlowSet(Frame.standard(thin.rows), thin, derivative.middle(), derivative.deviation(), deltas);
    }

    /** The derivative of the solution by the parameters, anywhere in their box: n by d. */
    BallMatrix derivative() {
        return derivative;
    }

    /** How far the solution at ẑ is from the centre: n by 1. */
    BallMatrix thin() {
        return thinPart;
    }

    /** How far any solution is from the centre: n by 1. */
    BallMatrix deviation() {
        return deviation;
    }

    BallMatrix deltas() {
        return deltas;
    }

    /**
     * After a step.
     *
     * @param byState the derivative of the step by the states, over the hull of this set: n by n
     * @param byParameter that by the parameters: n by d
     * @param error how far the solution from the old centre is from the new one: n by 1
     */
    FlowSet next(BallMatrix byState, BallMatrix byParameter, BallMatrix error) {
        BallMatrix moved = byState.times(frame.basis);
        Frame turned = Frame.of(moved, weights());
        BallMatrix inside = turned.solve(moved);
        BallMatrix newSlope = byState.times(slope).plus(byParameter);
        return new FlowSet(
                turned,
                inside.times(thin).plus(turned.solve(error)),
                newSlope.middle(),
                inside.times(slopeRest).plus(turned.solve(newSlope.deviation())),
                deltas);
    }

    private double[] weights() {
        double[] weights = new double[thin.rows];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = thin.rad[i];
            for (int j = 0; j < deltas.rows; j++) {
                weights[i] += slopeRest.rad[slopeRest.at(i, j)] * deltas.rad[j];
            }
        }
        return weights;
    }
}
