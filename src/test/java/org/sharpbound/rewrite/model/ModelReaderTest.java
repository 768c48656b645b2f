package org.sharpbound.rewrite.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

final class ModelReaderTest {

    private static final Theory THEORY = new Theory(
            Map.of("t", Domain.REALS),
            Set.of("t"),
            Map.of(
                    "v", new Symbol("v", Shape.vector("W"), List.of(), false, false),
                    "r", new Symbol("r", Shape.vector("W"), List.of("t"), false, true)),
            List.of());

    private static Matrix<Jet> value(String text) throws ModelReader.Unreadable {
        Model model = new ModelReader(THEORY).read(Map.of("v", text));
        return EvaluatingNumbers.at(model, Map.of("t", Expr.num(2)), 30).of(Expr.variable("v"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            [1, 2]; 2x1; 1 2
            [[1, 2], [3, 4]]; 2x2; 1 2 3 4
            [[1, 2, t]]; 1x3; 1 2 2
            [[1, 2], [3, 4]]*[max(1, t), 1]; 2x1; 4 10
            integral([s, 2*t], s, 0, 2); 2x1; 2 8
            [min(t, 5), sum([k, 1], k, 1, 3)]; error; a 2x1 matrix where a number is expected
            [1] + 2; 1x1; 3
            """)
    void vectors_and_matrices_are_read_anywhere(String text, String size, String entries) throws Exception {
        if (size.equals("error")) {
            assertThatThrownBy(() -> value(text)).hasMessage(entries);
            return;
        }
        Matrix<Jet> value = value(text);
        assertThat(value.size()).isEqualTo(size);
        assertThat(value.entries().stream()
                        .map(entry -> entry.base()
                                .lo()
                                .setScale(9, java.math.RoundingMode.HALF_EVEN)
                                .stripTrailingZeros()
                                .toPlainString())
                        .toList())
                .isEqualTo(List.of(entries.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            v; [1, 2; is not closed
            v; 1, 2]; without a [
            v; [[1, 2], [3]]; of one length
            v; [1 +, 2]; In a model, v
            w; [1, 2]; not declared
            v(t); [1, 2]; v(t), but v is declared
            r; [1, 2]; r(t) is declared
            r(t, t); [1, 2]; In a model
            """)
    void what_cannot_be_read_is_an_error_that_says_where(String name, String text, String words) {
        assertThatThrownBy(() -> new ModelReader(THEORY).read(Map.of(name, text)))
                .isInstanceOf(ModelReader.Unreadable.class)
                .hasMessageContaining(words);
    }
}
