package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Statement;

/** Certificates as JSON: written and read back they are the same, and what is no certificate is not read. */
class CertificateJsonTest {

    private static final Statement STATEMENT = Stated.of("x in [-1, 1]; show exp(x) - x < 2.8");

    private static final String COVER = """
            {"schema": "sharpbound-certificate-2", "statement": "HASH", "kind": "cover",
             "nodes": [{"split": "x", "at": "0"}, {"leaf": "plain"}, {"leaf": "plain"}]}""";

    private static final Statement FALSE = Stated.of("x in [-1, 1]; show x <= 1/2");

    private static final String WITNESS = """
            {"schema": "sharpbound-certificate-2", "statement": "HASH", "kind": "witness",
             "point": {"x": "2/3"}, "digits": 20}""";

    private static Certificate read(Statement statement, String text) {
        return CertificateJson.read(Json.read(text.replace("HASH", Fingerprint.of(statement))));
    }

    @Test
    void what_the_changed_ones_start_from_is_accepted() {
        assertThat(Kernel.check(STATEMENT, read(STATEMENT, COVER))).isInstanceOf(Proved.class);
        assertThat(Kernel.check(FALSE, read(FALSE, WITNESS))).isInstanceOf(Refuted.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "0"                             | "0.1"
                    "0"                             | "1/3"
                    "0"                             | "1/2"
                    "0"                             | "1e-3"
                    "0"                             | "1e400"
                    "0"                             | "NaN"
                    "0"                             | "Infinity"
                    "0"                             | "0x0"
                    "0"                             | "1/0"
                    "0"                             | ""
                    "0"                             | " 0"
                    "0"                             | "+0"
                    "0"                             | 0
                    "0"                             | null
                    "at": "0"                       | "at": "0", "at": "0"
                    "at": "0"                       | "on": "0"
                    "split": "x"                    | "split": 1
                    "split": "x"                    | "slice": "x"
                    {"leaf": "plain"}]              | ]
                    {"leaf": "plain"}]              | {"leaf": "plain"}, {"leaf": "plain"}]
                    {"leaf": "plain"}]              | "plain"]
                    {"leaf": "plain"}]              | {"minimum": "x"}]
                    {"leaf": "plain"}]              | {"minimum": {"x": 1}}]
                    {"leaf": "plain"}]              | {"minimum": {"x": ["1"]}}]
                    {"leaf": "plain"}]              | {}]
                    {"leaf": "plain"}]              | {"leaf": "PLAIN"}]
                    {"leaf": "plain"}]              | {"leaf": "taylor"}]
                    {"leaf": "plain"}]              | {"leaf": "plain", "digits": "20"}]
                    {"leaf": "plain"}]              | {"leaf": "plain", "digits": 2.5}]
                    {"leaf": "plain"}]              | {"leaf": "plain", "digits": 1e3}]
                    {"leaf": "plain"}]              | {"leaf": "plain", "digits": 99999999999}]
                    {"leaf": "plain"}]              | [{"leaf": "plain"}]]
                    {"leaf": "plain"}]              | {"cases": "x"}]
                    "nodes"                         | "node"
                    "cover"                         | "enumeration"
                    "cover"                         | "witness"
                    "cover"                         | "proof"
                    sharpbound-certificate-2        | sharpbound-certificate-3
                    "schema"                        | "format"
                    "statement"                     | "goal"
                    "HASH"                          | 7
                    """)
    void a_cover_that_is_malformed_is_not_accepted(String part, String changed) {
        assertThat(COVER).contains(part);
        assertNotAccepted(STATEMENT, COVER.replace(part, changed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "2/3"          | "2/0"
                    "2/3"          | "2/-3"
                    "2/3"          | "two"
                    "2/3"          | "6e-1"
                    "2/3"          | 0.75
                    "2/3"          | "NaN"
                    "2/3"          | "1/3"
                    {"x": "2/3"}   | {"x": "2/3", "x": "2/3"}
                    {"x": "2/3"}   | {}
                    {"x": "2/3"}   | ["2/3"]
                    {"x": "2/3"}   | "2/3"
                    {"x": "2/3"}   | {"x": "2/3", "y": "0"}
                    20             | 0
                    20             | -20
                    20             | 1001
                    20             | "20"
                    20             | 2e1
                    "digits"       | "digit"
                    "witness"      | "cover"
                    """)
    void a_witness_that_is_malformed_is_not_accepted(String part, String changed) {
        assertThat(WITNESS).contains(part);
        assertNotAccepted(FALSE, WITNESS.replace(part, changed));
    }

    private static void assertNotAccepted(Statement statement, String text) {
        Certificate certificate;
        try {
            certificate = read(statement, text);
        } catch (IllegalArgumentException unreadable) {
            assertThat(unreadable).hasMessageMatching("(?s).+");
            return;
        }
        assertThat(Kernel.check(statement, certificate)).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"cover\"", "{", "{}", "{\"schema\": \"sharpbound-certificate-1\"}"})
    void what_is_no_object_of_the_schema_is_not_read(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateJson.read(Json.read(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"split\": \"x\", \"at\": \"0\"}",
                "{\"reciprocal\": \"x\"}",
                "{\"cases\": \"x\", \"values\": [\"1\"]}"
            })
    void a_tree_that_is_too_deep_is_not_accepted(String node) {
        for (int depth : List.of(2_400, 2_600, 20_000)) {
            String nodes =
                    (node + ", ").repeat(depth) + "{\"leaf\": \"plain\"}, ".repeat(depth) + "{\"leaf\": \"plain\"}";
            assertNotAccepted(STATEMENT, COVER.replaceFirst("\\[[^]]*]", "[" + nodes + "]"));
        }
    }

    @Test
    void a_deep_narrow_cover_is_written_read_and_checked() {
        Statement statement = Stated.of("x in (0, 1]; show x > 0");
        Node tree = Stated.plain();
        for (int k = 1_000; k > 0; k--) {
            tree = Stated.cut("x", Math.scalb(1.0, -k), tree, Stated.plain());
        }
        Certificate certificate = Stated.cover(statement, tree);
        Certificate back = CertificateJson.read(
                Json.read(CertificateJson.write(certificate).write()));
        assertThat(CertificateJson.write(back)).isEqualTo(CertificateJson.write(certificate));
        assertThat(Kernel.check(statement, back))
                .isInstanceOfSatisfying(
                        Proved.class, proved -> assertThat(proved.leaves()).isEqualTo(1_001));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x in [-1, 1]; show exp(x) - x < 2.8",
                "x in [0, 1]; y in (0, 1]; show x^2 - x*y + y^2 >= -1/1000",
                "n in 1..4; x in [0, 1]; show x^n <= 1",
                "n in {1, 2}; m in {3, sqrt(2)}; show n*m < 7",
                "x in [1, inf); show 1/x - 1/x^2 <= 0.3",
                "x in [0, 1]; show sin(x)^2 + cos(x)^2 == 1"
            })
    void a_certificate_read_back_gives_the_same_verdict(String text) {
        Statement statement = Stated.of(text);
        Proved proved = (Proved) Stated.searched(statement, 2_000);
        Certificate back = CertificateJson.read(
                Json.read(CertificateJson.write(proved.certificate()).write()));
        assertThat(back).isEqualTo(proved.certificate());
        assertThat(Kernel.check(statement, back)).isInstanceOfSatisfying(Proved.class, again -> {
            assertThat(again.margin()).isEqualTo(proved.margin());
            assertThat(again.leaves()).isEqualTo(proved.leaves());
            assertThat(again.restsOn()).isEqualTo(proved.restsOn()).isNotEmpty();
        });
    }

    @Test
    void a_witness_read_back_refutes_again() {
        Certificate witness = Stated.witness(FALSE, "x=2/3", 20);
        Certificate back =
                CertificateJson.read(Json.read(CertificateJson.write(witness).write()));
        assertThat(back).isEqualTo(witness);
        assertThat(Kernel.check(FALSE, back)).isInstanceOfSatisfying(Refuted.class, refuted -> {
            assertThat(refuted.witness()).isEqualTo(((Certificate.Witness) witness).point());
            assertThat(refuted.sides()).containsExactly(new Sides("2/3", "<=", "1/2", BoxTruth.FALSE));
            assertThat(refuted.restsOn()).hasSize(2);
        });
    }
}
