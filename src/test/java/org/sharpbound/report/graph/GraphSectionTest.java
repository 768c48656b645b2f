package org.sharpbound.report.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.xml.Xml;
import org.w3c.dom.Element;

class GraphSectionTest {

    private static final String ITEMS = "a:refuted b:proved:a c:proved:b+gone d:proved";

    private static GraphSection section(String items) {
        return new GraphSection(new Dependencies(DependenciesTest.items(items)));
    }

    private static Element drawn(String items) {
        Markup out = new Markup();
        section(items).write(out);
        return Xml.read(out.toString());
    }

    @Test
    void every_linked_item_is_a_box_that_leads_to_it_and_tells_its_standing_in_words() {
        Element svg = Xml.all(drawn(ITEMS), "svg").get(0);

        assertThat(Xml.all(svg, "rect")).hasSize(4);
        assertThat(Xml.all(svg, "a"))
                .extracting(a -> a.getAttribute("href"))
                .containsExactlyInAnyOrder("#claim-a", "#claim-b", "#claim-c");
        assertThat(Xml.texts(svg, "text"))
                .contains("✗ refuted", "⚠ undermined", "? stated")
                .doesNotContain("d");
    }

    @Test
    void there_is_a_line_for_every_use() {
        Element path = Xml.all(drawn(ITEMS), "path").get(0);

        assertThat(path.getAttribute("d").chars().filter(c -> c == 'c')).hasSize(3);
    }

    @Test
    void the_list_says_the_same() {
        assertThat(Xml.texts(drawn(ITEMS), "li"))
                .contains(
                        "b: ⚠undermined; rests on a (refuted)",
                        "c: ⚠undermined; rests on b (undermined), gone (not in this run) (stated)");
    }

    @Test
    void a_circle_is_called_one() {
        assertThat(drawn("a:proved:b b:proved:a").getTextContent()).contains("a: ✓?proved modulo; rests on itself");
    }

    @Test
    void nothing_is_written_where_nothing_rests_on_anything() {
        Markup out = new Markup();
        section("a:proved b:refuted").write(out);
        section("a:proved b:refuted").standing(out, "a");

        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_claim_tells_what_it_rests_on_and_what_rests_on_it() {
        Markup out = new Markup();
        section(ITEMS).standing(out, "b");

        assertThat(out.toString().replaceAll("<[^>]*>", ""))
                .isEqualTo("Stands as ⚠undermined; rests on a (refuted); used by c.");
    }
}
