package org.sharpbound.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharpbound.oracle.SecondOpinion.Report;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Truth;

class SecondOpinionTest {

    private static final Expr X = Expr.variable("x");
    private static final Expr Y = Expr.variable("y");
    private static final Domain UNIT = range("0", false, "1", false);
    private static final SecondOpinion OPINION = new SecondOpinion(60, 60, 5, Duration.ofSeconds(60));

    @Test
    void what_is_true_finds_agreement_at_every_point() {
        Domain halfLine = new Domain.Range(Optional.of(Expr.num(0)), true, Optional.empty(), true);
        Report report = on(Map.of("x", halfLine), compare(Expr.apply(Op.LOG, X), Comparison.LT, X));
        assertThat(report.disagreements()).isEmpty();
        assertThat(report.agreeing()).isEqualTo(60);
        assertThat(report.complete()).isTrue();
    }

    @Test
    void where_both_sides_touch_it_is_neither_for_nor_against() {
        Expr one = Expr.apply(Op.SIN, X).pow(2).plus(Expr.apply(Op.COS, X).pow(2));
        Report report = on(Map.of("x", UNIT), compare(one, Comparison.EQ, Expr.num(1)));
        assertThat(report.disagreements()).isEmpty();
        assertThat(report.touching()).isGreaterThan(50);
    }

    @Test
    void a_violation_near_an_end_is_found_with_its_sides() {
        Report report = on(Map.of("x", UNIT), compare(Expr.apply(Op.EXP, X), Comparison.LE, number("2.7182818")));
        assertThat(report.disagreements()).isNotEmpty();
        Disagreement first = report.disagreements().get(0);
        assertThat(first.point()).isEqualTo(Point.of(Map.of("x", Rational.ONE)));
        assertThat(first.found()).isEqualTo(Truth.FALSE);
        assertThat(first.left()).isInstanceOf(Estimate.Number.class);
        assertThat(((Estimate.Number) first.left()).text()).startsWith("2.71828182845904523536");
        assertThat(first.right()).isEqualTo(new Estimate.Number("13591409/5000000", 2.7182818, Estimate.ALL_DIGITS));
        assertThat(first.digits()).isEqualTo(60);
    }

    @Test
    void an_open_end_is_not_visited_but_its_neighbourhood_is() {
        Relation inside = compare(X, Comparison.GT, Expr.num(0));
        assertThat(on(Map.of("x", range("0", true, "1", true)), inside).disagreements())
                .isEmpty();
        assertThat(on(Map.of("x", UNIT), inside).disagreements()).hasSize(1);
        Relation away = compare(X, Comparison.GT, number("1e-20"));
        assertThat(on(Map.of("x", range("0", true, "1", true)), away).disagreements())
                .isNotEmpty();
        Domain line = Domain.REALS;
        assertThat(on(Map.of("x", line), compare(X, Comparison.LT, number("1e12")))
                        .disagreements())
                .isNotEmpty();
    }

    @Test
    void undefined_where_the_assumptions_hold_is_a_disagreement() {
        Relation goal = compare(Expr.num(1).over(X), Comparison.GE, Expr.num(1));
        Report report = on(Map.of("x", UNIT), goal);
        assertThat(report.disagreements()).hasSize(1);
        assertThat(report.disagreements().get(0).found()).isEqualTo(Truth.UNDEFINED);
        assertThat(report.disagreements().get(0).left()).isInstanceOf(Estimate.Undefined.class);
        Statement assumed = new Statement(Map.of("x", UNIT), List.of(compare(X, Comparison.NE, Expr.num(0))), goal);
        assertThat(OPINION.on(assumed, List.of()).disagreements()).isEmpty();
        assertThat(OPINION.on(assumed, List.of()).outside()).isEqualTo(1);
    }

    @Test
    void given_points_count_if_they_lie_in_the_domain() {
        Relation goal = compare(X, Comparison.NE, number("1/3"));
        Statement statement = new Statement(Map.of("x", UNIT), List.of(), goal);
        assertThat(OPINION.on(statement, List.of()).disagreements()).isEmpty();
        Report given = OPINION.on(statement, List.of(at("1/3")));
        assertThat(given.disagreements()).hasSize(1);
        Statement elsewhere = new Statement(Map.of("x", range("1/3", true, "1", false)), List.of(), goal);
        assertThat(OPINION.on(elsewhere, List.of(at("1/3"), at("0"), at("7"))).disagreements())
                .isEmpty();
    }

    @Test
    void compound_goals_show_the_comparison_that_settles_them() {
        Relation low = compare(X, Comparison.GE, Expr.num(0));
        Relation high = compare(X, Comparison.LT, Expr.num(1));
        Relation positive = compare(X, Comparison.GT, Expr.num(0));
        List<Relation> goals = List.of(
                new Relation.And(List.of(low, high)),
                new Relation.Implies(low, high),
                new Relation.Or(List.of(high, new Relation.Not(positive))),
                new Relation.Not(new Relation.Implies(high, high)));
        for (Relation goal : goals) {
            Disagreement found = OPINION.on(new Statement(Map.of("x", finite("1")), List.of(), goal), List.of())
                    .disagreements()
                    .get(0);
            assertThat(found.left()).isEqualTo(new Estimate.Number("1", 1, Estimate.ALL_DIGITS));
        }
    }

    @Test
    void finite_and_integer_domains_are_visited_whole() {
        Map<String, Domain> quantities = new LinkedHashMap<>();
        quantities.put("x", new Domain.Finite(List.of(Expr.apply(Op.PI), Expr.num(4))));
        quantities.put("y", new Domain.Integers(BigInteger.ONE, BigInteger.valueOf(5)));
        Report report = on(quantities, compare(X.plus(Y), Comparison.GT, Expr.num(4)));
        assertThat(report.agreeing()).isEqualTo(10);
        assertThat(on(
                                quantities,
                                compare(
                                        X.times(Y),
                                        Comparison.NE,
                                        Expr.apply(Op.PI).times(Expr.num(3))))
                        .touching())
                .isEqualTo(1);
    }

    @Test
    void an_irrational_end_is_approached_from_inside() {
        Domain quarter = new Domain.Range(
                Optional.of(Expr.num(0)), false, Optional.of(Expr.apply(Op.PI).over(Expr.num(2))), true);
        Report report = on(Map.of("x", quarter), compare(Expr.apply(Op.COS, X), Comparison.GT, Expr.num(0)));
        assertThat(report.disagreements()).isEmpty();
        assertThat(report.agreeing()).isGreaterThan(40);
        assertThat(on(Map.of("x", quarter), compare(Expr.apply(Op.COS, X), Comparison.GT, number("1e-30")))
                        .disagreements())
                .isNotEmpty();
    }

    @Test
    void a_domain_whose_ends_cannot_be_computed_leaves_the_report_incomplete() {
        Domain far = new Domain.Range(
                Optional.of(Expr.num(0)), false, Optional.of(Expr.apply(Op.EXP, number("1e30"))), false);
        Report report = on(Map.of("x", far), compare(X, Comparison.GE, Expr.num(0)));
        assertThat(report.judged()).isZero();
        assertThat(report.complete()).isFalse();
    }

    @Test
    void the_points_depend_on_the_seed_alone() {
        Statement statement = new Statement(Map.of("x", UNIT), List.of(), compare(X, Comparison.GT, number("2")));
        Report once = OPINION.on(statement, List.of());
        assertThat(OPINION.on(statement, List.of())).isEqualTo(once);
        Report other = new SecondOpinion(60, 60, 6, Duration.ofSeconds(60)).on(statement, List.of());
        assertThat(other.disagreements()).isNotEqualTo(once.disagreements());
    }

    @Test
    void without_time_no_point_is_judged() {
        Statement statement = new Statement(Map.of("x", UNIT), List.of(), compare(X, Comparison.GT, number("2")));
        Report report = new SecondOpinion(60, 60, 5, Duration.ZERO).on(statement, List.of());
        assertThat(report.judged()).isZero();
        assertThat(report.complete()).isFalse();
    }

    private static Report on(Map<String, Domain> quantities, Relation goal) {
        return OPINION.on(new Statement(quantities, List.of(), goal), List.of());
    }

    private static Point at(String x) {
        return Point.of(Map.of("x", Rational.parse(x)));
    }

    private static Relation compare(Expr left, Comparison comparison, Expr right) {
        return new Relation.Compare(left, comparison, right);
    }

    private static Expr number(String text) {
        return Expr.num(Rational.parse(text));
    }

    private static Domain finite(String value) {
        return new Domain.Finite(List.of(number(value)));
    }

    private static Domain range(String lower, boolean lowerOpen, String upper, boolean upperOpen) {
        return new Domain.Range(Optional.of(number(lower)), lowerOpen, Optional.of(number(upper)), upperOpen);
    }
}
