package org.sharpbound.enclose.quadrature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Taylor coefficients of functions of one variable up to an order, by the recurrences of automatic differentiation (R. E.
 * Moore, R. B. Kearfott, M. J. Cloud, Introduction to Interval Analysis, 2009, section 9.3).
 *
 * <p>Soundness: with an enclosure of a range for the constant term of the variable, the k-th coefficient encloses f⁽ᵏ⁾(ξ)/k!
 * for every ξ of the range. A function that is defined by cases takes the one of which strict inequalities tell, so that
 * the same case holds in a neighbourhood; what is constant is handed to the coefficients' own arithmetic.
 */
final class Jets<V> implements Values<Jet<V>> {

    private final Values<V> in;
    private final int order;
    private final V zero;

    Jets(Values<V> in, int order) {
        this.in = in;
        this.order = order;
        this.zero = in.number(0);
    }

    Jet<V> constant(V value) {
        return new Jet<>(List.of(value));
    }

    /** c + slope·τ in the variable τ. */
    Jet<V> linear(V c, V slope) {
        return new Jet<>(List.of(c, slope));
    }

    V term(Jet<V> a, int k) {
        return k < a.size() ? a.terms().get(k) : zero;
    }

    private Jet<V> filled(int size, IntFunction<V> rule) {
        List<V> terms = new ArrayList<>(size);
        for (int k = 0; k < size; k++) {
            terms.add(rule.apply(k));
        }
        return new Jet<>(terms);
    }

    @Override
    public Jet<V> number(Rational value) {
        return constant(in.number(value));
    }

    @Override
    public Jet<V> number(long value) {
        return constant(in.number(value));
    }

    @Override
    public Jet<V> between(double lower, double upper) {
        return constant(in.between(lower, upper));
    }

    @Override
    public Jet<V> add(Jet<V> a, Jet<V> b) {
        return filled(
                Math.max(a.size(), b.size()),
                k -> k >= a.size()
                        ? b.terms().get(k)
                        : k >= b.size()
                                ? a.terms().get(k)
                                : in.add(a.terms().get(k), b.terms().get(k)));
    }

    @Override
    public Jet<V> neg(Jet<V> a) {
        return filled(a.size(), k -> in.neg(a.terms().get(k)));
    }

    @Override
    public Jet<V> mul(Jet<V> a, Jet<V> b) {
        return filled(Math.min(a.size() + b.size() - 1, order + 1), k -> convolution(a, b, k, 0, k));
    }

    /** Σ a_i b_(k-i) for i from first to last. */
    private V convolution(Jet<V> a, Jet<V> b, int k, int first, int last) {
        V sum = null;
        int from = Math.max(first, k - b.size() + 1);
        for (int i = from; i <= Math.min(last, a.size() - 1); i++) {
            V product = in.mul(a.terms().get(i), b.terms().get(k - i));
            sum = sum == null ? product : in.add(sum, product);
        }
        return sum == null ? zero : sum;
    }

    @Override
    public Jet<V> div(Jet<V> a, Jet<V> b) {
        if (b.isConstant()) {
            return filled(a.size(), k -> in.div(a.terms().get(k), b.constant()));
        }
        return grown(
                in.div(a.constant(), b.constant()),
                (h, k) -> in.div(in.sub(term(a, k), convolution(b, h, k, 1, k)), b.constant()));
    }

    /** The coefficient after those that are known. */
    private interface Next<V> {
        V coefficient(Jet<V> before, int k);
    }

    private Jet<V> grown(V first, Next<V> next) {
        List<V> terms = new ArrayList<>(order + 1);
        terms.add(first);
        Jet<V> jet = new Jet<>(terms);
        for (int k = 1; k <= order; k++) {
            terms.add(next.coefficient(jet, k));
        }
        return jet;
    }

    /** (1/k) Σ j u_j r_(k-j) for j from 1 to k: the k-th coefficient of a function with the derivative u' r. */
    private V integrated(Jet<V> u, Jet<V> r, int k) {
        V sum = zero;
        for (int j = Math.max(1, k - r.size() + 1); j <= Math.min(k, u.size() - 1); j++) {
            V factor = in.mul(in.number(j), u.terms().get(j));
            sum = in.add(sum, in.mul(factor, r.terms().get(k - j)));
        }
        return in.div(sum, in.number(k));
    }

    /** A function with the derivative u' r. */
    private Jet<V> primitive(V first, Jet<V> u, Jet<V> r) {
        return grown(first, (h, k) -> integrated(u, r, k));
    }

    @Override
    public Jet<V> apply(Op op, Jet<V> u) {
        if (op.arity() == 0 || u.isConstant()) {
            return constant(in.apply(op, u.constant()));
        }
        return switch (op) {
            case NEG -> neg(u);
            case ABS -> sign(u) > 0 ? u : required(sign(u) < 0, neg(u));
            case RELU -> sign(u) > 0 ? u : required(sign(u) < 0, number(0));
            case STEP -> sign(u) > 0 ? number(1) : required(sign(u) < 0, number(0));
            case SIGN -> required(sign(u) != 0, number(sign(u)));
            case SQRT -> power(u, Rational.HALF);
            case CBRT -> sign(u) < 0 ? neg(power(neg(u), Rational.of(1, 3))) : power(u, Rational.of(1, 3));
            case EXP -> grown(in.apply(op, u.constant()), (h, k) -> integrated(u, h, k));
            case LOG -> logarithm(u);
            case SIN -> wave(u, -1).get(0);
            case COS -> wave(u, -1).get(1);
            case SINH -> wave(u, 1).get(0);
            case COSH -> wave(u, 1).get(1);
            case TAN -> tangent(u, op, 1);
            case TANH -> tangent(u, op, -1);
            case ASIN -> primitive(in.apply(op, u.constant()), u, power(oneWith(u, -1), Rational.of(-1, 2)));
            case ACOS -> primitive(in.apply(op, u.constant()), neg(u), power(oneWith(u, -1), Rational.of(-1, 2)));
            case ATAN -> primitive(in.apply(op, u.constant()), u, div(number(1), oneWith(u, 1)));
            case ERF -> primitive(in.apply(op, u.constant()), u, bell(u));
            case ERFC -> primitive(in.apply(op, u.constant()), neg(u), bell(u));
            case FLOOR -> floor(u);
            case FACTORIAL -> throw new Unknown("a factorial of what is not constant");
            case PI, E, ADD, SUB, MUL, DIV, POW, MIN, MAX ->
                throw new IllegalArgumentException("not of one argument: " + op);
        };
    }

    private static <X> X required(boolean condition, X value) {
        if (!condition) {
            throw new Unknown("a switch is not decided");
        }
        return value;
    }

    /** 1 + factor·u². */
    private Jet<V> oneWith(Jet<V> u, int factor) {
        return add(number(1), mul(number(factor), power(u, Rational.TWO)));
    }

    /** (2/√π) exp(-u²). */
    private Jet<V> bell(Jet<V> u) {
        V factor = in.div(in.number(2), in.apply(Op.SQRT, in.apply(Op.PI, zero)));
        return mul(constant(factor), apply(Op.EXP, neg(power(u, Rational.TWO))));
    }

    private Jet<V> logarithm(Jet<V> u) {
        return grown(in.apply(Op.LOG, u.constant()), (h, k) -> {
            V sum = zero;
            for (int j = Math.max(1, k - u.size() + 1); j < k; j++) {
                V factor = in.mul(in.number(j), h.terms().get(j));
                sum = in.add(sum, in.mul(factor, u.terms().get(k - j)));
            }
            return in.div(in.sub(term(u, k), in.div(sum, in.number(k))), u.constant());
        });
    }

    /** s' = u' c and c' = sign·u' s. */
    private List<Jet<V>> wave(Jet<V> u, int sign) {
        List<V> s = new ArrayList<>(List.of(in.apply(sign < 0 ? Op.SIN : Op.SINH, u.constant())));
        List<V> c = new ArrayList<>(List.of(in.apply(sign < 0 ? Op.COS : Op.COSH, u.constant())));
        Jet<V> sine = new Jet<>(s);
        Jet<V> cosine = new Jet<>(c);
        for (int k = 1; k <= order; k++) {
            V next = integrated(u, cosine, k);
            V other = integrated(u, sine, k);
            s.add(next);
            c.add(sign < 0 ? in.neg(other) : other);
        }
        return List.of(sine, cosine);
    }

    /** h' = u' (1 + sign·h²). */
    private Jet<V> tangent(Jet<V> u, Op op, int sign) {
        List<V> h = new ArrayList<>(List.of(in.apply(op, u.constant())));
        List<V> g = new ArrayList<>();
        Jet<V> value = new Jet<>(h);
        Jet<V> slope = new Jet<>(g);
        for (int k = 0; k <= order; k++) {
            if (k > 0) {
                h.add(integrated(u, slope, k));
            }
            V square = k == 0 ? in.power(value.constant(), Rational.TWO) : convolution(value, value, k, 0, k);
            V signed = sign < 0 ? in.neg(square) : square;
            g.add(k == 0 ? in.add(in.number(1), signed) : signed);
        }
        return value;
    }

    private Jet<V> floor(Jet<V> u) {
        V value = in.apply(Op.FLOOR, u.constant());
        boolean between = in.width(value) == 0 && in.sign(in.sub(u.constant(), value)) > 0;
        return required(between, constant(value));
    }

    /** u h' = q u' h, for a base that is positive, or not 0 where the exponent is an integer. */
    @Override
    public Jet<V> power(Jet<V> u, Rational q) {
        if (u.isConstant()) {
            return constant(in.power(u.constant(), q));
        } else if (q.asInt().isPresent()) {
            int n = q.asInt().getAsInt();
            return n >= 0 || n == Integer.MIN_VALUE ? product(u, n) : div(number(1), product(u, -n));
        }
        required(in.sign(u.constant()) > 0, u);
        return grown(in.power(u.constant(), q), (h, k) -> {
            V sum = zero;
            for (int j = 1; j <= Math.min(k, u.size() - 1); j++) {
                Rational factor = q.plus(Rational.ONE).times(Rational.of(j)).minus(Rational.of(k));
                sum = in.add(
                        sum,
                        in.mul(
                                in.number(factor),
                                in.mul(u.terms().get(j), h.terms().get(k - j))));
            }
            return in.div(sum, in.mul(in.number(k), u.constant()));
        });
    }

    private Jet<V> product(Jet<V> u, int n) {
        if (n < 0 || n > 10_000) {
            throw new Unknown("a power beyond any use");
        }
        Jet<V> squares = number(1);
        for (int bit = Integer.highestOneBit(n); bit > 0; bit >>= 1) {
            squares = mul(squares, squares);
            squares = (n & bit) == 0 ? squares : mul(squares, u);
        }
        Jet<V> power = squares;
        // an even power is not negative, which products of intervals do not see
        V first = in.power(u.constant(), Rational.of(n));
        return filled(power.size(), k -> k == 0 ? first : power.terms().get(k));
    }

    @Override
    public Jet<V> power(Jet<V> u, Jet<V> v) {
        if (u.isConstant() && v.isConstant()) {
            return constant(in.power(u.constant(), v.constant()));
        }
        return apply(Op.EXP, mul(v, apply(Op.LOG, u)));
    }

    @Override
    public Jet<V> min(Jet<V> a, Jet<V> b) {
        return extreme(a, b, in::min, 1);
    }

    @Override
    public Jet<V> max(Jet<V> a, Jet<V> b) {
        return extreme(a, b, in::max, -1);
    }

    private Jet<V> extreme(Jet<V> a, Jet<V> b, BinaryOperator<V> constants, int sign) {
        if (a.isConstant() && b.isConstant()) {
            return constant(constants.apply(a.constant(), b.constant()));
        }
        int difference = in.sign(in.sub(a.constant(), b.constant()));
        return required(difference != 0, difference == sign ? b : a);
    }

    @Override
    public Jet<V> either(Jet<V> a, Jet<V> b) {
        return required(a.isConstant() && b.isConstant(), constant(in.either(a.constant(), b.constant())));
    }

    @Override
    public boolean isFixed(Jet<V> a) {
        return a.isConstant() && in.isFixed(a.constant());
    }

    @Override
    public int sign(Jet<V> a) {
        return in.sign(a.constant());
    }

    @Override
    public boolean isZero(Jet<V> a) {
        return a.isConstant() && in.isZero(a.constant());
    }

    @Override
    public double width(Jet<V> a) {
        return a.terms().stream().mapToDouble(in::width).max().orElse(0);
    }

    @Override
    public double magnitude(Jet<V> a) {
        return a.terms().stream().mapToDouble(in::magnitude).max().orElse(0);
    }

    @Override
    public Tail<Jet<V>, ?> tail(double from) {
        return over(in.tail(from));
    }

    private <G> Tail<Jet<V>, Jet<G>> over(Tail<V, G> tail) {
        Jets<G> values = new Jets<>(tail.values(), order);
        return new Tail<>(
                values,
                values.constant(tail.variable()),
                jet -> mapped(jet, tail.lift()),
                jet -> mapped(jet, tail.integral()));
    }

    @Override
    public int cost() {
        return in.cost() * (1 + order * order / 40);
    }

    @Override
    public Rough<Jet<V>, ?> rough() {
        return over(in.rough());
    }

    private <W> Rough<Jet<V>, Jet<W>> over(Rough<V, W> rough) {
        return new Rough<>(
                new Jets<>(rough.values(), order), jet -> mapped(jet, rough.down()), jet -> mapped(jet, rough.up()));
    }

    private static <X, Y> Jet<Y> mapped(Jet<X> jet, Function<X, Y> function) {
        return new Jet<>(jet.terms().stream().map(function).toList());
    }
}
