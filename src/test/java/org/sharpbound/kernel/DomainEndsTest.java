package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Statement;

/** What an open end allows and a closed one does not, what assumptions exclude, and which statement a certificate is of. */
class DomainEndsTest {

    private static final List<Node> LEAVES =
            List.of(Stated.plain(), Stated.leaf(Method.MEAN_VALUE), Stated.leaf(Method.MONOTONE), Stated.digits(40));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    x in (0, 1]; show 1/x > 0                      | x in [0, 1]; show 1/x > 0
                    x in (0, 1]; show log(x) <= 0                  | x in [0, 1]; show log(x) <= 0
                    x in (0, 1]; show x > 0                        | x in [0, 1]; show x > 0
                    x in [0, 1); show x < 1                        | x in [0, 1]; show x < 1
                    x in (0, 1); show x*(1 - x) > 0                | x in (0, 1]; show x*(1 - x) > 0
                    x in (0, 1]; show x^(-1/2) > 0                 | x in [0, 1]; show x^(-1/2) > 0
                    x in [1, 2]; show sqrt(x - 1) >= 0             | x in [0.9999999, 2]; show sqrt(x - 1) >= 0
                    x in [0, 1.5]; show tan(x) >= 0                | x in [0, 1.6]; show tan(x) >= 0
                    x in (-1, 1); show abs(x) < 1                  | x in (-1, 1]; show abs(x) < 1
                    x in [0, 1); show floor(x) == 0                | x in [0, 1]; show floor(x) == 0
                    x in (0, 1]; show sign(x) == 1                 | x in [0, 1]; show sign(x) == 1
                    x in (0, 1]; show step(x) == 1                 | x in [0, 1]; show step(x) == 1
                    x in (0, 1]; y in [0, 1]; show x + y > 0       | x in [0, 1]; y in [0, 1]; show x + y > 0
                    x in (0, 3.1]; show sin(x) > 0                 | x in [0, 3.1]; show sin(x) > 0
                    x in [1, inf); show 1/x > 0                    | x in (-1, inf); show 1/x > 0
                    x in [0, 2]; assume x > 1; show log(x) > 0     | x in [0, 2]; assume x >= 1; show log(x) > 0
                    x in [0, 2]; show x > 1 implies log(x) > 0     | x in [0, 2]; show x >= 1 implies log(x) > 0
                    x in [-1, 2]; show x > 0 implies log(x) < 1    | x in [-1, 2]; show log(x) < 1
                    x in (pi/2, 3]; show x > 1.57079632679489    | x in [1.57079632679489, 3]; show x > 1.57079632679489
                    """)
    void an_end_more_is_not_settled(String truth, String more) {
        Statement narrow = Stated.of(truth);
        assertThat(LEAVES).anyMatch(leaf -> Kernel.check(narrow, Stated.cover(narrow, leaf)) instanceof Proved);
        Statement wide = Stated.of(more);
        assertThat(LEAVES).allMatch(leaf -> Kernel.check(wide, Stated.cover(wide, leaf)) instanceof Rejected);
        assertThat(Stated.searched(wide, 500)).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    x in [0, 1]; assume x > 2; show x >= 0
                    x in [0, 1]; assume x > 1; show x >= 0
                    x in (0, 1); assume x <= 0; show x >= 0
                    x in [0, 1]; assume x^2 > 2; show x >= 0
                    x in [0, 1]; assume exp(x) < 0; show x >= 5
                    x in [2, 1]; show x >= 0
                    x in (1, 1]; show x >= 0
                    x in 1..0; show x >= 0
                    """)
    void what_holds_for_no_point_is_not_proved(String text) {
        Statement statement = Stated.of(text);
        assertThat(LEAVES).allMatch(leaf -> Kernel.check(statement, Stated.cover(statement, leaf)) instanceof Rejected);
        assertThat(Kernel.check(statement, Stated.cover(statement, Stated.cases("x", List.of()))))
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    x in [0, 1]; show x^2 <= 1 | x in [0, 1); show x^2 <= 1
                    x in [0, 1]; show x^2 <= 1 | x in [0, 1.1]; show x^2 <= 1
                    x in [0, 1]; show x^2 <= 1 | x in [0, 1]; show x^2 < 1
                    x in [0, 1]; show x^2 <= 1 | x in [0, 1]; show x^3 <= 1
                    x in [0, 1]; show x^2 <= 1 | y in [0, 1]; show y^2 <= 1
                    x in [0, 1]; show x^2 <= 1 | x in [0, 1]; y in [0, 1]; show x^2 <= 1
                    x in [0, 1]; show x^2 <= 1 | x in [0, 1]; assume x > 0; show x^2 <= 1
                    x in [0, 1]; show x^2 <= 1 | x in [0, 1]; show 1 >= x^2
                    """)
    void a_certificate_is_of_one_statement_only(String text, String other) {
        Statement statement = Stated.of(text);
        Certificate certificate = Stated.cover(statement, Stated.plain());
        assertThat(Kernel.check(statement, certificate)).isInstanceOf(Proved.class);
        Judgement judgement = Kernel.check(Stated.of(other), certificate);
        assertThat(judgement).isEqualTo(new Rejected("the certificate was made for another statement"));
    }

    @Test
    void a_certificate_with_a_changed_digit_of_its_statement_is_rejected() {
        Statement statement = Stated.of("x in [0, 1]; show x^2 <= 1");
        String hash = Fingerprint.of(statement);
        for (int i = 0; i < hash.length(); i++) {
            char other = hash.charAt(i) == '0' ? '1' : '0';
            String changed = hash.substring(0, i) + other + hash.substring(i + 1);
            assertThat(Kernel.check(statement, new Certificate.Cover(changed, Stated.plain())))
                    .isInstanceOf(Rejected.class);
        }
        for (String changed : List.of("", hash.substring(1), hash + "0", hash.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(Kernel.check(statement, new Certificate.Cover(changed, Stated.plain())))
                    .isInstanceOf(Rejected.class);
        }
    }
}
