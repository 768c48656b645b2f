package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/** Enclosures of integrals that are kept are answers to the very same question. */
class EnclosedTest {

    private static final BigInterval ONE = BigInterval.of(1, 1);

    private static Enclosed.Question question(String integral, BigInterval k, int digits) {
        Expr expr = Parser.expression(integral).value().orElseThrow();
        return new Enclosed.Question((Expr.Bind) expr, Map.of("k", k), digits);
    }

    @Test
    void the_same_question_has_the_same_answer_and_no_other_has_it() {
        Enclosed enclosed = new Enclosed();
        String integral = "integral(k*x, x, 0, 1)";
        BigInterval half = enclosed.of(question(integral, ONE, 15));
        assertThat(half.contains(BigInterval.of(new BigDecimal("0.5"), new BigDecimal("0.5"))))
                .isTrue();
        assertThat(enclosed.of(question(integral, BigInterval.of(1, 1), 15))).isSameAs(half);
        assertThat(enclosed.of(question(integral, ONE, 16))).isNotSameAs(half);
        assertThat(enclosed.of(question(integral, BigInterval.of(2, 2), 15)).contains(ONE))
                .isTrue();
        assertThat(enclosed.of(question("integral(2*k*x, x, 0, 1)", ONE, 15)).contains(ONE))
                .isTrue();
    }
}
