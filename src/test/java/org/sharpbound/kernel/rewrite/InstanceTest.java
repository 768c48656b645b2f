package org.sharpbound.kernel.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Expr;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Scoping;

/** Rules with terms put for their variables: what a rule binds is never what such a term speaks of. */
final class InstanceTest {

    private static final Map<String, Rule.Sort> SORTS =
            Map.of("c", Rule.Sort.NUMBER, "h(x)", Rule.Sort.NUMBER, "w", Rule.Sort.VECTOR, "N", Rule.Sort.OPERATOR);

    private static Map<String, Lambda> binding(String text) {
        Map<String, Lambda> binding = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            String[] sides = part.strip().split(" := ");
            String name = sides[0].replaceAll("\\(.*", "");
            List<String> parameters = sides[0].contains("(")
                    ? List.of(sides[0].replaceAll(".*\\(|\\)", "").split(", *"))
                    : List.of();
            binding.put(name, new Lambda(parameters, Written.term(sides[1])));
        }
        return binding;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integral(c*h(x), x, 0, 1)     | c := s; h(x) := x^2     | integral(s*x^2, x, 0, 1)       | integral(s*x, x, 0, 1)
            integral(c*h(v), v, 0, 1)     | c := v; h(x) := x       | integral(v*u, u, 0, 1)         | integral(v*v, v, 0, 1)
            integral(c*h(v), v, 0, c)     | c := v; h(x) := x*v     | integral(v*(u*v), u, 0, v)     | integral(v*(v*v), v, 0, v)
            sum(sum(h(i)*c, i, 1, j), j, 1, 3) | c := i*j; h(x) := x | sum(sum(u*(i*j), u, 1, v), v, 1, 3) | sum(sum(i*(i*j), i, 1, j), j, 1, 3)
            diff(h(v), v, 1, c)           | c := v; h(x) := x*v     | diff(u*v, u, 1, v)             | diff(v*v, v, 1, v)
            h(c)                          | c := s; h(x) := integral(x*u, u, 0, x) | integral(s*u, u, 0, s) | integral(s*s, s, 0, s)
            h(c)                          | c := u; h(x) := integral(x*u, u, 0, x) | integral(u*v, v, 0, u) | integral(u*u, u, 0, u)
            h(h(c))                       | c := s; h(x) := x + x   | (s + s) + (s + s)              | s + s + s
            """)
    void nothing_is_captured(String pattern, String values, String right, String wrong) {
        Expr instance = new Instance(binding(values)).of(Written.term(pattern));

        assertThat(Scoping.isSameText(instance, Written.term(right))).isTrue();
        assertThat(Scoping.isSameText(instance, Written.term(wrong))).isFalse();
    }

    @Test
    void what_a_condition_is_for_all_values_of_is_no_variable_of_the_terms() {
        Condition condition = new Condition(
                List.of(Ranged.closed("v", Written.term("c"), Written.term("c + 1"))),
                new Demand.Holds(Written.fact("h(v) >= c")));
        Obligation obligation = new Instance(binding("c := v; h(x) := x*v")).of(condition, List.of());

        assertThat(Written.words(obligation)).isEqualTo("v_1*v >= v for v_1 in [v, v + 1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            c := x; h(x) := x; w := x; N := A             | c stands for number
            c := s; h(x) := x; w := s; N := A             | w stands for vector
            c := s; h(x) := x; w := A; N := A             | w stands for vector
            c := s; h(x) := x; w := x; N := y             | N stands for operator
            c := s; h := s; w := x; N := A                | nothing is said of h
            c := s; h(v, v) := v; w := x; N := A          | nothing is said of h
            c := s; h(x) := x; w := x                     | nothing is said of N
            c := s; h(x) := x; w := x; N := A; norm := s  | norm is no variable
            c := q; h(x) := x; w := x; N := A             | nothing is called q
            c := s; h(v) := v*x; w := x; N := A           | h stands for number
            """)
    void a_term_of_another_kind_is_refused(String values, String reason) {
        Rule rule = Written.rule(Rule.Kind.THEOREM, SORTS, "c == c");
        String words = reason.replaceAll(" stands for .*", " of the rule rule stands for");

        assertThatThrownBy(() ->
                        Instance.check(rule, binding(values), Written.standard().theory()))
                .isInstanceOf(IllFormed.class)
                .hasMessageContaining(words);
    }
}
