package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Listener;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;

/** What {@code new} writes is a claim of the kind asked for that is checked, and found to be as it says. */
class TemplatesTest {

    static Stream<Arguments> templates() {
        return Stream.of(
                Arguments.of("case", "let:", List.of("proved")),
                Arguments.of("flow", "flow:", List.of("proved", "proved", "proved")),
                Arguments.of("train", "train:", List.of("proved", "proved")),
                Arguments.of("iterate", "iterate:", List.of("proved", "proved")),
                Arguments.of("matrices", "  A: '[-1, 1]^(2x2)'", List.of("proved", "proved", "proved")),
                Arguments.of("derived", "derived(selftest.", List.of("proved", "proved")),
                Arguments.of("random", "random:", List.of("proved", "proved", "proved", "proved")),
                Arguments.of("sample", "sample:", List.of("supported", "supported")),
                Arguments.of("experiment", "lab:", List.of("supported", "supported")),
                Arguments.of("exists", "exists:", List.of("proved")),
                Arguments.of("remark", "expect: undecided", List.of()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_holds_what_it_is_about_and_has_the_verdicts_that_it_expects(
            String about, String key, List<String> verdicts) {
        Ran ran = Ran.of("new", "mine.claim", "--about", about, "--print");
        Duration patience = Duration.ofMinutes(5);
        Derivations derivations = new Derivations(patience, Optional.empty(), false, Path.of("proofs"));
        LoadedFile file = CaseFiles.read("a.yaml", ran.out(), derivations);
        Settings settings = new Settings(patience, 2, 60, 1, Optional.empty(), false, claim -> true);

        RunResult result = new Session(settings, "test", Listener.silent(), derivations).run(List.of(file));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("claim: mine.claim\n", key);
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.findings()).extracting(f -> f.verdict().word()).isEqualTo(verdicts);
        assertThat(result.unexpected()).isZero();
        assertThat(result.remarks()).hasSize(about.equals("remark") ? 1 : 0);
    }

    @Test
    void every_kind_that_help_names_has_a_template() {
        String help = Ran.of("new", "--help").out().replaceAll("\\s+", " ");

        assertThat(help)
                .contains(String.join(
                        ", ", templates().map(t -> t.get()[0].toString()).toList()));
    }
}
