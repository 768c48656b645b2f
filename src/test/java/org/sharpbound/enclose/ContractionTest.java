package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

class ContractionTest {

    private static final int TERMS = 2_000;
    private static final int POINTS = 5;
    private static final Precision PRECISION = Precision.ofDigits(40);

    private final RandomTerm random = new RandomTerm(20261124);

    private static IntervalRun run(List<Expr> terms) {
        return new IntervalRun(Tape.of(RandomTerm.VARIABLES, terms));
    }

    private static Expr term(String text) {
        return Parser.expression(text).value().orElseThrow();
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

    @ParameterizedTest
    @CsvSource({
        "'x^2 + y^2 - 1', -Infinity, 0, -1, 1",
        "'x + y - 3', 0, Infinity, 1, 10",
        "'2 - exp(x) - y^2', 0, Infinity, -10, 0.6931471805599454",
        "'x*(4 + y^2) - 8', -Infinity, 0, -10, 2",
        "'if(1 < 2, x - 5, sqrt(x))', 0, Infinity, 5, 10",
        "'4/(x + 20) - 1/4', 0, Infinity, -10, -4"
    })
    void ranges_are_cut_where_the_requirement_ends(String text, double lower, double upper, double left, double right) {
        IntervalRun run = run(List.of(term(text)));
        run.set(0, -10, 10, false, false);
        run.set(1, -2, 2, false, false);
        run.evaluate();
        Contraction contraction = new Contraction(run);
        contraction.begin();
        contraction.require(0, lower, upper);

        assertThat(contraction.propagate()).isTrue();
        assertThat(contraction.lower(0)).isEqualTo(left);
        assertThat(contraction.upper(0)).isEqualTo(right);
    }

    @Test
    void of_a_root_of_which_nothing_is_required_nothing_is_concluded() {
        IntervalRun run = run(List.of(term("sqrt(x)"), term("x + y")));
        run.set(0, -4, 4, false, false);
        run.set(1, 0, 1, false, false);
        run.evaluate();
        Contraction contraction = new Contraction(run);
        contraction.begin();
        contraction.require(1, Double.NEGATIVE_INFINITY, 2);

        assertThat(contraction.propagate()).isTrue();
        assertThat(contraction.lower(0)).isEqualTo(-4);
        assertThat(contraction.upper(0)).isEqualTo(2);
    }

    @Test
    void of_a_choice_that_is_not_known_nothing_is_concluded() {
        IntervalRun run = run(List.of(term("if(y > 0, x, x + 100)")));
        run.set(0, -4, 4, false, false);
        run.set(1, -1, 1, false, false);
        run.evaluate();
        Contraction contraction = new Contraction(run);
        contraction.begin();
        contraction.require(0, 90, 1000);

        assertThat(contraction.propagate()).isTrue();
        assertThat(contraction.upper(0)).isEqualTo(4);
        assertThat(contraction.lower(0)).isEqualTo(-4);
    }

    @Test
    void what_cannot_be_leaves_nothing() {
        IntervalRun run = run(List.of(term("x + y"), term("x - y")));
        run.set(0, 0, 10, false, false);
        run.set(1, 0, 10, false, false);
        run.evaluate();
        Contraction contraction = new Contraction(run);
        contraction.begin();
        contraction.require(0, Double.NEGATIVE_INFINITY, 1);
        contraction.require(1, 2, Double.POSITIVE_INFINITY);

        assertThat(contraction.propagate()).isFalse();
    }
}
