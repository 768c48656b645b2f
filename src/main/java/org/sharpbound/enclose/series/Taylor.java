package org.sharpbound.enclose.series;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * The Taylor coefficients g⁽ʲ⁾(c)/j! of an elementary function g at c.
 *
 * <p>With an interval for c, the j-th encloses g⁽ʲ⁾(ξ)/j! for every ξ of it, which is what Lagrange's remainder needs.
 *
 * @param <T> numbers or enclosures
 */
final class Taylor<T> {

    private final Numbers<T> in;
    private final T at;
    private final List<T> known = new ArrayList<>();
    private final Next<T> next;

    /** The j-th coefficient, from those before. */
    private interface Next<T> {
        T coefficient(int j);
    }

    private Taylor(Numbers<T> in, T at, Op op) {
        this.in = in;
        this.at = at;
        this.next = switch (op) {
            case EXP -> overFactorials(in.apply(Op.EXP, at));
            case SIN -> overFactorials(in.apply(Op.SIN, at), in.apply(Op.COS, at), -1);
            case COS -> overFactorials(in.apply(Op.COS, at), in.neg(in.apply(Op.SIN, at)), -1);
            case SINH -> overFactorials(in.apply(Op.SINH, at), in.apply(Op.COSH, at), 1);
            case COSH -> overFactorials(in.apply(Op.COSH, at), in.apply(Op.SINH, at), 1);
            case LOG ->
                j -> j == 0 ? in.apply(Op.LOG, at) : scaled(in.power(at, Rational.of(-j)), Rational.of(odd(j), j));
            case ATAN -> integral(() -> in.apply(Op.ATAN, at), new Taylor<>(in, this.at, reciprocalOfOnePlusSquare()));
            case ASIN -> integral(() -> in.apply(Op.ASIN, at), new Taylor<>(in, this.at, rootOfOneMinusSquare()));
            case ERF -> integral(() -> in.apply(Op.ERF, at), new Taylor<>(in, this.at, gauss(2)));
            case ERFC -> integral(() -> in.apply(Op.ERFC, at), new Taylor<>(in, this.at, gauss(-2)));
            default -> throw new IllegalArgumentException("no Taylor series of " + op);
        };
    }

    private Taylor(Numbers<T> in, T at, Recurrence<T> recurrence) {
        this.in = in;
        this.at = at;
        this.next = j -> recurrence.next(known, j);
    }

    private Taylor(Numbers<T> in, T at, Rational exponent) {
        this.in = in;
        this.at = at;
        this.next = j -> scaled(in.power(at, exponent.minus(Rational.of(j))), binomial(exponent, j));
    }

    private interface Recurrence<T> {
        T next(List<T> before, int j);
    }

    /** @param op a function that is analytic at {@code at}: one of those above */
    static <T> Taylor<T> of(Op op, T at, Numbers<T> in) {
        return new Taylor<>(in, at, op);
    }

    /** Of a power of what is positive. */
    static <T> Taylor<T> ofPower(Rational exponent, T at, Numbers<T> in) {
        return new Taylor<>(in, at, exponent);
    }

    T coefficient(int j) {
        while (known.size() <= j) {
            known.add(next.coefficient(known.size()));
        }
        return known.get(j);
    }

    private static int odd(int j) {
        return j % 2 == 1 ? 1 : -1;
    }

    static Rational binomial(Rational q, int j) {
        Rational product = Rational.ONE;
        for (int i = 0; i < j; i++) {
            product = product.times(q.minus(Rational.of(i))).over(Rational.of(i + 1));
        }
        return product;
    }

    private T scaled(T value, Rational factor) {
        return in.mul(in.number(factor), value);
    }

    private Next<T> overFactorials(T all) {
        return j -> scaled(all, overFactorial(j));
    }

    /** For functions of which the second derivative is the function itself, or its negative. */
    private Next<T> overFactorials(T value, T derivative, int sign) {
        return j -> {
            Rational factor = j / 2 % 2 == 1 && sign < 0 ? overFactorial(j).negate() : overFactorial(j);
            return scaled(j % 2 == 0 ? value : derivative, factor);
        };
    }

    private static Rational overFactorial(int j) {
        Rational factorial = Rational.ONE;
        for (int i = 2; i <= j; i++) {
            factorial = factorial.times(Rational.of(i));
        }
        return factorial.reciprocal();
    }

    private Next<T> integral(Supplier<T> constant, Taylor<T> derivative) {
        return j -> j == 0 ? constant.get() : scaled(derivative.coefficient(j - 1), Rational.of(1, j));
    }

    /** w = 1/D with D = 1 + (c + h)²: w D = 1. */
    private Recurrence<T> reciprocalOfOnePlusSquare() {
        T denominator = in.add(in.number(1), in.power(at, Rational.TWO));
        T twice = in.mul(in.number(-2), at);
        return (w, k) -> {
            if (k == 0) {
                return in.div(in.number(1), denominator);
            }
            T sum = in.mul(twice, w.get(k - 1));
            return in.div(k == 1 ? sum : in.sub(sum, w.get(k - 2)), denominator);
        };
    }

    /** w = D^(-1/2) with D = 1 - (c + h)²: D w' = (c + h) w. */
    private Recurrence<T> rootOfOneMinusSquare() {
        T denominator = in.sub(in.number(1), in.power(at, Rational.TWO));
        return (w, k) -> {
            if (k == 0) {
                return in.power(denominator, Rational.of(-1, 2));
            }
            T sum = in.mul(in.mul(in.number(2L * k - 1), at), w.get(k - 1));
            if (k > 1) {
                sum = in.add(sum, in.mul(in.number(k - 1), w.get(k - 2)));
            }
            return in.div(sum, in.mul(in.number(k), denominator));
        };
    }

    /** w = (factor/√π) exp(-(c + h)²): w' = -2 (c + h) w. */
    private Recurrence<T> gauss(int factor) {
        return (w, k) -> {
            if (k == 0) {
                T bell = in.apply(Op.EXP, in.neg(in.power(at, Rational.TWO)));
                return in.mul(in.number(factor), in.div(bell, in.power(in.apply(Op.PI, at), Rational.HALF)));
            }
            T sum = in.mul(at, w.get(k - 1));
            return scaled(k == 1 ? sum : in.add(sum, w.get(k - 2)), Rational.of(-2, k));
        };
    }
}
