package org.sharpbound.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharpbound.report.markup.Markup;

final class SeriesPlotTest {

    private static final Axis UNIT = new Axis("x", 0, 1, false);
    private static final Series LINE = new Series(
            "median",
            List.of(0.0, 0.5, 1.0),
            List.of(0.2, Double.NaN, 0.6),
            List.of(0.1, Double.NEGATIVE_INFINITY, 0.5),
            List.of(0.3, 0.4, 0.7),
            List.of(List.of(0.2, 0.3, 0.4), List.of(0.1, 0.2, 0.3)));

    private static String svg(Plot plot) {
        Markup out = new Markup();
        plot.write(out);
        return out.toString();
    }

    @Test
    void runs_are_one_thin_path_and_a_curve_breaks_where_there_is_no_value() {
        String svg = svg(new SeriesPlot("Drift", UNIT, UNIT, List.of(LINE), "Bands hold something."));
        assertThat(svg)
                .containsOnlyOnce("class=\"run\" d=\"M62 206.8l216-21.6l216-21.6M62")
                .contains("class=\"curve curve-0\" d=\"M62 206.8m432-86.4\"");
        assertThat(svg).contains("<title>Drift. median: 0.2 at 0, 0.6 at 1. Bands hold something.</title>");
        assertThat(svg).contains(">a run<", ">median<");
    }

    @Test
    void a_band_is_drawn_where_both_ends_are_known_side_by_side() {
        Series known =
                new Series("m", LINE.x(), List.of(.2, .3, .6), List.of(.1, .2, .5), List.of(.3, .4, .7), List.of());
        assertThat(svg(new SeriesPlot("t", UNIT, UNIT, List.of(known), ""))).containsOnlyOnce("band band-0");
        Series unknown = new Series(
                "m",
                LINE.x(),
                LINE.y(),
                Collections.nCopies(3, Double.NaN),
                Collections.nCopies(3, Double.NaN),
                List.of());
        assertThat(svg(new SeriesPlot("t", UNIT, UNIT, List.of(unknown), ""))).doesNotContain("band band-0");
    }

    @Test
    void curves_that_cannot_be_told_apart_are_refused() {
        assertThatThrownBy(() -> new SeriesPlot("t", UNIT, UNIT, Collections.nCopies(5, LINE), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shares_fill_a_column_from_the_bottom_with_a_pattern_on_all_but_the_first() {
        SharePlot plot = new SharePlot(
                "Ends",
                UNIT,
                UNIT,
                List.of("falls", "never", "diverged"),
                List.of(new SharePlot.Column("c = 1", 0, 0, 1, 1, List.of(0.25, 0.0, 0.75))));
        String svg = svg(plot);
        assertThat(svg)
                .contains("<title>Ends. c = 1: falls 25 %, diverged 75 %</title>")
                .contains("class=\"share way-0\" d=\"M62 196h432v54h-432z\"")
                .contains("class=\"over-way-2\" d=\"M62 34h432v162h-432z\"")
                .contains(">falls<", ">diverged<")
                .doesNotContain("over-way-0", ">never<");
    }

    @Test
    void marks_of_an_axis_are_kept_as_far_as_there_is_room() {
        List<Axis.Tick> marks = List.of(
                new Axis.Tick(1, "1"), new Axis.Tick(1.01, "1.01"), new Axis.Tick(10, "10"), new Axis.Tick(100, "100"));
        assertThat(new Axis("m", 1, 100, true, marks).ticks(2))
                .extracting(Axis.Tick::label)
                .containsExactly("1", "10", "100");
    }
}
