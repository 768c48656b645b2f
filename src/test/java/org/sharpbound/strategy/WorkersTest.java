package org.sharpbound.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.CertificateJson;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Stated;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.term.Statement;

class WorkersTest {

    private static final String SIX_VARIABLES =
            "x1 in [4, 6.3504]; x2 in [4, 6.3504]; x3 in [4, 6.3504]; x4 in [4, 6.3504]; x5 in [4, 6.3504]; x6 in [4, 6.3504];"
                    + " show -x2*x3 - x1*x4 + x2*x5 + x3*x6 - x5*x6 + x1*(-x1 + x2 + x3 - x4 + x5 + x6) > ";

    private static Verdict verdict(String statement, long boxes, int threads) throws Exception {
        Statement stated = Stated.of(statement);
        try (Workers workers = new Workers(threads)) {
            Future<Verdict> verdict = workers.submit(() -> {
                Allowance allowance = Allowance.of(Duration.ofMinutes(5), boxes, () -> false, workers);
                return new Proving(stated, List.of(), 60, 1, allowance).prove().verdict();
            });
            return verdict.get();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "room on a box of six variables     | " + SIX_VARIABLES + "-40 | 200000",
                "a tail and a contact               | x in (0, inf); show log(x) <= x/e | 20000",
                "an infinite plane                  | x in [0, inf); y in [0, inf); show exp(-x - y)*(x + y) <= 0.4 | 20000",
                "cases, and a range in each         | n in 1..5; x in [0, 1]; show x^n*(1 - x) <= 0.2501 | 20000",
                "narrow room in the plane           | x in [-3, 3]; y in [-3, 3]; show sin(x)*cos(y) + x*y/9 <= 1.6 | 200000",
            })
    void the_certificate_is_the_same_for_any_number_of_threads(String why, String statement, long boxes)
            throws Exception {
        String alone = written(verdict(statement, boxes, 1));

        assertThat(written(verdict(statement, boxes, 2))).as(why).isEqualTo(alone);
        assertThat(written(verdict(statement, boxes, 8))).as(why).isEqualTo(alone);
    }

    private static String written(Verdict verdict) {
        Certificate certificate = ((Proved) verdict).certificate();
        return CertificateJson.write(certificate).write();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hundreds of narrow peaks in the plane | x in [0, 9]; y in [0, 9]; show sin(20*x + y)^2 - sin(20*x + y)*cos(21*y) >= -0.2500001 | 700",
                "and in space                    | x in [0, 9]; y in [0, 9]; z in [0, 9]; show sin(9*x + y)^2 - sin(9*x + y)*cos(8*y - z) >= -0.2500001 | 3000",
                "an implicit curve of contact     | x in [1, 2]; y in [0, 1]; show exp(sin(x*y) - y^3) >= 1 + sin(x*y) - y^3 | 4000",
            })
    void what_is_told_when_the_boxes_run_out_is_the_same_too(String why, String statement, long boxes)
            throws Exception {
        Undecided alone = (Undecided) verdict(statement, boxes, 1);

        assertThat(alone.shareSettled()).isPresent();
        assertThat(verdict(statement, boxes, 2)).as(why).isEqualTo(alone);
        assertThat(verdict(statement, boxes, 8)).as(why).isEqualTo(alone);
    }

    @Test
    void every_item_is_worked_on_once() throws Exception {
        int items = 10_000;
        AtomicIntegerArray times = new AtomicIntegerArray(items);
        try (Workers workers = new Workers(4)) {
            workers.submit(() -> {
                        workers.each(items, (worker, item) -> times.incrementAndGet(item));
                        return null;
                    })
                    .get();
        }
        for (int item = 0; item < items; item++) {
            assertThat(times.get(item)).isOne();
        }
    }

    @Test
    void idle_threads_help() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        AtomicBoolean met = new AtomicBoolean();
        try (Workers workers = new Workers(2)) {
            workers.submit(() -> {
                        // each of two items waits for the other one: only two threads get past this
                        workers.each(2, (worker, item) -> {
                            both.countDown();
                            met.compareAndSet(false, await(both));
                        });
                        return null;
                    })
                    .get();
        }
        assertThat(met).isTrue();
    }

    @Test
    void one_thread_does_all_of_it_itself() {
        Thread asking = Thread.currentThread();
        try (Workers workers = new Workers(1)) {
            workers.each(100, (worker, item) -> {
                assertThat(worker).isZero();
                assertThat(Thread.currentThread()).isSameAs(asking);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void what_breaks_down_with_a_helper_breaks_down_with_the_one_that_asked(int threads) {
        try (Workers workers = new Workers(threads)) {
            assertThatThrownBy(() -> workers.each(500, (worker, item) -> {
                        if (item == 437) {
                            throw new IllegalStateException("item " + item);
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("item 437");
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
