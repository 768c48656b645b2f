package org.sharpbound.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.report.markup.Markup;

class PlotTest {

    private static final List<Double> PLACES =
            IntStream.rangeClosed(0, 100).mapToObj(i -> i / 100.0).toList();
    private static final Axis UNIT = new Axis("x", 0, 1, false);

    @ParameterizedTest
    @CsvSource({
        "0, 1, false, '0 0.2 0.4 0.6 0.8 1'",
        "-3, 3, false, '−3 −2 −1 0 1 2 3'",
        "0.001, 1000, true, '10⁻³ 0.01 0.1 1 10 100 10³'",
        "1e-9, 1e9, true, '10⁻⁹ 10⁻⁶ 10⁻³ 1 10³ 10⁶ 10⁹'",
        "0, 1e-7, false, '0 2·10⁻⁸ 4·10⁻⁸ 6·10⁻⁸ 8·10⁻⁸ 10⁻⁷'",
        "1, 10, true, '2 4 6 8 10'"
    })
    void ticks_are_round_numbers(double low, double high, boolean logarithmic, String labels) {
        assertThat(new Axis("x", low, high, logarithmic)
                        .ticks(6).stream().map(Axis.Tick::label).toList())
                .containsExactly(labels.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"-1, 3, false", "0.01, 100, true"})
    void places_and_values_are_inverse(double low, double high, boolean logarithmic) {
        Axis axis = new Axis("x", low, high, logarithmic);

        for (double place : new double[] {0, 0.25, 0.5, 1}) {
            assertThat(axis.place(axis.at(place))).isCloseTo(place, within(1e-12));
        }
    }

    @Test
    void an_axis_has_a_length_and_a_logarithmic_one_is_positive() {
        assertThatThrownBy(() -> new Axis("x", 1, 1, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Axis("x", 0, 1, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Axis("x", Double.NaN, 1, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_curve_breaks_where_it_is_undefined() {
        List<Double> values =
                PLACES.stream().map(x -> x == 0.5 ? Double.NaN : x * x).toList();

        String path = svg(plot(values, false)).replaceAll("(?s).*class=\"curve curve-0\" d=\"([^\"]*)\".*", "$1");

        assertThat(path.chars().filter(c -> "Mm".indexOf(c) >= 0)).hasSize(2);
    }

    @Test
    void a_straight_line_is_drawn_with_few_points() {
        String path = svg(plot(PLACES, false)).replaceAll("(?s).*class=\"curve curve-0\" d=\"([^\"]*)\".*", "$1");

        assertThat(path.chars().filter(c -> c == 'l').count()).isBetween(1L, 8L);
    }

    @Test
    void a_pole_does_not_flatten_the_rest_of_a_curve() {
        List<Double> values = PLACES.stream().map(x -> 1 / (x - 0.501)).toList();

        Axis up = VerticalRange.of("y", List.of(new Curve("f", values)), false).orElseThrow();

        assertThat(up.high()).isLessThan(200);
        assertThat(up.low()).isGreaterThan(-200);
    }

    @Test
    void positive_values_over_decades_get_a_logarithmic_axis_but_not_where_zero_must_be_seen() {
        List<Curve> curves = List.of(
                new Curve("f", PLACES.stream().map(x -> Math.exp(20 * x)).toList()));

        assertThat(VerticalRange.of("y", curves, false))
                .hasValueSatisfying(a -> assertThat(a.logarithmic()).isTrue());
        assertThat(VerticalRange.of("y", curves, true)).hasValueSatisfying(a -> {
            assertThat(a.logarithmic()).isFalse();
            assertThat(a.low()).isNotPositive();
        });
    }

    @Test
    void a_margin_marks_zero_and_shades_what_fails() {
        String svg = svg(plot(PLACES.stream().map(x -> x - 0.5).toList(), true));

        assertThat(svg).contains("class=\"fails\"", "class=\"zero\"", "0: both sides equal");
    }

    @Test
    void values_at_single_places_are_marks_that_no_line_joins() {
        List<Double> places = List.of(1.0, 2.0, 3.0);
        Curve curve = new Curve("f", List.of(1.0, Double.NaN, 2.0));

        String svg = svg(new CurvePlot(
                "t", new Axis("n", 1, 3, false), "y", places, List.of(curve), true, false, OptionalDouble.empty()));

        assertThat(svg)
                .containsPattern("class=\"dot dot-0\" d=\"M62 \\S+l432\\S+\"")
                .doesNotContain("class=\"curve");
    }

    @Test
    void a_curve_that_is_undefined_everywhere_is_not_drawn() {
        assertThat(svg(plot(PLACES.stream().map(x -> Double.NaN).toList(), false)))
                .isEmpty();
    }

    @Test
    void a_map_tells_sign_by_hatching_and_leaves_out_what_is_undefined() {
        List<List<Double>> margins = List.of(List.of(-1.0, -2.0, 0.0), List.of(Double.NaN, 3.0, 4.0));
        String svg = svg(new HeatMap("m", UNIT, UNIT, margins, Optional.of(new HeatMap.Mark(0.1, 0.2))));

        assertThat(svg).contains("class=\"hatched\"", "class=\"witness-point\"", "class=\"even\"");
        assertThat(svg).contains("Of 5 sampled points the relation holds at 3 and fails at 2");
    }

    @Test
    void enclosures_too_narrow_to_be_seen_are_told_in_words() {
        List<Double> lower = PLACES.stream().map(x -> x + 1).toList();
        List<Double> upper = lower.stream().map(x -> x + 1e-9).toList();
        Curve enclosed = Curve.enclosed("f", lower, upper);
        String svg =
                svg(new CurvePlot("t", UNIT, "y", PLACES, List.of(enclosed), false, false, OptionalDouble.empty()));

        assertThat(svg).contains("; enclosed, the widest enclosure being 10⁻⁹").doesNotContain("class=\"band");
        assertThat(svg(plot(PLACES, false))).doesNotContain("enclos");
    }

    @Test
    void the_witness_and_the_tight_places_are_marked_and_told_in_words() {
        String curve = svg(plot(PLACES.stream().map(x -> x * x).toList(), true).tightAt(List.of(0.25, 0.5)));
        assertThat(curve.split("class=\"tight-pointer\"", -1)).hasSize(3);
        assertThat(curve)
                .contains("class=\"witness-pointer\"", ">witness<", ">least margin<")
                .contains("; the witness is at 0.3; the least margin drawn is at 0.25 and 0.5</title>");

        Optional<HeatMap.Mark> tight = Optional.of(new HeatMap.Mark(0.95, 0.5));
        String map = svg(new HeatMap("m", UNIT, UNIT, List.of(List.of(1.0, 2.0)), Optional.empty(), tight));
        assertThat(map)
                .contains("class=\"tight-point\"", "class=\"mark-label end\"", ">least margin<")
                .contains("; the least margin drawn is at x = 0.95, x = 0.5</title>");
    }

    /** A run of many claims has hundreds of plots: what one weighs decides what its page does. */
    @Test
    void plots_are_light_and_those_after_the_first_are_lighter() {
        Plot straight = plot(PLACES, true);
        Plot curved = plot(PLACES.stream().map(x -> Math.exp(-5 * x)).toList(), true);
        List<List<Double>> halves = IntStream.range(0, 36)
                .mapToObj(row -> IntStream.range(0, 54)
                        .mapToObj(column -> (double) column - row)
                        .toList())
                .toList();
        Plot map = new HeatMap("m", UNIT, UNIT, halves, Optional.empty());

        assertThat(bytes(straight)).isBetween(700, 1400);
        assertThat(bytes(curved)).isBetween(800, 1600);
        assertThat(bytes(map)).isBetween(3000, 6000);
        assertThat(bytes(straight, curved) - bytes(straight)).isBetween(450, 900);
        assertThat(bytes(curved, curved) - bytes(curved)).isBetween(150, 300);
    }

    private static int bytes(Plot... plots) {
        Markup page = new Markup();
        List.of(plots).forEach(plot -> plot.write(page));
        return page.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static CurvePlot plot(List<Double> values, boolean margin) {
        return new CurvePlot(
                "t", UNIT, "y", PLACES, List.of(new Curve("f", values)), false, margin, OptionalDouble.of(0.3));
    }

    private static String svg(Plot plot) {
        Markup out = new Markup();
        plot.write(out);
        return out.toString();
    }
}
