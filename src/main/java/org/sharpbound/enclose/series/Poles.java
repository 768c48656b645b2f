package org.sharpbound.enclose.series;

import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Functions of what is unbounded near the point, and the logarithm of s. */
final class Poles<T> {

    private final SeriesField<T> field;
    private final Arithmetic<T> in;
    private final Functions<T> functions;

    Poles(SeriesField<T> field, Functions<T> functions) {
        this.field = field;
        this.in = field.numbers();
        this.functions = functions;
    }

    /** log s = s⁻¹ δ(s), δ(s) = s log s, which is least at 1/e: for s > 0. */
    Series<T> logarithm() {
        if (!field.oneSided()) {
            throw new NoSeries("a logarithm at 0 is one-sided");
        }
        T end = in.most(field.neighbourhood());
        T least = in.neg(in.div(in.one(), in.apply(Op.E, in.zero())));
        T atEnd = in.mul(end, in.apply(Op.LOG, end));
        boolean falling = in.isNonnegative(in.sub(in.neg(least), end));
        return field.enclosed(-1, in.hull(in.zero(), falling ? atEnd : in.hull(least, atEnd)), false);
    }

    Series<T> apply(Op op, Series<T> u) {
        if (op == Op.SIN || op == Op.COS) {
            return field.enclosed(0, in.between(-1, 1), false);
        }
        int sign = functions.signs().of(u);
        return switch (op) {
            case EXP -> {
                if (sign > 0) {
                    throw new NoSeries("an exponential that grows beyond every power");
                }
                yield flat(u);
            }
            case ATAN -> {
                Series<T> rest = functions.apply(Op.ATAN, field.div(field.number(Rational.ONE), u));
                Series<T> quarter = functions.halfPi();
                yield field.sub(sign > 0 ? quarter : field.neg(quarter), rest);
            }
            case TANH -> odd(sign, tanh(sign > 0 ? u : field.neg(u)));
            case ERF -> odd(sign, field.sub(field.number(Rational.ONE), tail(sign > 0 ? u : field.neg(u))));
            case ERFC -> {
                Series<T> tail = tail(sign > 0 ? u : field.neg(u));
                yield sign > 0 ? tail : field.sub(field.number(Rational.TWO), tail);
            }
            default -> throw new NoSeries(op.text() + " of a pole");
        };
    }

    private Series<T> odd(int sign, Series<T> ofPositive) {
        return sign > 0 ? ofPositive : field.neg(ofPositive);
    }

    /** tanh u = 1 - 2E/(1 + E) with E = exp(-2u). */
    private Series<T> tanh(Series<T> u) {
        Series<T> exponential = flat(field.mul(field.number(Rational.of(-2)), u));
        Series<T> one = field.number(Rational.ONE);
        Series<T> quotient = field.div(field.mul(field.number(Rational.TWO), exponential), field.add(one, exponential));
        return field.sub(one, quotient);
    }

    /** 0 < erfc u <= exp(-u²) for u > 0 (DLMF 7.8.1, where the bound is smaller still). */
    private Series<T> tail(Series<T> u) {
        return flat(field.neg(field.mul(u, u)));
    }

    /**
     * exp(u) with u = -s⁻ᵐ g and g >= γ > 0, as s^M δ(s): 0 <= δ <= s⁻ᴹ exp(-γ s⁻ᵐ), which is largest where s^m = mγ/M.
     *
     * <p>M is even, so that s^M is positive on both sides.
     */
    private Series<T> flat(Series<T> u) {
        int m = -u.first();
        int power = 2 * field.order();
        T size = in.neg(field.bracket(u));
        T decay = in.isBounded(size) ? in.least(size) : in.zero();
        if (!in.isPositive(decay)) {
            throw new NoSeries("a pole whose sign is not decided near the point");
        }
        T end = in.most(in.apply(Op.ABS, field.neighbourhood()));
        T turn = in.mul(decay, in.number(Rational.of(m, power)));
        boolean rising = in.isNonnegative(in.sub(turn, in.power(end, Rational.of(m))));
        T most = rising
                ? in.mul(
                        in.power(end, Rational.of(-power)),
                        in.apply(Op.EXP, in.neg(in.mul(decay, in.power(end, Rational.of(-m))))))
                : in.power(in.mul(turn, in.apply(Op.E, in.zero())), Rational.of(-power, m));
        return field.enclosed(power, in.hull(in.zero(), in.most(most)), false);
    }
}
