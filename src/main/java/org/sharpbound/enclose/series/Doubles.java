package org.sharpbound.enclose.series;

import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Intervals with doubles as ends. */
public final class Doubles implements Arithmetic<Interval> {

    private static final int SMALL = 64;
    private static final Interval[] INTEGERS = new Interval[2 * SMALL + 1];

    static {
        for (int i = -SMALL; i <= SMALL; i++) {
            INTEGERS[i + SMALL] = Interval.of(i);
        }
    }

    @Override
    public Interval number(Rational value) {
        return Interval.of(value);
    }

    @Override
    public Interval number(long value) {
        return Math.abs(value) <= SMALL ? INTEGERS[(int) value + SMALL] : number(Rational.of(value));
    }

    @Override
    public Interval between(double lower, double upper) {
        return Interval.of(lower, upper);
    }

    @Override
    public Interval add(Interval a, Interval b) {
        return a.plus(b);
    }

    @Override
    public Interval sub(Interval a, Interval b) {
        return a.minus(b);
    }

    @Override
    public Interval mul(Interval a, Interval b) {
        return a.times(b);
    }

    @Override
    public Interval div(Interval a, Interval b) {
        return a.over(b);
    }

    @Override
    public Interval neg(Interval a) {
        return a.negate();
    }

    @Override
    public Interval power(Interval base, Rational exponent) {
        if (exponent.asInt().isPresent()) {
            return base.pow(exponent.asInt().getAsInt());
        }
        boolean small =
                exponent.numerator().bitLength() < 31 && exponent.denominator().bitLength() < 31;
        return small
                ? base.pow(
                        exponent.numerator().longValue(), exponent.denominator().longValue())
                : base.pow(Interval.of(exponent));
    }

    @Override
    public Interval power(Interval base, Interval exponent) {
        return base.pow(exponent);
    }

    @Override
    public Interval apply(Op op, Interval x) {
        return switch (op) {
            case PI -> Interval.PI;
            case E -> Interval.E;
            case NEG -> x.negate();
            case ABS -> x.abs();
            case SQRT -> x.sqrt();
            case CBRT -> x.cbrt();
            case EXP -> x.exp();
            case LOG -> x.log();
            case SIN -> x.sin();
            case COS -> x.cos();
            case TAN -> x.tan();
            case ASIN -> x.asin();
            case ACOS -> x.acos();
            case ATAN -> x.atan();
            case SINH -> x.sinh();
            case COSH -> x.cosh();
            case TANH -> x.tanh();
            case ERF -> x.erf();
            case ERFC -> x.erfc();
            case RELU -> x.relu();
            case STEP -> x.step();
            case SIGN -> x.sign();
            case FLOOR -> x.floor();
            case FACTORIAL -> x.factorial();
            case ADD, SUB, MUL, DIV, POW, MIN, MAX -> throw new IllegalArgumentException("of two arguments: " + op);
        };
    }

    @Override
    public Interval hull(Interval a, Interval b) {
        return a.hull(b);
    }

    @Override
    public Interval intersect(Interval a, Interval b) {
        Interval both = a.intersect(b);
        return both.isEmpty() ? a : both;
    }

    @Override
    public Interval min(Interval a, Interval b) {
        return a.min(b);
    }

    @Override
    public Interval max(Interval a, Interval b) {
        return a.max(b);
    }

    @Override
    public boolean isZero(Interval a) {
        return a.lo() == 0 && a.hi() == 0;
    }

    @Override
    public boolean isPoint(Interval a) {
        return a.isPoint();
    }

    @Override
    public boolean isPositive(Interval a) {
        return a.lo() > 0;
    }

    @Override
    public boolean isNegative(Interval a) {
        return a.hi() < 0;
    }

    @Override
    public boolean isNonnegative(Interval a) {
        return a.lo() >= 0;
    }

    @Override
    public boolean isBounded(Interval a) {
        return Double.isFinite(a.lo()) && Double.isFinite(a.hi());
    }

    @Override
    public Interval least(Interval a) {
        return Double.isInfinite(a.lo()) ? a : Interval.of(a.lo());
    }

    @Override
    public Interval most(Interval a) {
        return Double.isInfinite(a.hi()) ? a : Interval.of(a.hi());
    }

    @Override
    public double lower(Interval a) {
        return a.lo();
    }

    @Override
    public double upper(Interval a) {
        return a.hi();
    }
}
