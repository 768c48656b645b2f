package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.Statement;

/** Integers of a range are among its real numbers; where the two are read differently, that is not used. */
class RelaxationTest {

    private static Node relaxed(Node premise, Node rest) {
        return Node.of(new Step.Relax("n"), premise, rest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a square                        | n in 1..1000000000; show n^2 >= n",
                "a base that is positive         | n in 1..1000000000; show (1 + 1/n)^n < 2.8",
                "a base that may be 0            | x in [0, 1]; n in 1..1000000; show x^n <= 1",
                "two of them                     | n in 1..1000000; m in 1..1000000; show 1/n + 1/m <= 2",
                "with a real quantity            | x in [0, 1]; n in 2..10000000; show x/n <= 1/2",
                "with cases of another           | m in {1, 2, 3}; n in 1..10000000; show n^m >= 1",
                "a range that doubles do not end | n in 1..9007199254740993; show n + 1 > n",
                "under an assumption             | n in 1..1000000000; assume n >= 100; show 1/n <= 1/100",
            })
    void what_holds_for_all_numbers_of_the_range_holds_for_the_integers(String why, String statement) {
        Judgement judgement = Stated.searched(Stated.of(statement), 20_000);

        assertThat(judgement).as(why).isInstanceOf(Proved.class);
        String written =
                CertificateJson.write(((Proved) judgement).certificate()).write();
        assertThat(written).contains("\"relax\"");
        assertThat(CertificateJson.read(Json.read(written))).isEqualTo(((Proved) judgement).certificate());
    }

    /** With n = 2, x = -2 the power is 4, and the assumption holds; as real numbers go it has no value. */
    @Test
    void a_power_of_a_negative_base_is_not_taken_for_one_without_a_value() {
        Statement statement = Stated.of("x in [-3, 3]; n in 1..1000000; assume x^n >= 1; show x > 0");

        assertThat(Stated.searched(statement, 5_000)).isInstanceOf(Rejected.class);
        for (Node rest : new Node[] {
            Stated.plain(), Stated.leaf(Method.MONOTONE), Stated.cut("x", 0, Stated.plain(), Stated.plain())
        }) {
            for (Node premise : new Node[] {Stated.plain(), Stated.leaf(Method.MONOTONE)}) {
                Certificate wrong = Stated.cover(statement, relaxed(premise, rest));
                assertThat(Kernel.check(statement, wrong)).isInstanceOf(Rejected.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false at an integer                | n in 1..1000000; show n^2 != 49",
                "true for integers only             | n in 1..1000000; show (n - 3/2)^2 >= 1/4",
                "0 to the power of 0                | x in [0, 1]; n in 0..1000000; show x^n <= 1",
                "no range of integers               | n in {1, 2, 3}; show n >= 1",
                "a real quantity                    | n in [1, 3]; show n >= 1",
            })
    void nothing_else_is_shown_so(String why, String text) {
        Statement statement = Stated.of(text);
        for (Method method : Method.values()) {
            Certificate wrong = Stated.cover(statement, relaxed(Stated.leaf(method), Stated.leaf(method)));
            assertThat(Kernel.check(statement, wrong)).as(why).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void a_premise_cannot_lean_on_an_assumption_that_is_read_differently() {
        Statement statement = Stated.of("x in [-3, 3]; n in 1..1000000; assume x > 0 or x^n > 0; show x^n > 0");

        Certificate wrong = Stated.cover(statement, relaxed(Stated.plain(), Stated.plain()));
        assertThat(Kernel.check(statement, wrong)).isInstanceOf(Rejected.class);
    }
}
