package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharpbound.oracle.Estimate;
import org.sharpbound.oracle.HighPrecision;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * What the runs of a tape promise of a box, against the values at points of it: 40 digits by {@link BigRun} on the point,
 * and, of what is defined, by the independent evaluation of the oracle.
 */
class TapeRunTest {

    private static final int TERMS = 1_000;
    private static final int TERMS_FOR_THE_ORACLE = 150;
    private static final int POINTS = 6;
    private static final Precision PRECISION = Precision.ofDigits(40);

    private final RandomTerm random = new RandomTerm(20261122);
    private RandomTerm.Range x;
    private RandomTerm.Range y;

    private IntervalRun box(Tape tape) {
        x = random.range();
        y = random.range();
        IntervalRun run = new IntervalRun(tape);
        run.set(0, x.lo(), x.hi(), x.above(), x.below());
        run.set(1, y.lo(), y.hi(), y.above(), y.below());
        run.evaluate();
        return run;
    }

    private static BigRun at(Tape tape, double x, double y) {
        IntervalRun run = new IntervalRun(tape);
        run.set(0, x, x, false, false);
        run.set(1, y, y, false, false);
        run.evaluate();
        return new BigRun(run, PRECISION);
    }

    @Test
    void enclosures_hold_every_value_and_open_ends_are_not_attained() {
        int judged = 0;
        int strict = 0;
        for (int n = 0; n < TERMS; n++) {
            Expr term = random.next(1 + n % 4);
            Tape tape = Tape.of(RandomTerm.VARIABLES, List.of(term));
            IntervalRun run = box(tape);
            BigRun fine = new BigRun(run, PRECISION);
            for (int k = 0; k < POINTS; k++) {
                double px = random.within(x);
                double py = random.within(y);
                BigRun point = at(tape, px, py);
                if (!point.defined(0)) {
                    continue;
                }
                judged++;
                BigInterval value = point.value(0);
                String where = term + " at " + px + ", " + py + " in " + x + ", " + y;
                BigInterval coarse = BigInterval.of(run.lower(0), run.upper(0));
                assertThat(coarse.intersect(value).isEmpty())
                        .as("%s: %s, %s", where, coarse, value)
                        .isFalse();
                assertThat(fine.value(0).intersect(value).isEmpty()).as(where).isFalse();
                if (run.above(0) && !Double.isInfinite(run.lower(0)) && value.isBoundedAbove()) {
                    strict++;
                    assertThat(value.hi()).as(where).isGreaterThan(new BigDecimal(run.lower(0)));
                }
                if (run.below(0) && !Double.isInfinite(run.upper(0)) && value.isBoundedBelow()) {
                    strict++;
                    assertThat(value.lo()).as(where).isLessThan(new BigDecimal(run.upper(0)));
                }
                if (fine.above(0) && fine.value(0).isBoundedBelow() && value.isBoundedAbove()) {
                    assertThat(value.hi()).as(where).isGreaterThan(fine.value(0).lo());
                }
                if (fine.below(0) && fine.value(0).isBoundedAbove() && value.isBoundedBelow()) {
                    assertThat(value.lo()).as(where).isLessThan(fine.value(0).hi());
                }
            }
        }
        assertThat(judged).isGreaterThan(TERMS);
        assertThat(strict).isGreaterThan(TERMS / 10);
    }

    @Test
    void what_is_called_defined_has_a_value_at_every_point() {
        int promised = 0;
        for (int n = 0; n < TERMS_FOR_THE_ORACLE; n++) {
            Expr term = random.next(1 + n % 3);
            Tape tape = Tape.of(RandomTerm.VARIABLES, List.of(term));
            IntervalRun run = box(tape);
            BigRun fine = new BigRun(run, PRECISION);
            if (!run.defined(0) && !fine.defined(0)) {
                continue;
            }
            promised++;
            for (int k = 0; k < POINTS; k++) {
                double px = random.within(x);
                double py = random.within(y);
                Map<String, Rational> point = Map.of("x", Rational.of(px), "y", Rational.of(py));
                assertThat(new HighPrecision(point).value(term))
                        .as("%s at %s, %s in %s, %s", term, px, py, x, y)
                        .isNotInstanceOf(Estimate.Undefined.class);
            }
        }
        assertThat(promised).isGreaterThan(TERMS_FOR_THE_ORACLE / 10);
    }

    @Test
    void gradients_hold_the_slopes_between_any_two_points_of_a_box_on_which_the_term_is_continuous() {
        int judged = 0;
        for (int n = 0; n < TERMS; n++) {
            Expr term = random.next(1 + n % 4);
            Tape tape = Tape.of(RandomTerm.VARIABLES, List.of(term));
            IntervalRun run = box(tape);
            if (!run.continuous(0)) {
                continue;
            }
            GradientRun gradient = new GradientRun(run);
            gradient.differentiate(0);
            for (int k = 0; k < POINTS; k++) {
                double px = random.within(x);
                double py = random.within(y);
                double qx = k == 0 ? px : random.within(x);
                double qy = k == 1 ? py : random.within(y);
                BigInterval p = at(tape, px, py).value(0);
                BigInterval q = at(tape, qx, qy).value(0);
                BigInterval slopes = term(gradient, 0, px, qx).add(term(gradient, 1, py, qy), PRECISION);
                assertThat(slopes.intersect(p.sub(q, PRECISION)).isEmpty())
                        .as("%s between %s, %s and %s, %s in %s, %s", term, px, py, qx, qy, x, y)
                        .isFalse();
                judged++;
            }
        }
        assertThat(judged).isGreaterThan(TERMS);
    }

    private static BigInterval term(GradientRun gradient, int variable, double p, double q) {
        BigInterval slope = BigInterval.of(gradient.lower(variable), gradient.upper(variable));
        return slope.mul(BigInterval.of(p).sub(BigInterval.of(q), PRECISION), PRECISION);
    }
}
