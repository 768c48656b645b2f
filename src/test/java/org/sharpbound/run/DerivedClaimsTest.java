package org.sharpbound.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.kernel.Undecided;

/** Claims that use what derivations show. */
class DerivedClaimsTest {

    private static final String PROOFS = """
            family: tests
            rules:
              integral.ftc:
                for: {f(x): number, F(x): number, a: number, b: number}
                if:
                  - {all: 'x in [a, b]', holds: 'diff(F(x), x) == f(x)'}
                  - continuous(f(x), x, a, b)
                  - a <= b
                then: integral(f(x), x, a, b) == F(b) - F(a)
                cite: fundamental theorem of calculus
            ---
            derivation: square
            for: {y: '[0, inf)'}
            show: {value: 'integral(2*x, x, 0, y) == y^2'}
            proof:
              value:
                - integral(2*x, x, 0, y)
                - {eq: y^2, by: integral.ftc, with: {F(x): x^2}}
            ---
            derivation: tied
            for: {y: '[0, inf)', T: '[1, inf)', u: '[5, 6]'}
            running: {s: '[0, T]'}
            assume: [y <= T]
            show: {value: '(y + u)^2 - 2*y*u - u^2 == y^2', bound: 's^2 <= T^2'}
            proof:
              value: {line: '(y + u)^2 - 2*y*u - u^2 == y^2', by: algebra}
              bound: {line: 's^2 <= T^2', by: numbers}
            ---
            derivation: wrong
            for: {y: '[0, inf)'}
            show: {value: 'integral(2*x, x, 0, y) == y^2 + 1'}
            proof:
              value:
                - integral(2*x, x, 0, y)
                - {eq: y^2 + 1, by: integral.ftc, with: {F(x): x^2}}
            ---
            derivation: whole
            integers: {n: '[0, inf)'}
            show: {value: 'floor(n)^2 == n^2'}
            proof:
              value: {line: 'floor(n)^2 == n^2', by: algebra}
            ---
            derivation: decay
            running: {t: '[0, inf)'}
            symbols: {r(t): smooth number, K: symmetric operator on Y}
            given: {flow: 'diff(r(t), t) == -r(t)', start: 'r(t)^2 <= 1 + t^2'}
            show: {rate: 'diff(r(t)^2, t) == -2*r(t)^2', bound: 'r(t)^2 <= 1 + t^2'}
            proof:
              rate:
                - diff(r(t)^2, t)
                - {eq: '2*r(t)*diff(r(t), t)', by: algebra}
                - {eq: '-2*r(t)^2', by: flow}
              bound: {line: 'r(t)^2 <= 1 + t^2', by: start}
            """;

    @TempDir
    private Path folder;

    private Derivations derivations;

    @BeforeEach
    void derivations() throws IOException {
        Path proofs = Files.writeString(folder.resolve("proofs.yaml"), PROOFS);
        derivations = new Derivations(Duration.ofSeconds(10), Optional.empty(), false, proofs);
    }

    private RunResult run(String claim) {
        Settings settings = new Settings(Duration.ofSeconds(20), 1, 40, 1, Optional.empty(), false, c -> true);
        LoadedFile file = CaseFiles.read("a.yaml", claim, derivations);
        assertThat(file.diagnostics()).isEmpty();
        return new Session(settings, "test", Listener.silent(), derivations).run(List.of(file));
    }

    private List<Diagnostic> mistakes(String claim) {
        return CaseFiles.read("a.yaml", claim, derivations).diagnostics();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // used where the derivation holds
                "for: {y: '[0, 2]'} | derived(square.value) <= 4 | proved",
                "for: {y: '[0, 2]'} | derived(square.value) <= 3 | refuted",
                "for: {y: '[0, 2]'} | derived( square.value ) - y*y == 0 | proved",
                "for: {y: '[1, 2]'} | diff(derived(square.value), y) == 2*y | proved",
                "let: {f(y): derived(square.value)} | f(3) == 9 | proved",
                "let: {f(y): derived(square.value), g(x): f(x) + f(x + 1)} | g(3) == 25 | proved",
                "for: {x: '[1, 2]'}\\nlet: {y: x - 1} | derived(square.value) <= 1 | proved",
                "for: {x: '[1, 2]'}\\nlet: {f(y): derived(square.value)} | diff(f(x), x) == 2*x | proved",
                "let: {f(y): derived(square.value)} | sup(f(x), x in [0, 2]) == 4 | proved",
                "let: {f(y): derived(square.value)} | sum(f(k), k, 0, 3) == 14 | proved",
                "let: {f(y): derived(square.value)} | integral(f(x), x, 0, 3) <= 10 | proved",
                "for: {y: '[-2, 2]'}\\nassume: [y >= 0] | derived(square.value) <= 4 | proved",
                "for: {y: '[0, 1]', x: '[0, 2]'}\\nassume: ['x <= derived(square.value)'] | x <= 1 | proved",
                // in a limit it is enough that it holds near the point, which need not belong to it
                "let: {f(y): derived(square.value)} | limit(f(x), x, 1) == 1 | proved",
                "let: {f(y): derived(square.value)} | limit(f(x), x, 1) == 2 | refuted",
                "let: {f(y): derived(square.value)} | limit(f(x), x, 0, right) == 0 | proved",
                "let: {f(y): derived(square.value)} | limit(f(1/x), x, inf) == 0 | proved",
                "let: {f(y): derived(square.value)} | limit(f(-1/x), x, -inf) == 0 | proved",
                "let: {f(y): derived(square.value)} | limit(f(x - sqrt(2)), x, sqrt(2), right) == 0 | proved",
                "let: {f(y): derived(square.value)} | limit(f(2 - x), x, 2, left) == 0 | proved",
                "let: {f(y): derived(square.value)} | limit(f(1/abs(x - 1)), x, 1) == inf | proved",
                "let: {f(y): derived(square.value)} | limit(f(x), x, 1) + sup(f(x), x in [0, 2]) == 5 | proved",
                "for: {y: '[0, 2]'} | limit(derived(square.value)*x, x, 1) == y^2 | proved",
                "let: {f(y): derived(square.value)} | limit(f(x), x, 0) == 0 | undecided",
                "let: {f(y): derived(square.value)} | limit(f(x), x, 0, left) == 0 | undecided",
                "let: {f(y): derived(square.value)} | limit(f(x), x, -1) == 1 | undecided",
                "let: {f(y): derived(square.value)} | limit(f(1/x), x, -inf) == 0 | undecided",
                "let: {f(y): derived(square.value)} | limit(f(-1/x), x, inf) == 0 | undecided",
                "let: {f(y): derived(square.value)} | limit(f(x - sqrt(2)), x, sqrt(2)) == 0 | undecided",
                "let: {f(y): derived(square.value)} | limit(f(2 - x), x, 2, right) == 0 | undecided",
                "let: {f(y): derived(square.value)} | limit(f(x), x, 1) + limit(f(x), x, -1) == 2 | undecided",
                "let: {f(y): derived(square.value)} | limit(f(x), x, 1) + limit(f(-x), x, 1) == 2 | undecided",
                "let: {f(y): derived(square.value)} | limit(f(1/8192 - x), x, 0) == 1/67108864 | undecided",
                "let: {f(n): derived(whole.value)} | limit(f(x), x, 1) == 1 | undecided",
                // used where it does not, or perhaps not
                "for: {y: '[-2, 2]'} | derived(square.value) <= 4 | undecided",
                "for: {y: '[-2, 2]'} | derived(square.value) <= 3 | undecided",
                "let: {f(y): derived(square.value)} | f(-3) == 9 | undecided",
                "let: {f(y): derived(square.value)} | f(3) == f(-3) | undecided",
                "let: {f(y): derived(square.value)} | sup(f(x), x in [-1, 2]) == 4 | undecided",
                "let: {f(y): derived(square.value)} | sup(f(x), x in [0, 1]) + sup(f(x), x in [-1, 0]) == 2 | undecided",
                "let: {f(y): derived(square.value)} | sum(f(k), k, -1, 1) == 2 | undecided",
                "let: {f(y): derived(square.value)} | integral(f(x), x, -1, 1) <= 1 | undecided",
                "let: {f(y): derived(square.value)} | gauss(f(x), x) == 1 | undecided",
                "for: {x: '[-2, 2]'}\\nlet: {f(y): derived(square.value)} | diff(f(x), x) == 2*x | undecided",
                "for: {y: '[-1, 1]', x: '[0, 2]'}\\nassume: ['x <= derived(square.value)'] | x <= 1 | undecided",
                "for: {y: '[-1, 1]'} | y < -2 and derived(square.value) < 0 | undecided",
                // what holds for integers
                "for: {n: '0..2'} | derived(whole.value) <= 4 | proved",
                "let: {f(n): derived(whole.value)} | f(3) == 9 | proved",
                "let: {f(n): derived(whole.value)} | sum(f(k), k, 0, 3) == 14 | proved",
                "let: {f(n): derived(whole.value)} | f(1/2) == 1/4 | undecided",
                "for: {n: '[0, 2]'} | derived(whole.value) <= 4 | undecided",
                "for: {n: '-1..2'} | derived(whole.value) <= 4 | undecided",
                "let: {f(n): derived(whole.value)} | sup(f(x), x in [0, 2]) == 4 | undecided",
                "let: {f(n): derived(whole.value)} | integral(f(x), x, 0, 3) == 9 | undecided",
                // what is tied to the quantities that are used
                "for: {y: '[0, 2]', T: '[2, 3]'} | derived(tied.value) <= 4 | proved",
                "for: {y: '[0, 2]', T: '[1, 3]'} | derived(tied.value) <= 4 | undecided",
                "for: {y: '[0, 2]', T: '[2, 3]', u: '[0, 1]'} | derived(tied.value) <= 4 | proved",
                // a derivation that is stuck
                "for: {y: '[0, 2]'} | derived(wrong.value) <= 5 | undecided"
            })
    void a_relation_is_judged_where_the_derivation_holds(String context, String show, String verdict) {
        RunResult result = run("claim: a\n" + context.replace("\\n", "\n") + "\nshow: '" + show + "'\n" + "expect: "
                + verdict + "\nbecause: it is so\n");

        assertThat(result.faults()).isEmpty();
        assertThat(result.findings()).extracting(f -> f.verdict().word()).containsExactly(verdict);
    }

    @Test
    void two_uses_with_and_without_their_conditions_are_judged_apart() {
        RunResult result = run("""
                claim: a
                let: {f(y): derived(square.value)}
                show: {bad: f(-1) == 1, good: f(1) == 1}
                expect: {bad: undecided}
                because: the derivation holds for y >= 0 only
                """);

        assertThat(result.findings()).extracting(f -> f.verdict().word()).containsExactly("undecided", "proved");
        assertThat(((Undecided) result.findings().get(0).verdict()).reason())
                .isEqualTo("derived(square.value) holds where -1 >= 0, which is false");
    }

    @Test
    void a_proof_names_the_derivation_and_the_rules_behind_it() {
        assertThat(run("claim: a\nfor: {y: '[0, 2]'}\nshow: derived(square.value) <= 4\n")
                        .findings()
                        .get(0)
                        .restsOn())
                .contains("derivation square", "theorem integral.ftc: fundamental theorem of calculus");
    }

    @Test
    void what_is_given_in_a_derivation_is_named_too() {
        assertThat(run("claim: a\nfor: {t: '[0, 2]'}\nshow: derived(decay.bound) <= 5\n")
                        .findings()
                        .get(0)
                        .restsOn())
                .contains("derivation decay", "given flow of decay: diff(r(t), t) == -r(t)");
    }

    @Test
    void a_claim_may_use_a_derivation_by_its_name() {
        RunResult result = run("claim: a\nfor: {y: '[0, 2]'}\nshow: y <= 2\nuses: [square]\n");

        assertThat(result.findings().get(0).restsOn()).contains("derivation square");
        assertThat(result.derivations()).extracting(DerivationFinding::name).containsExactly("square");
    }

    @Test
    void a_relation_that_uses_a_derivation_which_is_stuck_says_why() {
        RunResult result =
                run("claim: a\nfor: {y: '[0, 2]'}\nshow: derived(wrong.value) <= 5\nexpect: undecided\nbecause: no\n");

        assertThat(((Undecided) result.findings().get(0).verdict()).reason())
                .startsWith("it uses the derivation wrong, which is stuck: integral(2*x, x, 0, y) == y^2 + 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "for: {y: '[0, 2]'} | derived(square.valeu) <= 4 | unknown-derivation | square.value",
                "for: {y: '[0, 2]'} | derived(squares.value) <= 4 | unknown-derivation | square.value",
                "for: {x: '[0, 2]'} | derived(square.value) <= 4 | unknown-name |",
                "for: {y: '[0, 2]'} | derived(tied.value) <= 4 | unknown-name |",
                "for: {t: '[0, 2]'} | derived(decay.rate) <= 4 | not-a-number |",
                "for: {y: '[0, 2]'} | derived(y) <= 4 | unknown-name |",
                "for: {y: '[0, 2]'}\\nuses: [sqare] | y <= 4 | unknown-claim | square"
            })
    void a_result_that_is_none_is_a_mistake_at_its_place(String context, String show, String code, String meant) {
        List<Diagnostic> mistakes = mistakes("claim: a\n" + context.replace("\\n", "\n") + "\nshow: '" + show + "'\n");

        assertThat(mistakes).extracting(Diagnostic::code).contains(code);
        assertThat(mistakes.get(0).suggestion()).isEqualTo(Optional.ofNullable(meant));
    }

    @Test
    void all_derivations_are_derived_where_all_are_asked_for() {
        RunResult result =
                new Session(Settings.standard(), "test", Listener.silent(), derivations).run(List.of(), true);

        assertThat(result.derivations())
                .extracting(DerivationFinding::name, d -> d.stuck().isPresent())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("decay", false),
                        org.assertj.core.groups.Tuple.tuple("square", false),
                        org.assertj.core.groups.Tuple.tuple("tied", false),
                        org.assertj.core.groups.Tuple.tuple("whole", false),
                        org.assertj.core.groups.Tuple.tuple("wrong", true));
    }
}
