package org.sharpbound.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.rewrite.model.NumericCheck;
import org.sharpbound.rewrite.model.NumericReport;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.theory.Rate;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

/** Twenty laws, each beside one that is wrong in one thing: the wrong ones do not survive evaluation at random points. */
final class WrongRulesTest {

    private static final long SEED = 20261122;

    private static NumericReport report(String domain, String text) throws NumericCheck.Contradiction {
        Domain numbers = Parser.domain(domain).value().orElseThrow();
        Map<String, Domain> quantities = new LinkedHashMap<>();
        List.of("a", "b", "c").forEach(name -> quantities.put(name, numbers));
        Map<String, Symbol> symbols = new LinkedHashMap<>();
        List.of("u", "v").forEach(n -> symbols.put(n, new Symbol(n, Shape.vector("V"), List.of(), false, false)));
        List.of("A", "B")
                .forEach(n -> symbols.put(n, new Symbol(n, Shape.operator("V", "V"), List.of(), false, false)));
        Relation.Compare line =
                (Relation.Compare) Parser.formalRelation(text).value().orElseThrow();
        return NumericCheck.of(new Theory(quantities, Set.of(), symbols, List.of()), Map.of(), List.of(), SEED, 60)
                .check(
                        "line",
                        new Relation.Compare(
                                Rate.atPoints(line.left()), line.comparison(), Rate.atPoints(line.right())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(-3, 3) | sqrt(a^2) == abs(a)                                | sqrt(a^2) == a",
                "(0, 3)  | log(a*b) == log(a) + log(b)                        | log(a*b) == log(a) - log(b)",
                "(-3, 3) | log(a^2*b^2)/2 == log(abs(a*b))                    | log(a^2*b^2) == log(abs(a*b))",
                "(-3, 3) | exp(a)^2 == exp(2*a)                               | exp(a)^2 == exp(a^2)",
                "(-3, 3) | sin(a)^2 + cos(a)^2 == 1                           | sin(a)^2 - cos(a)^2 == 1",
                "(-3, 3) | cos(a + b) == cos(a)*cos(b) - sin(a)*sin(b)        | cos(a + b) == cos(a)*cos(b) + sin(a)*sin(b)",
                "(-3, 3) | cosh(a)^2 - sinh(a)^2 == 1                         | cosh(a)^2 + sinh(a)^2 == 1",
                "(0, 3)  | sqrt(a*b) == sqrt(a)*sqrt(b)                       | sqrt(a + b) == sqrt(a) + sqrt(b)",
                "(-3, 3) | relu(a) - relu(-a) == a                            | relu(a) + relu(-a) == a",
                "(-3, 3) | a*b <= (a^2 + b^2)/2                               | a*b <= (a^2 + b^2)/4",
                "(-3, 3) | abs(a + b) <= abs(a) + abs(b)                      | abs(a + b) >= abs(a) + abs(b)",
                "(-3, 3) | normsq(u + v) == normsq(u) + 2*dot(u, v) + normsq(v) | normsq(u + v) == normsq(u) + dot(u, v) + normsq(v)",
                "(-3, 3) | norm(u + v) <= norm(u) + norm(v)                   | norm(u + v) >= norm(u) + norm(v)",
                "(-3, 3) | norm(A*u) <= opnorm(A)*norm(u)                     | norm(A*u) <= norm(u)/8",
                "(-3, 3) | transpose(A*B) == transpose(B)*transpose(A)        | transpose(A*B) == transpose(A)*transpose(B)",
                "(-3, 3) | trace(A*B) == trace(B*A)                           | trace(A*B) == trace(A)*trace(B)",
                "(-3, 3) | det(A*B) == det(A)*det(B)                          | det(A + B) == det(A) + det(B)",
                "(0, 3)  | integral(x, x, a, a + b) == (2*a*b + b^2)/2        | integral(x, x, a, a + b) == -(2*a*b + b^2)/2",
                "(0, 3)  | integral(exp(x), x, 0, a) == exp(a) - 1            | integral(exp(x), x, 0, a) == exp(a)",
                "(-3, 3) | diff(sin(y)*exp(y), y, 1, a) == (cos(a) + sin(a))*exp(a) | diff(sin(y)*exp(y), y, 1, a) == cos(a)*exp(a)",
            })
    void a_law_agrees_and_the_wrong_one_beside_it_is_caught(String domain, String right, String wrong)
            throws NumericCheck.Contradiction {
        NumericReport agrees = report(domain, right);
        NumericReport caught = report(domain, wrong);

        assertThat(agrees.outcome()).as(agrees.text()).isEqualTo(NumericReport.Outcome.AGREES);
        assertThat(caught.outcome()).as(caught.text()).isEqualTo(NumericReport.Outcome.DISAGREES);
    }
}
