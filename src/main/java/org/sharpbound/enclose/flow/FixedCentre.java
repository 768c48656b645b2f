package org.sharpbound.enclose.flow;

import java.math.BigInteger;
import java.util.List;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/** A point of many digits. */
final class FixedCentre implements Centre {

    private final Program program;
    private final Fixed fixed;
    private final FixedJets jets;
    /** Doubles around the point: they choose branches, and tell what is not defined. */
    private final Jets rough;

    private final BigInteger[] point;
    private final BigInteger[] prepared;
    private final double[] ranged;
    private final double[] rangedRadius;
    private int order;
    private boolean known;

    /**
     * @param parameters the reference values
     * @param start the first point, of which the radii are not kept
     */
    FixedCentre(Program program, Fixed fixed, int most, List<Rational> parameters, Fixed.Value[] start) {
        this.program = program;
        this.fixed = fixed;
        this.jets = new FixedJets(program, fixed, most);
        this.rough = new Jets(program, 0);
        this.point = new BigInteger[start.length];
        for (int i = 0; i < start.length; i++) {
            point[i] = start[i].mid();
        }
        this.prepared = new BigInteger[start.length];
        this.ranged = new double[most + 1];
        this.rangedRadius = new double[most + 1];
        for (int p = 0; p < parameters.size(); p++) {
            jets.set(program.parameter(p), fixed.of(parameters.get(p)));
            Interval value = Interval.of(parameters.get(p));
            double middle = Ball.middle(value.lo(), value.hi());
            rough.set(program.parameter(p), middle, Ball.radius(middle, value.lo(), value.hi()));
        }
    }

    /**
     * Values of expressions in parameters, for the start.
     *
     * @param rough evaluated already at the same parameters
     */
    static Fixed.Value[] evaluate(Program program, Fixed fixed, List<Rational> parameters, Jets rough) {
        FixedJets jets = new FixedJets(program, fixed, 0);
        for (int p = 0; p < parameters.size(); p++) {
            jets.set(program.parameter(p), fixed.of(parameters.get(p)));
        }
        jets.expand(0, 0, rough);
        Fixed.Value[] values = new Fixed.Value[program.roots().length];
        for (int i = 0; i < values.length; i++) {
            int at = jets.place(program.roots()[i], 0);
            values[i] = new Fixed.Value(jets.mid[at], jets.rad[at]);
        }
        return values;
    }

    @Override
    public double near(int state) {
        return point[state].doubleValue() * fixed.unit;
    }

    @Override
    public double offset(int state) {
        return Ball.up(Math.abs(near(state)) * 0x1p-52);
    }

    @Override
    public void expand(Rational start, double unit, int newOrder) {
        order = newOrder;
        Interval time = Interval.of(start);
        double middle = Ball.middle(time.lo(), time.hi());
        rough.set(program.time(), middle, Ball.radius(middle, time.lo(), time.hi()));
        for (int i = 0; i < point.length; i++) {
            rough.set(i, near(i), offset(i));
            jets.set(i, new Fixed.Value(point[i], 0));
        }
        rough.expand(unit, 0);
        known = true;
        for (int root : program.roots()) {
            known &= Math.abs(rough.mid[root]) + rough.rad[root] <= Double.MAX_VALUE;
        }
        if (known) {
            jets.set(program.time(), fixed.of(start));
            jets.expand(Math.getExponent(unit), order - 1, rough);
            for (int i = 0; i < point.length; i++) {
                for (int k = 1; k <= order; k++) {
                    known &= jets.rad[jets.place(i, k)] <= Double.MAX_VALUE;
                }
            }
        }
    }

    @Override
    public double size(int state, int k) {
        return known ? jets.size[jets.place(state, k)] : Double.NaN;
    }

    @Override
    public boolean known() {
        return known;
    }

    @Override
    public void advance(Rational time, double[] remainder, double[] residual, double[] error) {
        Fixed.Value tau = fixed.of(time);
        double size = fixed.size(tau.mid());
        for (int i = 0; i < point.length; i++) {
            BigInteger head = BigInteger.ZERO;
            double around = 0;
            for (int k = order; k >= 0; k--) {
                double length = fixed.size(head);
                around = Ball.up(
                        around * (size + tau.rad() * fixed.unit) + length * tau.rad() + jets.rad[jets.place(i, k)] + 1);
                head = head.multiply(tau.mid()).shiftRight(fixed.bits).add(jets.mid[jets.place(i, k)]);
            }
            prepared[i] = head;
            residual[i] = 0;
            error[i] = Ball.up(around * fixed.unit + remainder[i]);
        }
    }

    @Override
    public Interval range(int state, double first, double last, double remainder) {
        load(state, 0, ranged, rangedRadius);
        return Polynomial.range(ranged, rangedRadius, 0, order, first, last).plus(Interval.of(-remainder, remainder));
    }

    /** Coefficients of a state as balls of doubles. */
    private void load(int state, int place, double[] mid, double[] rad) {
        for (int k = 0; k <= order; k++) {
            int at = jets.place(state, k);
            mid[place + k] = jets.mid[at].doubleValue() * fixed.unit;
            rad[place + k] = Ball.up(jets.rad[at] * fixed.unit + Math.abs(mid[place + k]) * 0x1p-52);
        }
    }

    @Override
    public Arc kept() {
        int degree = order;
        double[] mid = new double[point.length * (degree + 1)];
        double[] rad = new double[mid.length];
        for (int i = 0; i < point.length; i++) {
            load(i, i * (degree + 1), mid, rad);
        }
        return (state, first, last, remainder) -> Polynomial.range(mid, rad, state * (degree + 1), degree, first, last)
                .plus(Interval.of(-remainder, remainder));
    }

    @Override
    public BigInterval about(int state, double deviation, double radius) {
        return fixed.interval(point[state], deviation, radius);
    }

    @Override
    public void commit() {
        System.arraycopy(prepared, 0, point, 0, point.length);
    }
}
