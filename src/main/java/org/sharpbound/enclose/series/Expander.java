package org.sharpbound.enclose.series;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** The series of a core expression, from those of its parts, each node once. */
final class Expander<T> {

    /** Expressions nested deeper than this are not looked into. */
    private static final int MAX_DEPTH = 400;

    private static final int MAX_POWER = 10_000;

    private final SeriesField<T> field;
    private final Functions<T> functions;
    private final Arithmetic<T> in;
    private final Map<String, Series<T>> variables;
    private final Map<Expr, Series<T>> known = new IdentityHashMap<>();

    /** @param variables the series of each variable */
    Expander(SeriesField<T> field, Map<String, Series<T>> variables) {
        this.field = field;
        this.functions = new Functions<>(field);
        this.in = field.numbers();
        this.variables = variables;
    }

    /** @throws NoSeries if there is none, or the expression is not shown to be defined near the point */
    Series<T> of(Expr expr) {
        return of(expr, 0);
    }

    private Series<T> of(Expr expr, int depth) {
        Series<T> series = known.get(expr);
        if (series == null) {
            series = computed(expr, depth);
            known.put(expr, series);
        }
        return series;
    }

    private Series<T> computed(Expr expr, int depth) {
        if (expr instanceof Expr.Num number) {
            return field.number(number.value());
        } else if (expr instanceof Expr.Var variable && variables.containsKey(variable.name())) {
            return variables.get(variable.name());
        } else if (!(expr instanceof Apply)) {
            throw new NoSeries("a choice between two expressions, or an unknown name");
        } else if (depth > MAX_DEPTH) {
            throw new NoSeries("an expression nested too deeply");
        }
        return computed((Apply) expr, depth + 1);
    }

    private Series<T> computed(Apply apply, int depth) {
        if (apply.op().arity() == 0) {
            return field.constant(in.apply(apply.op(), in.zero()), Optional.of(apply));
        } else if (apply.op() == Op.POW) {
            return power(apply, depth);
        }
        Series<T> first = of(apply.argument(0), depth);
        if (apply.op().arity() == 1) {
            return functions.apply(apply.op(), first);
        }
        Series<T> second = of(apply.argument(1), depth);
        return switch (apply.op()) {
            case ADD -> field.add(first, second);
            case SUB -> field.sub(first, second);
            case MUL -> field.mul(first, second);
            case DIV -> field.div(first, second);
            case MIN -> extreme(first, second, true);
            case MAX -> extreme(first, second, false);
            default -> throw new NoSeries("no series of " + apply.op().text());
        };
    }

    private Series<T> extreme(Series<T> x, Series<T> y, boolean least) {
        if (field.isConstant(x) && field.isConstant(y)) {
            T value = least ? in.min(field.range(x), field.range(y)) : in.max(field.range(x), field.range(y));
            Op op = least ? Op.MIN : Op.MAX;
            return field.constant(
                            value,
                            x.exact()
                                    .coefficient(0)
                                    .flatMap(a -> y.exact()
                                            .coefficient(0)
                                            .map(b -> new Constants().fold(Expr.apply(op, a, b)))))
                    .regular(x.regular() && y.regular());
        }
        return functions.signs().extreme(x, y, least);
    }

    private Series<T> power(Apply apply, int depth) {
        Series<T> base = of(apply.argument(0), depth);
        Expr exponent = apply.argument(1);
        if (exponent instanceof Expr.Num literal) {
            OptionalInt integer = literal.value().asInt();
            return integer.isPresent() ? integerPower(base, integer.getAsInt()) : functions.root(base, literal.value());
        }
        Optional<Rational> constant = Constants.value(exponent);
        return constant.isPresent()
                ? functions.root(base, constant.get())
                : variablePower(field.leading(base), base.regular(), of(exponent, depth));
    }

    private Series<T> integerPower(Series<T> base, int n) {
        if (n == 0) {
            return field.number(Rational.ONE).regular(base.regular());
        } else if (field.isConstant(base) && (n > 0 || !in.holdsZero(field.range(base)))) {
            Rational exponent = Rational.of(n);
            return field.constant(
                            in.power(field.range(base), exponent),
                            base.exact()
                                    .coefficient(0)
                                    .map(c -> field.exactNumbers().power(c, exponent)))
                    .regular(base.regular());
        } else if (Math.abs((long) n) > MAX_POWER) {
            throw new NoSeries("a power beyond any use");
        } else if (n < 0) {
            return field.div(field.number(Rational.ONE), integerPower(base, -n));
        }
        Series<T> power = base;
        for (int bit = Integer.highestOneBit(n) >> 1; bit > 0; bit >>= 1) {
            power = field.mul(power, power);
            power = (n & bit) == 0 ? power : field.mul(power, base);
        }
        return power;
    }

    /** u^b = exp(b log u) for u > 0; where u vanishes, s^(vb) g^b for a constant exponent b. */
    private Series<T> variablePower(Series<T> u, boolean baseIsRegular, Series<T> b) {
        if (u.first() == 0 && field.isConstant(u) && field.isConstant(b) && in.isPositive(field.range(u))) {
            return field.constant(
                            in.power(field.range(u), field.range(b)),
                            u.exact()
                                    .coefficient(0)
                                    .flatMap(x -> b.exact().coefficient(0).map(y -> new Constants().fold(x.pow(y)))))
                    .regular(baseIsRegular && b.regular());
        } else if (u.first() == 0 || !field.isConstant(b) || field.isZero(u)) {
            Series<T> logarithm = functions.apply(Op.LOG, u);
            return functions.apply(Op.EXP, field.mul(b, logarithm));
        }
        if (!field.oneSided() || !in.isPositive(field.bracket(u))) {
            throw new NoSeries("a power of what may be negative near the point");
        }
        T exponent = field.range(b);
        T whole = in.mul(in.number(u.first()), exponent);
        double floor = Math.floor(in.lower(whole));
        if (!(Math.abs(floor) < MAX_POWER)) {
            throw new NoSeries("a power beyond any use");
        }
        T left = in.max(in.zero(), in.sub(whole, in.number((long) floor)));
        T values = in.mul(in.power(field.neighbourhood(), left), in.power(field.bracket(u), exponent));
        boolean regular = baseIsRegular && b.regular() && in.isPositive(exponent);
        return field.enclosed((int) floor, in.hull(in.zero(), values), regular);
    }
}
