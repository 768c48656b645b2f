package org.sharpbound.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.kernel.CertificateJson;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.term.Fingerprint;

class SessionTest {

    private static final String CLAIMS = """
            claim: s.cover
            for: {x: '[0, 1]', y: '[0, 1]'}
            show: exp(x)*y <= 3 + x
            ---
            claim: s.touch
            for: {x: '(-1, inf)'}
            show: log(1 + x) <= x
            ---
            claim: s.refuted
            for: {x: '[0, 2]', n: '1..3'}
            show: x^n >= x
            expect: refuted
            because: it fails below 1
            """;

    private static RunResult run(String text, Settings settings) {
        return new Session(settings, "test", Listener.silent()).run(List.of(CaseFiles.read("s.yaml", text)));
    }

    private static Settings settings(int jobs, Optional<Path> certificates, boolean reuse) {
        return new Settings(Duration.ofSeconds(30), jobs, 60, 1, certificates, reuse, claim -> true);
    }

    private static List<String> certificates(RunResult result) {
        return result.findings().stream()
                .map(f -> f.name() + certificate(f.verdict()))
                .toList();
    }

    private static String certificate(Verdict verdict) {
        return verdict instanceof Proved proved
                ? CertificateJson.write(proved.certificate()).write()
                : CertificateJson.write(((Refuted) verdict).certificate()).write();
    }

    @Test
    void certificates_are_the_same_whatever_the_number_of_threads() {
        List<String> alone = certificates(run(CLAIMS, settings(1, Optional.empty(), false)));
        List<String> together = certificates(run(CLAIMS, settings(3, Optional.empty(), false)));

        assertThat(alone).hasSize(3).isEqualTo(together);
    }

    @Test
    void a_stored_certificate_is_used_again(@TempDir Path directory) {
        List<String> first = certificates(run(CLAIMS, settings(2, Optional.of(directory), true)));

        assertThat(directory).isDirectoryContaining("glob:**.json");
        assertThat(certificates(run(CLAIMS, settings(2, Optional.of(directory), true))))
                .isEqualTo(first);
    }

    @Test
    void a_stored_certificate_that_shows_nothing_is_not_believed(@TempDir Path directory) throws IOException {
        run(CLAIMS, settings(2, Optional.of(directory), true));
        String falseOne = CLAIMS.replace("3 + x", "1 + x");
        String statement = falseOneFingerprint(falseOne);
        Path stored;
        try (Stream<Path> files = Files.list(directory)) {
            stored = files.filter(f -> readString(f).contains("\"cover\""))
                    .findFirst()
                    .orElseThrow();
        }
        // the certificate of a true claim, under the name and the hash of a false one
        String forged =
                readString(stored).replaceAll("\"statement\":\"[0-9a-f]+\"", "\"statement\":\"" + statement + "\"");
        Files.writeString(directory.resolve(statement.substring(0, 32) + ".json"), forged);

        RunResult result = run(falseOne, settings(2, Optional.of(directory), true));

        assertThat(result.findings().get(0).verdict().word()).isEqualTo("refuted");
    }

    private static String falseOneFingerprint(String text) {
        return Fingerprint.of(
                CaseFiles.read("s.yaml", text).claims().get(0).goals().get(0).statement());
    }

    private static String readString(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void assumptions_that_leave_nothing_over_are_a_mistake_and_no_finding() {
        RunResult result = run("""
                claim: s.vacuous
                for: {x: '[0, 1]', y: '[0, 1]'}
                assume: [x^2 + y^2 < 0]
                show: x >= 5
                """, settings(1, Optional.empty(), false));

        assertThat(result.findings()).isEmpty();
        assertThat(result.faults()).isEmpty();
        assertThat(result.diagnostics()).hasSize(1);
        assertThat(result.diagnostics().get(0).code()).isEqualTo("contradictory-assumptions");
        assertThat(result.diagnostics().get(0).location().line()).isEqualTo(3);
    }

    @Test
    void a_proof_says_which_used_claims_are_not_proved() {
        RunResult result = run("""
                claim: s.base
                for: {x: '[-1, 1]'}
                show: sqrt(x) >= 0
                expect: undecided
                because: it is not defined everywhere
                budget: {seconds: 1}
                ---
                claim: s.above
                for: {x: '[0, 1]'}
                show: x <= 1
                uses: [s.base]
                """, settings(2, Optional.empty(), false));

        assertThat(result.findings().get(1).verdict().word()).isEqualTo("proved");
        assertThat(result.findings().get(1).restsOn()).contains("the claim s.base, which is undecided");
    }

    @Test
    void a_session_interrupted_before_it_starts_finds_nothing_and_says_so() {
        Session session = new Session(settings(1, Optional.empty(), false), "test", Listener.silent());
        session.interrupt();

        RunResult result = session.run(List.of(CaseFiles.read("s.yaml", CLAIMS)));

        assertThat(result.interrupted()).isTrue();
        assertThat(result.findings()).isEmpty();
        assertThat(result.faults()).isEmpty();
    }
}
