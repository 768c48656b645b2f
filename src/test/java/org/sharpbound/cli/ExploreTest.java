package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.json.Json;

class ExploreTest {

    private static final String CLAIMS = """
            claim: e.open
            for: {x: '[0, inf)'}
            exists: {C: {in: '(0, inf)'}}
            let: {'f(t)': t*exp(-t)}
            show: f(x) <= C
            ---
            claim: e.two
            for: {x: '[0, 1]'}
            exists: {C: '(0, inf)', D: '(0, inf)'}
            show: x <= C + D*x
            ---
            claim: e.closed
            for: {x: '[0, 1]'}
            show: {holds: x*(1 - x) <= 1/3, fails: x <= 1/2}
            expect: {holds: proved, fails: refuted}
            because: at x = 1 the left side is 1
            """;

    @TempDir
    private Path folder;

    private Path cases;

    @BeforeEach
    void write() throws IOException {
        cases = folder.resolve("e.yaml");
        Files.writeString(cases, CLAIMS);
    }

    @Test
    void the_best_constant_is_told_and_the_claim_with_it_is_proved() throws IOException {
        Ran ran = Ran.of("explore", "e.open", cases.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("The least C with which it holds is exactly exp(-1).")
                .contains("lies in [0.36787944117")
                .contains("attained near x = 1")
                .contains("and every smaller one it is false at x = 1");
        Path offered = folder.resolve("offered.yaml");
        Files.writeString(
                offered, ran.out().substring(ran.out().indexOf("    claim: ")).stripIndent());
        Ran checked = Ran.of("check", "--no-report", offered.toString());
        assertThat(checked.out()).contains("proved    e.open.sharp").contains("1 proved");
        assertThat(checked.code()).isZero();
    }

    @Test
    void the_same_is_written_as_json() {
        Ran ran = Ran.of("explore", "e.open", cases.toString(), "--width", "1e-6", "--json", "-");

        Json.Obj json = (Json.Obj) Json.read(ran.out());
        assertThat(json.text("schema")).contains("sharpbound-explore-1");
        Json.Obj result = (Json.Obj)
                ((Json.Arr) json.get("results").orElseThrow()).elements().get(0);
        Json.Obj found = (Json.Obj) result.get("found").orElseThrow();
        assertThat(found.text("kind")).contains("least");
        assertThat(found.text("exact")).contains("exp(-1)");
        assertThat(found.text("offered").orElseThrow()).startsWith("claim: e.open.sharp");
    }

    @Test
    void of_other_relations_the_least_slack_or_a_counterexample_is_told() {
        Ran ran = Ran.of("explore", "e.closed", cases.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("It is proved.")
                .contains("The slack is least near x = 0.5, where it is 0.083333333")
                .contains("It is refuted.")
                .contains("It is false at x = 1");
    }

    @Test
    void more_than_one_free_constant_is_too_many() {
        assertThat(Ran.of("explore", "e.two", cases.toString()).out()).contains("more than one free constant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"e.none", "e.open --width=0", "e.open --width=-1", "e.open --width=1e-40", "e.open --width=x"})
    void a_misuse_is_explained(String arguments) {
        String[] parts = ("explore " + arguments + " " + cases).split(" ");
        Ran ran = Ran.of(parts);

        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err()).startsWith("sharpbound: ");
    }
}
