package org.sharpbound.enclose.flow;

import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/** The solutions of one block of states, and how they go a step forward; the package tells the flow of a step. */
final class BlockFlow {

    private final int n;
    private final Centre centre;
    private final Jets hull;
    private final JetDerivatives hullDerivatives;
    private final Jets bound;
    private final JetDerivatives boundDerivatives;
    private final Apriori apriori;
    private final double[] low;
    private final double[] high;
    private FlowSet set;

    private Rational time;
    private Attempt attempt;

    /** A step that was validated, from {@code from} on. */
    record Attempt(
            Rational from,
            Rational step,
            double unit,
            int order,
            int slopeOrder,
            Transport transport,
            double[] remainder) {}

    BlockFlow(Program program, BlockStart start, int mostOrder, int mostSlopeOrder, Rational from) {
        this.n = program.states();
        this.centre = start.centre();
        this.hull = new Jets(program, mostSlopeOrder);
        this.hullDerivatives = new JetDerivatives(hull, mostSlopeOrder, start.directions());
        this.bound = new Jets(program, mostOrder + 1);
        this.boundDerivatives = new JetDerivatives(bound, mostSlopeOrder + 1, start.directions());
        this.apriori = new Apriori(bound);
        this.low = start.low();
        this.high = start.high();
        this.set = start.set();
        this.time = from;
        for (int p = 0; p < program.parameters(); p++) {
            hull.set(program.parameter(p), start.parameters().mid[p], start.parameters().rad[p]);
            bound.set(program.parameter(p), start.parameters().mid[p], start.parameters().rad[p]);
        }
    }

    int states() {
        return n;
    }

    Centre centre() {
        return centre;
    }

    FlowSet set() {
        return set;
    }

    double low(int state) {
        return low[state];
    }

    double high(int state) {
        return high[state];
    }

    Apriori apriori() {
        return apriori;
    }

    Jets hullJets() {
        return hull;
    }

    Jets boundJets() {
        return bound;
    }

    Attempt attempted() {
        return attempt;
    }

    /** The step that was validated last, as long as it is not gone. */
    Stretch stretch() {
        double[] boxLow = new double[n];
        double[] boxHigh = new double[n];
        for (int i = 0; i < n; i++) {
            boxLow[i] = apriori.low(i);
            boxHigh[i] = apriori.high(i);
        }
        return new Stretch(n, attempt.unit(), attempt.transport(), set, boxLow, boxHigh, centre, attempt.remainder());
    }

    /** A power of two above the size of a step, so that errors of late coefficients count less and not more. */
    static double unit(Rational step) {
        return Math.scalb(1.0, Math.getExponent(upper(step)) + 1);
    }

    void expandCentre(double unit, int order) {
        centre.expand(time, unit, order);
    }

    /** Validates a step, without going it: null, or why it cannot be had. */
    Reason attempt(Rational step, double unit, int order, int slopeOrder) {
        attempt = null;
        double tau = upper(step.over(Rational.of(unit)));
        for (int i = 0; i < n; i++) {
            double middle = Ball.middle(low[i], high[i]);
            hull.set(i, middle, Ball.radius(middle, low[i], high[i]));
        }
        setTime(hull, time, time);
        hull.expand(unit, slopeOrder - 1);
        centre.expand(time, unit, order);
        if (!hull.bounded(slopeOrder) || !centre.known()) {
            return hull.reason();
        }
        setTime(bound, time, time.plus(step));
        if (!apriori.find(hull, slopeOrder, tau, order)) {
            return apriori.reason();
        }
        hullDerivatives.expand(slopeOrder - 1);
        boundDerivatives.expand(slopeOrder);
        Transport transport = new Transport(n, hullDerivatives, boundDerivatives, slopeOrder, unit, tau);
        double[] remainder = new double[n];
        double power = Ball.up(StrictMath.pow(tau, order + 1) * (1 + 0x1p-40));
        for (int i = 0; i < n; i++) {
            int at = i * bound.stride + order + 1;
            remainder[i] = PlantedFault.REMAINDER ? 0 : Ball.up((Math.abs(bound.mid[at]) + bound.rad[at]) * power);
            if (!(remainder[i] <= Double.MAX_VALUE)) {
                return Reason.UNDEFINED;
            }
        }
        if (!(transport.coarseness() <= Double.MAX_VALUE)) {
            return Reason.STEP_TOO_SMALL;
        }
        attempt = new Attempt(time, step, unit, order, slopeOrder, transport, remainder);
        return null;
    }

    private static void setTime(Jets jets, Rational from, Rational to) {
        double lo = Interval.of(from).lo();
        double hi = Interval.of(to).hi();
        double middle = Ball.middle(lo, hi);
        jets.set(jets.program.time(), middle, Ball.radius(middle, lo, hi));
    }

    static double upper(Rational value) {
        return Interval.of(value).hi();
    }

    /** Goes the step that was validated. */
    void commit() {
        Rational units = attempt.step().over(Rational.of(attempt.unit()));
        Interval tau = Interval.of(units);
        double middle = Ball.middle(tau.lo(), tau.hi());
        double radius = Ball.radius(middle, tau.lo(), tau.hi());
        BallMatrix error = new BallMatrix(n, 1);
        centre.advance(units, attempt.remainder(), error.mid, error.rad);
        centre.commit();
        set = set.next(
                attempt.transport().byState(middle, radius), attempt.transport().byParameter(middle, radius), error);
        BallMatrix deviation = set.deviation();
        for (int i = 0; i < n; i++) {
            double about = centre.near(i);
            double mid = about + deviation.mid[i];
            double rad = Ball.up(deviation.rad[i] + centre.offset(i) + Math.abs(mid) * Ball.UNIT);
            // The hull must hold the centre, about which the mean value theorem is used; outside of the box of the step
            // no solution is.
            low[i] = Math.max(Ball.lower(mid, rad), apriori.low(i));
            high[i] = Math.min(Ball.upper(mid, rad), apriori.high(i));
            low[i] = Math.min(low[i], Ball.lower(about, centre.offset(i)));
            high[i] = Math.max(high[i], Ball.upper(about, centre.offset(i)));
        }
        time = time.plus(attempt.step());
        attempt = null;
    }
}
