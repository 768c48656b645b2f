package org.sharpbound.enclose.series;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.sharpbound.term.Expr;

/**
 * The exact coefficients of a series, each worked out when it is first asked for.
 *
 * <p>Soundness: below {@code first} all coefficients are 0. A coefficient that is present is the coefficient of the series
 * that was given along; one that is not is unknown.
 */
final class Exact {

    private static final Optional<Expr> ZERO = Optional.of(Expr.num(0));

    private final int first;
    private final IntFunction<Optional<Expr>> rule;
    private final Map<Integer, Optional<Expr>> known = new HashMap<>();

    private Exact(int first, IntFunction<Optional<Expr>> rule) {
        this.first = first;
        this.rule = rule;
    }

    /** Nothing is known but the zeros below {@code first}. */
    static Exact unknown(int first) {
        return new Exact(first, e -> Optional.empty());
    }

    static Exact monomial(int exponent, Expr coefficient) {
        return new Exact(exponent, e -> e == exponent ? Optional.of(coefficient) : ZERO);
    }

    Optional<Expr> coefficient(int exponent) {
        if (exponent < first) {
            return ZERO;
        }
        Optional<Expr> value = known.get(exponent);
        if (value == null) {
            value = rule.apply(exponent);
            known.put(exponent, value);
        }
        return value;
    }

    /** The same, known to begin later. */
    Exact from(int later) {
        return new Exact(later, this::coefficient);
    }

    Exact shifted(int by) {
        return new Exact(first + by, e -> coefficient(e - by));
    }

    static Exact sum(Exact x, Exact y, ExactNumbers in) {
        return new Exact(
                Math.min(x.first, y.first),
                e -> both(x.coefficient(e), y.coefficient(e), in::add).map(in::simplified));
    }

    static Exact negative(Exact x, ExactNumbers in) {
        return new Exact(x.first, e -> x.coefficient(e).map(in::neg));
    }

    static Exact product(Exact x, Exact y, ExactNumbers in) {
        return new Exact(x.first + y.first, e -> {
            Optional<Expr> sum = ZERO;
            for (int i = x.first; i <= e - y.first && sum.isPresent(); i++) {
                int j = e - i;
                int k = i;
                sum = sum.flatMap(s -> product(x, k, y, j, in).map(t -> in.add(s, t)));
            }
            return sum.map(in::simplified);
        });
    }

    private static Optional<Expr> product(Exact x, int i, Exact y, int j, ExactNumbers in) {
        Optional<Expr> left = x.coefficient(i);
        return left.equals(ZERO) ? ZERO : both(left, y.coefficient(j), in::mul);
    }

    /** @param y its coefficient at {@code y.first} is not 0 */
    static Exact quotient(Exact x, Exact y, ExactNumbers in) {
        Exact[] self = new Exact[1];
        int start = x.first - y.first;
        self[0] = new Exact(start, e -> {
            Optional<Expr> rest = x.coefficient(e + y.first);
            for (int i = start; i < e && rest.isPresent(); i++) {
                int k = i;
                rest = rest.flatMap(
                        r -> product(self[0], k, y, e + y.first - k, in).map(t -> in.sub(r, t)));
            }
            return both(rest, y.coefficient(y.first), in::div).map(in::simplified);
        });
        return self[0];
    }

    /**
     * g(c + h) = Σ gⱼ hʲ.
     *
     * @param h begins with a positive power
     */
    static Exact composed(IntFunction<Optional<Expr>> g, Exact h, ExactNumbers in) {
        Map<Integer, Exact> powers = new HashMap<>();
        powers.put(0, monomial(0, Expr.num(1)));
        return new Exact(0, e -> {
            Optional<Expr> sum = ZERO;
            for (int j = 0; j * h.first <= e && sum.isPresent(); j++) {
                if (j > 0 && !powers.containsKey(j)) {
                    powers.put(j, product(powers.get(j - 1), h, in));
                }
                Optional<Expr> power = powers.get(j).coefficient(e);
                int k = j;
                if (!power.equals(ZERO)) {
                    sum = both(sum, both(power, g.apply(k), in::mul), in::add);
                }
            }
            return sum.map(in::simplified);
        });
    }

    private interface Operation {
        Expr of(Expr a, Expr b);
    }

    private static Optional<Expr> both(Optional<Expr> a, Optional<Expr> b, Operation operation) {
        return a.isPresent() && b.isPresent() ? Optional.of(operation.of(a.get(), b.get())) : Optional.empty();
    }
}
