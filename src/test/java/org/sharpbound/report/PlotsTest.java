package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.report.plot.CurvePlot;
import org.sharpbound.report.plot.HeatMap;
import org.sharpbound.report.plot.Plot;
import org.sharpbound.run.PlainValues;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;

class PlotsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(0, inf)    | true  | 0.001 | 1000",
                "(-inf, inf) | false | -10   | 10",
                "[0, 1]      | false | 0     | 1",
                "[1/100, 100]| true  | 0.01  | 100",
                "[2, inf)    | true  | 2     | 2000",
                "(-inf, 3]   | false | -17   | 3"
            })
    void the_axis_follows_from_the_domain(String domain, boolean logarithmic, double low, double high) {
        CurvePlot plot = (CurvePlot) plots(Map.of("x", domain), "x <= x + 1").get(0);

        assertThat(plot.across().logarithmic()).isEqualTo(logarithmic);
        assertThat(plot.across().low()).isCloseTo(low, within(1e-9));
        assertThat(plot.across().high()).isCloseTo(high, within(1e-9));
    }

    @Test
    void a_witness_is_always_in_sight() {
        CurvePlot plot = (CurvePlot)
                plots(Map.of("x", "(0, inf)"), "x <= 10^7", Map.of("x", 1e8)).get(0);

        assertThat(plot.across().high()).isGreaterThan(1e8);
        assertThat(plot.witness()).hasValue(1e8);
    }

    @Test
    void one_quantity_gives_curves_and_two_a_map_and_more_nothing() {
        assertThat(plots(Map.of("x", "[0, 1]", "n", "3"), "x <= n"))
                .hasOnlyElementsOfType(CurvePlot.class)
                .hasSize(2);
        assertThat(plots(Map.of("x", "[0, 1]", "y", "[0, 1]"), "x <= y")).hasOnlyElementsOfType(HeatMap.class);
        assertThat(plots(Map.of("x", "[0, 1]", "y", "[0, 1]", "z", "[0, 1]"), "x <= y + z"))
                .isEmpty();
        assertThat(plots(Map.of(), "1 <= 2")).isEmpty();
    }

    @Test
    void a_premise_cuts_the_plot_down() {
        CurvePlot margin = (CurvePlot)
                plots(Map.of("x", "[-1, 1]"), "x > 0 implies x >= x^2").get(1);

        assertThat(margin.curves().get(0).values().get(10)).isNaN();
        assertThat(margin.curves().get(0).values().get(150)).isPositive();
    }

    @Test
    void the_point_at_which_both_sides_touch_is_marked_unless_there_is_a_witness() {
        CurvePlot both = (CurvePlot)
                plots(Map.of("x", "[0, 1]"), "2*x*3/10 <= x^2 + 9/100").get(0);
        assertThat(both.tight()).singleElement().satisfies(at -> assertThat(at).isCloseTo(0.3, within(1e-3)));

        Map<String, Double> witness = Map.of("x", 0.3);
        assertThat(((CurvePlot) plots(Map.of("x", "[0, 1]"), "x <= x + 1/(x + 1)", witness)
                                .get(1))
                        .tight())
                .isEmpty();
        HeatMap map = (HeatMap) plots(new LinkedHashMap<>(Map.of("x", "[0, 1]", "y", "[0, 1]")), "x*y <= x^2 + y^2 + 1")
                .get(0);
        assertThat(map.tight())
                .hasValueSatisfying(at -> assertThat(at.across() + at.up()).isCloseTo(0, within(1e-2)));
    }

    @Test
    void integers_are_dots_at_the_integers() {
        CurvePlot plot = (CurvePlot) plots(Map.of("n", "1..4"), "n <= 4").get(0);

        assertThat(plot.discrete()).isTrue();
        assertThat(plot.places()).containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void equal_sides_are_drawn_once_and_have_no_margin_but_rounding() {
        assertThat(plots(Map.of("x", "[1, 2]"), "(x + 1)^2 == x^2 + 2*x + 1"))
                .singleElement()
                .satisfies(plot -> assertThat(((CurvePlot) plot).title()).isEqualTo("Both sides, which agree"));
    }

    @Test
    void a_very_deep_expression_is_not_plotted() {
        Expr deep = Expr.variable("x");
        for (int i = 0; i < 100_000; i++) {
            deep = deep.plus(Expr.variable("x"));
        }
        Relation goal = new Relation.Compare(deep, Comparison.LE, deep);

        assertThat(Plots.of(new Statement(Map.of("x", Domain.REALS), List.of(), goal), goal, Map.of(), PlainValues::of))
                .isEmpty();
    }

    private static List<Plot> plots(Map<String, String> quantities, String relation) {
        return plots(quantities, relation, Map.of());
    }

    private static List<Plot> plots(Map<String, String> quantities, String relation, Map<String, Double> witness) {
        Map<String, Domain> domains = new LinkedHashMap<>();
        quantities.forEach(
                (name, text) -> domains.put(name, Parser.domain(text).value().orElseThrow()));
        Relation goal = Parser.relation(relation).value().orElseThrow();
        return Plots.of(new Statement(domains, List.of(), goal), goal, witness, PlainValues::of);
    }
}
