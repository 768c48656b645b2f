package org.sharpbound.enclose.implicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.MatrixFunction;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;

/** Numbers at a point, where what they depend on is known up to a radius; and boxes on which a number has no value or a kink. */
class PointValuesTest {

    private static final int FEW_DIGITS = 1;

    @Test
    void a_flow_varies_with_what_it_depends_on() throws Unsolved {
        Implicit rate = det("exp(1)", "d");
        Implicit flow = new Implicit.Flow(
                "s", Map.of("X", equation("d*X^2/10", "1")), List.of(new Implicit.Reading("x", "X", expr("1"))));

        Approximate x = PointValues.find(List.of(rate, flow), FEW_DIGITS, () -> false)
                .values()
                .get("x");

        BigDecimal left = new BigDecimal("0.72817181715409547646397125286475"); // 1 - e/10
        Rational exact = Rational.of(BigDecimal.ONE.divide(left, new MathContext(30)));
        assertThat(x.lower()).isLessThan(exact);
        assertThat(x.upper()).isGreaterThan(exact);
        assertThat(x.radius()).isLessThan(Rational.of(1, 1_000_000));
    }

    @Test
    void a_time_that_is_not_known_exactly_moves_the_reading() throws Unsolved {
        Map<String, Implicit.Equation> rotation = new TreeMap<>();
        rotation.put("X", equation("-Y", "1"));
        rotation.put("Y", equation("X", "0"));
        Implicit flow = new Implicit.Flow("s", rotation, List.of(new Implicit.Reading("x", "X", expr("pi/2"))));

        Approximate x = PointValues.find(List.of(flow), FEW_DIGITS, () -> false)
                .values()
                .get("x");

        assertThat(x.lower().signum()).isNegative();
        assertThat(x.upper().signum()).isPositive();
    }

    @Test
    void what_is_undefined_has_no_value() {
        assertThatThrownBy(() -> PointValues.find(List.of(det("log(-1)", "d")), 20, () -> false))
                .isInstanceOf(Unsolved.class)
                .hasMessageContaining("not shown to be defined");
        assertThatThrownBy(() -> model(det("log(k)", "d"), -1, 1))
                .isInstanceOf(Unsolved.class)
                .hasMessageContaining("not shown to be defined");
    }

    @Test
    void eigenvalues_of_a_matrix_that_is_not_symmetric_are_refused() {
        Implicit matrix = new Implicit.OfMatrix(
                MatrixFunction.EIGMIN, 2, 2, List.of(expr("2"), expr("k"), expr("k/2"), expr("3")), List.of("m"));

        assertThatThrownBy(() -> model(matrix, 0, 1))
                .isInstanceOf(Unsolved.class)
                .hasMessageContaining("symmetric");
    }

    @Test
    void a_jump_has_no_slope() throws Unsolved {
        Enclosed enclosed = model(det("if(k < 1, 0, 1)", "d"), 0.5, 1.5).on(Map.of("k", Interval.of(0.5, 1.5)));

        assertThat(enclosed.centred().orElseThrow().slopes().get("d").get("k")).isEqualTo(Interval.ENTIRE);
        assertThat(enclosed.values().get("d").contains(Interval.of(0, 1))).isTrue();
    }

    @Test
    void slopes_of_a_part_reach_to_the_middle_of_the_box() throws Unsolved {
        Implicit flow = new Implicit.Flow(
                "s", Map.of("X", equation("-k*X", "1")), List.of(new Implicit.Reading("x", "X", expr("1"))));
        Implicit inverse = new Implicit.OfMatrix(MatrixFunction.INV, 1, 1, List.of(expr("k")), List.of("d"));
        Problem problem = new Problem(List.of(flow, inverse), List.of("k"));
        Model model = Model.find(problem, Map.of("k", Interval.of(1, 2)), true, false, () -> false);

        Enclosed.Centred form =
                model.on(Map.of("k", Interval.of(1.875, 1.9375))).centred().orElseThrow();

        Interval way = Interval.of(1.875).minus(Interval.of(form.middle().get("k")));
        Interval value =
                form.centres().get("d").plus(form.slopes().get("d").get("k").times(way));
        assertThat(value.contains(Rational.of(8, 15))).isTrue();
    }

    @Test
    void a_norm_without_derivatives_has_slopes() throws Unsolved {
        Implicit norm = new Implicit.OfMatrix(
                MatrixFunction.OPNORM, 2, 2, List.of(expr("k"), expr("0"), expr("0"), expr("k")), List.of("d"));

        Interval slope = model(norm, -1, 1)
                .on(Map.of("k", Interval.of(-1, 1)))
                .centred()
                .orElseThrow()
                .slopes()
                .get("d")
                .get("k");
        assertThat(slope.contains(Interval.of(-1, 1))).isTrue();
        assertThat(slope.isBounded()).isTrue();
    }

    private static Model model(Implicit implicit, double lower, double upper) throws Unsolved {
        Problem problem = new Problem(List.of(implicit), List.of("k"));
        return Model.find(problem, Map.of("k", Interval.of(lower, upper)), true, false, () -> false);
    }

    private static Implicit det(String entry, String name) {
        return new Implicit.OfMatrix(MatrixFunction.DET, 1, 1, List.of(expr(entry)), List.of(name));
    }

    private static Implicit.Equation equation(String rate, String start) {
        return new Implicit.Equation(expr(rate), expr(start));
    }

    private static Expr expr(String text) {
        return Parser.expression(text).value().orElseThrow();
    }
}
