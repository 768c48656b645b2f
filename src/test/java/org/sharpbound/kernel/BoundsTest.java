package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharpbound.kernel.BoxTruth.EITHER;
import static org.sharpbound.kernel.BoxTruth.FALSE;
import static org.sharpbound.kernel.BoxTruth.TRUE;
import static org.sharpbound.kernel.BoxTruth.UNKNOWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bounds of a margin tell of its sign, and what becomes of them when more is learnt. */
class BoundsTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    private static Bounds bounds(double lower, boolean above, double upper, boolean below) {
        Bounds bounds = new Bounds(1);
        bounds.start(0, true);
        bounds.atLeast(0, lower, above);
        bounds.atMost(0, upper, below);
        return bounds;
    }

    /** Brackets say whether a bound may be attained. The columns: f ≥ 0, f > 0, f = 0, f ≠ 0. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1, 2]     | TRUE   | TRUE   | FALSE  | TRUE
            [0, 2]     | TRUE   | EITHER | EITHER | EITHER
            (0, 2]     | TRUE   | TRUE   | FALSE  | TRUE
            [0, 0]     | TRUE   | FALSE  | TRUE   | FALSE
            [-1, 1]    | EITHER | EITHER | EITHER | EITHER
            (-1, 1)    | EITHER | EITHER | EITHER | EITHER
            [-1, 0]    | EITHER | FALSE  | EITHER | EITHER
            [-1, 0)    | FALSE  | FALSE  | FALSE  | TRUE
            [-2, -1]   | FALSE  | FALSE  | FALSE  | TRUE
            [-inf, inf] | EITHER | EITHER | EITHER | EITHER
            [0, inf]   | TRUE   | EITHER | EITHER | EITHER
            [2, 1]     | UNKNOWN | UNKNOWN | UNKNOWN | UNKNOWN
            """)
    void tell_the_sign(String text, BoxTruth nonnegative, BoxTruth positive, BoxTruth zero, BoxTruth nonzero) {
        String[] ends =
                text.substring(1, text.length() - 1).replace("inf", "Infinity").split(", ");
        Bounds bounds = bounds(
                Double.parseDouble(ends[0]), text.startsWith("("), Double.parseDouble(ends[1]), text.endsWith(")"));
        assertThat(List.of(
                        bounds.truth(0, Formula.Sign.NONNEGATIVE),
                        bounds.truth(0, Formula.Sign.POSITIVE),
                        bounds.truth(0, Formula.Sign.ZERO),
                        bounds.truth(0, Formula.Sign.NONZERO)))
                .containsExactly(nonnegative, positive, zero, nonzero);
    }

    @Test
    void tell_nothing_of_what_may_be_undefined() {
        Bounds bounds = new Bounds(2);
        bounds.start(0, false);
        bounds.start(1, true);
        bounds.atLeast(0, 1, false);
        assertThat(bounds.truth(0, Formula.Sign.NONNEGATIVE)).isEqualTo(UNKNOWN);
        assertThat(bounds.truth(1, Formula.Sign.NONNEGATIVE)).isEqualTo(EITHER);
        bounds.define(0);
        assertThat(bounds.truth(0, Formula.Sign.NONNEGATIVE)).isEqualTo(TRUE);
    }

    @Test
    void only_become_tighter_and_a_strict_bound_stays_strict() {
        Bounds bounds = bounds(0, true, 5, true);
        bounds.atLeast(0, 0, false);
        bounds.atMost(0, 5, false);
        bounds.atLeast(0, -1, false);
        bounds.atMost(0, 6, false);
        assertThat(bounds.truth(0, Formula.Sign.POSITIVE)).isEqualTo(TRUE);
        assertThat(bounds.lower(0)).isZero();
        assertThat(bounds.upper(0)).isEqualTo(5);
        Bounds negative = bounds(-5, false, 0, true);
        negative.atMost(0, 0, false);
        assertThat(negative.truth(0, Formula.Sign.NONNEGATIVE)).isEqualTo(FALSE);
    }

    @Test
    void a_bound_that_is_new_is_strict_only_where_that_is_said() {
        Bounds low = bounds(-1, true, 5, false);
        low.atLeast(0, 0, false);
        assertThat(low.truth(0, Formula.Sign.POSITIVE)).isEqualTo(EITHER);
        low.atLeast(0, 0, true);
        assertThat(low.truth(0, Formula.Sign.POSITIVE)).isEqualTo(TRUE);
        Bounds high = bounds(-5, false, 1, true);
        high.atMost(0, 0, false);
        assertThat(high.truth(0, Formula.Sign.NONNEGATIVE)).isEqualTo(EITHER);
        high.atMost(0, 0, true);
        assertThat(high.truth(0, Formula.Sign.NONNEGATIVE)).isEqualTo(FALSE);
    }

    @Test
    void extended_they_hold_zero_and_all_above() {
        Bounds bounds = bounds(3, true, 4, true);
        bounds.extend(0);
        assertThat(bounds.lower(0)).isZero();
        assertThat(bounds.upper(0)).isEqualTo(INF);
        assertThat(bounds.truth(0, Formula.Sign.POSITIVE)).isEqualTo(EITHER);
        Bounds negative = bounds(-3, true, 4, true);
        negative.extend(0);
        assertThat(negative.lower(0)).isEqualTo(-3);
        Bounds zero = bounds(0, true, 4, true);
        zero.extend(0);
        assertThat(zero.truth(0, Formula.Sign.POSITIVE)).isEqualTo(EITHER);
    }

    /** Conjunction and disjunction look from the left: what comes after the part that settles need not be defined. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TRUE    | TRUE    | TRUE    | TRUE
            TRUE    | FALSE   | FALSE   | TRUE
            TRUE    | EITHER  | EITHER  | TRUE
            TRUE    | UNKNOWN | UNKNOWN | TRUE
            FALSE   | TRUE    | FALSE   | TRUE
            FALSE   | FALSE   | FALSE   | FALSE
            FALSE   | EITHER  | FALSE   | EITHER
            FALSE   | UNKNOWN | FALSE   | UNKNOWN
            EITHER  | TRUE    | EITHER  | TRUE
            EITHER  | FALSE   | FALSE   | EITHER
            EITHER  | EITHER  | EITHER  | EITHER
            EITHER  | UNKNOWN | UNKNOWN | UNKNOWN
            UNKNOWN | TRUE    | UNKNOWN | UNKNOWN
            UNKNOWN | FALSE   | UNKNOWN | UNKNOWN
            UNKNOWN | EITHER  | UNKNOWN | UNKNOWN
            UNKNOWN | UNKNOWN | UNKNOWN | UNKNOWN
            """)
    void truths_are_joined_from_the_left(BoxTruth left, BoxTruth right, BoxTruth and, BoxTruth or) {
        assertThat(left.and(right)).isEqualTo(and);
        assertThat(left.or(right)).isEqualTo(or);
        Bounds bounds = new Bounds(8);
        Formula first = atom(bounds, 0, left);
        Formula second = atom(bounds, 1, right);
        assertThat(new Formula.All(List.of(first, second)).on(bounds)).isEqualTo(and);
        assertThat(new Formula.Any(List.of(first, second)).on(bounds)).isEqualTo(or);
    }

    private static Formula atom(Bounds bounds, int margin, BoxTruth truth) {
        bounds.start(margin, truth != UNKNOWN);
        bounds.atLeast(margin, truth == TRUE ? 1 : -1, false);
        bounds.atMost(margin, truth == FALSE ? -1 : 1, false);
        return new Formula.Atom(margin, Formula.Sign.POSITIVE);
    }
}
