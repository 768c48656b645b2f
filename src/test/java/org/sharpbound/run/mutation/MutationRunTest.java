package org.sharpbound.run.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.run.Finding;
import org.sharpbound.run.Listener;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;

class MutationRunTest {

    private static final List<LoadedFile> CASES = CaseFiles.load(List.of(Path.of("cases/selftest/mutants.yaml")));

    private static RunResult result;

    private static RunResult run(List<LoadedFile> files, int jobs, boolean mutants) {
        Settings settings = new Settings(Duration.ofSeconds(30), jobs, 40, 1, Optional.empty(), false, claim -> true);
        return new Session(settings.mutating(mutants), "test", Listener.silent()).run(files);
    }

    @BeforeAll
    static void mutate() {
        result = run(CASES, 2, true);
    }

    private static Sensitivity of(String id) {
        return result.findings().stream()
                .filter(f -> f.claim().id().equals(id))
                .findFirst()
                .flatMap(Finding::sensitivity)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(MutantClass.class)
    void every_class_has_a_mutant_that_is_refuted(MutantClass kind) {
        assertThat(result.findings().stream()
                        .flatMap(f -> f.sensitivity().orElseThrow().mutants().stream())
                        .filter(m -> m.kind() == kind)
                        .filter(m -> m.refuted().isPresent()))
                .isNotEmpty();
    }

    @Test
    void what_takes_every_change_is_flagged_and_nothing_else_is() {
        Set<String> flagged = new TreeSet<>();
        Set<String> planted = new TreeSet<>();
        for (Finding finding : result.findings()) {
            if (finding.sensitivity().orElseThrow().isInsensitive()) {
                flagged.add(finding.claim().id());
            }
            if (finding.claim().tags().contains("insensitive")) {
                planted.add(finding.claim().id());
            }
        }
        assertThat(planted).hasSize(4);
        assertThat(flagged).isEqualTo(planted);
    }

    @ParameterizedTest
    @CsvSource({
        "selftest.flagged-margin, 'Insensitive: '",
        "selftest.flagged-vacuous, 'Vacuous or insensitive: '",
    })
    void a_flag_says_whether_a_point_was_found_at_all(String id, String words) {
        assertThat(of(id).warning().orElseThrow()).startsWith(words);
    }

    @Test
    void what_is_known_of_a_limit_serves_mutants_of_any_relation_of_a_claim() {
        LoadedFile file = CaseFiles.read(
                "limits.yaml",
                "claim: limits\nfor: {y: '[0, inf)'}\nshow:\n  first: limit((y + 1)/n, n, inf) == 0\n"
                        + "  second: limit((y + n)/n, n, inf) == 1\n");
        assertThat(run(List.of(file), 1, true).findings())
                .extracting(f -> f.sensitivity().orElseThrow().isInsensitive())
                .containsExactly(false, false);
    }

    @Test
    void needed_and_needless_assumptions_are_told_apart() {
        List<Omission> omissions = of("selftest.mutant-assumption").assumptions();
        assertThat(omissions).extracting(Omission::need).containsExactly("needed", "not needed");
    }

    @Test
    void assumptions_are_left_out_together_as_far_as_that_is_proved() {
        List<Omission> omissions = of("selftest.mutant-together").assumptions();
        assertThat(omissions).extracting(Omission::need).containsOnly("not needed");
        assertThat(omissions.get(2).besides()).containsExactly("x <= 3/4", "x + y <= 1");
    }

    @Test
    void an_assumption_without_which_a_root_is_undefined_is_not_found_needless() {
        assertThat(of("selftest.mutant-definedness").assumptions())
                .extracting(Omission::need)
                .containsExactly("unknown");
    }

    @Test
    void the_verdicts_do_not_hang_on_the_mutants() {
        assertThat(verdicts(run(CASES, 2, false))).isEqualTo(verdicts(result));
    }

    private static Map<String, String> verdicts(RunResult run) {
        return run.findings().stream()
                .collect(Collectors.toMap(Finding::name, f -> f.verdict().word()));
    }

    @Test
    void the_mutants_do_not_hang_on_the_number_of_threads() {
        List<LoadedFile> some = List.of(CaseFiles.read("some.yaml", """
                claim: m.sine
                for: {x: '[0, 2]'}
                show: sin(x) <= x
                ---
                claim: m.product
                for: {x: '[0, 1]', y: '[0, 1]'}
                assume: [x + y <= 1]
                show: x*y <= 1/2
                """));
        assertThat(told(run(some, 1, true))).isEqualTo(told(run(some, 2, true)));
    }

    private static List<String> told(RunResult run) {
        return run.findings().stream()
                .flatMap(f -> f.sensitivity().orElseThrow().mutants().stream())
                .map(m -> m.kind() + " " + m.change() + " " + m.verdict().word()
                        + m.refuted().map(r -> r.witness().toString()).orElse(""))
                .toList();
    }

    @Test
    void refuted_relations_have_no_mutants() {
        RunResult refuted = run(List.of(CaseFiles.read("refuted.yaml", """
                claim: m.refuted
                for: {x: '[0, 2]'}
                show: x^2 <= x
                expect: refuted
                because: it fails beyond 1
                """)), 1, true);
        assertThat(refuted.findings()).hasSize(1).allMatch(f -> f.sensitivity().isEmpty());
    }
}
