package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.RandomTerm;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;

/** Bounds by every method, of every form of a margin, against the values of random terms at points of random boxes. */
class LeafJudgeTest {

    private static final int TERMS = 300;
    private static final int POINTS = 5;
    private static final Precision PRECISION = Precision.ofDigits(40);

    private final RandomTerm random = new RandomTerm(7);

    /** A way to judge a box. */
    private record Way(Method method, int digits) {}

    private static final List<Way> WAYS = List.of(
            new Way(Method.PLAIN, 0),
            new Way(Method.MEAN_VALUE, 0),
            new Way(Method.MONOTONE, 0),
            new Way(Method.TAYLOR_MODEL, 0),
            new Way(Method.SECOND_ORDER, 0),
            new Way(Method.CONTRACTION, 0),
            new Way(Method.PLAIN, 20));

    @Test
    void bounds_hold_every_value_where_the_goal_is_defined_and_what_holds_on_a_box_holds_at_its_points() {
        int judged = 0;
        int settled = 0;
        for (int n = 0; n < TERMS; n++) {
            RandomTerm.Range x = random.range();
            RandomTerm.Range y = random.range();
            Expr term = random.next(1 + n % 4);
            Comparison comparison = n % 2 == 0 ? Comparison.GE : Comparison.GT;
            Map<String, Domain> domains = new LinkedHashMap<>();
            domains.put("x", domain(x));
            domains.put("y", domain(y));
            Relation goal = new Relation.Compare(term, comparison, Expr.num(0));
            Scope scope = Scope.of(new Statement(domains, List.of(), goal));
            LeafJudge judge = scope.judge();
            Tape tape = Tape.of(RandomTerm.VARIABLES, List.of(term));
            for (int k = 0; k < POINTS; k++) {
                double px = random.within(x);
                double py = random.within(y);
                BigRun point = at(tape, px, py);
                BigInterval value = point.value(0);
                for (Way way : WAYS) {
                    boolean holds = judge.settles(scope.box(), way.method(), way.digits());
                    if (!judge.defined() || !point.defined(0)) {
                        continue;
                    }
                    judged++;
                    String where = term + " at " + px + ", " + py + " in " + scope.box() + " by " + way;
                    BigInterval bounds = BigInterval.of(judge.lower(0), judge.upper(0));
                    // contraction bounds the margins on a part of the box, unless it settles it
                    assertThat(bounds.intersect(value).isEmpty() && (holds || way.method() != Method.CONTRACTION))
                            .as("%s: %s, %s", where, bounds, value)
                            .isFalse();
                    if (holds && value.isBoundedAbove()) {
                        settled++;
                        int sign = value.hi().compareTo(BigDecimal.ZERO);
                        assertThat(sign).as(where).isGreaterThanOrEqualTo(comparison == Comparison.GT ? 1 : 0);
                    }
                }
            }
        }
        assertThat(judged).isGreaterThan(TERMS);
        assertThat(settled).isGreaterThan(TERMS / 2);
    }

    @Test
    void what_contraction_settles_holds_wherever_the_assumption_does() {
        int settled = 0;
        int assumed = 0;
        for (int n = 0; n < 5 * TERMS; n++) {
            RandomTerm.Range x = random.range();
            RandomTerm.Range y = random.range();
            Expr assumption = random.next(1 + n % 3);
            Expr term = random.next(1 + n % 2);
            Map<String, Domain> domains = new LinkedHashMap<>();
            domains.put("x", domain(x));
            domains.put("y", domain(y));
            Relation goal = new Relation.Compare(term, Comparison.GE, Expr.num(-n % 3));
            Relation holds = new Relation.Compare(assumption, Comparison.GT, Expr.num(n % 2));
            Scope scope = Scope.of(new Statement(domains, List.of(holds), goal));
            if (scope.box().isEmpty() || !scope.judge().settles(scope.box(), Method.CONTRACTION, 0)) {
                continue;
            }
            settled++;
            Tape tape = Tape.of(RandomTerm.VARIABLES, List.of(assumption, term));
            for (int k = 0; k < POINTS; k++) {
                double px = random.within(x);
                double py = random.within(y);
                BigRun point = at(tape, px, py);
                BigInterval premise = point.value(0);
                boolean premiseHolds = point.defined(0)
                        && premise.isBoundedBelow()
                        && premise.lo().compareTo(BigDecimal.valueOf(n % 2)) > 0;
                BigInterval value = point.value(1);
                if (premiseHolds && value.isBoundedAbove()) {
                    assumed++;
                    assertThat(value.hi())
                            .as("%s where %s at %s, %s in %s, %s", goal, holds, px, py, x, y)
                            .isGreaterThanOrEqualTo(BigDecimal.valueOf(-n % 3));
                }
            }
        }
        assertThat(settled).isGreaterThan(TERMS / 2);
        assertThat(assumed).isGreaterThan(TERMS / 2);
    }

    private static Domain domain(RandomTerm.Range range) {
        return new Domain.Range(end(range.lo()), range.above(), end(range.hi()), range.below());
    }

    private static Optional<Expr> end(double end) {
        return Double.isInfinite(end) ? Optional.empty() : Optional.of(Expr.num(Rational.of(end)));
    }

    private static BigRun at(Tape tape, double x, double y) {
        IntervalRun run = new IntervalRun(tape);
        run.set(0, x, x, false, false);
        run.set(1, y, y, false, false);
        run.evaluate();
        return new BigRun(run, PRECISION);
    }
}
