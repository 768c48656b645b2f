package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ListingTest {

    private static final Finding HELD =
            new Finding("lazy.bound", "proved", "proved", true, "cases/lazy.yaml:3", 0.04, List.of());
    private static final Finding MISSED = new Finding(
            "lazy.bound#upper",
            "refuted",
            "proved",
            false,
            "cases/lazy.yaml:9",
            1.25,
            List.of("witness x = 1/4: left [1/2, 1/2], right [1/4, 1/4]"));
    private static final Finding UNREAD = new Finding(
            "cases/bad.yaml", Finding.ERROR, "", false, "cases/bad.yaml:1", 0, List.of("unknown key\n  shw"));

    private final StringWriter out = new StringWriter();

    private List<String> lines(boolean judged, boolean colour, Finding... findings) {
        Listing listing = new Listing(new PrintWriter(out), new Terminal(colour, false), judged);
        List.of(findings).forEach(listing::print);
        listing.summarise(List.of(findings), 1.5);
        return out.toString().lines().toList();
    }

    @Test
    void what_is_as_expected_takes_one_line() {
        assertThat(lines(true, false, HELD))
                .containsExactly(
                        " ok  proved    lazy.bound                               cases/lazy.yaml:3",
                        "",
                        "1 proved in 1.5 s",
                        "every relation is as expected");
    }

    @Test
    void what_is_not_as_expected_says_so_and_shows_the_witness() {
        assertThat(lines(true, false, HELD, MISSED).subList(1, 5))
                .containsExactly(
                        "NOT  refuted   lazy.bound#upper                         expected proved  cases/lazy.yaml:9  1.3 s",
                        "       witness x = 1/4: left [1/2, 1/2], right [1/4, 1/4]",
                        "",
                        "1 proved, 1 refuted in 1.5 s");
        assertThat(out.toString()).endsWith("1 not as expected" + System.lineSeparator());
    }

    @Test
    void an_audit_tells_every_witness_and_judges_nothing() {
        assertThat(lines(false, false, MISSED))
                .containsExactly(
                        "refuted   lazy.bound#upper                         cases/lazy.yaml:9  1.3 s",
                        "       witness x = 1/4: left [1/2, 1/2], right [1/4, 1/4]",
                        "",
                        "1 refuted in 1.5 s");
    }

    @Test
    void a_claim_that_could_not_be_read_shows_its_diagnostics_line_by_line() {
        assertThat(lines(true, false, UNREAD))
                .contains("       unknown key", "         shw", "1 error in 1.5 s", "1 not as expected");
    }

    @Test
    void colour_is_used_only_where_it_is_asked_for() {
        assertThat(String.join("", lines(true, false, HELD, MISSED, UNREAD))).doesNotContain("\u001b");
        assertThat(String.join("", lines(true, true, HELD))).contains("\u001b[32m");
    }
}
