package org.sharpbound.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.json.Json;
import org.sharpbound.kernel.rewrite.Derivation;
import org.sharpbound.kernel.rewrite.DerivationJson;
import org.sharpbound.kernel.rewrite.Derived;

/** Stored derivations, as they were written and tampered with. */
class RecheckingTest {

    private static final String PROOFS = """
            family: integrals
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
            show: {value: 'integral(2*x, x, 0, y) == y^2', sign: '0 <= y^2'}
            proof:
              value:
                - integral(2*x, x, 0, y)
                - {eq: y^2, by: integral.ftc, with: {F(x): x^2}}
              sign: {line: 0 <= y^2, by: numbers}
            ---
            derivation: energy
            running: {t: '[0, inf)'}
            symbols: {r(t): smooth vector in Y, K: symmetric operator on Y}
            given: {flow: 'diff(r(t), t) == -K*r(t)', psd: 'dot(r(t), K*r(t)) >= 0'}
            show: {energy: 'diff(normsq(r(t)), t) == -2*dot(r(t), K*r(t))', decreasing: 'diff(normsq(r(t)), t) <= 0'}
            proof:
              energy:
                - diff(normsq(r(t)), t)
                - {eq: '2*dot(r(t), diff(r(t), t))', by: algebra}
                - {eq: '-2*dot(r(t), K*r(t))', by: flow}
              decreasing:
                - diff(normsq(r(t)), t)
                - {eq: '-2*dot(r(t), K*r(t))', by: energy}
                - {le: '0', by: numbers, using: [psd]}
            """;

    private static final ProofFiles FILES = ProofFiles.of("proofs.yaml", PROOFS);

    private static Derivation derived(String name) throws Deriving.Stuck {
        return Deriving.derive(FILES.scripts().get(name), FILES.rules(), Duration.ofSeconds(20))
                .derivation();
    }

    private static Derived recheck(String name, String json) throws Rechecking.Refused {
        return Rechecking.check(FILES.scripts().get(name), FILES.rules(), DerivationJson.read(Json.read(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"square", "energy"})
    void what_was_derived_is_read_back_the_same_and_checked_without_searching(String name) throws Exception {
        Derivation derivation = derived(name);
        String json = DerivationJson.write(derivation).write();

        assertThat(FILES.diagnostics()).isEmpty();
        assertThat(DerivationJson.read(Json.read(json))).isEqualTo(derivation);
        assertThat(recheck(name, json).results())
                .isEqualTo(FILES.scripts().get(name).show());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                // a line says more than it did
                "square ~ \"says\":\"integral(2*x, x, 0, y) == y^2\" ~ \"says\":\"integral(2*x, x, 0, y) == y^2 + 1\"",
                "square ~ \"says\":\"0 \\u003c= y^2\" ~ \"says\":\"1 \\u003c= y^2\"",
                "energy ~ == -2*dot(r(t), K*r(t)) ~ == -3*dot(r(t), K*r(t))",
                "energy ~ \"says\":\"diff(normsq(r(t)), t) \\u003c= 0\" ~ \"says\":\"diff(normsq(r(t)), t) \\u003c 0\"",
                // the rule is another
                "square ~ F(b) - F(a) ~ F(b) - F(a) + 0",
                "square ~ fundamental theorem ~ Fundamental Theorem",
                "square ~ \"kind\":\"THEOREM\" ~ \"kind\":\"DEFINITION\"",
                "square ~ \"rule\":\"integral.ftc\" ~ \"rule\":\"integral.fct\"",
                "square ~ ,{\"holds\":\"a \\u003c= b\",\"for\":[]}],\"then\" ~ ],\"then\"",
                // it is used with other terms, at another place, in the other direction
                "square ~ \"body\":\"x^2\" ~ \"body\":\"x^2 + x\"",
                "square ~ \"context\":\"hole_\" ~ \"context\":\"y^2\"",
                "energy ~ \"context\":\"2*dot(r(t), hole_)\" ~ \"context\":\"dot(r(t), hole_)\"",
                "square ~ \"backwards\":false ~ \"backwards\":true",
                // what meets a condition does not
                "square ~ \"holds\":\"diff(x^2, x) == 2*x\" ~ \"holds\":\"diff(x^2, x) == 3*x\"",
                "square ~ \"by\":\"algebra\" ~ \"by\":\"form\"",
                "square ~ \"by\":\"form\" ~ \"by\":\"algebra\"",
                "square ~ \"holds\":\"0 \\u003c= y\",\"for\" ~ \"holds\":\"0 \\u003c= y + 1\",\"for\"",
                "energy ~ \"facts\":[\"psd\"] ~ \"facts\":[]",
                "energy ~ \"facts\":[\"psd\"] ~ \"facts\":[\"decreasing\"]",
                // lines follow from what comes after them, or is not there
                "energy ~ \"source\":\"flow\" ~ \"source\":\"energy\"",
                "energy ~ \"source\":\"energy\" ~ \"source\":\"decreasing\"",
                "energy ~ \"source\":\"flow\" ~ \"source\":\"nothing\"",
                "energy ~ \"lines\":[\"energy.1\",\"energy.2\"] ~ \"lines\":[\"energy.1\"]",
                "energy ~ \"lines\":[\"energy.1\",\"energy.2\"] ~ \"lines\":[\"energy.2\",\"energy.1\"]",
                "energy ~ \"lines\":[\"energy.1\",\"energy.2\"] ~ \"lines\":[]",
                "energy ~ \"by\":\"replaced\" ~ \"by\":\"algebra\"",
                "energy ~ \"by\":\"replaced\" ~ \"by\":\"magic\"",
                // it is about something else than the script
                "square ~ \"from\":\"0\",\"fromOpen\":false,\"to\":null ~ \"from\":\"1\",\"fromOpen\":false,\"to\":null",
                "square ~ \"goals\":[\"value\",\"sign\"] ~ \"goals\":[\"value\"]",
                "square ~ \"derivation\":\"square\" ~ \"derivation\":\"energy\"",
                "energy ~ \"flow\":\"diff(r(t), t) == -K*r(t)\" ~ \"flow\":\"diff(r(t), t) == K*r(t)\"",
                "energy ~ \"symmetric\":true ~ \"symmetric\":false",
                "energy ~ \"running\":[\"t\"] ~ \"running\":[]",
                "energy ~ \"assumptions\":[] ~ \"assumptions\":[\"t \\u003e= 1\"]",
                "square ~ sharpbound-rewrite-1 ~ sharpbound-rewrite-2"
            })
    void a_derivation_that_was_tampered_with_is_refused(String name, String before, String after) throws Exception {
        String json = DerivationJson.write(derived(name)).write();
        String tampered = json.replace(before.strip(), after.strip());

        assertThat(tampered).isNotEqualTo(json);
        assertThat(catchThrowable(() -> recheck(name, tampered)))
                .isInstanceOfAny(Rechecking.Refused.class, IllegalArgumentException.class);
    }

    @Test
    void a_derivation_whose_rule_was_changed_in_the_table_since_is_refused() throws Exception {
        String json = DerivationJson.write(derived("square")).write();
        ProofFiles changed = ProofFiles.of("proofs.yaml", PROOFS.replace("- a <= b\n", "- a < b\n"));

        assertThat(catchThrowable(() -> Rechecking.check(
                        changed.scripts().get("square"), changed.rules(), DerivationJson.read(Json.read(json)))))
                .isInstanceOf(Rechecking.Refused.class)
                .hasMessageContaining("integral.ftc is not in the table");
    }
}
