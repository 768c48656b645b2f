package org.sharpbound.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CaseFilesTest {

    private static final String LINE = """
            {"id": "Test_Log-25(a)", "family": "logs", "source": "Bullen's dictionary, log (e)",
             "vars": {"x": {"lo": "0", "hi": "inf", "lo_open": true, "hi_open": true},
                      "e": {"lo": "-E", "hi": "pi/2", "lo_open": false, "hi_open": false},
                      "n": {"lo": "9", "hi": "9", "lo_open": false, "hi_open": false}},
             "assume": ["e < x"], "lhs": "log(x) - 1e-5*e", "rel": "<=", "rhs": "x/E + exp(e)/n", "truth": "%s",
             "tight": "none", "dim": 3}
            """;

    private static final Problem TRUE = Problem.read(LINE.formatted("true"));
    private static final Problem FALSE = Problem.read(LINE.formatted("false"));

    @Test
    void a_problem_becomes_a_claim() {
        assertThat(CaseFiles.claim(TRUE)).isEqualTo("""
                        claim: 'test-log-25-a'
                        title: 'logs, Test_Log-25(a)'
                        source: {document: 'Bullen''s dictionary, log (e)'}
                        for:
                          'x': '(0, inf)'
                          'var_e': '[-e, pi/2]'
                          'n': '9'
                        assume:
                          - 'var_e < x'
                        show: 'log(x) - 1e-5*var_e <= x/e + exp(var_e)/n'
                        expect: proved
                        """);
    }

    @Test
    void a_false_problem_is_expected_to_be_refuted_and_says_why() {
        assertThat(CaseFiles.claim(FALSE)).endsWith("expect: refuted\nbecause: the collection gives it as false\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'x', 'E + 2.5E3*x', 'e + 2.5E3*x'",
        "'E', 'E + e', 'E + e'",
        "'e', 'E*e', 'e*var_e'",
        "'e var_e', 'e + var_e', 'var_e_ + var_e'",
        "'pi', '2*pi', '2*var_pi'",
        "'exp', 'exp(exp)', 'exp(var_exp)'",
        "'sum', 'sum/2', 'var_sum/2'",
        "'det', 'det + 1', 'var_det + 1'",
        "'x1 x', 'x1*x^1e2', 'x1*x^1e2'",
    })
    void variables_give_way_to_constants_and_operations(String variables, String expression, String expected) {
        assertThat(new Names(List.of(variables.split(" "))).rewrite(expression)).isEqualTo(expected);
    }

    @Test
    void every_problem_has_a_file_of_its_own(@TempDir Path directory) throws IOException {
        Path problems = directory.resolve("problems.jsonl");
        Files.writeString(
                problems,
                oneLine(LINE.formatted("true")) + "\n\n"
                        + oneLine(LINE.formatted("false").replace("Log-25", "Exp_7")) + "\n");
        Path out = directory.resolve("cases");
        CaseFiles.write(Problem.readAll(problems), out);
        assertThat(out).isDirectoryContaining("glob:**/test-log-25-a.yaml");
        assertThat(out.resolve("test-exp-7-a.yaml")).content().contains("expect: refuted");
    }

    @Test
    void two_problems_of_one_id_are_refused(@TempDir Path directory) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseFiles.write(List.of(TRUE, FALSE), directory))
                .withMessageContaining("test-log-25-a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"truth\": \"true\"|\"truth\": \"perhaps\"|neither true nor false",
                "\"truth\": \"true\"|\"truths\": \"true\"|no member truth",
                "\"lo_open\": true|\"lo_open\": \"yes\"|lo_open",
                "[\"e < x\"]|\"e < x\"|assume is not a list",
            })
    void a_malformed_problem_is_refused(String part, String instead, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Problem.read(LINE.formatted("true").replace(part, instead)))
                .withMessageContaining(message);
    }

    @Test
    void the_line_of_a_malformed_problem_is_named(@TempDir Path directory) throws IOException {
        Path problems = directory.resolve("problems.jsonl");
        Files.writeString(problems, oneLine(LINE.formatted("true")) + "\n{}\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Problem.readAll(problems))
                .withMessageContaining("problems.jsonl:2: no member");
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
