package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Statement;

/** What touches at the time 0 is shown by polynomials in time from there. */
class StartFormTest {

    private static final String LOGISTIC = "t in [0, 1]; flow s: X = X*(1 - X) | 1/2; read x = X at t; ";
    private static final String GROWTH = "r in [1, 2]; t in [0, 1]; flow s: X = r*X | 1; read x = X at t; ";

    private static Judgement judged(String text, int order) throws Exception {
        Statement statement = Implied.of(text);
        Solved solved = Region.of(statement).solve(false, false, () -> false);
        Node leaf = new Node.Leaf(Method.SECOND_ORDER, 0);
        Certificate family = new Certificate.Family(
                Fingerprint.of(statement), new Branch.Solve(solved.solving(), new Branch.Start(order, leaf)));
        Certificate read =
                CertificateJson.read(Json.read(CertificateJson.write(family).write()));
        assertThat(read).isEqualTo(family);
        return Kernel.check(statement, read);
    }

    @ParameterizedTest
    @CsvSource({
        "t + 1/2, 1",
        "1/2 + t/4, 3",
        "1/2 + t/4 - t^3/48 + t^5/100, 5",
    })
    void upper_bounds_of_the_logistic_curve_that_touch_at_the_start(String bound, int order) throws Exception {
        assertThat(judged(LOGISTIC + "show x <= " + bound, order)).isInstanceOf(Proved.class);
    }

    @ParameterizedTest
    @CsvSource({"1 + r*t, 2", "1 + r*t + (r*t)^2/2, 3", "1, 1"})
    void lower_bounds_of_a_family(String bound, int order) throws Exception {
        assertThat(judged(GROWTH + "show x >= " + bound, order)).isInstanceOf(Proved.class);
    }

    /** Each is wrong in one thing: the slope at the start, the order, the time that is read, a state that is not read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "t in [0, 1]; flow s: X = X*(1 - X) | 1/2; read x = X at t; show x <= 1/2 + t/5 ! 3",
                "t in [0, 1]; flow s: X = X*(1 - X) | 1/2; read x = X at t; show x < 1/2 + t/4 ! 3",
                "t in [0, 1]; flow s: X = X*(1 - X) | 1/2; read x = X at t; show x <= 1/2 + t/4 ! 0",
                "t in [0, 1]; flow s: X = X*(1 - X) | 1/2; read x = X at t; show x <= 1/2 + t/4 ! 7",
                "t in [0, 1]; flow s: X = X*(1 - X) | 1/2; read x = X at 2*t; show x <= 1/2 + t/2 ! 3",
                "t in [0, 1]; flow s: X = X*(1 - X*t) | 1/2; read x = X at t; show x <= 1/2 + t/4 ! 3",
                "t in [0, 1]; flow s: X = Y | 1, Y = -X | 0; read x = X at t; show x <= 1 ! 2",
                "r in [1, 2]; t in [0, 1]; flow s: X = r*X | 1; read x = X at t; show x >= 1 + 2*t ! 2"
            })
    void wrong_ones_are_rejected(String text, int order) throws Exception {
        assertThat(judged(text, order)).isInstanceOf(Rejected.class);
    }

    @Test
    void a_rate_that_uses_the_time_of_the_reading_has_no_such_form() {
        Statement statement = Implied.of("T in [1, 2]; flow s: X = -X/T | 1; read x = X at T; show x <= 1");

        assertThat(StartForm.of(statement, 1)).isEqualTo(Optional.empty());
    }
}
