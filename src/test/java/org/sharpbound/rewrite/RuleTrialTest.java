package org.sharpbound.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule of the tables at random instances that meet its conditions; and rows that are wrong in one thing, none of which
 * gets through. A longer trial of the rules: {@code -Dsharpbound.trials=4}.
 */
final class RuleTrialTest {

    private static final long SEED = 20261122;
    private static final int TRIALS = Integer.getInteger("sharpbound.trials", 1);
    private static final int TRIALS_OF_WRONG = 4;

    private static final Map<String, RuleRow> RULES =
            ProofFiles.under(Path.of("proofs", "rules")).rules();
    private static final ProofFiles WRONG = ProofFiles.under(Path.of("src", "test", "resources", "wrong-rules"));

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    static Stream<String> wrong() {
        return WRONG.rules().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_holds_wherever_its_conditions_do(String name) {
        RuleTrial.Finding finding = RuleTrial.of(RULES.get(name).rule(), SEED, TRIALS);

        assertThat(finding.fault()).isEmpty();
        assertThat(finding.agreed()).isPositive();
    }

    @Test
    void the_wrong_rows_are_read_without_complaint() {
        assertThat(WRONG.diagnostics()).isEmpty();
        assertThat(WRONG.rules()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_row_that_is_wrong_in_one_thing_is_caught(String name) {
        RuleTrial.Finding finding = RuleTrial.of(WRONG.rules().get(name).rule(), SEED, TRIALS_OF_WRONG);

        assertThat(finding.fault()).isPresent();
    }
}
