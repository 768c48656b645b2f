package org.sharpbound.enclose.quadrature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** Integrals are cut where switches change, for k in [1, 2]; after the ends, 1 marks one that the author wrote. */
class PreparationTest {

    private static Expr expr(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    /** Conditions that are decided are conjunctions or disjunctions of nothing. */
    private static Expr simplified(Expr prepared) {
        return new Rebuilding() {
            @Override
            protected Optional<Expr> replaced(Expr node) {
                return node instanceof Expr.If choice
                        ? truth(choice.condition()).map(holds -> of(holds ? choice.then() : choice.otherwise()))
                        : Optional.empty();
            }
        }.of(prepared);
    }

    private static Optional<Boolean> truth(Relation relation) {
        if (relation instanceof Relation.Not not) {
            return truth(not.part()).map(holds -> !holds);
        } else if (relation instanceof Relation.And and) {
            return and.parts().isEmpty()
                    ? Optional.of(true)
                    : and.parts().stream()
                            .map(PreparationTest::truth)
                            .flatMap(Optional::stream)
                            .filter(holds -> !holds)
                            .findFirst();
        } else if (relation instanceof Relation.Or or) {
            return or.parts().isEmpty()
                    ? Optional.of(false)
                    : or.parts().stream()
                            .map(PreparationTest::truth)
                            .flatMap(Optional::stream)
                            .filter(holds -> holds)
                            .findFirst();
        } else if (relation instanceof Relation.Implies implies) {
            return truth(implies.conclusion()).filter(holds -> holds);
        }
        return Optional.empty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            integral(x^2, x, 0, 1) | integral(x'1^2, x'1, 0, 1, 1, 1)
            integral(2*x*k, x, 0, 1) | 2*integral(x'1, x'1, 0, 1, 1, 1)*k
            integral(x/k, x, 0, 1) | integral(x'1, x'1, 0, 1, 1, 1)/k
            integral(k/x, x, 1, 2) | integral(k/x'1, x'1, 1, 2, 1, 1)
            integral(3*(k*x), x, 1, 2) | 3*(k*integral(x'1, x'1, 1, 2, 1, 1))
            integral(x*k/(1 + x), x, 1, 2) | k*integral(x'1/(1 + x'1), x'1, 1, 2, 1, 1)
            integral(abs(x), x, -1, 1) | integral(-x'1, x'1, -1, 0, 1, 0) + integral(x'1, x'1, 0, 1, 0, 1)
            integral(abs(x), x, 1, -1) | -(integral(-x'1, x'1, -1, 0, 1, 0) + integral(x'1, x'1, 0, 1, 0, 1))
            integral(abs(x), x, 1, 2) | integral(x'1, x'1, 1, 2, 1, 1)
            integral(abs(x), x, -2, -1) | integral(-x'1, x'1, -2, -1, 1, 1)
            integral(abs(k - x), x, 0, 3) | integral(k - x'1, x'1, 0, -k/(-1), 1, 0) + integral(-(k - x'1), x'1, -k/(-1), 3, 0, 1)
            integral(abs(k - x), x, 0, 3/2) | integral(k - x'1, x'1, 0, min(-k/(-1), 1.5), 1, 0) + integral(-(k - x'1), x'1, min(-k/(-1), 1.5), 1.5, 0, 1)
            integral(relu(1 - 2*x), x, -inf, inf) | integral(1 - 2*x'1, x'1, -inf, 0.5, 1, 0) + integral(0, x'1, 0.5, inf, 0, 1)
            integral(step(x), x, -1, 1) | integral(0, x'1, -1, 0, 1, 0) + integral(1, x'1, 0, 1, 0, 1)
            integral(sign(x - 1)*x, x, 0, inf) | integral(-1*x'1, x'1, 0, 1, 1, 0) + integral(1*x'1, x'1, 1, inf, 0, 1)
            integral(min(x, 1), x, 0, 2) | integral(x'1, x'1, 0, 1, 1, 0) + integral(1, x'1, 1, 2, 0, 1)
            integral(max(x, 1), x, 0, 2) | integral(1, x'1, 0, 1, 1, 0) + integral(x'1, x'1, 1, 2, 0, 1)
            integral(if(x > 1, x, 3), x, 0, 2) | integral(3, x'1, 0, 1, 1, 0) + integral(x'1, x'1, 1, 2, 0, 1)
            integral(if(x <= 1, x, 3), x, 0, 2) | integral(x'1, x'1, 0, 1, 1, 0) + integral(3, x'1, 1, 2, 0, 1)
            integral(if(x == 1, x, 3), x, 0, 2) | integral(if(x'1 == 1, x'1, 3), x'1, 0, 2, 1, 1)
            integral(if(not x < 1, x, 3), x, 0, 2) | integral(3, x'1, 0, 1, 1, 0) + integral(x'1, x'1, 1, 2, 0, 1)
            integral(if(x > 1 and k > 0, x, 3), x, 0, 2) | integral(3, x'1, 0, 1, 1, 0) + integral(if(() and k > 0, x'1, 3), x'1, 1, 2, 0, 1)
            integral(if(k > 0 or x > 1, x, 3), x, 0, 2) | integral(if(k > 0 or (), x'1, 3), x'1, 0, 1, 1, 0) + integral(x'1, x'1, 1, 2, 0, 1)
            integral(if(k > 0 implies x > 1, x, 3), x, 0, 2) | integral(if(k > 0 implies , x'1, 3), x'1, 0, 1, 1, 0) + integral(x'1, x'1, 1, 2, 0, 1)
            integral(if(k > 0, abs(x), 3), x, -1, 2) | integral(if(k > 0, -x'1, 3), x'1, -1, 0, 1, 0) + integral(if(k > 0, x'1, 3), x'1, 0, 2, 0, 1)
            integral(abs(abs(x) - 1), x, 0, 2) | integral(-(x'1 - 1), x'1, 0, 1, 1, 0) + integral(x'1 - 1, x'1, 1, 2, 0, 1)
            integral(abs(sin(x)), x, 0, 2) | integral(abs(sin(x'1)), x'1, 0, 2, 1, 1)
            integral(abs((k - 3/2)*x), x, -1, 2) | integral(abs((k - 1.5)*x'1), x'1, -1, 2, 1, 1)
            integral(integral(relu(x - y), y, 0, 1), x, 0, 1) | integral(integral(x'1 - y'2, y'2, 0, -x'1/(-1), 1, 0) + integral(0, y'2, -x'1/(-1), 1, 0, 1), x'1, 0, 1, 1, 1)
            integral(integral(y, y, 0, abs(x)), x, -1, 1) | integral(integral(y'2, y'2, 0, -x'1, 1, 1), x'1, -1, 0, 1, 0) + integral(integral(y'2, y'2, 0, x'1, 1, 1), x'1, 0, 1, 0, 1)
            integral(integral(y^abs(x), y, 1, 2), x, -1, 1) | integral(integral(y'2^-x'1, y'2, 1, 2, 1, 1), x'1, -1, 0, 1, 0) + integral(integral(y'2^x'1, y'2, 1, 2, 1, 1), x'1, 0, 1, 0, 1)
            integral(if(abs(x) > k, 1, 2), x, -1, 1) | integral(2, x'1, -1, 0, 1, 0) + integral(2, x'1, 0, 1, 0, 1)
            integral(if(not abs(x) > k, 1, 2), x, -1, 1) | integral(1, x'1, -1, 0, 1, 0) + integral(1, x'1, 0, 1, 0, 1)
            integral(if(k > 1, 1, relu(x)), x, -1, 1) | integral(if(k > 1, 1, 0), x'1, -1, 0, 1, 0) + integral(if(k > 1, 1, x'1), x'1, 0, 1, 0, 1)
            integral(if(k > 1 and abs(x) > k, 1, 2), x, -1, 1) | integral(2, x'1, -1, 0, 1, 0) + integral(2, x'1, 0, 1, 0, 1)
            integral(sqrt(k + relu(x)), x, -1, 1) | integral(sqrt(k + 0), x'1, -1, 0, 1, 0) + integral(sqrt(k + x'1), x'1, 0, 1, 0, 1)
            gauss(z, z) | integral(z'1*(exp(-(z'1^2/2))/sqrt(2*pi)), z'1, -inf, inf, 1, 1)
            gauss(relu(z), z) | integral(0*(exp(-(z'1^2/2))/sqrt(2*pi)), z'1, -inf, 0, 1, 0) + integral(z'1*(exp(-(z'1^2/2))/sqrt(2*pi)), z'1, 0, inf, 0, 1)
            1 + 2*k + integral(k, x, 0, 1 + 1) | 1 + 2*k + integral(k, x'1, 0, 2, 1, 1)
            """)
    void integrals_are_cut_and_factors_taken_out(String text, String expected) {
        Expr found = simplified(new Preparation(Map.of("k", Interval.of(1, 2))).of(expr(text)));

        assertThat(ClaimText.of(found)).isEqualTo(expected);
    }
}
