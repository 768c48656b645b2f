package org.sharpbound.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExactEvaluationTest {

    private static final Expr X = Expr.variable("x");
    private static final Relation YES = compare(Expr.num(1), Comparison.LT, Expr.num(2));
    private static final Relation NO = compare(Expr.num(1), Comparison.GT, Expr.num(2));
    private static final Relation UNDEFINED = compare(Expr.num(1).over(Expr.num(0)), Comparison.LT, Expr.apply(Op.PI));
    private static final Relation UNKNOWN = compare(Expr.apply(Op.PI), Comparison.LT, Expr.num(4));
    private static final List<Relation> BASIC = List.of(YES, NO, UNDEFINED, UNKNOWN);

    @Test
    void comparisons_decide_rationals() {
        int[][] pairs = {{1, 2}, {2, 2}, {3, 2}};
        for (int[] pair : pairs) {
            for (Comparison comparison : Comparison.values()) {
                Truth truth = truth(compare(Expr.num(pair[0]), comparison, Expr.num(pair[1])));
                assertThat(truth).isEqualTo(Truth.of(comparison.holdsFor(Integer.compare(pair[0], pair[1]))));
            }
        }
        assertThat(BASIC.stream().map(ExactEvaluationTest::truth))
                .containsExactly(Truth.TRUE, Truth.FALSE, Truth.UNDEFINED, Truth.UNKNOWN);
    }

    @Test
    void connectives_look_from_the_left_until_the_matter_is_settled() {
        for (Relation left : BASIC) {
            for (Relation right : BASIC) {
                Truth l = truth(left);
                Truth r = truth(right);
                assertThat(truth(new Relation.And(List.of(left, right)))).isEqualTo(l == Truth.TRUE ? r : l);
                assertThat(truth(new Relation.Or(List.of(left, right)))).isEqualTo(l == Truth.FALSE ? r : l);
                Truth implied = l == Truth.TRUE ? r : l == Truth.FALSE ? Truth.TRUE : l;
                assertThat(truth(new Relation.Implies(left, right))).isEqualTo(implied);
            }
        }
        assertThat(BASIC.stream().map(part -> truth(new Relation.Not(part))))
                .containsExactly(Truth.FALSE, Truth.TRUE, Truth.UNDEFINED, Truth.UNKNOWN);
        assertThat(truth(new Relation.And(List.of()))).isEqualTo(Truth.TRUE);
        assertThat(truth(new Relation.Or(List.of()))).isEqualTo(Truth.FALSE);
    }

    @Test
    void three_parts_are_settled_by_the_first_that_counts() {
        assertThat(truth(new Relation.And(List.of(YES, NO, UNDEFINED)))).isEqualTo(Truth.FALSE);
        assertThat(truth(new Relation.And(List.of(YES, UNDEFINED, NO)))).isEqualTo(Truth.UNDEFINED);
        assertThat(truth(new Relation.Or(List.of(NO, YES, UNDEFINED)))).isEqualTo(Truth.TRUE);
        assertThat(truth(new Relation.Or(List.of(NO, UNKNOWN, YES)))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void only_the_branch_taken_must_be_defined() {
        Expr inverse =
                new Expr.If(compare(X, Comparison.NE, Expr.num(0)), Expr.num(1).over(X), Expr.num(7));
        assertThat(at(inverse, "0")).isEqualTo(value("7"));
        assertThat(at(inverse, "1/4")).isEqualTo(value("4"));
        assertThat(at(new Expr.If(UNDEFINED, X, X), "1")).isInstanceOf(ExactValue.Undefined.class);
        assertThat(at(new Expr.If(UNKNOWN, X, X), "1")).isInstanceOf(ExactValue.NotRational.class);
        Relation guarded = new Relation.Implies(
                compare(X, Comparison.GT, Expr.num(0)), compare(Expr.apply(Op.LOG, X), Comparison.LT, X));
        assertThat(new ExactEvaluation(Map.of("x", Rational.MINUS_ONE), 100).truth(guarded))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void a_graph_of_sixty_thousand_levels_with_two_to_the_that_paths_is_walked_once() {
        Expr sum = X;
        for (int i = 0; i < 60_000; i++) {
            Expr half = sum.over(Expr.num(2));
            sum = half.plus(half);
        }
        assertThat(at(sum, "3/7")).isEqualTo(value("3/7"));
    }

    @Test
    void a_deep_nest_of_relations_and_conditions_needs_no_thread_stack() {
        Relation relation = compare(X, Comparison.GT, Expr.num(0));
        Expr expr = X;
        for (int i = 0; i < 20_000; i++) {
            relation = new Relation.Not(new Relation.Not(relation));
            expr = new Expr.If(compare(expr, Comparison.GT, Expr.num(0)), expr, X.negated());
        }
        ExactEvaluation evaluation = new ExactEvaluation(Map.of("x", Rational.ONE), 100);
        assertThat(evaluation.truth(relation)).isEqualTo(Truth.TRUE);
        assertThat(evaluation.value(expr)).isEqualTo(value("1"));
    }

    @Test
    void a_chain_is_refused_for_it_is_only_written() {
        Relation chain = new Relation.Chain(List.of(X, X, X), List.of(Comparison.LE, Comparison.LE));
        assertThatThrownBy(() -> truth(chain)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Relation compare(Expr left, Comparison comparison, Expr right) {
        return new Relation.Compare(left, comparison, right);
    }

    private static Truth truth(Relation relation) {
        return new ExactEvaluation(Map.of("x", Rational.ONE), 1000).truth(relation);
    }

    private static ExactValue at(Expr expr, String x) {
        return ExactValue.of(expr, Map.of("x", Rational.parse(x)), 1000);
    }

    private static ExactValue value(String text) {
        return new ExactValue.Value(Rational.parse(text));
    }
}
