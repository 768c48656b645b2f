package org.sharpbound.rewrite.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * Whether a function comes near to its limit: a hint, and never a contradiction, for how fast it does so is not known.
 */
final class LimitApproach {

    private static final List<Integer> DECADES = List.of(2, 4, 6, 8);
    private static final int FEWEST_DECIMALS = 3;
    private static final int MOST_DECIMALS = 60;

    private final EvaluatingNumbers numbers;
    private final JetArithmetic in;

    LimitApproach(EvaluatingNumbers numbers) {
        this.numbers = numbers;
        this.in = numbers.arithmetic();
    }

    /**
     * How many decimals the function and the value have in common nearest to the point; none if they do not come near.
     *
     * @throws Unevaluated if the function has no value near the point
     */
    OptionalInt decimals(Expr.Bind limit, Expr value) {
        int infinity = Expr.infinity(limit.arguments().get(0));
        if (infinity != 0) {
            return decimals(limit, value, in.number(0), infinity, 1);
        }
        Jet point = numbers.number(limit.arguments().get(0), Map.of());
        int fewest = MOST_DECIMALS;
        for (int side : new int[] {1, -1}) {
            OptionalInt decimals = decimals(limit, value, point, side, -1);
            if (decimals.isEmpty()) {
                return decimals;
            }
            fewest = Math.min(fewest, decimals.getAsInt());
        }
        return OptionalInt.of(fewest);
    }

    private OptionalInt decimals(Expr.Bind limit, Expr value, Jet from, int side, int towards) {
        List<BigDecimal> distances = new ArrayList<>();
        for (int decade : DECADES) {
            Rational step = Rational.of(10).pow(towards * decade).times(Rational.of(side));
            Map<String, Matrix<Jet>> bound = Map.of(limit.variable(), Matrix.number(in.add(from, in.number(step))));
            distances.add(distance(numbers.of(limit.body(), bound), value));
        }
        BigDecimal last = distances.get(distances.size() - 1);
        if (last.compareTo(distances.get(0)) > 0 || last.compareTo(BigDecimal.ONE.movePointLeft(FEWEST_DECIMALS)) > 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                last.signum() == 0 ? MOST_DECIMALS : Math.min(MOST_DECIMALS, last.scale() - last.precision()));
    }

    /** At least the largest difference of entries. */
    private BigDecimal distance(Matrix<Jet> near, Expr value) {
        MatrixAlgebra<Jet> algebra = new MatrixAlgebra<>(in);
        Matrix<Jet> difference = Evaluating.isZero(value) ? near : algebra.minus(near, numbers.of(value));
        return difference.entries().stream()
                .map(entry -> in.magnitude(entry).hi())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
