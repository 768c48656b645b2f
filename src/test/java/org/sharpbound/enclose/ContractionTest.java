package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharpbound.term.Expr;

class ContractionTest {

    private static final int TERMS = 2_000;
    private static final int POINTS = 5;
    private static final Precision PRECISION = Precision.ofDigits(40);

    private final RandomTerm random = new RandomTerm(20261124);

    private static IntervalRun run(List<Expr> terms) {
        return new IntervalRun(Tape.of(RandomTerm.VARIABLES, terms));
    }

    /** What is required is a short range around the values at the point, so that much is dropped. */
    @Test
    void a_point_at_which_the_roots_have_the_values_that_are_required_is_never_dropped() {
        int narrowed = 0;
        int judged = 0;
        for (int n = 0; n < TERMS; n++) {
            List<Expr> terms = List.of(random.next(1 + n % 4), random.next(1 + n % 3));
            IntervalRun run = run(terms);
            RandomTerm.Range x = random.range();
            RandomTerm.Range y = random.range();
            for (int k = 0; k < POINTS; k++) {
                double px = random.within(x);
                double py = random.within(y);
                run.set(0, px, px, false, false);
                run.set(1, py, py, false, false);
                run.evaluate();
                BigRun point = new BigRun(run, PRECISION);
                run.set(0, x.lo(), x.hi(), x.above(), x.below());
                run.set(1, y.lo(), y.hi(), y.above(), y.below());
                run.evaluate();
                Contraction contraction = new Contraction(run);
                contraction.begin();
                for (int root = 0; root < terms.size(); root++) {
                    if (point.defined(root) && point.value(root).isBounded()) {
                        double lo = point.value(root).loDouble();
                        double hi = point.value(root).hiDouble();
                        contraction.require(root, k == 0 ? lo - 1 : lo, k == 1 ? Double.POSITIVE_INFINITY : hi);
                        judged++;
                    }
                }
                String where = terms + " at " + px + ", " + py + " in " + x + ", " + y;
                assertThat(contraction.propagate()).as(where).isTrue();
                assertThat(contraction.lower(0) <= px && px <= contraction.upper(0))
                        .as(where)
                        .isTrue();
                assertThat(contraction.lower(1) <= py && py <= contraction.upper(1))
                        .as(where)
                        .isTrue();
                narrowed += contraction.lower(0) > x.lo() || contraction.upper(0) < x.hi() ? 1 : 0;
            }
        }
        assertThat(judged).isGreaterThan(2 * TERMS);
        assertThat(narrowed).isGreaterThan(TERMS / 2);
    }
}
