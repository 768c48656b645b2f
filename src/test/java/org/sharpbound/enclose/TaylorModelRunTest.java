package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.oracle.Estimate;
import org.sharpbound.oracle.HighPrecision;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;

/** What Taylor models promise of a box, against values of many digits at points of it. */
class TaylorModelRunTest {

    private static final int TERMS = 800;
    private static final int POINTS = 4;
    private static final Precision PRECISION = Precision.ofDigits(40);
    private static final double[] WIDTHS = {1e-9, 1e-3, 0.1, 1};

    private final RandomTerm random = new RandomTerm(20261124);
    private RandomTerm.Range x;
    private RandomTerm.Range y;
    private Expr term;
    private Tape tape;
    private TaylorModelRun run;

    /** A random term on a random bounded box. */
    private void evaluate(int n) {
        x = bounded(random.range(), WIDTHS[n % 4]);
        y = bounded(random.range(), WIDTHS[n % 4]);
        evaluate(random.next(1 + n % 4), 2 + n % 3);
    }

    private void evaluate(Expr of, int order) {
        term = of;
        tape = Tape.of(RandomTerm.VARIABLES, List.of(term));
        run = new TaylorModelRun(tape, order);
        run.set(0, x.lo(), x.hi(), x.above(), x.below());
        run.set(1, y.lo(), y.hi(), y.above(), y.below());
        run.evaluate(0);
    }

    private static RandomTerm.Range bounded(RandomTerm.Range range, double width) {
        double lo = Double.isInfinite(range.lo()) ? Math.min(range.hi(), 0) - width : range.lo();
        double hi = Math.min(range.hi(), lo + width);
        return new RandomTerm.Range(lo, hi, range.above() && lo < hi, range.below() && lo < hi);
    }

    private BigRun at(double... point) {
        IntervalRun at = new IntervalRun(tape);
        at.set(0, point[0], point[0], false, false);
        at.set(1, point[1], point[1], false, false);
        at.evaluate();
        return new BigRun(at, PRECISION);
    }

    private String where(double... point) {
        return term + " at " + Arrays.toString(point) + " in " + x + ", " + y;
    }

    /** The scaled coordinates of a point: those variables count that are no points. */
    private BigInterval[] scaled(double... point) {
        RandomTerm.Range[] ranges = {x, y};
        BigInterval[] s = new BigInterval[2];
        int free = 0;
        for (int v = 0; v < 2; v++) {
            RandomTerm.Range range = ranges[v];
            if (range.lo() < range.hi()) {
                Rational away = Rational.of(point[v]).minus(Rational.of(run.middle(v)));
                Rational scaled = away.over(Rational.of(run.radius(v)));
                assertThat(scaled.abs()).isLessThanOrEqualTo(Rational.ONE);
                s[free++] = BigInterval.of(scaled, PRECISION);
            }
        }
        return s;
    }

    /** The value of the polynomial. */
    private static BigInterval at(TaylorModel model, BigInterval[] s) {
        BigInterval sum = BigInterval.ZERO;
        for (int i = 0; i < model.monomials().size(); i++) {
            BigInterval term = BigInterval.of(model.coefficient(i));
            for (int v : model.monomials().factors(i)) {
                term = term.mul(s[v], PRECISION);
            }
            sum = sum.add(term, PRECISION);
        }
        return sum;
    }

    private void assertHolds(BigInterval value, double... point) {
        BigInterval bounds = BigInterval.of(run.lower(0), run.upper(0));
        assertThat(bounds.intersect(value).isEmpty())
                .as("%s: %s, %s", where(point), bounds, value)
                .isFalse();
        run.model(0).ifPresent(model -> {
            BigInterval polynomial = at(model, scaled(point));
            BigInterval remainder = BigInterval.of(model.remainderLo(), model.remainderHi());
            assertThat(polynomial.add(remainder, PRECISION).intersect(value).isEmpty())
                    .as("%s: %s + %s, %s", where(point), polynomial, remainder, value)
                    .isFalse();
        });
    }

    @Test
    void models_hold_every_value_and_open_ends_are_not_attained() {
        int judged = 0;
        int smooth = 0;
        for (int n = 0; n < TERMS; n++) {
            evaluate(n);
            for (int k = 0; k < POINTS; k++) {
                double[] point = {random.within(x), random.within(y)};
                BigRun exact = at(point);
                BigInterval value = exact.value(0);
                if (!exact.defined(0)) {
                    assertThat(value.isEmpty() && run.defined(0))
                            .as(where(point))
                            .isFalse();
                    continue;
                }
                judged++;
                smooth += run.smooth(0) ? 1 : 0;
                assertHolds(value, point);
                if (run.above(0) && !Double.isInfinite(run.lower(0)) && value.isBoundedAbove()) {
                    assertThat(value.hi()).as(where(point)).isGreaterThan(new java.math.BigDecimal(run.lower(0)));
                }
                if (run.below(0) && !Double.isInfinite(run.upper(0)) && value.isBoundedBelow()) {
                    assertThat(value.lo()).as(where(point)).isLessThan(new java.math.BigDecimal(run.upper(0)));
                }
            }
        }
        assertThat(judged).isGreaterThan(2 * TERMS);
        assertThat(smooth).isGreaterThan(TERMS);
    }

    @Test
    void what_is_called_defined_has_a_value_at_every_point() {
        int promised = 0;
        for (int n = 0; n < TERMS / 8; n++) {
            evaluate(n);
            if (!run.defined(0)) {
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

    /** Each operation, with arguments that bend, on boxes of all widths; {@code smooth} tells whether it is expanded. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            U + V                            | true
            U - V                            | true
            -U                               | true
            U*V                              | true
            U/V                              | true
            U^2                              | true
            U^3                              | true
            U^7                              | true
            U^17                             | true
            (U - 2)^20                       | true
            U^(-1)                           | true
            U^(-4)                           | true
            U^(5/2)                          | true
            U^(-1/3)                         | true
            U^V                              | true
            sqrt(U)                          | true
            cbrt(U)                          | true
            cbrt(-U)                         | true
            exp(U)                           | true
            log(U)                           | true
            sin(3*U)                         | true
            cos(3*U)                         | true
            tan(U/4)                         | true
            asin(U/4)                        | true
            acos(U/4)                        | true
            atan(U - V)                      | true
            sinh(U)                          | true
            cosh(U - 1)                      | true
            tanh(U - 1)                      | true
            erf(U - 1)                       | true
            erfc(U)                          | true
            abs(U)                           | true
            abs(-U)                          | true
            relu(U)                          | true
            relu(-U)                         | true
            min(U, V + 3)                    | true
            min(V + 3, U)                    | true
            max(U, V + 3)                    | true
            max(V + 3, U)                    | true
            step(U)*V                        | true
            sign(-U)*V                       | true
            floor(U/9)*V                     | true
            if(U > 0, U*V, V)                | true
            if(U < 0, U*V, V)                | true
            # not decided on the whole box, or not smooth
            V*abs(U - 1.25)                  | false
            V + relu(U - 1.25)               | false
            V*min(U, 1.25)                   | false
            V - max(1.25, U)                 | false
            V*sqrt(U - 1)                    | false
            V*cbrt(U - 1.25)                 | false
            V + asin(min(1, U - 1/2))        | false
            """)
    void each_operation_holds_its_values(String function, boolean isSmooth) {
        String text = function.replace("U", "(1 + x + x*y/4)").replace("V", "(1 + y - x*x/8)");
        Expr expr = Parser.expression(text).value().orElseThrow();
        for (int order = 2; order <= 3; order++) {
            for (double width : new double[] {0, 1e-12, 0.5}) {
                x = new RandomTerm.Range(width > 0.1 ? 0 : 0.2 - width / 2, 0.2 + width, false, false);
                y = new RandomTerm.Range(0.25, 0.25 + width, false, false);
                evaluate(expr, order);
                if (width > 0.1) {
                    assertThat(run.smooth(0)).isEqualTo(isSmooth);
                    assertThat(run.model(0)).isPresent();
                }
                for (int k = 0; k < POINTS; k++) {
                    double[] point = {random.within(x), random.within(y)};
                    assertHolds(at(point).value(0), point);
                }
            }
        }
    }

    /** Rounding errors are all that is left of a term that is 0, and its bounds hold it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "(x + y)^2 - x^2 - 2*x*y - y^2",
        "(x/3 + y/7)*(x/3 - y/7) - x*x/9 + y*y/49",
        "(x*y)^3 - x^3*y^3",
        "x*(y + pi) - x*y - x*pi",
    })
    void cancellation_leaves_the_rounding_errors(String text) {
        for (int n = 0; n < 50; n++) {
            x = bounded(new RandomTerm.Range(0.1 + n / 7.0, 100, false, false), WIDTHS[n % 4]);
            y = bounded(new RandomTerm.Range(n / 3.0 - 5, 100, false, false), WIDTHS[n % 4]);
            evaluate(Parser.expression(text).value().orElseThrow(), 6);
            TaylorModel model = run.model(0).orElseThrow();
            assertThat(model.lower()).isLessThanOrEqualTo(0);
            assertThat(model.upper()).isBetween(0.0, 1e-7);
        }
    }

    @Test
    void bounds_are_close_where_the_terms_depend_on_each_other() {
        x = new RandomTerm.Range(1, 1.25, false, false);
        y = new RandomTerm.Range(2, 2.25, false, false);
        evaluate(
                Parser.expression("exp(x - y)*exp(y - x) + log(x*y) - log(x) - log(y)")
                        .value()
                        .orElseThrow(),
                3);

        assertThat(run.lower(0)).isBetween(0.99, 1.0);
        assertThat(run.upper(0)).isBetween(1.0, 1.01);
    }

    @Test
    void a_variable_counts_as_often_as_it_is_a_factor_and_signs_of_squares_tell_of_convexity() {
        TaylorModelRun models =
                new TaylorModelRun(Ends.tape("x + 3*x*y - 2*y^2", "x*x + y*y + 2.5*x*y", "x*x + y*y + 1.5*x*y"), 3);
        models.set(0, -1, 1, false, false);
        models.set(1, -2, 2, false, false);
        models.evaluate(0);
        assertThat(models.change(0, 0, 1)).isEqualTo(1 + 6);
        assertThat(models.change(0, 0, 2)).isEqualTo(6);
        assertThat(models.change(0, 1, 1)).isEqualTo(6 + 16);
        assertThat(models.mayBeConvex(0)).isFalse();
        models.evaluate(1);
        assertThat(models.mayBeConvex(1)).isFalse();
        models.evaluate(2);
        assertThat(models.mayBeConvex(2)).isTrue();
        models.set(0, 1, 1, false, false);
        models.set(1, 2, 2, false, false);
        models.evaluate(2);
        assertThat(models.mayBeConvex(2)).as("at a point").isFalse();
        assertThat(models.change(2, 0, 1)).isZero();
    }

    @Test
    void what_has_no_bounds_has_no_model_and_nothing_undefined_is_swallowed() {
        x = new RandomTerm.Range(-1, 1, false, false);
        y = new RandomTerm.Range(0, 1, true, false);
        for (String text :
                List.of("1/x", "log(y)*0", "sqrt(x)", "0*log(x)", "y/(x - x)", "tan(9*x)", "if(1/x > 0, x, y)")) {
            evaluate(Parser.expression(text).value().orElseThrow(), 3);
            assertThat(run.smooth(0)).as(text).isFalse();
            assertThat(run.defined(0)).as(text).isEqualTo(text.equals("log(y)*0"));
        }
        evaluate(Parser.expression("(x + 2)/(x*x + y*0 + 1)").value().orElseThrow(), 3);
        assertThat(run.defined(0)).isTrue();
        assertThat(run.model(0)).isPresent();
    }

    @Test
    void unbounded_ranges_low_orders_and_too_many_terms_are_refused() {
        Tape tape = Ends.tape("x*y");
        assertThatThrownBy(() -> new TaylorModelRun(tape, 3).set(0, 0, Double.POSITIVE_INFINITY, false, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaylorModelRun(tape, 3).set(0, Double.NEGATIVE_INFINITY, 0, true, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaylorModelRun(tape, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaylorModelRun(tape, 50)).isInstanceOf(IllegalArgumentException.class);
        assertThat(fits(16, 3, 1)).isTrue();
        assertThat(fits(17, 3, 1)).isFalse();
        assertThat(fits(43, 2, 1)).isTrue();
        assertThat(fits(43, 2, 3_000)).isFalse();
    }

    /** Whether so many powers of one of the variables fit. */
    private static boolean fits(int variables, int order, int powers) {
        List<String> names =
                IntStream.range(0, variables).mapToObj(v -> "x" + v).toList();
        List<Expr> roots = IntStream.range(0, powers)
                .mapToObj(n -> Expr.variable("x0").pow(Expr.num(3 + n)))
                .toList();
        return TaylorModelRun.fits(Tape.of(names, roots), order);
    }
}
