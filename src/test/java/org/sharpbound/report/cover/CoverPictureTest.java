package org.sharpbound.report.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Growth;
import org.sharpbound.kernel.Method;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Step;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.run.PlainValues;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.xml.Xml;
import org.w3c.dom.Element;

class CoverPictureTest {

    private static final Node PLAIN = new Node.Leaf(Method.PLAIN, 0);
    private static final Node SERIES = new Node.Expansion("x", "0", 1, 4, 0);

    private static CoverTiles tiles(Map<String, String> domains, Node root) {
        Map<String, Domain> quantities = new LinkedHashMap<>();
        domains.forEach((name, domain) ->
                quantities.put(name, Parser.domain(domain).value().orElseThrow()));
        Statement statement = new Statement(
                quantities, List.of(), Parser.relation("0 <= 1").value().orElseThrow());
        return CoverTiles.of(
                        statement,
                        new Certificate.Cover("", root),
                        value -> PlainValues.of(value, List.of()).applyAsDouble(new double[0]))
                .orElseThrow();
    }

    private static Map<String, String> square() {
        return new LinkedHashMap<>(Map.of("x", "[0, 1]", "y", "[0, 1]"));
    }

    private static Node split(String variable, double at, Node below, Node above) {
        return Node.of(new Step.Split(variable, at), below, above);
    }

    /** A box cut in halves again and again, by turns in its quantities. */
    private static Node grid(int depth, double[] low, double[] high, String... names) {
        if (depth == 0) {
            return low[0] < high[0] / 2 ? PLAIN : SERIES;
        }
        int v = depth % names.length;
        double middle = (low[v] + high[v]) / 2;
        double[] top = high.clone();
        double[] bottom = low.clone();
        top[v] = middle;
        bottom[v] = middle;
        return split(names[v], middle, grid(depth - 1, low, top, names), grid(depth - 1, bottom, high, names));
    }

    private static Element drawn(CoverTiles tiles) {
        Markup out = new Markup();
        new CoverPicture(tiles).write(out);
        return Xml.read(out.toString());
    }

    /** The rectangles of the boxes, without patterns and legend. */
    private static long shapes(Element svg, int ways) {
        return Xml.all(svg, "path").stream()
                        .filter(path -> path.getAttribute("class").startsWith("way-"))
                        .mapToLong(path -> path.getAttribute("d")
                                .chars()
                                .filter(c -> c == 'z')
                                .count())
                        .sum()
                - ways;
    }

    @Test
    void a_strip_has_a_shape_for_every_box_and_tells_them_in_words() {
        CoverTiles tiles = tiles(Map.of("x", "[0, 1]"), split("x", 0.5, split("x", 0.125, SERIES, PLAIN), PLAIN));
        Element svg = drawn(tiles);

        assertThat(shapes(svg, 2)).isEqualTo(3);
        assertThat(Xml.all(svg, "title").get(0).getTextContent())
                .isEqualTo("The cover of x from 0 to 1. 2 boxes by plain enclosure, 1 box by series. "
                        + "The smallest box drawn: x from 0 to 0.125");
        assertThat(Xml.texts(svg, "text"))
                .contains("A", "B", "0.125", "0.5", "A: 2 boxes by plain enclosure", "B: 1 box by series");
        assertThat(new CoverPicture(tiles).inWords()).isEqualTo("3: 2 by plain enclosure, 1 by series");
    }

    @Test
    void every_way_but_the_first_has_a_pattern_besides_its_colour() {
        Element svg = drawn(tiles(Map.of("x", "[0, 1]"), split("x", 0.5, SERIES, PLAIN)));

        assertThat(Xml.all(svg, "path"))
                .extracting(path -> path.getAttribute("class"))
                .contains("way-0", "way-1", "over-way-1")
                .doesNotContain("over-way-0");
    }

    @Test
    void a_change_of_variable_is_undone_and_infinity_is_the_end_of_the_strip() {
        Node above = Node.of(new Step.Reciprocal("x"), split("x", 0.25, SERIES, PLAIN));
        Element svg = drawn(tiles(Map.of("x", "[0, inf)"), split("x", 1, PLAIN, above)));

        assertThat(Xml.all(svg, "title").get(0).getTextContent())
                .startsWith("The cover of x from 0 to ∞. 2 boxes by plain enclosure, 1 box by series.");
        assertThat(Xml.texts(svg, "text")).contains("∞", "1", "4", "x (squeezed towards infinity)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, inf)     | 0.25 | 4        | Infinity",
                "(-inf, -2]   | -0.25| -Infinity| -4",
                "(-inf, 0)    | -2   | -0.5     | 0",
                "(0, inf)     | 4    | 0        | 0.25"
            })
    void the_part_beside_a_cut_of_the_reciprocal_lies_where_it_should(
            String domain, double cut, double least, double most) {
        Node root = Node.of(new Step.Reciprocal("x"), split("x", cut, SERIES, PLAIN));
        List<Tile> tiles = tiles(Map.of("x", domain), root).tiles();
        Span found = tiles.stream()
                .map(tile -> tile.ranges().get("x"))
                .filter(span -> Math.abs(span.least() - least) < 1e-12 || span.least() == least)
                .filter(span -> Math.abs(span.most() - most) < 1e-12 || span.most() == most)
                .findFirst()
                .orElseThrow(() -> new AssertionError(tiles));

        assertThat(found.least()).isLessThan(found.most());
    }

    @Test
    void a_map_has_a_shape_for_every_box_up_to_a_number_and_a_grid_beyond() {
        CoverTiles few = tiles(square(), grid(6, new double[2], new double[] {1, 1}, "x", "y"));
        assertThat(shapes(drawn(few), few.leaves().size())).isEqualTo(64);

        CoverTiles many = tiles(square(), grid(14, new double[2], new double[] {1, 1}, "x", "y"));
        Element svg = drawn(many);
        assertThat(many.tiles()).hasSize(1 << 14);
        assertThat(shapes(svg, many.leaves().size())).isBetween(1L, (long) CoverDrawing.MOST_SHAPES);
        assertThat(Xml.all(svg, "title").get(0).getTextContent()).contains("drawn on a grid of");
    }

    @Test
    void three_quantities_make_a_table_and_one_box_nothing() {
        Map<String, String> cube = square();
        cube.put("z", "[0, 1]");
        Element table = drawn(tiles(cube, grid(3, new double[3], new double[] {1, 1, 1}, "x", "y", "z")));
        assertThat(Xml.all(table, "svg")).isEmpty();
        assertThat(Xml.texts(table, "td")).containsExactly("4", "4");

        Markup out = new Markup();
        CoverPicture single = new CoverPicture(tiles(square(), PLAIN));
        single.write(out);
        assertThat(out.toString()).isEmpty();
        assertThat(single.inWords()).isEqualTo("1, by plain enclosure");
    }

    @Test
    void quantities_that_are_not_cut_take_no_room() {
        Element svg = drawn(tiles(square(), split("y", 0.5, PLAIN, SERIES)));

        assertThat(Xml.all(svg, "title").get(0).getTextContent()).startsWith("The cover of y from 0 to 1. ");
    }

    @Test
    void a_step_is_counted_with_its_conditions_and_looked_into_where_it_shows_the_same() {
        Node root = Node.of(new Step.Transform(Growth.LOG), PLAIN, split("x", 0.5, PLAIN, SERIES));
        CoverTiles tiles = tiles(Map.of("x", "[0, 1]"), root);

        assertThat(tiles.leaves()).containsEntry(Way.PLAIN, 2L).containsEntry(Way.SERIES, 1L);
        assertThat(tiles.tiles()).hasSize(2);

        Node slope = Node.of(new Step.Slope("x", true), split("x", 0.5, PLAIN, PLAIN), PLAIN, PLAIN);
        assertThat(tiles(Map.of("x", "[0, 1]"), slope).tiles())
                .singleElement()
                .satisfies(tile -> assertThat(tile.way()).isEqualTo(Way.SLOPE));
    }

    @Test
    void cases_stand_side_by_side_under_their_values() {
        Node root = Node.of(new Step.Cases("n", List.of("2", "3", "5")), PLAIN, SERIES, PLAIN);
        Element svg = drawn(tiles(Map.of("n", "{2, 3, 5}"), root));

        assertThat(shapes(svg, 2)).isEqualTo(3);
        assertThat(Xml.texts(svg, "text")).contains("2", "3", "5");
        assertThat(Xml.all(svg, "title").get(0).getTextContent())
                .contains("n of 3 values", "The smallest box drawn: n = ");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.25, 0.25",
        "1, 1000000, 1000, 0.5",
        "0, Infinity, 2, 0.5",
        "-Infinity, 0, -2, 0.5",
        "-Infinity, Infinity, 0, 0.5",
        "-Infinity, Infinity, 2, 0.75",
        "0, Infinity, Infinity, 1"
    })
    void a_value_has_its_place(double low, double high, double value, double place) {
        assertThat(new Stretch(low, high, 2).place(value)).isCloseTo(place, within(1e-12));
    }
}
