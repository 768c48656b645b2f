package org.sharpbound.term.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/** Conditions that are true, false or open wherever they are defined. */
class NormalFormConditionTest {

    private static final Expr A = Expr.variable("a");
    private static final Expr B = Expr.variable("b");
    private static final Relation TRUE = compare("x + 1", Comparison.GT, "x");
    private static final Relation FALSE = compare("2*x", Comparison.NE, "x + x");
    private static final Relation OPEN = compare("x", Comparison.LT, "y");

    private static Relation compare(String left, Comparison comparison, String right) {
        return new Relation.Compare(Formula.of(left), comparison, Formula.of(right));
    }

    private static Relation chain(String... terms) {
        return new Relation.Chain(
                Stream.of(terms).map(Formula::of).toList(),
                Stream.of(terms).skip(1).map(t -> Comparison.LE).toList());
    }

    static Stream<Arguments> settled() {
        return Stream.of(
                Arguments.of(TRUE, true),
                Arguments.of(FALSE, false),
                Arguments.of(new Relation.Not(FALSE), true),
                Arguments.of(new Relation.And(List.of(TRUE, TRUE)), true),
                Arguments.of(new Relation.And(List.of(TRUE, OPEN, FALSE)), false),
                Arguments.of(new Relation.Or(List.of(FALSE, FALSE)), false),
                Arguments.of(new Relation.Or(List.of(OPEN, TRUE)), true),
                Arguments.of(new Relation.Implies(FALSE, OPEN), true),
                Arguments.of(new Relation.Implies(OPEN, TRUE), true),
                Arguments.of(new Relation.Implies(TRUE, FALSE), false),
                Arguments.of(chain("x", "x + 1", "x + 2"), true),
                Arguments.of(chain("x", "y", "y - 1"), false));
    }

    @ParameterizedTest
    @MethodSource("settled")
    void a_condition_that_is_settled_chooses_the_branch(Relation condition, boolean value) {
        Expr choice = new Expr.If(condition, A, B);
        assertThat(NormalForm.equal(choice, value ? A : B)).isTrue();
        assertThat(NormalForm.equal(choice, value ? B : A)).isFalse();
    }

    static Stream<Relation> open() {
        return Stream.of(
                OPEN,
                new Relation.Not(OPEN),
                new Relation.And(List.of(TRUE, OPEN)),
                new Relation.Or(List.of(OPEN, FALSE)),
                new Relation.Implies(OPEN, FALSE),
                new Relation.Implies(TRUE, OPEN),
                chain("x", "y", "y + 1"));
    }

    @ParameterizedTest
    @MethodSource("open")
    void a_condition_that_is_open_chooses_none(Relation condition) {
        Expr choice = new Expr.If(condition, A, B);
        assertThat(NormalForm.equal(choice, A)).isFalse();
        assertThat(NormalForm.equal(choice, B)).isFalse();
        assertThat(NormalForm.equal(choice, new Expr.If(condition, A.times(Expr.num(1)), B)))
                .isTrue();
    }
}
