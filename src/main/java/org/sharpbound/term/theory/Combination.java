package org.sharpbound.term.theory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sharpbound.term.Expr;

/**
 * A linear combination of products of operators and vectors, with numbers for coefficients.
 *
 * @param terms coefficients, core expressions, by products; the empty product is the identity
 */
record Combination(Map<List<Letter>, Expr> terms) {

    static Combination zero() {
        return new Combination(Map.of());
    }

    static Combination of(Expr coefficient, List<Letter> product) {
        return new Combination(Map.of(product, coefficient));
    }

    Combination plus(Combination other) {
        Map<List<Letter>, Expr> sum = new LinkedHashMap<>(terms);
        other.terms.forEach((product, c) -> sum.merge(product, c, Expr::plus));
        return new Combination(sum);
    }

    Combination times(Expr factor) {
        return factor.equals(Expr.num(1)) ? this : mapped(Function.identity(), c -> product(c, factor));
    }

    private static Expr product(Expr a, Expr b) {
        return a.equals(Expr.num(1)) ? b : a.times(b);
    }

    Combination over(Expr divisor) {
        return mapped(Function.identity(), c -> c.over(divisor));
    }

    Combination mapped(Function<List<Letter>, List<Letter>> product, Function<Expr, Expr> coefficient) {
        Map<List<Letter>, Expr> mapped = new LinkedHashMap<>();
        terms.forEach((p, c) -> mapped.merge(product.apply(p), coefficient.apply(c), Expr::plus));
        return new Combination(mapped);
    }

    /** Multiplied out, each pair of products joined by {@code join}. */
    Combination times(Combination other, BiFunction<List<Letter>, List<Letter>, Combination> join) {
        Combination product = zero();
        for (Map.Entry<List<Letter>, Expr> a : terms.entrySet()) {
            for (Map.Entry<List<Letter>, Expr> b : other.terms.entrySet()) {
                product = product.plus(join.apply(a.getKey(), b.getKey()).times(product(a.getValue(), b.getValue())));
            }
        }
        return product;
    }
}
