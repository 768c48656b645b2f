package org.sharpbound.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void boxes_are_given_until_there_are_none() {
        Allowance allowance = Allowance.of(LONG, 5, () -> false);

        assertThat(allowance.spendBoxes(3)).isEqualTo(3);
        assertThat(allowance.spendBoxes(3)).isEqualTo(2);
        assertThat(allowance.spendBox()).isFalse();
        assertThat(allowance.isSpent()).isTrue();
    }

    @Test
    void a_part_has_its_own_limit_and_the_whole_pays() {
        Allowance whole = Allowance.of(LONG, 5, () -> false);
        Allowance part = whole.part(0.5, 2);

        assertThat(part.spendBoxes(10)).isEqualTo(2);
        assertThat(part.isSpent()).isTrue();
        assertThat(whole.isSpent()).isFalse();
        assertThat(whole.part(0.5, 10).spendBoxes(10)).isEqualTo(3);
        assertThat(whole.isSpent()).isTrue();
    }

    @Test
    void time_that_is_kept_for_the_check_is_not_spent_on_the_search() {
        Allowance whole = Allowance.of(LONG, 5, () -> false);
        Allowance part = whole.part(1, 5);

        part.keep(LONG.toNanos());
        assertThat(part.isSpent()).isTrue();
        assertThat(whole.isOver()).isTrue();
        assertThat(whole.stop().getAsBoolean()).isTrue();
        assertThat(whole.left()).isPositive();

        part.keep(-LONG.toNanos());
        assertThat(whole.isOver()).isFalse();
        assertThat(whole.stop().getAsBoolean()).isFalse();
    }

    @Test
    void an_interruption_ends_every_part() {
        AtomicBoolean interrupted = new AtomicBoolean();
        Allowance part = Allowance.of(LONG, 5, interrupted::get).part(0.5, 5).part(0.5, 5);
        assertThat(part.isSpent()).isFalse();

        interrupted.set(true);

        assertThat(part.isSpent()).isTrue();
        assertThat(part.spendBox()).isFalse();
        assertThat(part.isInterrupted()).isTrue();
    }

    @Test
    void no_time_is_no_box() {
        assertThat(Allowance.of(Duration.ZERO, 5, () -> false).spendBox()).isFalse();
    }
}
