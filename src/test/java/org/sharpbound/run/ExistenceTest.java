package org.sharpbound.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;

class ExistenceTest {

    private static Verdict verdict(String exists, String show) {
        String text = "claim: e\nfor: {x: '[0, 10]'}\nexists: " + exists + "\nshow: " + show + "\n";
        Settings settings = new Settings(Duration.ofSeconds(20), 1, 40, 1, Optional.empty(), false, claim -> true);
        RunResult result =
                new Session(settings, "test", Listener.silent()).run(List.of(CaseFiles.read("e.yaml", text)));
        assertThat(result.diagnostics()).isEmpty();
        return result.findings().get(0).verdict();
    }

    /** True existence claims all of them; what fails is the witness, on the relation or on its own domain. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'{C: {in: (0, inf), take: 6}}'; x*exp(-x) <= C*x; proved",
                "'{C: {in: (0, inf), take: 1/2}}'; x*exp(-x) <= C*x; undecided",
                "'{C: {in: (0, 3), take: pi}}'; x < 10 + C; undecided",
                "'{C: {in: (0, 3), take: e}}'; x < 10 + C; proved",
                "'{C: {in: (0, inf), take: 1}, D: {in: (0, inf), take: 2}}'; x <= C + D; undecided",
                "'{C: {in: (0, inf), take: 4}, D: {in: (0, inf), take: 6}}'; x <= C + D; proved",
                "'{C: {in: 11}}'; x < C; proved",
                "'{C: {in: 9}}'; x < C; undecided",
            })
    void a_witness_proves_and_never_refutes(String exists, String show, String expected) {
        assertThat(verdict(exists, show).word()).isEqualTo(expected);
    }

    @Test
    void what_fails_with_a_witness_is_said_to_leave_the_claim_open() {
        Undecided undecided = (Undecided) verdict("{C: {in: (0, inf), take: 1/2}}", "x*exp(-x) <= C*x");

        assertThat(undecided.reason())
                .contains("with the witness C = 1/2 it is false at x = ")
                .contains("another value of C may serve");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"x <= C", "C >= 0", "C < 0"})
    void without_a_witness_nothing_is_concluded_even_where_every_or_no_value_serves(String show) {
        assertThat(verdict("{C: {in: (0, inf)}}", show))
                .isInstanceOfSatisfying(
                        Undecided.class, u -> assertThat(u.reason()).contains("no witness is given for C"));
    }
}
