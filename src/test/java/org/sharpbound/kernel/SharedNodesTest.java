package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Statement;

/** What occurs again in a cover is written once, read back as often as it occurs, and checked in each of its places. */
class SharedNodesTest {

    private static final Statement STATEMENT = Stated.of("x in [0, 4]; y in [0, 4]; show x + y <= 9");

    private static final Node LEAF = Stated.plain();

    private static Node halves() {
        return Stated.cut("y", 2, LEAF, LEAF);
    }

    private static String nodes(Node root) {
        return CertificateJson.write(Stated.cover(STATEMENT, root))
                .get("nodes")
                .orElseThrow()
                .write();
    }

    private static Certificate read(String nodes) {
        return CertificateJson.read(Json.read("{\"schema\": \"sharpbound-certificate-2\", \"statement\": \""
                + Fingerprint.of(STATEMENT) + "\", \"kind\": \"cover\", \"nodes\": " + nodes + "}"));
    }

    @Test
    void equal_parts_are_written_once_and_runs_of_leaves_are_counted() {
        Node root = Stated.cut("x", 2, Stated.cut("x", 1, halves(), halves()), halves());

        assertThat(nodes(root)).isEqualToIgnoringWhitespace("""
                [{"split": "x", "at": "2"}, {"split": "x", "at": "1"}, {"split": "y", "at": "2"},
                 {"leaf": "plain", "times": 2}, {"same": 2}, {"same": 2}]""");
        assertThat(read(nodes(root))).isEqualTo(Stated.cover(STATEMENT, root));
    }

    @Test
    void leaves_that_differ_are_not_counted_together() {
        Node root = Stated.cut("x", 2, Stated.cut("x", 1, LEAF, LEAF), Stated.cut("y", 1, Stated.digits(20), LEAF));

        assertThat(nodes(root)).isEqualToIgnoringWhitespace("""
                [{"split": "x", "at": "2"}, {"split": "x", "at": "1"}, {"leaf": "plain", "times": 2},
                 {"split": "y", "at": "1"}, {"leaf": "plain", "digits": 20}, {"leaf": "plain"}]""");
        assertThat(read(nodes(root))).isEqualTo(Stated.cover(STATEMENT, root));
    }

    @Test
    void a_step_with_other_parts_is_another_node() {
        Node fine = Stated.digits(20);
        Node mixed = Stated.cut("y", 1, fine, LEAF);
        Node again = Stated.cut("y", 1, fine, LEAF);
        Node root = Stated.cut("x", 2, Stated.cut("x", 1, mixed, again), Stated.cut("y", 1, fine, fine));

        assertThat(nodes(root)).isEqualToIgnoringWhitespace("""
                [{"split": "x", "at": "2"}, {"split": "x", "at": "1"}, {"split": "y", "at": "1"},
                 {"leaf": "plain", "digits": 20}, {"leaf": "plain"}, {"same": 2},
                 {"split": "y", "at": "1"}, {"leaf": "plain", "digits": 20, "times": 2}]""");
        assertThat(read(nodes(root))).isEqualTo(Stated.cover(STATEMENT, root));
    }

    @Test
    void the_format_before_is_read_too() {
        String text = CertificateJson.write(Stated.cover(STATEMENT, halves()))
                .write()
                .replace("certificate-2", "certificate-1")
                .replaceFirst(",\\s*\"times\":\\s*2}", "},{\"leaf\":\"plain\"}");

        assertThat(CertificateJson.read(Json.read(text))).isEqualTo(Stated.cover(STATEMENT, halves()));
    }

    @Test
    void a_part_that_does_for_one_place_is_not_believed_for_another() {
        String listing = "[{\"split\": \"x\", \"at\": \"2\"}, {\"split\": \"%s\", \"at\": \"1\"},"
                + " {\"leaf\": \"plain\", \"times\": 2}, {\"same\": 1}]";
        Certificate across = read(listing.formatted("y"));
        Certificate along = read(listing.formatted("x"));

        assertThat(Kernel.check(STATEMENT, across)).isInstanceOf(Proved.class);
        assertThat(Kernel.check(STATEMENT, along))
                .as("there is no x = 1 in the second half")
                .isInstanceOf(Rejected.class);
        Statement lower = Stated.of("x in [0, 4]; y in [0, 4]; show x + y <= 7");
        Node root = ((Certificate.Cover) across).root();
        assertThat(Kernel.check(lower, Stated.cover(lower, root)))
                .as("it is false in the second half")
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a node that is not finished    | [{\"split\": \"x\", \"at\": \"2\"}, {\"leaf\": \"plain\"}, {\"same\": 0}]",
                "a node that comes later        | [{\"split\": \"x\", \"at\": \"2\"}, {\"same\": 2}, {\"split\": \"y\", \"at\": \"2\"}, {\"leaf\": \"plain\", \"times\": 2}]",
                "itself                         | [{\"same\": 0}]",
                "a number below 0               | [{\"split\": \"x\", \"at\": \"2\"}, {\"leaf\": \"plain\"}, {\"same\": -1}]",
                "a leaf                         | [{\"split\": \"x\", \"at\": \"2\"}, {\"leaf\": \"plain\"}, {\"same\": 1}]",
                "a text                         | [{\"split\": \"x\", \"at\": \"2\"}, {\"leaf\": \"plain\"}, {\"same\": \"1\"}]",
                "a leaf that never occurs       | [{\"split\": \"x\", \"at\": \"2\"}, {\"leaf\": \"plain\", \"times\": 0}, {\"leaf\": \"plain\", \"times\": 2}]",
                "a leaf too often               | [{\"split\": \"x\", \"at\": \"2\"}, {\"leaf\": \"plain\", \"times\": 3}]",
                "a leaf times minus two         | [{\"split\": \"x\", \"at\": \"2\"}, {\"leaf\": \"plain\", \"times\": -2}]",
                "a leaf too seldom              | [{\"split\": \"x\", \"at\": \"2\"}, {\"leaf\": \"plain\", \"times\": 1}]",
            })
    void a_listing_that_refers_to_what_is_not_there_is_not_read(String why, String nodes) {
        assertThatIllegalArgumentException().as(why).isThrownBy(() -> read(nodes));
    }

    /** Each split refers twice to the one before: 60 lines stand for more nodes than there are grains of sand. */
    @Test
    void a_short_listing_that_stands_for_very_many_nodes_is_refused_at_once() {
        StringBuilder nodes = new StringBuilder("[");
        int levels = 60;
        for (int level = 0; level < levels; level++) {
            nodes.append("{\"split\": \"x\", \"at\": \"2\"}, ");
        }
        nodes.append("{\"leaf\": \"plain\", \"times\": 2}");
        for (int level = levels - 1; level > 0; level--) {
            nodes.append(", {\"same\": ").append(level).append("}");
        }
        nodes.append("]");

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> read(nodes.toString()))
                        .withMessageContaining("more than"));
    }

    @Test
    void a_tree_made_of_one_node_again_and_again_is_written_in_one_walk() {
        Node tree = LEAF;
        for (int level = 0; level < 60; level++) {
            tree = Stated.cut("x", 1 + level, tree, tree);
        }
        Node root = tree;

        List<Json> nodes = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> NodeWriter.write(root).elements());

        assertThat(nodes).hasSize(60 + 1 + 59);
    }

    @Test
    void a_leaf_that_stands_for_too_many_is_refused() {
        String nodes = "[{\"conjunction\": 900000000}, {\"leaf\": \"plain\", \"times\": 900000000}]";

        assertThatIllegalArgumentException().isThrownBy(() -> read(nodes)).withMessageContaining("more than");
    }
}
