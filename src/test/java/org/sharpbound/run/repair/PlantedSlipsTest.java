package org.sharpbound.run.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Finding;
import org.sharpbound.run.Listener;
import org.sharpbound.run.Repair;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;

/** Slips planted in true theorems: what is proposed first is the theorem, and nothing that is false is called proved. */
final class PlantedSlipsTest {

    private static final String POSITIVE = "a: (0, inf)\n  b: (0, inf)";

    private static List<Repair> repairs(String quantities, String relation) {
        return repairs("claim: planted.slip\nfor:\n  " + quantities + "\nshow: '" + relation + "'\n");
    }

    private static List<Repair> repairs(String yaml) {
        LoadedFile file = CaseFiles.read("slip.yaml", yaml);
        assertThat(file.diagnostics()).isEmpty();
        RunResult result = new Session(Settings.standard(), "test", Listener.silent()).run(List.of(file));
        Finding finding = result.findings().get(0);
        assertThat(finding.verdict().word()).as("the slip itself").isEqualTo("refuted");
        RepairSearch search = new RepairSearch(
                finding, RepairSettings.STANDARD, Settings.standard(), "test", Derivations.none(), () -> false);
        List<Repair> repairs = search.find();
        assertThat(search.faults()).isEmpty();
        return repairs;
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            strictness | sqrt(a*b) < (a + b)/2              | sqrt(a*b) <= (a + b)/2
            factor     | sqrt(a*b) <= (a + b)/4             | sqrt(a*b) <= (a + b)/2
            exponent   | sqrt(a^2*b^2) == a*b^2             | sqrt(a^2*b^2) == a*b
            root       | sqrt(a/b) == sqrt(a)/b             | sqrt(a/b) == sqrt(a)/sqrt(b)
            reversed   | a + 1/a <= 2                       | a + 1/a >= 2
            sign       | (a - b)^2 == a^2 - 2*a*b - b^2     | (a - b)^2 == a^2 - 2*a*b + b^2
            term       | (a + b)^2 == a^2 + a*b + b^2       | (a + b)^2 == a^2 + 2*(a*b) + b^2
            number     | a*exp(-a) <= 1/3                   | a*exp(-a) <= 1/e
            sharp      | a/(1 + a)^2 <= 1/5                 | a/(1 + a)^2 <= 0.25
            quotient   | a*b <= (a + b)^2/5                 | a*b <= (a + b)^2/4
            share      | a*b/(1 + a)^2 <= b/5               | a*b/(1 + a)^2 <= b/4
            """)
    void theFirstProposalRestoresTheTheorem(String what, String slip, String theorem) {
        List<Repair> repairs = repairs(POSITIVE, slip.strip());
        assertThat(repairs).as(what).isNotEmpty();
        assertThat(repairs.get(0).statement()).isEqualTo(theorem.strip());
        assertThat(repairs.get(0).isProved()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x: '[0, 4]'                 | sqrt(x) <= x        | sqrt(x) <= x, where x >= 1
            x: '[0, 4]'                 | x^2 <= x            | x^2 <= x, where x <= 1
            x: '[0, 4]'                 | x*(4 - x) < 3       | x*(4 - x) <= 4
            x: '[1, 4]'                 | x*(5 - x) <= 6      | x*(5 - x) <= 6.25
            x: '[-1, 4]'                | abs(x) == x         | abs(x) == x, where x >= 0
            """)
    void theTheoremIsAmongTheProposals(String quantities, String slip, String theorem) {
        assertThat(repairs(quantities.strip(), slip.strip()))
                .filteredOn(Repair::isProved)
                .extracting(Repair::statement)
                .contains(theorem.strip());
    }

    @Test
    void quantitiesThatTheRelationDoesNotSpeakOfDoNotHideItsBestConstant() {
        List<Repair> repairs = repairs("""
                claim: planted.slip
                for: {a: '(0, inf)', b: '(0, inf)', c: '[1, 2]', d: '(-inf, inf)'}
                assume: [b <= c, c*d <= 3]
                show: a*exp(-a^2) <= 1/4
                """);
        assertThat(repairs.get(0).statement()).isEqualTo("a*exp(-a^2) <= 1/sqrt(2*e)");
        assertThat(repairs.get(0).isProved()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            r^2 <= k^2*R0 | r <= k*R0               | r <= k*sqrt(R0)
            r <= sqrt(R0) | r <= R0/k + R0*k        | r <= sqrt(R0/k + R0*k)
            """)
    void exponentsAreRestoredByDeclaredWeights(String assumption, String slip, String theorem) {
        List<Repair> repairs = repairs("""
                claim: planted.slip
                for:
                  k: '[1, 4]'
                  R0: {in: '[1/100, 100]', scale: 2}
                  r: {in: '(0, 10]', scale: 1}
                assume: [%s]
                show: '%s'
                """.formatted(assumption.strip(), slip.strip()));
        assertThat(repairs).anySatisfy(repair -> {
            assertThat(repair.statement()).isEqualTo(theorem.strip());
            assertThat(repair.change()).contains("both sides then scale alike");
            assertThat(repair.isProved()).isTrue();
        });
    }

    @Test
    void exponentsAreRestoredByTheWeightsThatAMotionTells() {
        List<Repair> repairs = repairs("""
                claim: planted.slip
                for: {k: '[1, 2]', T: '[0, 1]', x0: '[1, 3]'}
                flow:
                  time: t in [0, T]
                  state: {x: -k*x}
                  start: {x: x0}
                show: x(T)^2 <= x0
                """);
        assertThat(repairs.get(0).statement()).isEqualTo("x(T)^2 <= x0^2");
        assertThat(repairs.get(0).change()).contains("both sides then scale alike");
        assertThat(repairs.get(0).isProved()).isTrue();
    }

    @Test
    void theClaimThatIsOfferedIsReadAndProvedLikeAnyOther() {
        Repair repair = repairs(POSITIVE, "sqrt(a*b) < (a + b)/2").get(0);
        LoadedFile file = CaseFiles.read("offered.yaml", repair.claimYaml());
        assertThat(file.diagnostics()).isEmpty();
        RunResult result = new Session(Settings.standard(), "test", Listener.silent()).run(List.of(file));
        assertThat(result.count("proved")).isOne();
    }

    @Test
    void theSameSeedGivesTheSameProposals() {
        assertThat(repairs(POSITIVE, "a*exp(-a) <= 1/3"))
                .extracting(Repair::statement)
                .isEqualTo(repairs(POSITIVE, "a*exp(-a) <= 1/3").stream()
                        .map(Repair::statement)
                        .toList());
    }

    @Test
    void whatIsInterruptedProposesNothing() {
        LoadedFile file = CaseFiles.read("slip.yaml", "claim: planted.slip\nfor: {x: '[0, 4]'}\nshow: x^2 <= x\n");
        Finding finding = new Session(Settings.standard(), "test", Listener.silent())
                .run(List.of(file))
                .findings()
                .get(0);
        RepairSearch search = new RepairSearch(
                finding, RepairSettings.STANDARD, Settings.standard(), "test", Derivations.none(), () -> true);
        assertThat(search.find()).isEmpty();
        assertThat(Optional.of(search.faults())).hasValue(List.of());
    }
}
