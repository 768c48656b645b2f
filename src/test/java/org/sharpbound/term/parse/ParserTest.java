package org.sharpbound.term.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

class ParserTest {

    /** Terms with every operation in parentheses, so that the table shows how they were understood. */
    private static String shown(Expr expr) {
        if (expr instanceof Expr.Num n) {
            return n.value().toString();
        } else if (expr instanceof Expr.Var v) {
            return v.name();
        } else if (expr instanceof Apply a) {
            return "(" + a.op().name()
                    + a.arguments().stream().map(x -> " " + shown(x)).collect(Collectors.joining()) + ")";
        } else if (expr instanceof Expr.If c) {
            return "(IF " + shown(c.condition()) + " " + shown(c.then()) + " " + shown(c.otherwise()) + ")";
        } else if (expr instanceof Expr.Call c) {
            return "(" + c.name()
                    + c.arguments().stream().map(x -> " " + shown(x)).collect(Collectors.joining()) + ")";
        }
        Expr.Bind b = (Expr.Bind) expr;
        return "(" + b.binder() + " " + shown(b.body()) + " " + b.variable()
                + b.arguments().stream().map(x -> " " + shown(x)).collect(Collectors.joining()) + ")";
    }

    private static String shown(Relation relation) {
        if (relation instanceof Relation.Compare c) {
            return "(" + shown(c.left()) + c.comparison().text() + shown(c.right()) + ")";
        } else if (relation instanceof Relation.Chain c) {
            return "(chain " + c.terms().stream().map(ParserTest::shown).collect(Collectors.joining(" ")) + ")";
        } else if (relation instanceof Relation.And a) {
            return "(and" + a.parts().stream().map(x -> " " + shown(x)).collect(Collectors.joining()) + ")";
        } else if (relation instanceof Relation.Or o) {
            return "(or" + o.parts().stream().map(x -> " " + shown(x)).collect(Collectors.joining()) + ")";
        } else if (relation instanceof Relation.Not n) {
            return "(not " + shown(n.part()) + ")";
        }
        Relation.Implies i = (Relation.Implies) relation;
        return "(implies " + shown(i.premise()) + " " + shown(i.conclusion()) + ")";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 + 2*x; (ADD 1 (MUL 2 x))",
                "a - b - c; (SUB (SUB a b) c)",
                "2*derived(kernel.arc-cosine-1.value)^2; (MUL 2 (POW (derived kernel.arc-cosine-1.value) 2))",
                "derived ( a.b.c ) - 1; (SUB (derived a.b.c) 1)",
                "derived(x - 1) + derived; (ADD (derived (SUB x 1)) derived)",
                "derived(1.5); (derived 3/2)",
                "a/b/c; (DIV (DIV a b) c)",
                "a/b*c; (MUL (DIV a b) c)",
                "-x^2; (NEG (POW x 2))",
                "2^-52; (POW 2 (NEG 52))",
                "2^-x^2; (POW 2 (NEG (POW x 2)))",
                "2^-3*4; (MUL (POW 2 (NEG 3)) 4)",
                "a^b^c; (POW a (POW b c))",
                "-a*b; (MUL (NEG a) b)",
                "a*-b; (MUL a (NEG b))",
                "a - -b; (SUB a (NEG b))",
                "(a + b)*c; (MUL (ADD a b) c)",
                "0.1; 1/10",
                "1e-3; 1/1000",
                "2.50E1; 25",
                "2/7; (DIV 2 7)",
                "007; 7",
                "pi*e; (MUL (PI) (E))",
                "E; E",
                "x_1; x_1",
                "sqrt(abs(x)); (SQRT (ABS x))",
                "log(x); (LOG x)",
                "log(x, 2); (DIV (LOG x) (LOG 2))",
                "min(a, b, c); (MIN (MIN a b) c)",
                "max(a, b); (MAX a b)",
                "if(x > 0, x, -x); (IF (x>0) x (NEG x))",
                "sum(i^2, i, 1, n); (SUM (POW i 2) i 1 n)",
                "prod(1 + 1/k, k, 1, 9); (PROD (ADD 1 (DIV 1 k)) k 1 9)",
                "diff(x^2, x); (DIFF (POW x 2) x)",
                "diff(f(x), x, 2); (DIFF (f x) x 2)",
                "f(t + 1); (f (ADD t 1))",
                "exp(1) ; (EXP 1)",
            })
    void an_expression_is_understood_with_the_usual_precedence(String text, String expected) {
        Parsed<Expr> parsed = Parser.expression(text);
        assertThat(parsed.problems()).isEmpty();
        assertThat(shown(parsed.value().orElseThrow())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x <= 1; (x<=1)",
                "0 < x <= 1 < y; (chain 0 x 1 y)",
                "x != y; (x!=y)",
                "a < 1 and b < 2 and c < 3; (and (a<1) (b<2) (c<3))",
                "a < 1 or b < 2 and c < 3; (or (a<1) (and (b<2) (c<3)))",
                "not a < 1 and b < 2; (and (not (a<1)) (b<2))",
                "a < 1 implies b < 2 implies c < 3; (implies (a<1) (implies (b<2) (c<3)))",
                "(a < 1 or b < 2) and (c) < 3; (and (or (a<1) (b<2)) (c<3))",
                "((a)) + 1 < 3; ((ADD a 1)<3)",
            })
    void a_relation_is_understood_with_the_usual_precedence(String text, String expected) {
        Parsed<Relation> parsed = Parser.relation(text);
        assertThat(parsed.problems()).isEmpty();
        assertThat(shown(parsed.value().orElseThrow())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[0, 1]; [ 0 1 ]",
                "(0, inf); ( 0 inf )",
                "(-inf, 2]; ( -inf 2 ]",
                "[-1, pi/2); [ (NEG 1) (DIV (PI) 2) )",
                "(max(0, 1), 2]; ( (MAX 0 1) 2 ]",
                "{1, 2, 5}; { 1 2 5 }",
                "0..20; 0..20",
                "-3..2^4; -3..16",
                "3/7; { (DIV 3 7) }",
                "(1 + 2)*3; { (MUL (ADD 1 2) 3) }",
            })
    void a_domain_is_understood(String text, String expected) {
        Parsed<Domain> parsed = Parser.domain(text);
        assertThat(parsed.problems()).isEmpty();
        assertThat(shown(parsed.value().orElseThrow())).isEqualTo(expected);
    }

    private static String shown(Domain domain) {
        if (domain instanceof Domain.Range r) {
            return (r.lowerOpen() ? "( " : "[ ")
                    + r.lower().map(ParserTest::shown).orElse("-inf") + " "
                    + r.upper().map(ParserTest::shown).orElse("inf") + (r.upperOpen() ? " )" : " ]");
        } else if (domain instanceof Domain.Finite f) {
            return "{ " + f.values().stream().map(ParserTest::shown).collect(Collectors.joining(" ")) + " }";
        }
        Domain.Integers i = (Domain.Integers) domain;
        return i.first() + ".." + i.last();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "x ≤ 1; 2; 3; unknown-sign; <=",
                "2×x <= 2; 1; 2; unknown-sign; *",
                "x − 1 <= 0; 2; 3; unknown-sign; -",
                "x = 1; 2; 3; unknown-sign; ==",
                "x < 1 && x > 0; 6; 8; unknown-sign; and",
                "x² <= 1; 1; 2; unknown-sign; ^2",
                "λ <= 1; 0; 1; unknown-sign; lambda",
                "x**2 < 1; 1; 3; unknown-sign; ^",
                "x ? 1; 2; 3; unknown-sign; none",
                "2x <= 2; 0; 2; missing-operation; 2*x",
                "x <= 1.; 5; 7; bad-number; 1",
                "x <= inf; 5; 8; infinity; none",
                "(x <= 1; 7; 8; unexpected-end; none",
                "x + <= 1; 4; 6; unexpected; none",
                "x <= 1); 6; 7; unexpected; none",
                "sin x < 1; 0; 3; missing-arguments; sin(...)",
                "log(x, 2, 3) < 1; 0; 12; wrong-arity; none",
                "max(x) < 1; 0; 6; wrong-arity; none",
                "1 < sin(); 4; 9; wrong-arity; none",
                "if(x < 1, 2) < 1; 0; 12; wrong-arity; none",
                "x; 0; 1; wrong-type; none",
                "(x < 1) + 2 < 3; 0; 7; wrong-type; none",
                "e(x) < 1; 0; 1; not-a-function; exp(...)",
                "sum(x, 2, 1, 3) < 1; 7; 8; not-a-variable; none",
                "norm(x, 2) < 1; 0; 10; wrong-arity; none",
                "integral(x, x, 0) < 1; 0; 17; wrong-arity; none",
                "gauss(x, x, 1) < 1; 0; 14; wrong-arity; none",
                "sup(x, x) < 1; 8; 9; unexpected; none",
                "sup(x, [0, 1]) < 1; 7; 8; unexpected; none",
                "inf(x, x in 2 < 1; 14; 15; unexpected; none",
                "limit(x, x) == 1; 0; 11; wrong-arity; none",
                "limit(x, 2, 0) == 1; 9; 10; not-a-variable; none",
                "limit(x, inf, 0) == 1; 9; 12; not-a-variable; none",
                "limit(x, x, 0, up) == 1; 15; 17; bad-side; none",
                "limit(x, x, inf, left) == 1; 17; 21; bad-side; none",
                "limit(x, x, inf) <= inf; 20; 23; infinity; none",
                "limit(inf, x, 0) == 1; 6; 9; infinity; none",
                "limit(x, x, inf + 1) == 1; 12; 15; infinity; none",
                "x == -inf; 5; 9; infinity; none",
                "[1, 2 < 1; 9; 10; unexpected-end; none",
                "[] < 1; 1; 2; unexpected; none",
                "x[] < 1; 2; 3; unexpected; none",
                "x[1 < 1; 7; 8; unexpected-end; none",
                "x ~ 2; 2; 3; not-supported; none",
                "x < 1e999999999; 4; 15; number-too-long; none",
                "x < 1e1001; 4; 10; number-too-long; none",
                "'';  0; 1; unexpected-end; none",
            })
    void a_mistake_is_noted_where_it_is(String text, int start, int end, String code, String suggestion) {
        Parsed<Relation> parsed = Parser.relation(text);
        assertThat(parsed.value()).isEmpty();
        Problem first = parsed.problems().get(0);
        assertThat(first.code()).isEqualTo(code);
        assertThat(first.span()).isEqualTo(new Span(start, end));
        assertThat(first.suggestion().orElse(null)).isEqualTo(suggestion);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; empty-domain",
                "(inf, 2); empty-domain",
                "(0, -inf); empty-domain",
                "[0, inf]; closed-at-infinity",
                "[-inf, 0); closed-at-infinity",
                "[1, 2, 3; unexpected-end",
                "[0, 1]^x; bad-size",
                "[0, 1]^0; bad-size",
                "[0, 1]^(2*3); bad-size",
                "[0, 1]^(2x3; unexpected-end",
                "0..x; not-an-integer",
                "0..1/2; not-an-integer",
                "[0, 1; unexpected-end",
                "0 1; missing-operation",
            })
    void a_mistaken_domain_is_noted(String text, String code) {
        Parsed<Domain> parsed = Parser.domain(text);
        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.problems().get(0).code()).isEqualTo(code);
    }

    @Test
    void several_mistakes_of_one_text_are_noted_together() {
        List<Problem> problems =
                Parser.relation("sin(x, y) + norm(x, y) ≤ max(x)*2²").problems();
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly("wrong-arity", "wrong-arity", "unknown-sign", "unknown-sign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "2^", "not ", "abs(", "if(x<1,", "1+", "x<", "x and ", "[", "{", "sum("})
    void any_depth_and_length_is_answered(String repeated) {
        for (int count : new int[] {140, 160, 5_000, 100_000}) {
            String text = repeated.repeat(count) + "x < 1";
            Parsed<Relation> parsed = Parser.relation(text);
            assertThat(parsed.value().isPresent())
                    .isNotEqualTo(!parsed.problems().isEmpty());
            assertThat(Parser.domain(text).problems().isEmpty()).isFalse();
        }
        assertThat(Parser.relation(repeated.repeat(100_000) + "x < 1").problems())
                .extracting(Problem::code)
                .containsAnyOf("too-large", "too-deep", "unexpected-end", "not-supported", "unexpected");
    }

    @Test
    void each_node_knows_its_place() {
        Parsed<Relation> parsed = Parser.relation("1 + abs(x) <= y");
        Relation.Compare compare = (Relation.Compare) parsed.value().orElseThrow();
        Expr sum = compare.left();
        assertThat(parsed.spans().get(compare)).isEqualTo(new Span(0, 15));
        assertThat(parsed.spans().get(sum)).isEqualTo(new Span(0, 10));
        assertThat(parsed.spans().get(((Apply) sum).argument(1))).isEqualTo(new Span(4, 10));
        assertThat(parsed.spans().get(compare.right())).isEqualTo(new Span(14, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pi", "e", "sin", "inf", "norm", "and", "f(sin)", "f(x, x)", "2x", "f(", "", "a b"})
    void what_cannot_be_declared_is_refused(String text) {
        assertThat(Parser.signature(text).value()).isEmpty();
        assertThat(Parser.signature(text).problems()).isNotEmpty();
    }
}
