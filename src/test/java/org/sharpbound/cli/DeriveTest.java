package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.json.Json;

/** Whole command lines of {@code derive}. */
final class DeriveTest {

    private static final String RULES = """
            family: integrals
            rules:
              integral.ftc:
                for: {f(x): number, F(x): number, a: number, b: number}
                if:
                  - {all: 'x in [a, b]', holds: 'diff(F(x), x) == f(x)'}
                  - continuous(f(x), x, a, b)
                  - a <= b
                then: integral(f(x), x, a, b) == F(b) - F(a)
                cite: Rudin, Principles of Mathematical Analysis, Theorem 6.21
            """;

    private static final String SQUARE = """
            derivation: tidy.square
            title: the integral of 2 x
            for: {y: '[0, inf)'}
            show: {value: 'integral(2*x, x, 0, y) == y^2'}
            proof:
              value:
                - integral(2*x, x, 0, y)
                - {eq: y^2, by: integral.ftc, with: {F(x): x^2}}
            """;

    private static final String ENERGY = """
            derivation: tidy.energy
            running: {t: '[0, inf)'}
            symbols: {r(t): smooth vector in Y, K: symmetric operator on Y}
            given: {flow: 'diff(r(t), t) == -K*r(t)'}
            show: {energy: 'diff(normsq(r(t)), t) == -2*dot(r(t), K*r(t))'}
            proof:
              energy:
                - diff(normsq(r(t)), t)
                - {eq: '2*dot(r(t), diff(r(t), t))', by: algebra}
                - {eq: '-2*dot(r(t), K*r(t))', by: flow}
            """;

    private static final String WRONG = """
            derivation: untidy.square
            for: {y: '[0, inf)'}
            show: {value: 'integral(2*x, x, 0, y) == y^2 + 1'}
            proof:
              value:
                - integral(2*x, x, 0, y)
                - {eq: y^2 + 1, by: integral.ftc, with: {F(x): x^2}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void proofs() throws IOException {
        Files.createDirectory(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/integrals.yaml"), RULES);
        Files.writeString(folder.resolve("tidy.yaml"), SQUARE + "---\n" + ENERGY);
    }

    private Ran derive(String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "derive";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 4] = "--proofs";
        all[all.length - 3] = folder.toString();
        all[all.length - 2] = "--report";
        all[all.length - 1] = folder.resolve("report").toString();
        return Ran.of(all);
    }

    @Test
    void a_derivation_is_printed_step_by_step_with_its_rules_and_what_it_rests_on() {
        Ran ran = derive("tidy.square");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("tidy.square: the integral of 2 x")
                .contains("for y in [0, inf)")
                .contains("[value] integral(2*x, x, 0, y) == y^2")
                .contains("by rule integral.ftc (theorem: Rudin, Principles of Mathematical Analysis, Theorem 6.21)")
                .contains("with F(x) = x^2")
                .contains("where diff(x^2, x) == 2*x for x in [0, y]  by algebra")
                .contains("where 0 <= y  by numbers")
                .contains("rests on theorem integral.ftc: Rudin");
    }

    @Test
    void without_a_name_all_are_listed_with_their_state_and_the_place_where_one_is_stuck() throws IOException {
        Files.writeString(folder.resolve("untidy.yaml"), WRONG);

        Ran ran = derive();

        assertThat(ran.code()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(ran.out())
                .containsPattern("derived +tidy.energy")
                .containsPattern("derived +tidy.square")
                .containsPattern("STUCK +untidy.square")
                .contains("untidy.yaml:7:7: integral(2*x, x, 0, y) == y^2 + 1 is not found to follow by integral.ftc")
                .contains("2 derived, 1 stuck");
    }

    @Test
    void a_derivation_is_a_fragment_of_tex_with_an_aligned_chain() {
        assertThat(derive("tidy.energy", "--tex").out())
                .contains("\\begin{align*}")
                .contains(
                        "\\frac{\\mathrm{d}}{\\mathrm{d}t}\\left\\|r\\left(t\\right)\\right\\|^{2} &= 2 \\left\\langle")
                .contains("&& \\text{given flow}")
                .contains("$K$ (symmetric operator on Y)");
    }

    @Test
    void json_holds_every_line_with_its_rule_and_its_conditions() {
        Json.Obj read = (Json.Obj) Json.read(derive("tidy.square", "--json").out());

        assertThat(read.text("schema")).contains("sharpbound-derivation-1");
        Json.Obj derivation = (Json.Obj)
                ((Json.Arr) read.get("derivations").orElseThrow()).elements().get(0);
        assertThat(derivation.text("state")).contains("derived");
        Json.Obj line = (Json.Obj)
                ((Json.Arr) derivation.get("lines").orElseThrow()).elements().get(0);
        assertThat(line.text("rule")).contains("integral.ftc");
        assertThat(line.text("kind")).contains("theorem");
        assertThat(line.text("text")).contains("integral(2*x, x, 0, y) == y^2");
        assertThat(((Json.Arr) line.get("conditions").orElseThrow()).elements()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tidy.*", "tidy.yaml"})
    void several_are_named_by_a_pattern_or_by_their_file(String name) {
        String asked = name.endsWith(".yaml") ? folder.resolve(name).toString() : name;

        Ran ran = derive(asked);

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("tidy.square:", "tidy.energy:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tidy.sqare | no derivation is called 'tidy.sqare'; did you mean tidy.square?",
                "nothing    | no derivation is called 'nothing'",
                "{a         | '{a' is no pattern"
            })
    void a_name_that_is_none_is_wrong_input(String name, String message) {
        Ran ran = derive(name);

        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains(message);
    }

    @Test
    void a_mistake_in_a_script_is_shown_with_its_line_and_a_caret() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), SQUARE.replace("y^2'", "y^^2'"));

        Ran ran = derive();

        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).contains("broken.yaml:4:").contains("show: {value: 'integral(2*x, x, 0, y) == y^^2'}");
        assertThat(ran.err().lines()).anyMatch(line -> line.strip().equals("^"));
    }

    private Ran recheck() throws IOException {
        Path cases = Files.writeString(folder.resolve("cases.yml"), "claim: one\nfor: {x: '[0, 1]'}\nshow: x <= 1\n");
        return Ran.of(
                "recheck",
                cases.toString(),
                "--proofs",
                folder.toString(),
                "--report",
                folder.resolve("report").toString());
    }

    @Test
    void what_was_derived_is_stored_and_checked_again_without_searching() throws IOException {
        derive();

        Ran ran = recheck();

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .containsPattern(" ok  derived   tidy.energy")
                .containsPattern(" ok  derived   tidy.square")
                .contains("2 accepted, 0 rejected, 1 without a certificate");
    }

    @Test
    void a_stored_derivation_of_which_the_rule_was_changed_since_is_rejected() throws IOException {
        derive();
        Files.writeString(folder.resolve("rules/integrals.yaml"), RULES.replace("- a <= b", "- a < b"));

        Ran ran = recheck();

        assertThat(ran.code()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(ran.out())
                .containsPattern("NOT  rejected  tidy.square")
                .contains("its rule integral.ftc is not in the table")
                .contains("1 accepted, 1 rejected");
    }

    @Test
    void a_model_in_which_a_given_fact_fails_is_a_fault() throws IOException {
        Files.writeString(
                folder.resolve("tidy.yaml"),
                ENERGY + "models: [{K: '[[2, 1], [1, 3]]', 'r(t)': 'expm(-2*K*t)*[1, 2]'}]\n");

        Ran ran = derive("tidy.energy");

        assertThat(ran.code()).isEqualTo(ExitCode.FAULT);
        assertThat(ran.out()).contains("FAULT").contains("The given fact flow does not hold");
    }

    @Test
    void lines_are_evaluated_in_the_models_that_a_script_states() throws IOException {
        Files.writeString(
                folder.resolve("tidy.yaml"),
                ENERGY + "models: [{K: '[[2, 1], [1, 3]]', 'r(t)': 'expm(-K*t)*[1, 2]'}]\n");

        Ran ran = derive("tidy.energy");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).containsPattern("evaluated: agrees at 10 points, to \\d\\d digits");
    }
}
