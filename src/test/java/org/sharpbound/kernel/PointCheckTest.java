package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.implicit.Unsolved;
import org.sharpbound.json.Json;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Statement;

/** Statements about flows and functions of matrices that fail at a point. */
class PointCheckTest {

    private static final String DECAY = "k in [1, 2]; flow s: X = -k*X | 1; read x = X at 1; ";

    @ParameterizedTest
    @CsvSource(delimiter = '&', textBlock = """
                    k in [1, 2]; flow s: X = -k*X | 1; read x = X at 1; show x < 0.36             & k=1          & 16
                    k in [1, 2]; flow s: X = -k*X | 1; read x = X at 1; show x == exp(-1) + 1e-30 & k=1          & 40
                    k in [1, 2]; flow s: X = -k*X | 1; read x = X at 1; show x < 0.3678794411714423215955237701 & k=1 & 40
                    t in [0, 2]; flow s: X = -X | 1; read x = X at t; show x < 1                  & t=0          & 16
                    t in [0, 2]; flow s: X = -X | 1; read x = X at t/3; show x > 3/4              & t=1          & 30
                    flow s: X = -Y | 0, Y = X | 1; read x = X at pi/2; show x > -0.99999          &              & 40
                    n in {2, 3}; flow s: X = X^n | 1/4; read x = X at 1; show x > 0.27            & n=3          & 16
                    p in [0, 1]; matrix d = det 2x2 p | 1 | 1 | 3; show d > -1                    & p=0          & 16
                    p in [0, 1]; matrix d = det 2x2 p | 1 | 1 | 3; show d != 0                    & p=1/3        & 16
                    p in [0, 1]; matrix m = eigmin 2x2 2 | p | p | 2; show m > 1                  & p=1/1        & 30
                    p in [2, 3]; matrix a b = solve 2x3 p | 1 | 1 | 1 | p | 2; show a > 0.01      & p=2          & 16
                    k in [1, 2]; flow s: X = -k*X | 1; read x = X at 1; flow s: Z = x | x; read z = Z at x; show z < 0.5 & k=1 & 30
                    k in [1, 2]; flow s: X = -k*X | 1; read x = X at 1; assume x > 0.36; show k > 1.01 & k=1     & 16
                    """)
    void a_goal_that_fails_is_refuted(String text, String point, int digits) throws Unsolved {
        Statement statement = Implied.of(text);
        Certificate found = PointCheck.find(statement, point(point), digits, () -> false);

        assertThat(Kernel.check(statement, found)).isInstanceOf(Refuted.class);
        Certificate read =
                CertificateJson.read(Json.read(CertificateJson.write(found).write()));
        assertThat(read).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '&', textBlock = """
                    k in [1, 2]; flow s: X = -k*X | 1; read x = X at 1; show x < 0.37                  & k=1   & not shown false
                    k in [1, 2]; flow s: X = -k*X | 1; read x = X at 1; show x != exp(-1)              & k=1   & not shown false
                    k in [1, 2]; flow s: X = -k*X | 1; read x = X at 1; show x < 0.36                  & k=1/2 & lie in the domain
                    k in [1, 2]; flow s: X = -k*X | 1; read x = X at 1; assume x > 0.37; show x < 0.36 & k=1   & satisfy
                    k in [1, 2]; flow s: X = -k*X | 1; read x = X at 1; show log(x - 1) < 0            & k=1   & defined
                    """)
    void a_witness_that_is_none_is_rejected(String text, String point, String why) throws Unsolved {
        Statement statement = Implied.of(text);
        Certificate found = PointCheck.find(statement, point(point), 30, () -> false);

        assertThat(Kernel.check(statement, found))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.why()).contains(why));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '&', textBlock = """
                    q in [0, 2]; flow s: X = X^2 | 1; read x = X at q; show x < 0                & q=1  & up to the time
                    q in [-1, 2]; flow s: X = -X | 1; read x = X at q; show x < 0                & q=-1 & not before 0
                    p in [0, 1]; matrix a = inv 1x1 p; show a < 0                                & p=0  & not defined
                    p in [0, 1]; matrix a = inv 1x1 sqrt(p); show a < 0                          & p=0  & not defined
                    p in [0, 1]; matrix m = eigmin 2x2 2 | p | 0 | 2; show m < 0                 & p=1  & symmetric
                    p in [-1, 1]; flow s: X = -X | log(p); read x = X at 1; show x > 9           & p=-1 & up to the time 0
                    """)
    void what_does_not_exist_refutes_nothing(String text, String point, String why) {
        assertThatThrownBy(() -> PointCheck.find(Implied.of(text), point(point), 30, () -> false))
                .isInstanceOf(Unsolved.class)
                .hasMessageContaining(why);
    }

    @Test
    void tampered_certificates_are_rejected() throws Unsolved {
        // Not written as affine, so that it takes steps.
        Statement statement =
                Implied.of(DECAY.replace("-k*X", "-k*X^2/X") + "show x < 0.36787944117144232159552377016146");
        String name = Fingerprint.of(statement);
        var right = PointCheck.find(statement, point("k=1"), 40, () -> false);
        var other = PointCheck.find(statement, point("k=2"), 40, () -> false);
        var coarse = PointCheck.find(statement, point("k=1"), 16, () -> false);

        assertThat(Kernel.check(statement, right)).isInstanceOf(Refuted.class);
        for (Certificate wrong : List.of(
                new Certificate.Counterexample(name, point("k=2"), 40, other.grids()),
                new Certificate.Counterexample(name, point("k=1"), 40, coarse.grids()),
                new Certificate.Counterexample(name, point("k=1"), 40, List.of()),
                new Certificate.Counterexample(name, point("k=1"), 0, right.grids()),
                new Certificate.Counterexample(name, point("k=1"), 1_000_000, right.grids()),
                new Certificate.Counterexample(name, point(""), 40, right.grids()),
                new Certificate.Counterexample(name, point("k=1, q=1"), 40, right.grids()),
                new Certificate.Counterexample(
                        name,
                        point("k=1"),
                        40,
                        List.of(right.grids().get(0), right.grids().get(0))),
                new Certificate.Counterexample("", point("k=1"), 40, right.grids()))) {
            assertThat(Kernel.check(statement, wrong)).as(wrong.toString()).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void an_affine_flow_takes_no_steps_and_has_any_digits() throws Unsolved {
        Statement statement = Implied.of(DECAY + "show x == exp(-1) + 1e-400");
        var found = PointCheck.find(statement, point("k=1"), 420, () -> false);

        assertThat(found.grids()).isEmpty();
        assertThat(Kernel.check(statement, found)).isInstanceOf(Refuted.class);
        Statement right = Implied.of(DECAY + "show x == exp(-1)");
        assertThat(Kernel.check(right, PointCheck.find(right, point("k=1"), 420, () -> false)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void more_digits_than_a_step_has_are_asked_for_in_vain() throws Unsolved {
        Statement statement = Implied.of(DECAY.replace("-k*X", "-k*X^2/X") + "show x == exp(-1) + 1e-400");

        assertThat(Kernel.check(statement, PointCheck.find(statement, point("k=1"), 420, () -> false)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void a_point_needs_a_value_for_each_quantity() {
        assertThatThrownBy(() -> PointCheck.find(Implied.of(DECAY + "show x < 0"), Map.of(), 20, () -> false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Rational> point(String text) {
        Map<String, Rational> values = new LinkedHashMap<>();
        for (String part : text == null || text.isEmpty() ? new String[0] : text.split(",")) {
            String[] sides = part.trim().split("=");
            values.put(sides[0], Rational.parse(sides[1]));
        }
        return values;
    }
}
