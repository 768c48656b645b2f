package org.sharpbound.enclose.flow;

import java.math.BigDecimal;
import java.util.Arrays;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/** A point of doubles. */
final class DoubleCentre implements Centre {

    private final Jets jets;
    private final int states;
    private final double[] point;
    private final double[] prepared;
    private int order;

    /**
     * @param parameters where the parameters are, as balls
     * @param start the first point
     */
    DoubleCentre(Program program, int most, BallMatrix parameters, double[] start) {
        this.jets = new Jets(program, most);
        this.states = program.states();
        this.point = start.clone();
        this.prepared = new double[states];
        for (int p = 0; p < program.parameters(); p++) {
            jets.set(program.parameter(p), parameters.mid[p], parameters.rad[p]);
        }
    }

    @Override
    public double near(int state) {
        return point[state];
    }

    @Override
    public double offset(int state) {
        return 0;
    }

    @Override
    public void expand(Rational start, double unit, int newOrder) {
        order = newOrder;
        Interval time = Interval.of(start);
        double middle = Ball.middle(time.lo(), time.hi());
        jets.set(jets.program.time(), middle, Ball.radius(middle, time.lo(), time.hi()));
        for (int i = 0; i < states; i++) {
            jets.set(i, point[i], 0);
        }
        jets.expand(unit, order - 1);
    }

    @Override
    public double size(int state, int k) {
        return Math.abs(jets.mid[state * jets.stride + k]);
    }

    @Override
    public boolean known() {
        return jets.bounded(order);
    }

    @Override
    public void advance(Rational time, double[] remainder, double[] residual, double[] error) {
        Interval tau = Interval.of(time);
        double t = Ball.middle(tau.lo(), tau.hi());
        double tr = Ball.radius(t, tau.lo(), tau.hi());
        for (int i = 0; i < states; i++) {
            int at = i * jets.stride;
            // Horner's scheme for (…(c_K τ + c_(K−1)) τ + …) τ, and the remainder, which is much smaller than the
            // point.
            double head = jets.mid[at + order];
            double around = jets.rad[at + order];
            for (int k = order - 1; k >= 1; k--) {
                double product = head * t;
                around = Ball.up(around * (t + tr) + Math.abs(head) * tr + Math.abs(product) * Ball.UNIT);
                head = product + jets.mid[at + k];
                around = Ball.up(around + jets.rad[at + k] + Math.abs(head) * Ball.UNIT);
            }
            double change = head * t;
            around = Ball.up(around * (t + tr) + Math.abs(head) * tr + Math.abs(change) * Ball.UNIT);
            around = Ball.up(around + remainder[i]);
            double value = point[i] + change;
            // What this sum loses is known exactly (Knuth's TwoSum).
            double part = value - point[i];
            residual[i] = PlantedFault.ROUNDING ? 0 : (point[i] - (value - part)) + (change - part);
            prepared[i] = value;
            error[i] = around;
        }
    }

    @Override
    public Interval range(int state, double first, double last, double remainder) {
        int at = state * jets.stride;
        return Polynomial.range(jets.mid, jets.rad, at, order, first, last).plus(Interval.of(-remainder, remainder));
    }

    @Override
    public BigInterval about(int state, double deviation, double radius) {
        BigDecimal about = new BigDecimal(point[state]).add(new BigDecimal(deviation));
        BigDecimal around = new BigDecimal(radius);
        return BigInterval.of(about.subtract(around), about.add(around));
    }

    @Override
    public Arc kept() {
        int stride = jets.stride;
        int degree = order;
        double[] mid = Arrays.copyOf(jets.mid, states * stride);
        double[] rad = Arrays.copyOf(jets.rad, states * stride);
        return (state, first, last, remainder) -> Polynomial.range(mid, rad, state * stride, degree, first, last)
                .plus(Interval.of(-remainder, remainder));
    }

    @Override
    public void commit() {
        System.arraycopy(prepared, 0, point, 0, states);
    }
}
