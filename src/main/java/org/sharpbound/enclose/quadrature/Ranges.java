package org.sharpbound.enclose.quadrature;

import java.util.List;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.series.Arithmetic;
import org.sharpbound.enclose.series.Doubles;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Intervals that hold all values of what is defined for all arguments. */
final class Ranges<T> implements Values<T> {

    private final Arithmetic<T> in;

    Ranges(Arithmetic<T> in) {
        this.in = in;
    }

    @Override
    public T number(Rational value) {
        return in.number(value);
    }

    @Override
    public T number(long value) {
        return in.number(value);
    }

    @Override
    public T between(double lower, double upper) {
        return in.between(lower, upper);
    }

    @Override
    public T add(T a, T b) {
        return in.add(a, b);
    }

    @Override
    public T sub(T a, T b) {
        return in.sub(a, b);
    }

    @Override
    public T mul(T a, T b) {
        return in.mul(a, b);
    }

    @Override
    public T div(T a, T b) {
        require(!in.holdsZero(b), Op.DIV);
        return in.div(a, b);
    }

    @Override
    public T neg(T a) {
        return in.neg(a);
    }

    @Override
    public T apply(Op op, T x) {
        switch (op) {
            case SQRT -> require(in.isNonnegative(x), op);
            case LOG -> require(in.isPositive(x), op);
            case ASIN, ACOS -> require(in.lower(x) >= -1 && in.upper(x) <= 1, op);
            case FACTORIAL -> require(in.isPoint(x) && in.isNonnegative(x) && in.isPoint(in.apply(op, x)), op);
            default -> {}
        }
        T value = in.apply(op, x);
        // an enclosure of the tangent is bounded only where there is no pole
        require(op != Op.TAN || in.isBounded(value), op);
        return value;
    }

    @Override
    public T power(T base, Rational exponent) {
        boolean integer = exponent.asInt().isPresent();
        boolean smooth = integer ? !in.holdsZero(base) : in.isPositive(base);
        boolean rising = integer || in.isNonnegative(base);
        require(smooth || exponent.signum() >= 0 && rising, Op.POW);
        return in.power(base, exponent);
    }

    @Override
    public T power(T base, T exponent) {
        require(in.isPositive(base) || in.isNonnegative(base) && in.isPositive(exponent), Op.POW);
        return in.power(base, exponent);
    }

    @Override
    public T min(T a, T b) {
        return in.min(a, b);
    }

    @Override
    public T max(T a, T b) {
        return in.max(a, b);
    }

    @Override
    public T either(T a, T b) {
        return in.hull(a, b);
    }

    @Override
    public boolean isFixed(T a) {
        return true;
    }

    @Override
    public int sign(T a) {
        return in.isPositive(a) ? 1 : in.isNegative(a) ? -1 : 0;
    }

    @Override
    public boolean isZero(T a) {
        return in.isZero(a);
    }

    @Override
    public double width(T a) {
        return in.isBounded(a) ? in.upper(in.sub(in.most(a), in.least(a))) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double magnitude(T a) {
        return Math.max(in.upper(a), -in.lower(a));
    }

    @Override
    public Tail<T, Growth> tail(double from) {
        Growths values = new Growths(List.of(from));
        return new Tail<>(
                values,
                values.variable(0),
                constant -> values.constant(Interval.of(in.lower(constant), in.upper(constant))),
                growth -> {
                    double bound = values.integral(growth).bound();
                    return in.between(-bound, bound);
                });
    }

    @Override
    public int cost() {
        return in instanceof Doubles ? 1 : 10;
    }

    @Override
    public Rough<T, ?> rough() {
        Arithmetic<Interval> doubles = new Doubles();
        return in instanceof Doubles
                ? Rough.same(this)
                : new Rough<>(
                        new Ranges<>(doubles),
                        value -> Interval.of(in.lower(value), in.upper(value)),
                        value -> in.between(value.lo(), value.hi()));
    }

    private static void require(boolean shown, Op op) {
        if (!shown) {
            throw new Unknown(op.text() + " is not shown to be defined");
        }
    }
}
