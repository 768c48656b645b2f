package org.sharpbound.enclose.series;

import java.util.Optional;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Elementary functions of series.
 *
 * <p>Where g is analytic at the constant term c of u = c + h, g(u) = Σ gⱼ hʲ + g⁽ᵐ⁾(ξ)/m! hᵐ with ξ between c and u (Taylor's
 * theorem with Lagrange's remainder). Elsewhere the singular part is taken out first: a power of s out of a root or a
 * logarithm, π/2 out of the arctangent of a pole.
 *
 * <p>Soundness: a function is applied only where the enclosure of its argument, over all s ≠ 0, lies in its natural domain;
 * at s = 0 the result is regular only if the function is defined there too.
 */
final class Functions<T> {

    /** Powers of s are not larger than this many bits. */
    private static final int MAX_BITS = 16;

    private final SeriesField<T> field;
    private final Arithmetic<T> in;
    private final Signs<T> signs;
    private final Poles<T> poles;

    Functions(SeriesField<T> field) {
        this.field = field;
        this.in = field.numbers();
        this.signs = new Signs<>(field);
        this.poles = new Poles<>(field, this);
    }

    Signs<T> signs() {
        return signs;
    }

    /** @throws NoSeries if there is none, or the function is not shown to be defined */
    Series<T> apply(Op op, Series<T> argument) {
        Series<T> u = argument.first() < 0 ? field.leading(argument) : argument;
        if (field.isConstant(u) && isDefined(op, field.range(u))) {
            ExactNumbers numbers = field.exactNumbers();
            Optional<Expr> exactly = u.exact().coefficient(0).map(c -> numbers.apply(op, c));
            return field.constant(in.apply(op, field.range(u)), exactly).regular(u.regular());
        }
        return switch (op) {
            case NEG -> field.neg(u);
            case ABS -> signs.abs(u);
            case RELU -> signs.relu(u);
            case STEP -> signs.jump(u, signs.of(u) > 0 ? 1 : 0);
            case SIGN -> signs.jump(u, signs.of(u));
            case FLOOR -> signs.floor(u);
            case SQRT -> root(u, Rational.HALF);
            case CBRT -> cbrt(u);
            case LOG -> log(u);
            case TAN -> field.div(apply(Op.SIN, u), apply(Op.COS, u));
            case TANH -> tanh(u);
            case ASIN, ACOS -> inverseSine(op, u);
            case EXP, SIN, COS, ATAN, SINH, COSH, ERF, ERFC -> u.first() < 0 ? poles.apply(op, u) : analytic(op, u);
            case FACTORIAL, PI, E, ADD, SUB, MUL, DIV, POW, MIN, MAX -> throw new NoSeries("no series of " + op.text());
        };
    }

    private boolean isDefined(Op op, T x) {
        return switch (op) {
            case SQRT -> in.isNonnegative(x);
            case LOG -> in.isPositive(x);
            case TAN -> !in.holdsZero(in.apply(Op.COS, x));
            case ASIN, ACOS -> in.isNonnegative(in.sub(in.one(), x)) && in.isNonnegative(in.add(in.one(), x));
            case FACTORIAL -> in.isPoint(x) && in.isNonnegative(x) && in.isZero(in.sub(x, in.apply(Op.FLOOR, x)));
            default -> true;
        };
    }

    /** A function that is analytic on the whole line, or on the range of u, which has been shown. */
    private Series<T> analytic(Op op, Series<T> u) {
        Optional<T> constant = field.constantTerm(u);
        if (constant.isEmpty()) {
            return field.enclosed(0, in.apply(op, field.range(u)), u.regular());
        }
        Optional<Expr> exactly = u.exact().coefficient(0);
        ExactNumbers numbers = field.exactNumbers();
        Optional<Taylor<Expr>> exact = exactly.map(c -> Taylor.of(op, c, numbers));
        T range = in.hull(constant.get(), field.range(u));
        return composed(u, Taylor.of(op, constant.get(), in), Taylor.of(op, range, in), exact);
    }

    private Series<T> composed(Series<T> u, Taylor<T> at, Taylor<T> onRange, Optional<Taylor<Expr>> exact) {
        Series<T> h = field.withoutConstant(u);
        if (field.isZero(h)) {
            return field.constant(at.coefficient(0), exact.map(g -> g.coefficient(0)))
                    .regular(u.regular());
        }
        int m = Math.max(1, (field.order() + h.first() - 1) / h.first());
        Series<T> sum = field.enclosed(0, onRange.coefficient(m), u.regular());
        for (int j = m - 1; j >= 0; j--) {
            sum = field.add(field.constant(at.coefficient(j), Optional.empty()), field.mul(h, sum));
        }
        Exact coefficients = Exact.composed(j -> exact.map(g -> g.coefficient(j)), h.exact(), field.exactNumbers());
        return field.refined(sum.with(coefficients.from(sum.first()))).regular(u.regular());
    }

    /** u^q for q that is no integer, or where u must be positive: s^(vq) g^q, where g does not vanish. */
    Series<T> root(Series<T> base, Rational q) {
        Series<T> u = field.leading(base);
        if (field.isZero(u) && q.signum() > 0) {
            return u;
        }
        T bracket = field.bracket(u);
        if (u.first() == 0 && !in.isPositive(bracket) && in.isNonnegative(bracket) && q.signum() > 0) {
            return ofNonnegative(u, q);
        }
        Rational exponent = q.times(Rational.of(u.first()));
        if (!in.isPositive(bracket) || u.first() % 2 != 0 && !field.oneSided()) {
            throw new NoSeries("a root of what may be negative near the point");
        } else if (exponent.bitLength() > MAX_BITS) {
            throw new NoSeries("a power beyond any use");
        } else if (!exponent.isInteger()) {
            throw new NoSeries("a root of an odd power", exponent.denominator().intValueExact());
        }
        int v = exponent.numerator().intValueExact();
        if (v % 2 != 0 && !field.oneSided()) {
            throw new NoSeries("a root has a kink at the point");
        }
        boolean regular = base.regular() && (q.signum() > 0 || u.first() == 0);
        return field.shifted(positivePower(field.shifted(u, -u.first()), q), v).regular(regular);
    }

    private Series<T> ofNonnegative(Series<T> u, Rational q) {
        T value = in.power(field.bracket(u), q);
        ExactNumbers numbers = field.exactNumbers();
        return field.isConstant(u)
                ? field.constant(value, u.exact().coefficient(0).map(c -> numbers.power(c, q)))
                        .regular(u.regular())
                : field.enclosed(0, value, u.regular());
    }

    /** g^q, where g begins with s⁰ and is positive. */
    private Series<T> positivePower(Series<T> g, Rational q) {
        Optional<T> constant = field.constantTerm(g);
        T range = field.bracket(g);
        if (constant.isEmpty()) {
            return field.enclosed(0, in.power(range, q), true);
        }
        ExactNumbers numbers = field.exactNumbers();
        Optional<Taylor<Expr>> exact = g.exact().coefficient(0).map(c -> Taylor.ofPower(q, c, numbers));
        T whole = in.hull(constant.get(), range);
        return composed(g, Taylor.ofPower(q, constant.get(), in), Taylor.ofPower(q, whole, in), exact);
    }

    private Series<T> cbrt(Series<T> base) {
        Series<T> u = field.leading(base);
        if (field.isZero(u)) {
            return u;
        }
        boolean negative = in.isNegative(field.bracket(u));
        Series<T> size = negative ? field.neg(u) : u;
        if (in.holdsZero(field.bracket(size))) {
            throw new NoSeries("a root of what may vanish near the point");
        } else if (u.first() % 3 != 0) {
            throw new NoSeries("a cube root of another power", 3);
        }
        Series<T> root = positivePower(field.shifted(size, -u.first()), Rational.of(1, 3));
        Series<T> result = field.shifted(root, u.first() / 3).regular(base.regular());
        return negative ? field.neg(result) : result;
    }

    /** log(s^v g) = v log s + log g. */
    private Series<T> log(Series<T> base) {
        Series<T> u = field.leading(base);
        if (!in.isPositive(field.bracket(u)) || u.first() % 2 != 0 && !field.oneSided()) {
            throw new NoSeries("a logarithm of what may not be positive near the point");
        }
        Series<T> rest = analytic(Op.LOG, field.shifted(u, -u.first()));
        return u.first() == 0
                ? rest.regular(base.regular())
                : field.add(field.mul(field.number(Rational.of(u.first())), poles.logarithm()), rest.regular(false));
    }

    private Series<T> tanh(Series<T> u) {
        return u.first() < 0 ? poles.apply(Op.TANH, u) : field.div(apply(Op.SINH, u), apply(Op.COSH, u));
    }

    /** Inside (-1, 1) by Taylor's theorem; at ±1 by asin u = π/2 - 2 asin √((1 - u)/2). */
    private Series<T> inverseSine(Op op, Series<T> u) {
        if (op == Op.ACOS) {
            return field.sub(halfPi(), inverseSine(Op.ASIN, u));
        }
        T range = field.range(u);
        T below = in.sub(in.one(), range);
        T above = in.add(in.one(), range);
        if (in.isPositive(below) && in.isPositive(above)) {
            return analytic(op, u);
        } else if (in.isPositive(above)) {
            return fromOne(u);
        } else if (in.isPositive(below)) {
            return field.neg(fromOne(field.neg(u)));
        }
        throw new NoSeries("an arcsine of what may be beyond 1");
    }

    private Series<T> fromOne(Series<T> u) {
        Series<T> half = field.mul(field.number(Rational.HALF), field.sub(field.number(Rational.ONE), u));
        Series<T> root = root(half, Rational.HALF);
        if (!in.isPositive(in.sub(in.one(), field.range(root)))) {
            throw new NoSeries("an arcsine of what may be beyond 1");
        }
        Series<T> twice = field.mul(field.number(Rational.TWO), analytic(Op.ASIN, root));
        return field.sub(halfPi(), twice);
    }

    Series<T> halfPi() {
        Expr pi = field.exactNumbers().apply(Op.PI, Expr.num(0));
        T value = in.mul(in.apply(Op.PI, in.zero()), in.number(Rational.HALF));
        return field.constant(value, Optional.of(field.exactNumbers().mul(Expr.num(Rational.HALF), pi)));
    }
}
