package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Expr;

class WrittenTest {

    private static final List<String> NAMES = List.of("x", "v[1]", "M[1,2]", "w(T)", "v[1](1/2)", "expm_1[2,1]");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x; x",
                "v[1]; v[1]",
                "M[1, 2]; M[1,2]",
                "M[1,2]; M[1,2]",
                "w(T); w(T)",
                "expm_1[2,1]; expm_1[2,1]",
            })
    void a_name_that_no_author_can_declare_is_read_as_it_is_written(String text, String name) {
        assertThat(Written.in(text, NAMES)).contains(Expr.variable(name));
        assertThat(Written.in("2*" + text + "^2", NAMES))
                .contains(Expr.num(2).times(Expr.variable(name).pow(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y",
                "v",
                "v[2]",
                "M[2,1]",
                "M[1]",
                "w(t)",
                "w",
                "v[1][1]",
                "[x]",
                "[v[1]][1]",
                "dot(x, x)",
                "x[1]"
            })
    void any_other_name_is_no_expression_in_the_variables(String text) {
        assertThat(Written.in(text, NAMES)).isEqualTo(Optional.empty());
    }
}
