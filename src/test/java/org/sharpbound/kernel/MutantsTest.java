package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.strategy.Proving;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Statement;

/** True claims are proved; the same with a sign, a constant, a strictness or an end changed are not. */
class MutantsTest {

    private static final long BOXES = 3_000;

    record Claim(String truth, List<String> mutants) {
        @Override
        public String toString() {
            return truth;
        }
    }

    static Stream<Claim> claims() {
        return Stream.of(
                claim(
                        "x in [0, 1]; show x*(1 - x) <= 1/4 + 1/10^6",
                        "x in [0, 1]; show x*(1 - x) <= 1/4 - 1/10^6",
                        "x in [0, 1]; show x*(1 - x) >= 1/4 + 1/10^6",
                        "x in [0, 1]; show x*(1 + x) <= 1/4 + 1/10^6"),
                claim(
                        "x in (0, 1]; show log(x) <= x - 1",
                        "x in (0, 1]; show log(x) < x - 1",
                        "x in [0, 1]; show log(x) <= x - 1",
                        "x in (0, 1]; show log(x) <= x - 1 - 1/1000",
                        "x in (0, 1]; show log(x) >= x - 1"),
                claim(
                        "x in [0, inf); show exp(-x) <= 1",
                        "x in [0, inf); show exp(-x) < 1",
                        "x in [-1/1000, inf); show exp(-x) <= 1",
                        "x in [0, inf); show exp(x) <= 1"),
                claim(
                        "x in (0, inf); show tanh(x) < 1 and tanh(x) > 0",
                        "x in [0, inf); show tanh(x) < 1 and tanh(x) > 0",
                        "x in (0, inf); show tanh(x) < 1 and tanh(x) < 0",
                        "x in (0, inf); show tanh(x) < 0.999999 and tanh(x) > 0"),
                claim(
                        "x in [-2, 2]; y in [-2, 2]; show x^2 + y^2 + 1/100 >= 2*x*y",
                        "x in [-2, 2]; y in [-2, 2]; show x^2 + y^2 - 1/100 >= 2*x*y",
                        "x in [-2, 2]; y in [-2, 2]; show x^2 + y^2 + 1/100 >= 2.01*x*y",
                        "x in [-2, 2]; y in [-2, 2]; show x^2 - y^2 + 1/100 >= 2*x*y"),
                claim(
                        "x in [-1, 1]; show (1 - x)*(1 + x) == 1 - x^2",
                        "x in [-1, 1]; show (1 - x)*(1 - x) == 1 - x^2",
                        "x in [-1, 1]; show (1 - x)*(1 + x) == 1 - x^2 + 1/10^40",
                        "x in [-1, 1]; show (1 - x)*(1 + x) != 1 - x^2"),
                claim(
                        "x in [1, 2]; show sqrt(x) <= (1 + x)/2",
                        "x in [1, 2]; show sqrt(x) < (1 + x)/2",
                        "x in [1, 2]; show sqrt(x) >= (1 + x)/2",
                        "x in [-1, 2]; show sqrt(x) <= (1 + x)/2",
                        "x in [1, 2]; show sqrt(x) <= (1 + x)/2 - 1/10^9"),
                claim(
                        "n in 1..6; show factorial(n) >= 2^(n - 1)",
                        "n in 1..6; show factorial(n) > 2^(n - 1)",
                        "n in 1..6; show factorial(n) >= 2^n",
                        "n in -1..6; show factorial(n) >= 2^(n - 1)"),
                claim(
                        "x in [-3, 3]; assume -2 < x and x < 2; show abs(x) < 2",
                        "x in [-3, 3]; assume -2 < x and x <= 2; show abs(x) < 2",
                        "x in [-3, 3]; assume -2.001 < x and x < 2; show abs(x) < 2",
                        "x in [-3, 3]; assume -2 < x or x < 2; show abs(x) < 2",
                        "x in [-3, 3]; show abs(x) < 2"),
                claim(
                        "x in [-1, 1]; show x > 0 implies sin(x) > 0",
                        "x in [-1, 1]; show x >= 0 implies sin(x) > 0",
                        "x in [-1, 1]; show x > 0 implies sin(x) < 0",
                        "x in [-1, 4]; show x > 0 implies sin(x) > 0"),
                claim(
                        "x in (1, 2); show floor(x) == 1",
                        "x in (1, 2]; show floor(x) == 1",
                        "x in (0.999, 2); show floor(x) == 1",
                        "x in (1, 2); show floor(x) == 2"),
                claim("show exp(pi) > pi^e + 0.68", "show exp(pi) > pi^e + 0.69", "show exp(pi) < pi^e + 0.68"),
                claim(
                        "x in [0, 1]; y in [0, 1]; show max(x, y) <= x + y",
                        "x in [0, 1]; y in [0, 1]; show max(x, y) < x + y",
                        "x in [-1/100, 1]; y in [0, 1]; show max(x, y) <= x + y",
                        "x in [0, 1]; y in [0, 1]; show max(x, y) <= x - y"),
                // least where x = 0, z = 1 and y + z = pi/2; most boxes fall to Taylor models
                claim(
                        "x in [0, 1]; y in [0, 1]; z in [0, 1]; show exp(x*y) + x^2 + 1/1000 >= z*sin(x + y + z)",
                        "x in [0, 1]; y in [0, 1]; z in [0, 1]; show exp(x*y) + x^2 - 1/1000 >= z*sin(x + y + z)",
                        "x in [0, 1]; y in [0, 1]; z in [0, 1.1]; show exp(x*y) + x^2 + 1/1000 >= z*sin(x + y + z)",
                        "x in [0, 1]; y in [0, 1]; z in [0, 1]; show exp(x*y) + x^2 + z^0.001/1000 >= z*sin(x + y + z) + 0*log(z)"));
    }

    private static Claim claim(String truth, String... mutants) {
        return new Claim(truth, List.of(mutants));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void the_claim_is_proved_and_its_mutants_are_not(Claim claim) {
        Statement truth = Stated.of(claim.truth());
        Judgement judgement = Stated.searched(truth, BOXES);
        assertThat(judgement).as("%s", judgement).isInstanceOf(Proved.class);
        Certificate.Cover cover = (Certificate.Cover) ((Proved) judgement).certificate();
        for (String text : claim.mutants()) {
            Statement mutant = Stated.of(text);
            assertThat(Stated.searched(mutant, BOXES)).as(text).isInstanceOf(Rejected.class);
            assertThat(Kernel.check(mutant, cover)).as(text).isInstanceOf(Rejected.class);
            Certificate relabelled = new Certificate.Cover(Fingerprint.of(mutant), cover.root());
            assertThat(Kernel.check(mutant, relabelled)).as(text).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @MethodSource("claims")
    void all_provers_together_do_not_prove_a_mutant_nor_refute_the_claim(Claim claim) {
        assertThat(proved(claim.truth()).word()).isNotEqualTo("refuted");
        for (String mutant : claim.mutants()) {
            assertThat(proved(mutant).word()).as(mutant).isNotEqualTo("proved");
        }
    }

    private static Verdict proved(String text) {
        Allowance allowance = Allowance.of(Duration.ofSeconds(2), 500, () -> false);
        return new Proving(Stated.of(text), List.of(), 40, 1, allowance).prove().verdict();
    }
}
