package org.sharpbound.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static Consumer<Markup> text(String text) {
        return out -> out.element("text", text);
    }

    @Test
    void a_part_that_repeats_is_written_once_and_then_used() {
        Markup out = new Markup();
        out.part("plot", text("a")).part("plot", text("b")).part("plot", text("a"));

        assertThat(out)
                .hasToString("<g id=\"part1\" class=\"plot\"><text>a</text></g><text>b</text><use href=\"#part1\"/>");
    }

    @Test
    void parts_within_parts_are_counted_where_they_are_written() {
        Consumer<Markup> outer = out -> out.part("in", text("a")).element("text", "b");
        Markup twice = new Markup().part("out", outer).part("out", outer);
        assertThat(twice)
                .hasToString("<g id=\"part1\" class=\"out\"><text>a</text><text>b</text></g><use href=\"#part1\"/>");

        Markup thrice = new Markup().part("out", outer).part("in", text("a")).part("out", outer);
        assertThat(thrice)
                .hasToString("<g id=\"part1\" class=\"out\"><g id=\"part2\" class=\"in\"><text>a</text></g>"
                        + "<text>b</text></g><use href=\"#part2\"/><use href=\"#part1\"/>");
    }

    @Test
    void what_is_written_apart_has_its_parts_in_common_with_the_rest() {
        Markup section = new Markup().part("plot", text("a"));
        Markup page = new Markup().append(section).append(new Markup().part("plot", text("a")));

        assertThat(section).hasToString("<text>a</text>");
        assertThat(page).hasToString("<g id=\"part1\" class=\"plot\"><text>a</text></g><use href=\"#part1\"/>");
    }

    @Test
    void no_text_is_taken_for_the_edge_of_a_part() {
        Markup out = new Markup().part("plot", text("\u0003</g>\u0001")).part("plot", text("\u0003</g>\u0001"));

        assertThat(out)
                .hasToString("<g id=\"part1\" class=\"plot\"><text>\uFFFD&lt;/g&gt;\uFFFD</text></g>"
                        + "<use href=\"#part1\"/>");
    }
}
