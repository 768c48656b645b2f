package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.Location;
import org.sharpbound.json.Json;
import org.sharpbound.run.Fault;
import org.sharpbound.run.Listener;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;

/** The views of a real run, from case files to verdicts of the kernel. */
class ReportTest {

    private static final String CASES = """
            claim: sample.square
            title: A square is not negative
            for: {x: '[-1, 2]'}
            show: x^2 + 1/4 >= 0
            ---
            claim: sample.root
            title: The root lies below its argument
            for: {x: '[0, 4]', y: '[1, 2]'}
            show: sqrt(x) <= x
            ---
            claim: sample.broken
            title: A name that is not there
            for: {x: '[0, 1]'}
            show: kapa <= x
            """;

    private static final RunResult RUN = run(CASES);

    @TempDir
    Path directory;

    @Test
    void the_page_and_the_result_are_written_side_by_side() throws IOException {
        Path page = new Report(RUN, true).write(directory.resolve("reports"));

        assertThat(page).hasFileName("index.html").content().contains("A square is not negative");
        Json json = Json.read(Files.readString(page.resolveSibling("result.json")));
        assertThat(json).isEqualTo(new Report(RUN, true).json());
    }

    @Test
    void a_proof_shows_its_margin_and_a_second_opinion() {
        RelationView proof = relation(0);

        assertThat(proof.verdict()).isEqualTo(VerdictWord.PROVED);
        assertThat(proof.margin()).isPresent();
        assertThat(proof.opinion()).hasValueSatisfying(text -> assertThat(text).startsWith("agrees at "));
        assertThat(proof.restsOn()).isNotEmpty();
        assertThat(proof.asExpected()).isTrue();
    }

    @Test
    void a_refutation_shows_an_exact_point_and_what_does_not_matter() {
        RelationView refutation = relation(1);

        assertThat(refutation.verdict()).isEqualTo(VerdictWord.REFUTED);
        assertThat(refutation.witness()).hasValueSatisfying(witness -> {
            assertThat(witness.point()).containsOnlyKeys("x", "y");
            assertThat(witness.irrelevant()).containsExactly("y");
            assertThat(witness.sides())
                    .singleElement()
                    .satisfies(s -> assertThat(s.holds()).isFalse());
        });
        assertThat(refutation.asExpected()).isFalse();
    }

    @Test
    void what_could_not_be_read_is_in_the_page() {
        assertThat(new Report(RUN, true).html()).contains("sample.yaml:14:7", "kapa");
    }

    @Test
    void an_audit_holds_nothing_against_what_was_expected() {
        RunView audit = new Views(false).of(RUN);

        assertThat(audit.surprises()).isZero();
        assertThat(new Views(true).of(RUN).surprises()).isEqualTo(1);
        assertThat(new Report(RUN, false).html())
                .contains("<h1>Audit of 2 relations</h1>")
                .doesNotContain("Not as expected");
    }

    @Test
    void a_fault_of_the_program_overshadows_everything() {
        RunResult faulty = new RunResult(
                RUN.manifest(),
                RUN.files(),
                RUN.findings(),
                List.of(),
                List.of(),
                List.of(new Fault(
                        "sample.square main", "the kernel was wrong", new Location("sample.yaml", 4, 7), "seed 1")),
                false);

        assertThat(new Report(faulty, true).html())
                .contains("<h1>The program is at fault: do not rely on this run</h1>")
                .contains("sample.square main: the kernel was wrong (seed 1)");
    }

    @Test
    void a_run_of_nothing_has_a_page() {
        assertThat(new Report(run("claim: 1"), true).html()).contains("<h1>No relation was checked</h1>");
    }

    @Test
    void a_statement_without_relation_stands_at_its_place_as_undecided() {
        RunResult run = run("""
                claim: sample.remark
                title: A remark
                source: {document: A paper, at: Section 1}
                expect: undecided
                because: It speaks of experiments.
                ---
                claim: sample.square
                for: {x: '[-1, 2]'}
                uses: sample.remark
                show: x^2 + 1/4 >= 0
                """);

        Json.Obj result = (Json.Obj)
                ((Json.Arr) new Report(run, true).json().get("results").orElseThrow())
                        .elements()
                        .get(0);
        assertThat(List.of("claim", "show", "variant", "relation", "verdict", "expected", "why", "strategy", "line"))
                .extracting(field -> result.text(field).orElse("no text"))
                .containsExactly(
                        "sample.remark",
                        "main",
                        "printed",
                        "",
                        "undecided",
                        "undecided",
                        "It speaks of experiments.",
                        "none",
                        "no text");
        assertThat(new Report(run, true).json().get("summary").orElseThrow().write())
                .isEqualTo("{\"proved\":1,\"refuted\":0,\"supported\":0,\"undecided\":1,\"error\":0,\"unexpected\":0}");
        assertThat(new Report(run, true).html())
                .contains("A statement that is not checked.", "It speaks of experiments.")
                .contains("<h1>The relation is as expected</h1>");
        assertThat(run.findings().get(0).restsOn())
                .contains("the claim sample.remark, which is a statement that is not checked");
    }

    private static RelationView relation(int index) {
        return new Views(true).of(RUN).relations().get(index);
    }

    private static RunResult run(String cases) {
        Settings settings = new Settings(Duration.ofSeconds(10), 1, 30, 1, Optional.empty(), false, claim -> true);
        return new Session(settings, "test", Listener.silent()).run(List.of(CaseFiles.read("sample.yaml", cases)));
    }
}
