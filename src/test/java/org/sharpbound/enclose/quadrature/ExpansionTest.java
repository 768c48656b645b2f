package org.sharpbound.enclose.quadrature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.parse.Parser;

/** An integral with parameters is where its expansion says, at points whose values are known in closed form (seed 7). */
class ExpansionTest {

    private static final int DIGITS = 6;

    private static Expr expr(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    private static Map<String, List<Interval>> middles(Expansion expansion) {
        Map<String, List<Interval>> middles = new TreeMap<>();
        expansion
                .terms()
                .forEach((name, terms) -> middles.put(
                        name, terms.stream().map(t -> Interval.of(t.mid())).toList()));
        return middles;
    }

    private static double distance(Expansion expansion, Map<String, Interval> box, double shift) {
        return expansion.distance(box, Interval.of(expansion.value().mid() + shift), middles(expansion));
    }

    /** The value of a closed form where the parameters are these doubles. */
    private static BigInterval exact(String closed, Map<String, Double> at) {
        Map<String, Expr> values = new HashMap<>();
        at.forEach((name, value) -> values.put(name, Expr.num(Rational.of(value.doubleValue()))));
        return BigRun.ofConstant(new Substitution(values).in(expr(closed)), Precision.ofDigits(30))
                .value(0);
    }

    private static double polynomial(Expansion expansion, Map<String, Interval> box, Map<String, Double> at) {
        double sum = expansion.value().mid();
        for (Map.Entry<String, List<Interval>> entry : expansion.terms().entrySet()) {
            double way = at.get(entry.getKey()) - box.get(entry.getKey()).mid();
            for (int k = 0; k < entry.getValue().size(); k++) {
                sum += entry.getValue().get(k).mid() * Math.pow(way, k + 1);
            }
        }
        return sum;
    }

    @ParameterizedTest(name = "{0}, of the order {2}")
    @CsvSource(delimiter = ';', textBlock = """
                    integral(exp(-p*x), x, 0, inf); 1/p; 3
                    integral(exp(-p*x^2), x, 0, 1); sqrt(pi/p)*erf(sqrt(p))/2; 4
                    integral(exp(-p*x^2), x, -inf, inf); sqrt(pi/p); 1
                    integral(x^p, x, 0, 1); 1/(p + 1); 2
                    integral(1/(p + x)^2, x, 0, inf); 1/p; 2
                    integral(x^2, x, 0, p); p^3/3; 4
                    integral(abs(x - p), x, 0, 3); p^2/2 + (3 - p)^2/2; 2
                    integral(max(x, p), x, 0, 3); p^2/2 + 9/2; 1
                    gauss(relu(z + p), z); p*(1 + erf(p/sqrt(2)))/2 + exp(-p^2/2)/sqrt(2*pi); 2
                    gauss(exp(p*z), z); exp(p^2/2); 2
                    gauss(step(z - p), z); erfc(p/sqrt(2))/2; 3
                    integral(exp(-p*x)*cos(q*x), x, 0, inf); p/(p^2 + q^2); 2
                    integral(q*x^p, x, 0, 1)^2 + q; q^2/(p + 1)^2 + q; 3
                    integral(integral(p*x*y + q, y, 0, x), x, 0, q); p*q^4/8 + q^3/2; 2
                    """)
    void an_integral_lies_where_its_expansion_says(String text, String closed, int order) {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 5; i++) {
            Map<String, Interval> box = new TreeMap<>();
            Map<String, Integer> orders = new TreeMap<>();
            for (String name : List.of("p", "q")) {
                double from = 0.75 + random.nextDouble();
                box.put(name, Interval.of(from, from + random.nextDouble() / 10));
                orders.put(name, order);
            }
            Expansion expansion = Expansion.of(expr(text), box, orders, DIGITS).orElseThrow();
            double distance = distance(expansion, box, 0);
            assertThat(distance).isLessThan(0.15);
            for (int k = 0; k <= 6; k++) {
                Map<String, Double> at = new HashMap<>();
                for (String name : box.keySet()) {
                    double share = k == 0 ? 0 : k == 6 ? 1 : random.nextDouble();
                    at.put(name, box.get(name).lo() + share * box.get(name).width() * (1 - 1e-12));
                }
                double value = exact(closed, at).hi().doubleValue();
                assertThat(Math.abs(value - polynomial(expansion, box, at)))
                        .as("%s at %s", text, at)
                        .isLessThanOrEqualTo(distance * (1 + 1e-9) + 1e-12);
            }
        }
    }

    @Test
    void without_expansion_the_value_holds_the_integral_for_all_of_the_box() {
        Map<String, Interval> box = Map.of("p", Interval.of(0.5, 0.75));
        Expansion expansion = Expansion.of(expr("integral(exp(-p*x), x, 0, inf)"), box, Map.of(), DIGITS)
                .orElseThrow();
        assertThat(expansion.value().contains(Interval.of(4.0 / 3 + 1e-9, 2))).isTrue();
        assertThat(expansion.terms()).isEmpty();
    }

    @Test
    void another_polynomial_is_farther_away() {
        Map<String, Interval> box = Map.of("p", Interval.of(1, 1.125));
        Expansion expansion = Expansion.of(expr("integral(exp(-p*x), x, 0, inf)"), box, Map.of("p", 3), DIGITS)
                .orElseThrow();
        assertThat(distance(expansion, box, 0)).isLessThan(1e-3);
        assertThat(distance(expansion, box, 0.01)).isGreaterThan(0.01);
        Map<String, List<Interval>> flat = Map.of("p", List.of(Interval.ZERO, Interval.ZERO, Interval.ZERO));
        assertThat(expansion.distance(box, Interval.of(expansion.value().mid()), flat))
                .isGreaterThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "integral(1/(x - p), x, 0, 3)", // a pole inside for every p
                "integral(x^(-p), x, 0, 1)", // diverges where p is at least 1
                "integral(exp((p - 1)*x), x, 0, inf)",
                "integral(sqrt(x - p), x, 1, 2)", // not defined for all p
                "integral(log(p - 1 + x), x, 0, 1)",
                "integral(x/(p - 1), x, 0, 1)",
                "gauss(exp(p*z^2/2), z)",
                "integral(r*x, x, 0, p)" // nothing is known of r
            })
    void what_is_not_defined_for_all_parameters_of_the_box_has_no_expansion(String text) {
        Map<String, Interval> box = Map.of("p", Interval.of(0.875, 1.125));
        for (Map<String, Integer> orders : List.of(Map.of("p", 1), Map.of("p", 3), Map.<String, Integer>of())) {
            Optional<Expansion> found = Expansion.of(expr(text), box, orders, DIGITS);
            assertThat(found.filter(e -> e.value().isBounded()))
                    .as("%s", orders)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "integral(if(1 < 2*p*sqrt(x), x, 3), x, 0, 1)",
                "integral(if(x^2 < p, 1, 0), x, 0, 1)",
                "integral(if(x < p^2 or x^2 > p, 1, 0), x, 0, 1)"
            })
    void a_switch_that_moves_with_the_parameter_is_not_taken_for_a_constant(String text) {
        Map<String, Interval> box = Map.of("p", Interval.of(0.5, 0.75));
        assertThat(Expansion.of(expr(text), box, Map.of("p", 2), DIGITS)).isEmpty();
        Expansion whole = Expansion.of(expr(text), box, Map.of(), DIGITS).orElseThrow();
        for (double p : new double[] {0.5, 0.625, 0.75}) {
            BigInterval there = Quadrature.enclose(expr(text), Map.of("p", BigInterval.of(p, p)), 5);
            assertThat(there.isBounded()).isTrue();
            assertThat(whole.value()
                            .hull(Interval.of(there.loDouble(), there.hiDouble()))
                            .width())
                    .isLessThan(whole.value().width() + 1e-3);
        }
    }

    @Test
    void a_kink_in_the_parameter_is_not_differentiated() {
        Map<String, Interval> across = Map.of("p", Interval.of(-0.5, 0.5));
        Expr kink = expr("integral(abs(p)*x, x, 0, 1)");
        assertThat(Expansion.of(kink, across, Map.of("p", 2), DIGITS)).isEmpty();
        assertThat(Expansion.of(kink, across, Map.of(), DIGITS)
                        .orElseThrow()
                        .value()
                        .contains(Interval.of(0, 0.25)))
                .isTrue();
    }
}
