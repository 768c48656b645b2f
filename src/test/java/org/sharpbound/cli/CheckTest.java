package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.json.Json;

/** Whole command lines of {@code check}, {@code audit} and {@code explain}. */
final class CheckTest {

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path good() throws IOException {
        return write("good.yaml", "claim: good\nfor: {x: '[0, 1]'}\nshow: x <= 2\ntags: [easy]\n");
    }

    private Path wrong() throws IOException {
        return write("wrong.yaml", "claim: wrong\nfor: {x: '[0, 1]'}\nshow: x <= x^2\n");
    }

    private Path misspelt() throws IOException {
        return write("misspelt.yaml", "claim: misspelt\nfor: {kappa: '[0, 1]'}\nshow: kapa <= 2\n");
    }

    private Ran check(Object... arguments) {
        String[] line = new String[arguments.length + 3];
        line[0] = "check";
        line[1] = "--report";
        line[2] = folder.resolve("report").toString();
        for (int i = 0; i < arguments.length; i++) {
            line[i + 3] = arguments[i].toString();
        }
        return Ran.of(line);
    }

    @Test
    void what_is_as_expected_ends_with_0_and_a_report() throws IOException {
        Ran ran = check(good());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains(" ok  proved    good", "report: " + folder.resolve("report/index.html"));
        assertThat(folder.resolve("report/index.html")).isRegularFile();
        assertThat(folder.resolve("report/certificates")).isNotEmptyDirectory();
    }

    @Test
    void assumptions_that_leave_nothing_over_are_told_with_their_line() throws IOException {
        Path vacuous = write(
                "vacuous.yaml",
                "claim: vacuous\nfor: {x: '[0, 1]', y: '[0, 1]'}\nassume: [x^2 + y^2 < 0]\nshow: x >= 5\n");

        for (Ran ran : new Ran[] {check(vacuous), Ran.of("explain", "vacuous", vacuous.toString())}) {
            assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
            assertThat(ran.err()).contains("vacuous.yaml:3:10: error[contradictory-assumptions]");
        }
    }

    @Test
    void a_mistake_in_one_file_does_not_keep_the_others_from_being_checked() throws IOException {
        Path json = folder.resolve("result.json");
        Ran ran = check(good(), misspelt(), "--json", json);
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.out()).contains(" ok  proved    good", "1 proved, 1 error");
        assertThat(ran.err()).contains("misspelt.yaml:3:7", "  show: kapa <= 2\n        ^^^^\n  did you mean kappa?");
        assertThat(Files.readString(json)).contains("\"verdict\": \"error\"", "\"code\": \"unknown-name\"");
    }

    @Test
    void an_unexpected_verdict_ends_with_1_but_not_in_an_audit() throws IOException {
        assertThat(check(wrong()).code()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        Ran audit = Ran.of("audit", "--no-report", wrong().toString());
        assertThat(audit.code()).isZero();
        assertThat(audit.out()).contains("refuted   wrong", "x <= x^2", "It is false at x = ", "It rests on:");
    }

    @Test
    void what_changed_since_an_earlier_result_is_told() throws IOException {
        Path earlier = folder.resolve("earlier.json");
        check(good(), "--json", earlier);
        Ran ran = check(good(), wrong(), "--against", earlier);
        assertThat(ran.out()).contains("1 changed against " + earlier, "  new: wrong refuted");
        assertThat(check(good(), "--against", earlier).out()).contains("nothing changed against");
    }

    @Test
    void the_json_goes_to_standard_output_alone() throws IOException {
        Ran ran = check(good(), "--json", "-");
        assertThat(Json.read(ran.out())).isInstanceOf(Json.Obj.class);
        assertThat(ran.err()).contains(" ok  proved    good");
    }

    @ParameterizedTest
    @CsvSource({"--only, z*", "--tag, hard"})
    void a_selection_of_nothing_is_a_mistake(String option, String value) throws IOException {
        Ran ran = check(good(), option, value);
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains("no claim that could be read matches");
    }

    @ParameterizedTest
    @CsvSource({
        "--json, ., is a directory",
        "--json, no/such/file, there is no directory",
        "--report, good.yaml, good.yaml"
    })
    void a_place_that_cannot_be_written_is_refused_before_the_run(String option, String place, String why)
            throws IOException {
        Ran ran =
                Ran.of("check", good().toString(), option, folder.resolve(place).toString());
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains(option + ": ", why).doesNotContain("Exception", "\tat ");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_case_file_cannot_write_to_the_terminal() throws IOException {
        Ran ran = check(write("escape.yaml", "claim: escape\nshow: 1\u001b[2J <= 2\n"));
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.out() + ran.err()).contains("U+001B").doesNotContain("\u001b");
    }

    @Test
    void a_certificate_is_explained_in_words() throws IOException {
        Ran ran = Ran.of("explain", "good", good().toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("good is proved", "for every x in [0, 1]", "The domain is covered by 1 box;")
                .contains("margin of at least 1 everywhere", "by other code, which agrees");
        assertThat(Ran.of("explain", "bad", good().toString()).code()).isEqualTo(ExitCode.WRONG_INPUT);
    }
}
