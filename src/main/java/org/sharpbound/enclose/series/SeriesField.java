package org.sharpbound.enclose.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * Sum, product and quotient of series on one neighbourhood of s = 0, with at most {@code order} terms.
 *
 * <p>Soundness: each operation is an identity between functions of s, in which what does not fit into the terms of the
 * result is divided by the power of s that goes with the remainder, and enclosed over the whole neighbourhood. No term is
 * ever left out.
 */
final class SeriesField<T> {

    /** How many leading coefficients are worth an exact expression. */
    private static final int MAX_REFINED = 4;

    private final Arithmetic<T> in;
    private final ExactNumbers exact;
    private final Parameters<T> parameters;
    private final T s;
    private final int order;
    private final List<T> powers = new ArrayList<>();

    /** @param s the neighbourhood, which holds 0 */
    SeriesField(Arithmetic<T> in, ExactNumbers exact, Parameters<T> parameters, T s, int order) {
        this.in = in;
        this.exact = exact;
        this.parameters = parameters;
        this.s = s;
        this.order = order;
    }

    Arithmetic<T> numbers() {
        return in;
    }

    ExactNumbers exactNumbers() {
        return exact;
    }

    int order() {
        return order;
    }

    T neighbourhood() {
        return s;
    }

    /** Whether s ≥ 0, so that every power of s is positive but at 0. */
    boolean oneSided() {
        return in.isNonnegative(s);
    }

    /** The range of s^n, for n ≥ 0. */
    T power(int n) {
        while (powers.size() <= n) {
            powers.add(in.power(s, Rational.of(powers.size())));
        }
        return powers.get(n);
    }

    Series<T> constant(T value, Optional<Expr> expr) {
        return monomial(0, value, expr);
    }

    Series<T> number(Rational value) {
        return constant(in.number(value), Optional.of(Expr.num(value)));
    }

    /** value·s^n. */
    Series<T> monomial(int n, T value, Optional<Expr> expr) {
        if (in.isZero(value)) {
            return zero();
        }
        return new Series<>(
                n,
                List.of(value),
                in.zero(),
                true,
                expr.map(e -> Exact.monomial(n, e)).orElseGet(() -> Exact.unknown(n)));
    }

    private Series<T> zero() {
        return new Series<>(0, List.of(), in.zero(), true, Exact.monomial(0, Expr.num(0)));
    }

    /** s^n δ(s) with δ in {@code values}. */
    Series<T> enclosed(int n, T values, boolean regular) {
        if (!in.isBounded(values)) {
            throw new NoSeries("a term is not bounded near the point");
        }
        return new Series<>(n, List.of(), values, regular, Exact.unknown(n));
    }

    /** Whether the remainder is 0, so that the series is a polynomial in s times a power. */
    private boolean isFinite(Series<T> x) {
        return in.isZero(x.rest());
    }

    boolean isZero(Series<T> x) {
        return isFinite(x) && x.terms().stream().allMatch(in::isZero);
    }

    /** Whether this does not depend on s at all. */
    boolean isConstant(Series<T> x) {
        return isZero(x) || isFinite(x) && x.first() == 0 && x.count() == 1;
    }

    private T term(Series<T> x, int exponent) {
        int i = exponent - x.first();
        return i >= 0 && i < x.count() ? x.terms().get(i) : in.zero();
    }

    Series<T> add(Series<T> x, Series<T> y) {
        if (isZero(x) || isZero(y)) {
            return isZero(x) ? y.regular(x.regular() && y.regular()) : x.regular(x.regular() && y.regular());
        }
        int start = Math.min(x.first(), y.first());
        int end = Math.min(isFinite(x) ? Integer.MAX_VALUE : x.end(), isFinite(y) ? Integer.MAX_VALUE : y.end());
        end = Math.min(end, isFinite(x) && isFinite(y) ? Math.max(x.end(), y.end()) : end);
        end = Math.min(end, start + order);
        start = Math.min(start, end);
        List<T> terms = new ArrayList<>();
        for (int e = start; e < end; e++) {
            terms.add(in.add(term(x, e), term(y, e)));
        }
        T rest = in.add(tail(x, end), tail(y, end));
        return trimmed(start, terms, rest, x.regular() && y.regular(), Exact.sum(x.exact(), y.exact(), exact));
    }

    Series<T> neg(Series<T> x) {
        return new Series<>(
                x.first(),
                x.terms().stream().map(in::neg).toList(),
                in.neg(x.rest()),
                x.regular(),
                Exact.negative(x.exact(), exact));
    }

    Series<T> sub(Series<T> x, Series<T> y) {
        return add(x, neg(y));
    }

    Series<T> mul(Series<T> x, Series<T> y) {
        boolean regular = x.regular() && y.regular();
        if (isZero(x) || isZero(y)) {
            return zero().regular(regular);
        }
        int n = Math.min(length(x), length(y));
        n = Math.min(n, isFinite(x) && isFinite(y) ? x.count() + y.count() - 1 : n);
        n = Math.min(n, order);
        List<T> all = new ArrayList<>(Collections.nCopies(Math.max(n, x.count() + y.count() - 1), in.zero()));
        for (int i = 0; i < x.count(); i++) {
            for (int j = 0; j < y.count(); j++) {
                all.set(
                        i + j,
                        in.add(
                                all.get(i + j),
                                in.mul(x.terms().get(i), y.terms().get(j))));
            }
        }
        T rest = horner(all.subList(n, all.size()), in.zero());
        if (!isFinite(x)) {
            rest = in.add(rest, in.mul(power(x.count() - n), in.mul(x.rest(), bracket(y))));
        }
        if (!isFinite(y)) {
            rest = in.add(rest, in.mul(power(y.count() - n), in.mul(y.rest(), horner(x.terms(), in.zero()))));
        }
        return trimmed(
                x.first() + y.first(), all.subList(0, n), rest, regular, Exact.product(x.exact(), y.exact(), exact));
    }

    private int length(Series<T> x) {
        return isFinite(x) ? Integer.MAX_VALUE : x.count();
    }

    /**
     * The quotient; the divisor's leading coefficient is made out first.
     *
     * @throws NoSeries if the divisor is not shown to keep away from 0
     */
    Series<T> div(Series<T> x, Series<T> divisor) {
        Series<T> y = leading(divisor);
        T bracket = bracket(y);
        if (in.holdsZero(bracket)) {
            throw new NoSeries("a divisor may vanish near the point");
        }
        boolean regular = x.regular() && divisor.regular() && y.first() == 0;
        if (isZero(x)) {
            return zero().regular(regular);
        }
        int n = Math.min(Math.min(length(x), length(y)), order);
        List<T> quotient = new ArrayList<>();
        List<T> left = new ArrayList<>();
        for (int e = 0; e < Math.max(n, Math.max(x.count(), n + y.count() - 1)); e++) {
            T value = e < x.count() ? x.terms().get(e) : in.zero();
            for (int i = Math.max(0, e - y.count() + 1); i < Math.min(e, n); i++) {
                value = in.sub(value, in.mul(quotient.get(i), y.terms().get(e - i)));
            }
            if (e < n) {
                quotient.add(in.div(value, y.terms().get(0)));
            } else {
                left.add(value);
            }
        }
        T rest = horner(left, in.zero());
        if (!isFinite(x)) {
            rest = in.add(rest, in.mul(power(x.count() - n), x.rest()));
        }
        if (!isFinite(y)) {
            rest = in.sub(rest, in.mul(power(y.count() - n), in.mul(y.rest(), horner(quotient, in.zero()))));
        }
        return refined(trimmed(
                x.first() - y.first(),
                quotient,
                in.div(rest, bracket),
                regular,
                Exact.quotient(x.exact(), y.exact(), exact)));
    }

    /** The same function without leading terms of which the enclosure is 0. */
    private Series<T> trimmed(int first, List<T> terms, T rest, boolean regular, Exact coefficients) {
        int from = 0;
        while (from < terms.size() && in.isZero(terms.get(from))) {
            from++;
        }
        if (from == terms.size() && in.isZero(rest)) {
            return zero().regular(regular && first >= 0);
        }
        return new Series<>(
                first + from,
                List.copyOf(terms.subList(from, terms.size())),
                rest,
                regular && first >= 0,
                from == 0 ? coefficients : coefficients.from(first + from));
    }

    /**
     * The same function, leading terms that are exactly 0 dropped. The first term that is left is not 0, or it is not known
     * whether it is; or there are no terms left.
     */
    Series<T> leading(Series<T> x) {
        int from = 0;
        while (from < x.count() && in.holdsZero(x.terms().get(from)) && isZeroTerm(x, from)) {
            from++;
        }
        return from == 0
                ? x
                : trimmed(
                        x.first() + from,
                        x.terms().subList(from, x.count()),
                        x.rest(),
                        x.regular(),
                        x.exact().from(x.first() + from));
    }

    /**
     * The same function, its first coefficients enclosed by their simplest expressions too: where parameters vary,
     * (y + s)/y begins with 1, and not with a quotient of intervals.
     */
    Series<T> refined(Series<T> x) {
        if (!parameters.vary() || x.count() == 0) {
            return x;
        }
        List<T> terms = new ArrayList<>(x.terms());
        for (int i = 0; i < Math.min(x.count(), MAX_REFINED); i++) {
            if (!in.isPoint(terms.get(i))) {
                T coarse = terms.get(i);
                terms.set(
                        i,
                        x.exact()
                                .coefficient(x.first() + i)
                                .map(exact::simplified)
                                .flatMap(parameters::enclosed)
                                .map(fine -> in.intersect(coarse, fine))
                                .orElse(coarse));
            }
        }
        return trimmed(x.first(), terms, x.rest(), x.regular(), x.exact());
    }

    private boolean isZeroTerm(Series<T> x, int index) {
        return in.isZero(x.terms().get(index))
                || x.exact()
                        .coefficient(x.first() + index)
                        .filter(exact::isZero)
                        .isPresent();
    }

    Series<T> shifted(Series<T> x, int by) {
        return new Series<>(
                x.first() + by, x.terms(), x.rest(), x.regular(), x.exact().shifted(by));
    }

    /** Encloses c₀ + … + δ sⁿ over the neighbourhood. */
    T bracket(Series<T> x) {
        return horner(x.terms(), x.rest());
    }

    /** Σ terms s^i + rest s^n by Horner's rule. */
    private T horner(List<T> terms, T rest) {
        T value = rest;
        for (int i = terms.size() - 1; i >= 0; i--) {
            value = in.isZero(value) ? terms.get(i) : in.add(terms.get(i), in.mul(s, value));
        }
        return value;
    }

    /** Encloses (x - Σ_{e < end} cₑ sᵉ)/s^end. */
    private T tail(Series<T> x, int end) {
        int from = Math.max(end - x.first(), 0);
        if (from >= x.count()) {
            // beyond all terms: end is at most x.end(), or nothing is left
            return from > x.count() ? in.zero() : x.count() == 0 ? raised(x.rest(), x.first() - end) : x.rest();
        }
        return raised(horner(x.terms().subList(from, x.count()), x.rest()), Math.max(x.first() - end, 0));
    }

    private T raised(T value, int by) {
        return in.mul(power(by), value);
    }

    /** Encloses the values at all s ≠ 0, and at 0 those of a regular series. */
    T range(Series<T> x) {
        T bracket = bracket(x);
        return x.first() >= 0
                ? in.mul(power(x.first()), bracket)
                : in.mul(in.div(in.one(), power(-x.first())), bracket);
    }

    /** The coefficient of s⁰, which is known unless there are no terms up to it. */
    Optional<T> constantTerm(Series<T> x) {
        return x.first() > 0 || isFinite(x) || x.end() > 0 ? Optional.of(term(x, 0)) : Optional.empty();
    }

    /** What comes after s⁰, of a series that does not begin before. */
    Series<T> withoutConstant(Series<T> x) {
        if (x.first() > 0 || isZero(x)) {
            return x;
        }
        return trimmed(
                1,
                x.terms().subList(Math.min(1, x.count()), x.count()),
                x.rest(),
                x.regular(),
                x.exact().from(1));
    }
}
