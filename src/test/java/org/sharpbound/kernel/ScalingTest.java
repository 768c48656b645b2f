package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;

class ScalingTest {

    private static Expr read(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    private static Map<String, Rational> weights(String text) {
        Map<String, Rational> weights = new LinkedHashMap<>();
        for (String each : text.split(" ")) {
            weights.put(each.split(":")[0], Rational.parse(each.split(":")[1]));
        }
        return weights;
    }

    @ParameterizedTest
    @CsvSource({
        "x*y, x:1 y:2, 3",
        "x/y - x/(2*y), x:1 y:2, -1",
        "sqrt(x) + 3*cbrt(y), x:2 y:3, 1",
        "abs(x) + max(y*z; 0), x:3 y:1 z:2, 3",
        "x^3*exp(y/z), x:2 y:1 z:1, 6",
        "sign(x)*step(y)*z, x:5 y:7 z:1/2, 1/2",
        "'if(x <= y, x, 2*y)', x:1 y:1, 1",
        "pi*x + e*x, x:1, 1"
    })
    void what_is_homogeneous_has_its_weight(String expr, String weights, String weight) {
        Homogeneity homogeneity = new Homogeneity(weights(weights));

        assertThat(homogeneity.has(read(expr.replace(';', ',')), Rational.parse(weight)))
                .isTrue();
        assertThat(homogeneity.has(
                        read(expr.replace(';', ',')), Rational.parse(weight).plus(Rational.ONE)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"x + 1, x:1", "x + y, x:1 y:2", "exp(x), x:1", "x^y, x:1 y:0", "2^x, x:1", "floor(x), x:1", "x/0, x:1"})
    void what_is_not_homogeneous_has_none(String expr, String weights) {
        Homogeneity homogeneity = new Homogeneity(weights(weights));

        for (int weight = -3; weight <= 3; weight++) {
            assertThat(homogeneity.has(read(expr), Rational.of(weight))).isFalse();
        }
    }

    /** x′ = −k x from c, read at T: of degree 0 in the unit of time, of degree 1 in that of x. */
    private static Statement decay(String goal) {
        Map<String, Domain> quantities = new LinkedHashMap<>();
        for (String name : List.of("k", "c", "T")) {
            quantities.put(name, new Domain.Range(Optional.of(Expr.num(1)), false, Optional.of(Expr.num(2)), false));
        }
        Implicit.Flow flow = new Implicit.Flow(
                "t",
                Map.of("x", new Implicit.Equation(read("-k*x"), read("c"))),
                List.of(new Implicit.Reading("xT", "x", read("T"))));
        Relation relation = Parser.relation(goal).value().orElseThrow();
        return new Statement(quantities, List.of(flow), List.of(), Map.of(), relation);
    }

    private static Map<String, Interval> box(double... ends) {
        Map<String, Interval> box = new LinkedHashMap<>();
        List<String> names = List.of("k", "c", "T");
        for (int i = 0; i < 3; i++) {
            box.put(names.get(i), Interval.of(ends[2 * i], ends[2 * i + 1]));
        }
        return box;
    }

    @ParameterizedTest
    @CsvSource({
        "k, k:1 T:-1 t:-1, xT <= c, true",
        "c, c:1 x:1, xT <= c, true",
        "k, k:1 T:-1 t:-1, xT <= c*exp(-k*T), true",
        // the wrong power, a time left behind, a state left behind, a relation that is not kept, a unit of weight 2
        "k, k:1 T:1 t:1, xT <= c, false",
        "k, k:1 T:-1, xT <= c, false",
        "c, c:1, xT <= c, false",
        "c, c:1 x:1, xT <= 1, false",
        "k, k:1 T:-1 t:-1, xT <= c*exp(-T), false",
        "c, c:2 x:2, xT <= c, false"
    })
    void a_scaling_keeps_a_flow_or_is_refused(String unit, String weights, String goal, boolean kept) {
        Scaling scaling = new Scaling(unit, weights(weights));

        assertThat(scaling.reduced(decay(goal), box(1, 2, 1, 2, 1, 2)).isPresent())
                .isEqualTo(kept);
    }

    @Test
    void what_is_left_has_all_values_of_the_box_and_one_quantity_less() {
        Statement left = new Scaling("k", weights("k:1 T:-1 t:-1"))
                .reduced(decay("xT <= c"), box(0.5, 4, 1, 2, 1, 2))
                .orElseThrow();

        assertThat(left.quantities().keySet()).containsExactly("c", "T");
        Domain.Range times = (Domain.Range) left.quantities().get("T");
        assertThat(List.of(times.lower().orElseThrow(), times.upper().orElseThrow()))
                .isEqualTo(Arrays.asList(read("1/2"), read("8")).stream()
                        .map(e -> Expr.num(Constants.value(e).orElseThrow()))
                        .toList());
    }

    @Test
    void a_unit_that_may_be_0_is_none() {
        Scaling scaling = new Scaling("c", weights("c:1 x:1"));

        assertThat(scaling.reduced(decay("xT <= c"), box(1, 2, 0, 2, 1, 2))).isEmpty();
    }
}
