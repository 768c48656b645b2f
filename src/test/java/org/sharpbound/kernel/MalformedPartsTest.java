package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.Rational;

/** Steps, leaves, evaluations and listings that are malformed are refused with a reason; their limits are exact. */
class MalformedPartsTest {

    private static Json.Obj object(String text) {
        return (Json.Obj) Json.read(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"split": "x"}                                  | no text under "at"
            {"split": "x", "at": "0.1"}                     | not a double: 0.1
            {"split": "x", "at": "1/2"}                     | not a double: 1/2
            {"split": "x", "at": "1e3"}                     | not a number: 1e3
            {"cut": "x"}                                    | no text under "at"
            {"relax": 1}                                    | no text under "relax"
            {"conjunction": "2"}                            | no integer under "conjunction"
            {"period": "x"}                                 | no text under "length"
            {"chart": "x", "base": "0", "unit": "1"}        | no text under "range"
            {"touch": "x", "at": "0"}                       | no integer under "order"
            {"touch": "x", "at": "0", "order": 1234567890}  | no integer under "order"
            {"slope": "x", "least": "middle"}               | no end of a range: middle
            {"resolve": 0}                                  | no integer under "branch"
            {"rescale": "1", "form": "short"}               | "form" can only be "expanded": short
            {"transform": "sine"}                           | no function that grows: transform
            """)
    void a_step_is_refused(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepJson.read(object(text)))
                .withMessage(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"leaf\": \"plain\"}", "{\"at\": \"0\", \"split\": \"x\"}", "{\"same\": 3}"})
    void what_does_not_begin_with_the_name_of_a_step_is_none(String text) {
        assertThat(StepJson.read(object(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"leaf": "taylor"}                                     | no method: taylor
            {"leaf": 1}                                            | no text under "leaf"
            {"expansion": "x"}                                     | no text under "at"
            {"expansion": "x", "at": "0"}                          | no integer under "order"
            {"expansion": "x", "at": "0", "order": 4, "digits": "3"} | no integer under "digits"
            {"expansion": "x", "at": "0", "order": 4, "ramification": 1.5} | no integer under "ramification"
            """)
    void a_leaf_is_refused(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeafJson.read(object(text)))
                .withMessage(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"leaf": "plain"}
            {"leaf": "mean-value"}
            {"leaf": "plain", "digits": 20}
            {"expansion": "x", "at": "pi", "order": 4}
            {"expansion": "x", "at": "inf", "ramification": 3, "order": 16, "digits": 30}
            """)
    void a_leaf_is_written_and_read_back(String text) {
        assertThat(LeafJson.write(LeafJson.read(object(text)))).isEqualTo(object(text));
    }

    private static final String PARTS = "\"parts\": []";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"limit": "1", "gauge": "root", "exponent": "1", "constant": "1", "radius": "1", PARTS}   | no gauge
            {"limit": "1", "gauge": "power", "exponent": "1", "constant": "1", "radius": "1"}         | no parts
            {"limit": "1", "gauge": "power", "exponent": "1", "constant": "1", "radius": "x", PARTS}  | not a number: x
            {"limit": "1", "gauge": "power", "exponent": "1", "radius": "1", PARTS}                   | no text under "constant"
            {"extremum": "1", "at": "0", PARTS}                                                       | an object is missing in the certificate
            {"extremum": "1", "towards": "upper"}                                                     | an object is missing in the certificate
            {"extremum": "1", "bound": {}, "at": "0", PARTS}                                          | not a certificate of the schema sharpbound-certificate-2
            {"lower": "0", "upper": "1", "at": "0", "bound": 1, PARTS}                                | an object is missing in the certificate
            {"lower": "0", "at": "0", "bound": 1, PARTS}                                              | no text under "upper"
            []                                                                                        | an object is missing in the certificate
            """)
    void what_is_said_of_a_functional_is_refused(String text, String why) {
        String said = "{\"s\": " + text.replace("PARTS", PARTS) + "}";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationJson.read(Json.read(said), new NodeCount()))
                .withMessage(why);
    }

    @Test
    void how_a_supremum_is_tended_to_is_written_and_read_back() {
        Certificate bound = new Certificate.Cover("00", Stated.plain());
        Evaluation.Tending gauged =
                new Evaluation.Limit("1", Gauge.LOGARITHM, Rational.HALF, "2", Rational.of(1, 3), List.of(bound));
        for (Evaluation.Tending limit : List.of(gauged, new Evaluation.Expansion("1"))) {
            for (boolean upper : new boolean[] {true, false}) {
                Map<String, Evaluation> said =
                        Map.of("s", new Evaluation.Extremum("1", bound, new Evaluation.Reached.Towards(upper, limit)));
                Json written = Json.read(EvaluationJson.write(said).write());
                assertThat(EvaluationJson.read(written, new NodeCount())).isEqualTo(said);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "-12, true",
        "3.25, true",
        "-7/3, true",
        "007, true",
        "1/0, false",
        "1/00, false",
        "1/10, true",
        "1e3, false",
        "+1, false",
        "1., false",
        ".5, false",
        "1/-2, false",
        "1.5/2, false",
        "inf, false"
    })
    void numbers_are_decimals_or_fractions(String text, boolean right) {
        if (right) {
            assertThat(NodeReader.number(text)).isEqualTo(Rational.parse(text));
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NodeReader.number(text))
                    .withMessage("not a number: " + text);
        }
    }

    @Test
    void numbers_of_very_many_digits_are_refused() {
        String most = "9".repeat(5000);
        assertThatCode(() -> NodeReader.number(most)).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> NodeReader.number(most + "9"));
        assertThatIllegalArgumentException().isThrownBy(() -> NodeReader.number("0." + "3".repeat(2001)));
    }

    private static final String SPLIT = "{\"split\": \"x\", \"at\": \"1\"}, ";
    private static final String LEAF = "{\"leaf\": \"plain\"}";

    private static Node root(String nodes, NodeCount count) {
        return new NodeReader(object("{\"nodes\": [" + nodes + "]}"), count).root();
    }

    @ParameterizedTest
    @CsvSource({"2500, true", "2501, false"})
    void the_depth_of_a_listing_is_limited(int depth, boolean right) {
        String chain = "{\"reciprocal\": \"x\"}, ".repeat(depth) + LEAF;
        String comb = SPLIT.repeat(depth) + (LEAF + ", ").repeat(depth) + LEAF;
        // the part that occurs again is two deep, and stands below depth - 2 others
        String again = SPLIT + "{\"reciprocal\": \"x\"}, {\"reciprocal\": \"x\"}, " + LEAF + ", "
                + "{\"reciprocal\": \"x\"}, ".repeat(depth - 3) + "{\"same\": 1}";
        for (String nodes : List.of(chain, comb, again)) {
            if (right) {
                assertThat(root(nodes, new NodeCount())).isInstanceOf(Node.Inner.class);
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> root(nodes, new NodeCount()))
                        .withMessage("the cover is deeper than 2500");
            }
        }
    }

    /** What is deeper is refused before its leaf is read. */
    @ParameterizedTest
    @CsvSource({"2500, a node is missing at the end", "2501, the cover is deeper than 2500"})
    void steps_without_a_leaf_are_refused(int depth, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> root(SPLIT.repeat(depth - 1) + SPLIT.replace("}, ", "}"), new NodeCount()))
                .withMessage(why);
    }

    /** Ten million nodes in all covers of a certificate, each place counted, wherever it is written. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            3 | SPLIT LEAF, LEAF
            3 | SPLIT {"leaf": "plain", "times": 2}
            5 | SPLIT SPLIT LEAF, LEAF, LEAF
            7 | SPLIT SPLIT LEAF, LEAF, {"same": 1}
            15 | SPLIT SPLIT SPLIT LEAF, LEAF, {"same": 2}, {"same": 1}
            1 | {"cases": "x", "values": []}
            """)
    void every_node_is_counted_where_it_stands(long nodes, String listing) {
        String text = listing.replace("SPLIT ", SPLIT).replace("LEAF", LEAF);
        NodeCount room = new NodeCount();
        room.add(10_000_000 - nodes);
        assertThatCode(() -> root(text, room)).doesNotThrowAnyException();
        NodeCount full = new NodeCount();
        full.add(10_000_001 - nodes);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> root(text, full))
                .withMessage("the certificate has more than 10000000 nodes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [7]                                      | no node at number 0
            [{"split": "x", "at": "1"}, 7]           | no node at number 1
            [{"split": "x", "at": "1"}]              | a node is missing at the end
            []                                       | a node is missing at the end
            [{"leaf": "plain"}, {"leaf": "plain"}]   | nodes are left over
            [{"leaf": "plain", "times": 0}]          | a leaf that occurs 0 times
            [{"same": 4}]                            | no finished node has the number 4
            {"leaf": "plain"}                        | a cover has a list of nodes
            """)
    void a_listing_is_refused(String nodes, String why) {
        assertThatThrownBy(() -> new NodeReader(object("{\"nodes\": " + nodes + "}"), new NodeCount()).root())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"schema": "sharpbound-certificate-2", "statement": "0", "kind": "proof"}  | no kind of certificate: proof
            {"schema": "sharpbound-certificate-2", "statement": "0", "kind": "witness"} | a witness has a point
            {"schema": "sharpbound-certificate-2", "kind": "witness"}                  | no text under "statement"
            {"schema": "sharpbound-certificate-2", "statement": "0", "kind": "witness", "point": {}} | no integer under "digits"
            {"schema": "sharpbound-certificate-2", "statement": "0", "kind": "enumeration", "nodes": [{"leaf": "plain"}]} | the certificate is of the kind cover, not enumeration
            {"schema": "sharpbound-certificate-2", "statement": "0", "kind": "functionals"} | an object is missing in the certificate
            {"schema": "sharpbound-certificate-9", "statement": "0", "kind": "cover"}  | not a certificate of the schema sharpbound-certificate-2
            7                                                                          | not a certificate of the schema sharpbound-certificate-2
            """)
    void a_certificate_is_refused(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CertificateJson.read(Json.read(text)))
                .withMessage(why);
    }

    @Test
    void only_cases_of_points_are_an_enumeration() {
        Node points = Stated.cases("n", List.of("1", "2"), Stated.digits(20), Stated.digits(20));
        assertThat(new Certificate.Cover("0", points).kind()).isEqualTo("enumeration");
        assertThat(new Certificate.Cover("0", Stated.cases("n", List.of("1"), points)).kind())
                .isEqualTo("enumeration");
        for (Node other : List.of(
                Stated.plain(),
                Stated.digits(20),
                Stated.cases("n", List.of("1", "2"), Stated.digits(20), Stated.plain()),
                Stated.cases("n", List.of("1"), Stated.cut("x", 1, points, points)),
                Stated.cut("x", 1, points, points))) {
            assertThat(new Certificate.Cover("0", other).kind()).isEqualTo("cover");
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void methods_are_found_by_their_words(Method method) {
        assertThat(Method.named(method.text())).contains(method);
        assertThat(method.text()).matches("[a-z-]+");
        assertThat(Method.named(method.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Growth.class)
    void growing_functions_are_found_by_their_words(Growth growth) {
        assertThat(Growth.named(growth.text())).contains(growth);
        assertThat(Growth.named(growth.name())).isEmpty();
    }
}
