package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharpbound.oracle.Estimate;
import org.sharpbound.oracle.HighPrecision;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;

/** What second-order forms promise of a box, against values and gradients at points of it. */
class SecondOrderRunTest {

    private static final int TERMS = 1_200;
    private static final int POINTS = 5;
    private static final Precision PRECISION = Precision.ofDigits(40);
    private static final double[] WIDTHS = {1e-9, 1e-3, 0.1, 1};

    private final RandomTerm random = new RandomTerm(20261123);
    private RandomTerm.Range x;
    private RandomTerm.Range y;
    private Expr term;
    private Tape tape;

    /** A random term on a random bounded box, evaluated; false if the box has no centre inside. */
    private boolean evaluate(int n, SecondOrderRun[] into) {
        term = random.next(1 + n % 4);
        tape = Tape.of(RandomTerm.VARIABLES, List.of(term));
        x = bounded(random.range(), WIDTHS[n % 4]);
        y = bounded(random.range(), WIDTHS[n % 4]);
        SecondOrderRun run = new SecondOrderRun(tape);
        boolean first = run.set(0, x.lo(), x.hi(), x.above(), x.below());
        boolean second = run.set(1, y.lo(), y.hi(), y.above(), y.below());
        if (first && second) {
            run.evaluate(0);
        }
        into[0] = run;
        return first && second;
    }

    private static RandomTerm.Range bounded(RandomTerm.Range range, double width) {
        double lo = Double.isInfinite(range.lo()) ? Math.min(range.hi(), 0) - width : range.lo();
        double hi = Math.min(range.hi(), lo + width);
        return new RandomTerm.Range(lo, hi, range.above() && lo < hi, range.below() && lo < hi);
    }

    private IntervalRun at(double px, double py) {
        IntervalRun run = new IntervalRun(tape);
        run.set(0, px, px, false, false);
        run.set(1, py, py, false, false);
        run.evaluate();
        return run;
    }

    private String where(double... point) {
        return term + " at " + java.util.Arrays.toString(point) + " in " + x + ", " + y;
    }

    @Test
    void enclosures_hold_every_value_and_open_ends_are_not_attained() {
        SecondOrderRun[] run = new SecondOrderRun[1];
        int judged = 0;
        int narrower = 0;
        for (int n = 0; n < TERMS; n++) {
            if (!evaluate(n, run)) {
                continue;
            }
            IntervalRun plain = new IntervalRun(tape);
            plain.set(0, x.lo(), x.hi(), x.above(), x.below());
            plain.set(1, y.lo(), y.hi(), y.above(), y.below());
            plain.evaluate();
            narrower += run[0].upper(0) - run[0].lower(0) < (plain.upper(0) - plain.lower(0)) / 2 ? 1 : 0;
            for (int k = 0; k < POINTS; k++) {
                double px = random.within(x);
                double py = random.within(y);
                BigRun point = new BigRun(at(px, py), PRECISION);
                if (!point.defined(0)) {
                    assertThat(point.value(0).isEmpty() && run[0].defined(0))
                            .as(where(px, py))
                            .isFalse();
                    continue;
                }
                judged++;
                BigInterval value = point.value(0);
                BigInterval bounds = BigInterval.of(run[0].lower(0), run[0].upper(0));
                assertThat(bounds.intersect(value).isEmpty())
                        .as("%s: %s, %s", where(px, py), bounds, value)
                        .isFalse();
                if (run[0].above(0) && !Double.isInfinite(run[0].lower(0)) && value.isBoundedAbove()) {
                    assertThat(value.hi()).as(where(px, py)).isGreaterThan(new java.math.BigDecimal(run[0].lower(0)));
                }
                if (run[0].below(0) && !Double.isInfinite(run[0].upper(0)) && value.isBoundedBelow()) {
                    assertThat(value.lo()).as(where(px, py)).isLessThan(new java.math.BigDecimal(run[0].upper(0)));
                }
            }
        }
        assertThat(judged).isGreaterThan(TERMS);
        assertThat(narrower).isGreaterThan(TERMS / 50);
    }

    @Test
    void what_is_called_defined_has_a_value_at_every_point() {
        SecondOrderRun[] run = new SecondOrderRun[1];
        int promised = 0;
        for (int n = 0; n < TERMS / 8; n++) {
            if (!evaluate(n, run) || !run[0].defined(0)) {
                continue;
            }
            promised++;
            for (int k = 0; k < POINTS; k++) {
                double px = random.within(x);
                double py = random.within(y);
                Map<String, Rational> point = Map.of("x", Rational.of(px), "y", Rational.of(py));
                assertThat(new HighPrecision(point).value(term))
                        .as(where(px, py))
                        .isNotInstanceOf(Estimate.Undefined.class);
            }
        }
        assertThat(promised).isGreaterThan(TERMS / 80);
    }

    @Test
    void gradients_hold_the_slopes_between_points_and_hessians_the_slopes_of_gradients() {
        SecondOrderRun[] run = new SecondOrderRun[1];
        int slopes = 0;
        int bends = 0;
        for (int n = 0; n < TERMS; n++) {
            if (!evaluate(n, run) || !run[0].differentiable(0)) {
                continue;
            }
            for (int k = 0; k < POINTS; k++) {
                double[] p = {random.within(x), random.within(y)};
                double[] q = {k == 0 ? p[0] : random.within(x), k == 1 ? p[1] : random.within(y)};
                IntervalRun atP = at(p[0], p[1]);
                IntervalRun atQ = at(q[0], q[1]);
                BigInterval rise =
                        new BigRun(atP, PRECISION).value(0).sub(new BigRun(atQ, PRECISION).value(0), PRECISION);
                BigInterval slope = BigInterval.ZERO;
                for (int v = 0; v < 2; v++) {
                    slope = slope.add(
                            term(run[0].gradientLower(0, v), run[0].gradientUpper(0, v), p[v], q[v]), PRECISION);
                }
                assertThat(slope.intersect(rise).isEmpty())
                        .as("%s to %s", where(p), where(q))
                        .isFalse();
                slopes++;
                if (!run[0].smooth(0)) {
                    continue;
                }
                GradientRun gradientAtP = new GradientRun(atP);
                GradientRun gradientAtQ = new GradientRun(atQ);
                gradientAtP.differentiate(0);
                gradientAtQ.differentiate(0);
                for (int v = 0; v < 2; v++) {
                    BigInterval turn = BigInterval.of(gradientAtP.lower(v), gradientAtP.upper(v))
                            .sub(BigInterval.of(gradientAtQ.lower(v), gradientAtQ.upper(v)), PRECISION);
                    BigInterval bend = BigInterval.ZERO;
                    for (int w = 0; w < 2; w++) {
                        bend = bend.add(
                                term(run[0].hessianLower(0, v, w), run[0].hessianUpper(0, v, w), p[w], q[w]),
                                PRECISION);
                    }
                    assertThat(bend.intersect(turn).isEmpty())
                            .as("%s to %s: %s and %s", where(p), where(q), bend, turn)
                            .isFalse();
                    bends++;
                }
            }
        }
        assertThat(slopes).isGreaterThan(TERMS);
        assertThat(bends).isGreaterThan(TERMS);
    }

    private static BigInterval term(double lo, double hi, double p, double q) {
        return BigInterval.of(lo, hi).mul(BigInterval.of(p).sub(BigInterval.of(q), PRECISION), PRECISION);
    }

    @Test
    void a_quadratic_is_bounded_by_its_values_at_the_vertex_and_at_the_ends() {
        SecondOrderRun run = new SecondOrderRun(Tape.of(
                RandomTerm.VARIABLES,
                List.of(Parser.expression("x*(x - 1) + y - y*y").value().orElseThrow())));
        run.set(0, 0, 2, false, false);
        run.set(1, 0, 1, false, false);
        run.evaluate(0);

        assertThat(run.lower(0)).isEqualTo(-0.25);
        assertThat(run.upper(0)).isEqualTo(2.25);
        assertThat(run.gradientLower(0, 0)).isEqualTo(-1);
        assertThat(run.gradientUpper(0, 0)).isEqualTo(3);
    }
}
