package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.Location;
import org.sharpbound.run.Fault;
import org.sharpbound.run.Listener;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;

/** The listing of real runs, with the times taken out. */
final class ListingTest {

    private static final String HELD = """
            claim: lazy.bound
            for: {x: '[0, 1]'}
            show: x^2 <= x + 1
            """;
    private static final String MISSED = """
            claim: lazy.pair
            for: {x: '[0, 1]', n: '[2, 3]'}
            show: {upper: x <= x^2, lower: x >= 0}
            """;
    private static final String UNREAD = "claim: lazy.unread\nfor: {x: '[0, 1]'}\nshw: x >= 0\n";

    private static RunResult run(String text) {
        return new Session(Settings.standard(), "test", Listener.silent())
                .run(List.of(CaseFiles.read("cases/lazy.yaml", text)));
    }

    private static List<String> lines(boolean judged, boolean colour, RunResult result) {
        StringWriter out = new StringWriter();
        new Listing(new PrintWriter(out), new Terminal(colour, false), judged).print(result);
        return out.toString()
                .lines()
                .map(line -> line.replaceAll("( in|  )( ?)\\d+\\.\\d s$", ""))
                .toList();
    }

    @Test
    void what_is_as_expected_takes_one_line() {
        assertThat(lines(true, false, run(HELD)))
                .containsExactly(
                        " ok  proved    lazy.bound                               cases/lazy.yaml:3:7",
                        "",
                        "1 proved",
                        "every relation is as expected");
    }

    @Test
    void what_is_not_as_expected_says_so_and_shows_the_witness() {
        assertThat(lines(true, false, run(MISSED)))
                .startsWith(
                        "NOT  refuted   lazy.pair upper                          expected proved  cases/lazy.yaml:3:15",
                        "       x <= x^2")
                .anyMatch(line -> line.matches("       It is false at n = \\S+, x = \\S+, which is in the domain.*"))
                .contains("       With the other values as they are, it is false whatever the value of n.")
                .anyMatch(line -> line.startsWith(" ok  proved    lazy.pair lower"))
                .endsWith("1 proved, 1 refuted", "1 not as expected");
    }

    @Test
    void an_audit_tells_margins_and_grounds_and_judges_nothing() {
        assertThat(lines(false, false, run(MISSED)))
                .startsWith("refuted   lazy.pair upper                          cases/lazy.yaml:3:15")
                .anyMatch(line -> line.startsWith("       It holds with a margin of at least 0 everywhere"))
                .contains("       It rests on:")
                .endsWith("", "1 proved, 1 refuted");
    }

    @Test
    void a_file_that_could_not_be_read_is_an_error_and_the_rest_is_told() {
        assertThat(lines(true, false, run(HELD + "---\n" + UNREAD)))
                .containsExactly(
                        " ok  proved    lazy.bound                               cases/lazy.yaml:3:7",
                        "NOT  error     cases/lazy.yaml                          2 mistakes",
                        "",
                        "1 proved, 2 errors",
                        "every relation that was settled is as expected");
    }

    @Test
    void a_statement_without_relation_is_undecided_and_an_audit_says_why() {
        String remark = "---\nclaim: lazy.remark\nexpect: undecided\nbecause: it speaks of\n  figures\n";
        String line = "undecided lazy.remark                              cases/lazy.yaml:5:8  not checked";
        assertThat(lines(true, false, run(HELD + remark)))
                .containsExactly(
                        " ok  proved    lazy.bound                               cases/lazy.yaml:3:7",
                        " ok  " + line,
                        "",
                        "1 proved, 1 undecided",
                        "every relation is as expected");
        assertThat(lines(false, false, run(HELD + remark)))
                .containsSequence(line, "       It states no relation: it speaks of figures");
    }

    @Test
    void a_fault_is_told_with_what_is_needed_to_see_it_again_beside_what_was_settled() {
        RunResult sound = run(HELD);
        RunResult faulty = new RunResult(
                sound.manifest(),
                sound.files(),
                sound.findings(),
                List.of(),
                List.of(),
                List.of(new Fault(
                        "lazy.other main",
                        "a prover broke down",
                        new Location("cases/lazy.yaml", 9, 1),
                        "cases/lazy.yaml:9:1, seed 1")),
                true);
        assertThat(lines(true, false, faulty))
                .contains(
                        "NOT  FAULT     lazy.other main                          ",
                        "       a prover broke down",
                        "       to see it again: cases/lazy.yaml:9:1, seed 1",
                        "interrupted: the rest was not looked at")
                .anyMatch(line -> line.startsWith(" ok  proved    lazy.bound"));
    }

    @Test
    void colour_is_used_only_where_it_is_asked_for() {
        RunResult result = run(MISSED);
        assertThat(String.join("", lines(true, false, result))).doesNotContain("\u001b");
        assertThat(String.join("", lines(true, true, result))).contains("\u001b[32m", "\u001b[31m");
    }

    @Test
    void mutants_take_one_line_a_relation_and_more_where_no_change_is_noticed() {
        RunResult run = new Session(Settings.standard().mutating(true), "test", Listener.silent())
                .run(List.of(CaseFiles.read("m.yaml", """
                        claim: m.sharp
                        for: {x: '[0, 1]'}
                        assume: [x >= 1/2]
                        show: x^2 >= 1/4
                        ---
                        claim: m.huge
                        for: {x: '[0, 1]'}
                        show: x <= 1000000
                        """)));
        assertThat(lines(false, false, run))
                .contains(
                        "       Needed: x >= 1/2; without it the relation is false at x = 0.",
                        "         proved: 1000000 becomes 500000",
                        "vacuous or insensitive: m.huge")
                .filteredOn(line -> line.startsWith("       Mutants: "))
                .hasSize(2);
    }
}
