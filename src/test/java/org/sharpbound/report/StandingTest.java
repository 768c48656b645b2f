package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.claim.Expectation;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.Variant;

class StandingTest {

    @ParameterizedTest
    @CsvSource({
        "REFUTED,   false, HOLDS", // put beside the printed one to show that it is sharp
        "REFUTED,   true,  FALSE",
        "PROVED,    false, FALSE", // nobody said so
        "UNDECIDED, false, FALSE"
    })
    void what_is_refuted_beside_what_holds_counts_unless_the_claim_says_that_it_is(
            Expectation expected, boolean repaired, Standing standing) {
        SampleClaim claim = new SampleClaim("a", "A claim")
                .forAll("x", "[0, 1]")
                .proved("holds", Variant.PRINTED, "x <= 1", "0", "cover", 1)
                .refuted("x <= 0", expected, Map.of("x", "1"), Set.of(), "1", "0");
        if (repaired) {
            claim.proved(Goal.MAIN, Variant.REPAIR, "x <= 2", "1", "cover", 1);
        }

        assertThat(Standing.of(claim.result())).isEqualTo(standing);
    }
}
