package org.sharpbound.theorems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.Location;
import org.sharpbound.junit.CheckedRelation;
import org.sharpbound.report.Report;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Listener;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;

/**
 * Theorem checking: every relation of every claim under {@code cases/} is a test, named by the claim's id and title, whose
 * source is its line in the case file, and every derivation under {@code proofs/} is one. A new file is a new test. The run
 * writes {@code reports/}.
 */
class TheoremsTest {

    private static final Path CASES = Path.of("cases");
    private static final Path PROOFS = Path.of("proofs");
    private static final Path REPORTS = Path.of("reports");

    @TestFactory
    Stream<DynamicTest> every_relation_is_as_expected_and_every_derivation_is_derived() throws IOException {
        RunResult result = run(CASES, PROOFS, REPORTS);
        new Report(result, true).write(REPORTS);
        return Stream.concat(tests(result), rechecks(PROOFS, REPORTS));
    }

    @Test
    void a_relation_that_is_not_as_expected_fails_and_says_what_was_found(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("wrong.yaml"), """
                claim: wrong.square
                title: a square is at least its root
                for: {x: '[0, 2]'}
                show: x^2 >= x
                """);

        List<DynamicTest> tests = tests(run(directory, directory.resolve("none"), directory.resolve("reports")))
                .toList();

        assertThat(tests).hasSize(1);
        assertThat(tests.get(0).getDisplayName()).isEqualTo("wrong.square: a square is at least its root");
        assertThat(tests.get(0).getTestSourceUri().orElseThrow().toString()).endsWith("wrong.yaml?line=4");
        assertThat(said(tests.get(0)))
                .contains("expected proved")
                .contains("found refuted")
                .contains("x = 1/2")
                .contains("1/4 >= 1/2");
    }

    @Test
    void a_case_file_that_cannot_be_read_fails_as_a_test_of_its_own(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("broken.yaml"), "claim: broken.name\nfor: {x: '[0, 1]'}\nshow: y >= 0\n");

        List<DynamicTest> tests = tests(run(directory, directory.resolve("none"), directory.resolve("reports")))
                .toList();

        assertThat(tests).hasSize(1);
        assertThat(said(tests.get(0))).contains("broken.yaml:3");
    }

    @Test
    void a_derivation_that_is_stuck_fails_and_says_where(@TempDir Path directory) throws IOException {
        Path proofs = Files.createDirectory(directory.resolve("proofs"));
        Path cases = Files.createDirectory(directory.resolve("cases"));
        Files.writeString(cases.resolve("right.yaml"), "claim: right.one\nfor: {x: '[0, 1]'}\nshow: x <= 1\n");
        Files.writeString(proofs.resolve("wrong.yaml"), """
                derivation: wrong.square
                title: a square is its root
                for: {x: '[0, 2]'}
                show: {equal: x^2 == x}
                proof:
                  equal:
                    - x^2
                    - {eq: x, by: algebra}
                """);

        List<DynamicTest> tests =
                tests(run(cases, proofs, directory.resolve("reports"))).toList();

        assertThat(tests).hasSize(2);
        assertThat(tests.get(1).getDisplayName()).isEqualTo("derivation wrong.square: a square is its root");
        assertThat(tests.get(1).getTestSourceUri().orElseThrow().toString()).endsWith("wrong.yaml?line=1");
        assertThat(said(tests.get(1))).contains("wrong.yaml:8:").contains("x^2 == x is not found to follow by algebra");
    }

    private static RunResult run(Path cases, Path proofs, Path reports) {
        Path certificates = reports.resolve("certificates");
        Settings settings = Settings.standard().writingTo(certificates);
        Derivations derivations = new Derivations(Derivations.DEFAULT_BUDGET, Optional.of(certificates), false, proofs);
        assertThat(derivations.diagnostics()).as("mistakes in proof files").isEmpty();
        return new Session(settings, "test", Listener.silent(), derivations)
                .run(CaseFiles.load(List.of(cases), derivations), true);
    }

    /** What was derived and stored is accepted again without searching. */
    private static Stream<DynamicTest> rechecks(Path proofs, Path reports) {
        Path certificates = reports.resolve("certificates");
        Derivations stored = new Derivations(Derivations.DEFAULT_BUDGET, Optional.of(certificates), true, proofs);
        return stored.recheck().stream()
                .map(one -> dynamicTest(
                        "certificate of " + one.script().name(),
                        source(one.script().location()),
                        () -> assertThat(one.refused()).isEmpty()));
    }

    private static Stream<DynamicTest> tests(RunResult result) {
        return CheckedRelation.of(result).stream()
                .map(one -> one.location()
                        .map(place -> dynamicTest(one.name(), source(place), one::require))
                        .orElseGet(() -> dynamicTest(one.name(), one::require)));
    }

    /** What a failing test says. */
    private static String said(DynamicTest test) {
        return catchThrowable(test.getExecutable()::execute).getMessage();
    }

    private static URI source(Location location) {
        return URI.create(Path.of(location.file()).toAbsolutePath().toUri() + "?line=" + location.line());
    }
}
