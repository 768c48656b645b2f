package org.sharpbound.term.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;

/** Random expressions at simple points: where the original is defined, its normal form is too and has the same value. */
class NormalFormRandomTest {

    private static final long SEED = 20_240_607;
    private static final int EXPRESSIONS = Integer.getInteger("sharpbound.normal.expressions", 2_500);
    private static final int MOST_SHOWN = 5;
    private static final double[] COORDINATES = {0, 1, -1, 2, -2, 0.5, -0.5, 3, -0.75, 1.25, 0.3, -1.7};

    private final Random random = new Random(Long.getLong("sharpbound.normal.seed", SEED));
    private final RandomFormula formulas = new RandomFormula(random);

    @Test
    void a_normal_form_is_defined_and_equal_wherever_the_original_is_defined() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            Expr original = formulas.next(2 + random.nextInt(3));
            Optional<NormalForm> form = NormalForm.of(original);
            if (form.isEmpty()) {
                continue;
            }
            List<Expr> others = new ArrayList<>(form.get().written());
            others.add(form.get().simplified());
            for (int j = 0; j < 12; j++) {
                Map<String, Double> point = Map.of("x", coordinate(), "y", coordinate());
                Approximation expected = Approximation.of(original, point);
                for (Expr other : expected.isDefined() ? others : List.<Expr>of()) {
                    Approximation found = Approximation.of(other, point);
                    compared += found.isDefined() ? 1 : 0;
                    if (disagree(expected, found) && wrong.size() < MOST_SHOWN) {
                        wrong.add(original + " = " + expected + " but " + other + " = " + found + " at " + point);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).as("points at which both sides were known").isGreaterThan(10 * EXPRESSIONS);
    }

    @Test
    void a_normal_form_for_quantities_that_are_not_negative_is_equal_where_they_are_not() {
        List<String> wrong = new ArrayList<>();
        int split = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            Expr original = formulas.next(2 + random.nextInt(3));
            Optional<NormalForm> form = NormalForm.of(original, Set.of("x", "y"), () -> false);
            if (form.isEmpty()) {
                continue;
            }
            List<Expr> others = form.get().written();
            split += NormalForm.of(original)
                            .map(NormalForm::written)
                            .filter(others::equals)
                            .isEmpty()
                    ? 1
                    : 0;
            for (int j = 0; j < 12; j++) {
                Map<String, Double> point = Map.of("x", Math.abs(coordinate()), "y", Math.abs(coordinate()));
                Approximation expected = Approximation.of(original, point);
                for (Expr other : expected.isDefined() ? others : List.<Expr>of()) {
                    Approximation found = Approximation.of(other, point);
                    if (disagree(expected, found) && wrong.size() < MOST_SHOWN) {
                        wrong.add(original + " = " + expected + " but " + other + " = " + found + " at " + point);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(split).as("forms that are others than without").isGreaterThan(EXPRESSIONS / 50);
    }

    @Test
    void nothing_is_called_equal_that_differs_at_a_point() {
        List<String> wrong = new ArrayList<>();
        int equal = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            Expr left = formulas.next(1 + random.nextInt(2));
            Expr right = changed(left);
            if (!NormalForm.equal(left, right)) {
                continue;
            }
            equal++;
            for (int j = 0; j < 12; j++) {
                Map<String, Double> point = Map.of("x", coordinate(), "y", coordinate());
                Approximation a = Approximation.of(left, point);
                Approximation b = Approximation.of(right, point);
                if (a.isDefined() && b.isDefined() && disagree(a, b) && wrong.size() < MOST_SHOWN) {
                    wrong.add(left + " = " + a + " but " + right + " = " + b + " at " + point);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(equal).as("pairs called equal").isGreaterThan(EXPRESSIONS / 20);
    }

    /** A tempting rewriting of the expression, right or wrong. */
    private Expr changed(Expr expr) {
        if (!(expr instanceof Apply apply) || apply.arguments().isEmpty()) {
            return expr;
        }
        Expr u = apply.argument(0);
        if (apply.arguments().size() == 2) {
            Expr v = apply.argument(1);
            return switch (random.nextInt(5)) {
                case 0 -> new Apply(apply.op(), List.of(v, u));
                case 1 -> Expr.apply(Op.EXP, v.times(Expr.apply(Op.LOG, u)));
                case 2 -> Expr.apply(apply.op(), u.negated(), v.negated());
                case 3 -> Expr.apply(apply.op(), changed(u), v);
                default -> Expr.apply(apply.op(), u, changed(v)).negated();
            };
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Apply(apply.op(), List.of(changed(u)));
            case 1 -> new Apply(apply.op(), List.of(u.negated()));
            case 2 -> new Apply(apply.op(), List.of(u.negated())).negated();
            case 3 -> Expr.apply(Op.SQRT, expr.pow(2));
            case 4 -> Expr.apply(Op.LOG, Expr.apply(Op.EXP, expr));
            default -> Expr.apply(Op.EXP, Expr.apply(Op.LOG, expr));
        };
    }

    private double coordinate() {
        return COORDINATES[random.nextInt(COORDINATES.length)];
    }

    private static boolean disagree(Approximation a, Approximation b) {
        return b.equals(Approximation.UNDEFINED)
                || b.isDefined() && Math.abs(a.value() - b.value()) > 4 * (a.error() + b.error()) + 1e-11;
    }
}
