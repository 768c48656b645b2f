package org.sharpbound.enclose.quadrature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.series.Arithmetic;
import org.sharpbound.enclose.series.Doubles;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Functions of variables wᵢ ≥ Rᵢ ≥ 1, bounded by powers and exponentials.
 *
 * <p>Soundness: the ranges show definedness, as {@link Ranges} do, where a bound from below does not; the bounds are those of
 * {@link Growth}, of all points of the region.
 */
final class Growths implements Values<Growth> {

    private static final Arithmetic<Interval> DOUBLES = new Doubles();
    private static final Interval NOT_NEGATIVE = Interval.of(0, Double.POSITIVE_INFINITY);

    private final Ranges<Interval> ranges = new Ranges<>(DOUBLES);
    private final double[] from;

    /** @param from the least value of each variable */
    Growths(List<Double> from) {
        this.from = from.stream().mapToDouble(d -> d).toArray();
        if (!Arrays.stream(this.from).allMatch(r -> r >= 1)) {
            throw new IllegalArgumentException("variables must be at least 1");
        }
    }

    private int variables() {
        return from.length;
    }

    Growth constant(Interval value) {
        return bounded(value);
    }

    Growth variable(int index) {
        double[] exponents = new double[Rate.KINDS * variables()];
        exponents[Rate.KINDS * index] = 1;
        Rate rate = new Rate(1, exponents);
        return new Growth(
                Interval.of(from[index], Double.POSITIVE_INFINITY),
                rate,
                Optional.of(rate),
                Optional.of(QuadraticForm.variable(index, variables())));
    }

    /** What only its range is known of. */
    private Growth bounded(Interval range) {
        return of(range, Rate.constant(Double.POSITIVE_INFINITY, variables()), Optional.empty(), Optional.empty());
    }

    /** Takes the range for a bound where the others say less. */
    private Growth of(Interval range, Rate upper, Optional<Rate> lower, Optional<QuadraticForm> form) {
        boolean finite = range.isBounded();
        double most = upper.atMost(from);
        Interval values = most < Double.POSITIVE_INFINITY ? cut(range, Interval.of(-most, most)) : range;
        return new Growth(
                values,
                finite && !upper.isBounded() ? Rate.constant(range.mag(), variables()) : upper,
                lower.filter(l -> l.factor() > 0)
                        .or(() -> range.mig() > 0
                                ? Optional.of(Rate.constant(range.mig(), variables()))
                                : Optional.empty()),
                form.or(() -> finite ? Optional.of(QuadraticForm.constant(range, variables())) : Optional.empty()));
    }

    private static Interval cut(Interval range, Interval to) {
        Interval both = range.intersect(to);
        return both.isEmpty() ? range : both;
    }

    @Override
    public Growth number(Rational value) {
        return bounded(Interval.of(value));
    }

    @Override
    public Growth between(double lower, double upper) {
        return bounded(Interval.of(lower, upper));
    }

    @Override
    public Growth add(Growth a, Growth b) {
        Optional<QuadraticForm> form = a.form().flatMap(f -> b.form().map(f::plus));
        Interval range = a.range().plus(b.range());
        Rate upper = a.upper().plus(b.upper());
        boolean first = weight(a) >= weight(b);
        for (List<Growth> pair :
                List.of(first ? List.of(a, b) : List.of(b, a), first ? List.of(b, a) : List.of(a, b))) {
            Growth large = pair.get(0);
            Growth small = pair.get(1);
            if (large.lower().isEmpty() || sign(large) == 0) {
                continue;
            }
            double share = sign(large) == sign(small)
                    ? 0
                    : small.upper().quotientUp(large.lower().get(), from);
            if (share < 1) {
                Rate lower = large.lower()
                        .get()
                        .scaledDown(Interval.ONE.minus(Interval.of(share)).lo());
                double least = lower.atLeast(from);
                Interval side = Interval.of(least, Double.POSITIVE_INFINITY);
                return of(cut(range, sign(large) > 0 ? side : side.negate()), upper, Optional.of(lower), form);
            }
        }
        return of(range, upper, Optional.empty(), form);
    }

    /** How fast the bound from below grows, roughly: exponentials before powers. */
    private static double weight(Growth a) {
        double weight = 0;
        for (int i = 0; a.lower().isPresent() && i < a.lower().get().exponents().length; i++) {
            weight += a.lower().get().exponents()[i] * Math.pow(1000, i % Rate.KINDS);
        }
        return weight;
    }

    @Override
    public Growth mul(Growth a, Growth b) {
        return of(
                a.range().times(b.range()),
                a.upper().timesUp(b.upper()),
                a.lower().flatMap(l -> b.lower().map(l::timesDown)),
                a.form().flatMap(f -> b.form().flatMap(g -> f.times(g, from))));
    }

    @Override
    public Growth div(Growth a, Growth b) {
        if (b.lower().isEmpty()) {
            throw new Unknown("a division by what is not shown to keep away from 0");
        }
        Interval inverse = Interval.of(-1);
        Optional<QuadraticForm> form = a.form()
                .filter(f -> b.range().isBounded() && b.range().mig() > 0)
                .map(f -> f.times(Interval.ONE.over(b.range())));
        return of(
                a.range().over(b.range()),
                a.upper().timesUp(b.lower().get().powerUp(inverse)),
                a.lower()
                        .filter(l -> b.upper().factor() < Double.POSITIVE_INFINITY)
                        .map(l -> l.timesDown(b.upper().powerDown(inverse))),
                form);
    }

    @Override
    public Growth neg(Growth a) {
        return new Growth(a.range().negate(), a.upper(), a.lower(), a.form().map(f -> f.times(Interval.of(-1))));
    }

    @Override
    public Growth apply(Op op, Growth u) {
        int sign = op.arity() == 0 ? 0 : sign(u);
        return switch (op) {
            case NEG -> neg(u);
            case ABS -> sign > 0 ? u : sign < 0 ? neg(u) : of(u.range().abs(), u.upper(), u.lower(), Optional.empty());
            case RELU ->
                sign > 0
                        ? u
                        : sign < 0 ? number(0) : of(u.range().relu(), u.upper(), Optional.empty(), Optional.empty());
            case SQRT -> power(u, Rational.HALF);
            case CBRT -> powered(u, u.range().cbrt(), Rational.of(1, 3));
            case EXP -> exponential(u);
            case SINH -> mul(number(Rational.HALF), sub(exponential(u), exponential(neg(u))));
            case COSH -> mul(number(Rational.HALF), add(exponential(u), exponential(neg(u))));
            case LOG -> logarithm(u, comesNearZero(u) ? u.range().log() : ranges.apply(op, u.range()));
            case ERFC ->
                u.range().lo() >= 0
                        ? of(u.range().erfc(), exponential(neg(mul(u, u))).upper(), Optional.empty(), Optional.empty())
                        : bounded(u.range().erfc());
            case SIN, TANH, ATAN -> vanishing(u, ranges.apply(op, u.range()), 1);
            case ASIN, ERF -> vanishing(u, ranges.apply(op, u.range()), 1.6);
            case FLOOR -> of(u.range().floor(), add(u, number(1)).upper(), Optional.empty(), Optional.empty());
            case PI, E, COS, TAN, ACOS, STEP, SIGN, FACTORIAL -> bounded(ranges.apply(op, u.range()));
            case ADD, SUB, MUL, DIV, POW, MIN, MAX -> throw new IllegalArgumentException("not of one argument: " + op);
        };
    }

    /**
     * Whether u is positive, which a bound from below shows, but its range is not.
     *
     * <p>Soundness: such values come as near to 0 as they like, nearer than any double.
     */
    private static boolean comesNearZero(Growth u) {
        return u.range().lo() == 0 && u.lower().isPresent();
    }

    /** A function that is bounded, and at most a multiple of |u|. */
    private Growth vanishing(Growth u, Interval range, double slope) {
        if (!u.upper().decays()) {
            return bounded(range);
        }
        Rate multiple = u.upper().timesUp(Rate.constant(slope, variables()));
        return of(range, multiple, Optional.empty(), Optional.empty());
    }

    private Growth exponential(Growth u) {
        Optional<Rate> upper = u.form().flatMap(f -> f.exponential(true));
        Optional<Rate> lower = u.form().flatMap(f -> f.exponential(false));
        return of(
                u.range().exp(),
                upper.orElseGet(() -> Rate.constant(Double.POSITIVE_INFINITY, variables())),
                lower,
                Optional.empty());
    }

    /** |log u| ≤ |log a| + Σ |p| log w + |q| w + |r| w² for both bounds of u, and log w ≤ w^δ/(δe). */
    private Growth logarithm(Growth u, Interval range) {
        if (u.lower().isEmpty() || u.upper().factor() == Double.POSITIVE_INFINITY) {
            return bounded(range);
        }
        Rate sum = Rate.constant(
                Math.max(
                        logarithm(u.upper().factor()), logarithm(u.lower().get().factor())),
                variables());
        for (int i = 0; i < Rate.KINDS * variables(); i++) {
            double most = Math.max(
                    Math.abs(u.upper().exponents()[i]), Math.abs(u.lower().get().exponents()[i]));
            int kind = i % Rate.KINDS;
            double delta = Math.min(1, 1 / Math.log(Math.max(from[i / Rate.KINDS], 4)));
            double[] exponents = new double[Rate.KINDS * variables()];
            exponents[i - kind] = kind == 0 ? delta : kind;
            double factor = kind > 0
                    ? 1
                    : Interval.ONE.over(Interval.of(delta).times(Interval.E)).hi();
            sum = most == 0
                    ? sum
                    : sum.plus(new Rate(most, new double[exponents.length]).timesUp(new Rate(factor, exponents)));
        }
        return of(range, sum, Optional.empty(), Optional.empty());
    }

    private static double logarithm(double factor) {
        return Interval.of(factor).log().mag();
    }

    @Override
    public Growth power(Growth base, Rational exponent) {
        boolean shown = base.lower().isPresent()
                && (exponent.asInt().isPresent() || base.range().lo() >= 0);
        Interval range = shown ? DOUBLES.power(base.range(), exponent) : ranges.power(base.range(), exponent);
        return powered(base, range, exponent);
    }

    private Growth powered(Growth base, Interval range, Rational exponent) {
        Interval values = Interval.of(exponent);
        boolean rising = exponent.signum() >= 0;
        Rate unknown = Rate.constant(Double.POSITIVE_INFINITY, variables());
        boolean known = base.upper().factor() < Double.POSITIVE_INFINITY;
        Optional<Rate> upper = rising ? Optional.of(base.upper()).filter(u -> known) : base.lower();
        Optional<Rate> lower = rising ? base.lower() : Optional.of(base.upper()).filter(u -> known);
        return of(
                range,
                upper.map(u -> u.powerUp(values)).orElse(unknown),
                lower.map(l -> l.powerDown(values)),
                form(base, exponent));
    }

    private Optional<QuadraticForm> form(Growth base, Rational exponent) {
        int n = exponent.asInt().orElse(0);
        if (n < 1 || n > 64 || base.form().isEmpty()) {
            return Optional.empty();
        }
        Optional<QuadraticForm> product = base.form();
        for (int i = 1; i < n; i++) {
            product = product.flatMap(f -> f.times(base.form().get(), from));
        }
        return product;
    }

    @Override
    public Growth power(Growth base, Growth exponent) {
        Interval range =
                comesNearZero(base) ? base.range().pow(exponent.range()) : ranges.power(base.range(), exponent.range());
        Interval values = exponent.range();
        if (!values.isBounded() || base.lower().isEmpty() || base.upper().factor() == Double.POSITIVE_INFINITY) {
            return bounded(range);
        }
        Rate upper = values.lo() >= 0
                ? base.upper().powerUp(values)
                : values.hi() <= 0
                        ? base.lower().get().powerUp(values)
                        : base.upper()
                                .powerUp(cut(values, NOT_NEGATIVE))
                                .or(base.lower().get().powerUp(Interval.of(values.lo(), 0)));
        return of(range, upper, Optional.empty(), Optional.empty());
    }

    @Override
    public Growth min(Growth a, Growth b) {
        return chosen(a, b, -1, a.range().min(b.range()));
    }

    @Override
    public Growth max(Growth a, Growth b) {
        return chosen(a, b, 1, a.range().max(b.range()));
    }

    private Growth chosen(Growth a, Growth b, int side, Interval range) {
        int sign = sign(sub(a, b));
        return sign == 0
                ? of(range, a.upper().or(b.upper()), Optional.empty(), Optional.empty())
                : sign == side ? a : b;
    }

    @Override
    public boolean isFixed(Growth a) {
        return true;
    }

    @Override
    public Growth either(Growth a, Growth b) {
        return of(a.range().hull(b.range()), a.upper().or(b.upper()), Optional.empty(), Optional.empty());
    }

    @Override
    public int sign(Growth a) {
        if (a.range().lo() >= 0) {
            return a.lower().isPresent() ? 1 : 0;
        }
        return a.range().hi() <= 0 && a.lower().isPresent() ? -1 : 0;
    }

    @Override
    public boolean isZero(Growth a) {
        return a.range().equals(Interval.ZERO);
    }

    @Override
    public double width(Growth a) {
        return magnitude(a) < Double.POSITIVE_INFINITY ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public double magnitude(Growth a) {
        return a.upper().factor();
    }

    /** At least the absolute value of the integral over the last variable. */
    Growth integral(Growth a) {
        Rate rate = a.upper().integral(from[variables() - 1]);
        Growths fewer =
                new Growths(Arrays.stream(from).limit(variables() - 1L).boxed().toList());
        return fewer.of(Interval.ENTIRE, rate, Optional.empty(), Optional.empty());
    }

    @Override
    public Tail<Growth, ?> tail(double start) {
        List<Double> more = new ArrayList<>(Arrays.stream(from).boxed().toList());
        more.add(start);
        Growths values = new Growths(more);
        return new Tail<>(values, values.variable(variables()), values::lifted, values::integral);
    }

    @Override
    public int cost() {
        return 5;
    }

    @Override
    public Rough<Growth, ?> rough() {
        return Rough.same(this);
    }

    private Growth lifted(Growth a) {
        int size = Rate.KINDS * variables();
        return new Growth(
                a.range(),
                new Rate(a.upper().factor(), Arrays.copyOf(a.upper().exponents(), size)),
                a.lower().map(l -> new Rate(l.factor(), Arrays.copyOf(l.exponents(), size))),
                a.form().map(this::lifted));
    }

    private QuadraticForm lifted(QuadraticForm form) {
        List<Interval> linear = new ArrayList<>(form.linear());
        List<Interval> square = new ArrayList<>(form.square());
        linear.add(Interval.ZERO);
        square.add(Interval.ZERO);
        return new QuadraticForm(form.constant(), linear, square);
    }
}
