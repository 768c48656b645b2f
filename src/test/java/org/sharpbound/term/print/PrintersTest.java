package org.sharpbound.term.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharpbound.term.Expr.apply;
import static org.sharpbound.term.Expr.num;
import static org.sharpbound.term.Expr.variable;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Brackets;
import org.sharpbound.term.Chance;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.theory.Rate;
import org.sharpbound.xml.Xml;

class PrintersTest {

    private static final Expr X = variable("x");
    private static final Expr Y = variable("y");
    private static final Expr Z = variable("z");
    private static final Expr KAPPA = variable("kappa");
    private static final Relation X_SMALL = new Relation.Compare(X, Comparison.LT, num(1));

    private static Expr neg(Expr e) {
        return apply(Op.NEG, e);
    }

    private static Expr dec(String text) {
        return num(Rational.parse(text));
    }

    private static Expr bind(Binder binder, Expr body, String variable, Expr... arguments) {
        return new Expr.Bind(binder, body, variable, List.of(arguments));
    }

    static Stream<Arguments> expressions() {
        return Stream.of(
                Arguments.of(neg(X.pow(2)), "-x^2", "-x^{2}"),
                Arguments.of(neg(X).pow(2), "(-x)^2", "\\left(-x\\right)^{2}"),
                Arguments.of(X.pow(Y.pow(2)), "x^y^2", "x^{y^{2}}"),
                Arguments.of(X.pow(Y).pow(2), "(x^y)^2", "\\left(x^{y}\\right)^{2}"),
                Arguments.of(num(2).pow(neg(num(52))), "2^-52", "2^{-52}"),
                Arguments.of(X.minus(Y.minus(Z)), "x - (y - z)", "x - \\left(y - z\\right)"),
                Arguments.of(X.minus(Y).minus(Z), "x - y - z", "x - y - z"),
                Arguments.of(X.plus(neg(Y)), "x + (-y)", "x + \\left(-y\\right)"),
                Arguments.of(neg(X).plus(Y), "-x + y", "-x + y"),
                Arguments.of(neg(X.times(Y)), "-(x*y)", "-\\left(x y\\right)"),
                Arguments.of(neg(X).times(Y), "-x*y", "-x y"),
                Arguments.of(neg(neg(X)), "-(-x)", "-\\left(-x\\right)"),
                Arguments.of(X.over(Y).over(Z), "x/y/z", "\\frac{\\frac{x}{y}}{z}"),
                Arguments.of(X.over(Y.over(Z)), "x/(y/z)", "\\frac{x}{\\frac{y}{z}}"),
                Arguments.of(X.over(Y.times(Z)), "x/(y*z)", "\\frac{x}{y z}"),
                Arguments.of(X.plus(Y).times(Z), "(x + y)*z", "\\left(x + y\\right) z"),
                Arguments.of(num(2).times(X), "2*x", "2 x"),
                Arguments.of(X.times(apply(Op.SIN, Y)), "x*sin(y)", "x\\,\\sin\\left(y\\right)"),
                Arguments.of(X.times(num(2)), "x*2", "x \\cdot 2"),
                Arguments.of(X.times(X.plus(num(1))), "x*(x + 1)", "x \\cdot \\left(x + 1\\right)"),
                Arguments.of(
                        num(6).times(KAPPA).times(apply(Op.SQRT, variable("R0"))),
                        "6*kappa*sqrt(R0)",
                        "6 \\kappa \\sqrt{R_{0}}"),
                Arguments.of(variable("gap").times(X), "gap*x", "\\mathrm{gap} \\cdot x"),
                Arguments.of(apply(Op.ABS, X), "abs(x)", "\\left|x\\right|"),
                Arguments.of(apply(Op.CBRT, X), "cbrt(x)", "\\sqrt[3]{x}"),
                Arguments.of(apply(Op.EXP, neg(X)), "exp(-x)", "\\mathrm{e}^{-x}"),
                Arguments.of(apply(Op.E).pow(X), "e^x", "\\mathrm{e}^{x}"),
                Arguments.of(apply(Op.LOG, X), "log(x)", "\\log\\left(x\\right)"),
                Arguments.of(apply(Op.SIN, X).pow(2), "sin(x)^2", "\\sin^{2}\\left(x\\right)"),
                Arguments.of(apply(Op.MIN, apply(Op.MIN, X, Y), Z), "min(min(x, y), z)", "\\min\\left(x, y, z\\right)"),
                Arguments.of(apply(Op.FACTORIAL, X.plus(num(1))), "factorial(x + 1)", "\\left(x + 1\\right)!"),
                Arguments.of(apply(Op.FLOOR, X), "floor(x)", "\\left\\lfloor x\\right\\rfloor"),
                Arguments.of(apply(Op.PI), "pi", "\\pi"),
                Arguments.of(dec("0.1"), "0.1", "0.1"),
                Arguments.of(dec("1/3"), "1/3", "\\frac{1}{3}"),
                Arguments.of(X.times(dec("1/3")), "x*(1/3)", "x \\frac{1}{3}"),
                Arguments.of(dec("2.5e-30"), "2.5e-30", "2.5 \\times 10^{-30}"),
                Arguments.of(dec("1e-30").pow(X), "1e-30^x", "\\left(10^{-30}\\right)^{x}"),
                Arguments.of(dec("-3").pow(2), "(-3)^2", "\\left(-3\\right)^{2}"),
                Arguments.of(variable("x_1"), "x_1", "x_{1}"),
                Arguments.of(variable("wbar"), "wbar", "\\bar{w}"),
                Arguments.of(variable("wbar(T)"), "wbar(T)", "\\bar{w}\\left(T\\right)"),
                Arguments.of(variable("w_1(0.75)"), "w_1(0.75)", "w_{1}\\left(0.75\\right)"),
                Arguments.of(variable("t'"), "t'", "t^{\\prime}"),
                Arguments.of(variable("lambda_max"), "lambda_max", "\\lambda_{\\mathrm{max}}"),
                Arguments.of(X.pow(num(1).over(num(2))), "x^(1/2)", "x^{1/2}"),
                Arguments.of(
                        new Expr.If(X_SMALL, X, num(0)),
                        "if(x < 1, x, 0)",
                        "\\begin{cases} x & \\text{if } x < 1 \\\\ 0 & \\text{otherwise} \\end{cases}"),
                Arguments.of(new Expr.Call("f", List.of(X.plus(num(1)))), "f(x + 1)", "f\\left(x + 1\\right)"),
                Arguments.of(
                        bind(Binder.SUM, variable("i").pow(2), "i", num(1), variable("n")),
                        "sum(i^2, i, 1, n)",
                        "\\sum_{i = 1}^{n}i^{2}"),
                Arguments.of(
                        num(2).times(bind(Binder.PROD, X.plus(variable("i")), "i", num(1), num(3))),
                        "2*prod(x + i, i, 1, 3)",
                        "2 \\prod_{i = 1}^{3}\\left(x + i\\right)"),
                Arguments.of(
                        bind(Binder.SUM, variable("i"), "i", num(1), num(3)).times(X),
                        "sum(i, i, 1, 3)*x",
                        "\\left(\\sum_{i = 1}^{3}i\\right) x"),
                Arguments.of(
                        bind(Binder.INTEGRAL, X, "x", num(0), num(1)),
                        "integral(x, x, 0, 1)",
                        "\\int_{0}^{1}x\\,\\mathrm{d}x"),
                Arguments.of(Brackets.list(List.of(X, num(1))), "[x, 1]", "\\left(x, 1\\right)"),
                Arguments.of(
                        Brackets.list(
                                List.of(Brackets.list(List.of(num(2), X)), Brackets.list(List.of(num(1), num(3))))),
                        "[[2, x], [1, 3]]",
                        "\\begin{pmatrix} 2 & x \\\\ 1 & 3 \\end{pmatrix}"),
                Arguments.of(Brackets.entry(X, List.of(num(1))), "x[1]", "x_{1}"),
                Arguments.of(
                        Brackets.entry(X.plus(Y), List.of(num(1), variable("i"))),
                        "(x + y)[1, i]",
                        "\\left(x + y\\right)_{1, i}"),
                Arguments.of(variable("v[2]").times(variable("M[1,2]")), "v[2]*M[1,2]", "v_{2} M_{1, 2}"),
                Arguments.of(
                        new Expr.Call("eigmin", List.of(X)), "eigmin(x)", "\\lambda_{\\mathrm{min}}\\left(x\\right)"),
                Arguments.of(new Expr.Call("identity", List.of(num(3))), "identity(3)", "I_{3}"),
                Arguments.of(bind(Binder.DIFF, X, "x"), "diff(x, x)", "\\frac{\\mathrm{d}}{\\mathrm{d}x}x"),
                Arguments.of(
                        bind(Binder.LIMIT, num(1).over(X), "x", variable("inf")),
                        "limit(1/x, x, inf)",
                        "\\lim_{x \\to \\infty}\\frac{1}{x}"),
                Arguments.of(
                        bind(Binder.LIMIT, X, "x", num(0), variable("right")),
                        "limit(x, x, 0, right)",
                        "\\lim_{x \\to 0^{+ }}x"),
                Arguments.of(
                        new Expr.Bind(
                                Binder.SUP,
                                X,
                                "x",
                                List.of(),
                                Optional.of(new Domain.Range(Optional.of(num(0)), false, Optional.empty(), true))),
                        "sup(x, x in [0, inf))",
                        "\\sup_{x \\in \\left[0, \\infty\\right)}x"),
                Arguments.of(
                        Chance.probability(new Relation.Compare(X, Comparison.LT, num(1))),
                        "P(x < 1)",
                        "P\\left(x < 1\\right)"),
                Arguments.of(
                        new Expr.Bind(
                                Binder.RATE,
                                X,
                                "x",
                                List.of(),
                                Optional.of(new Domain.Finite(List.of(num(8), num(16))))),
                        "rate(x, x in {8, 16})",
                        "\\operatorname{rate}_{x \\in \\left\\{8, 16\\right\\}}x"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("expressions")
    void expressions_are_written_in_the_claim_language_and_in_tex(Expr expression, String text, String tex) {
        assertThat(ClaimText.of(expression)).isEqualTo(text);
        assertThat(Tex.of(expression)).isEqualTo(tex);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("expressions")
    void math_ml_is_well_formed_and_not_blank(Expr expression, String text, String tex) {
        assertThat(Xml.read(MathMl.of(expression)).getTextContent()).isNotBlank();
    }

    static Stream<Arguments> mathMl() {
        return Stream.of(
                Arguments.of(X.over(num(2)), "<mfrac><mi>x</mi><mn>2</mn></mfrac>"),
                Arguments.of(apply(Op.SQRT, X), "<msqrt><mi>x</mi></msqrt>"),
                Arguments.of(apply(Op.CBRT, X), "<mroot><mi>x</mi><mn>3</mn></mroot>"),
                Arguments.of(X.pow(2), "<msup><mi>x</mi><mn>2</mn></msup>"),
                Arguments.of(KAPPA, "<mi>κ</mi>"),
                Arguments.of(variable("lambda"), "<mi>λ</mi>"),
                Arguments.of(variable("Theta_t"), "<msub><mi>Θ</mi><mi>t</mi></msub>"),
                Arguments.of(variable("R0"), "<msub><mi>R</mi><mn>0</mn></msub>"),
                Arguments.of(variable("x_1_2"), "<msub><mi>x</mi><mn>1,2</mn></msub>"),
                Arguments.of(apply(Op.ABS, X), "<mrow><mo>|</mo><mi>x</mi><mo>|</mo></mrow>"),
                Arguments.of(num(2).times(X), "<mn>2</mn><mi>x</mi>"),
                // before a bracket a product is told from a function's value
                Arguments.of(
                        num(2).times(X.plus(num(1))),
                        "<mn>2</mn><mo>\u2062</mo><mrow><mo>(</mo><mi>x</mi><mo>+</mo><mn>1</mn><mo>)</mo></mrow>"),
                Arguments.of(neg(X), "<mo>−</mo><mi>x</mi>"),
                // a sign keeps the row whose first or last it is, for its place says how it is spaced
                Arguments.of(
                        apply(Op.ABS, neg(X)), "<mrow><mo>|</mo><mrow><mo>−</mo><mi>x</mi></mrow><mo>|</mo></mrow>"),
                Arguments.of(
                        apply(Op.ABS, X.plus(num(1))),
                        "<mrow><mo>|</mo><mi>x</mi><mo>+</mo><mn>1</mn><mo>|</mo></mrow>"));
    }

    @ParameterizedTest
    @MethodSource("mathMl")
    void math_ml_sets_fractions_roots_powers_and_names(Expr expression, String body) {
        assertThat(MathMl.of(expression)).endsWith(">" + body + "</math>");
    }

    static Stream<Arguments> relations() {
        Relation y = new Relation.Compare(Y, Comparison.NE, num(0));
        return Stream.of(
                Arguments.of(X_SMALL, "x < 1", "x < 1"),
                Arguments.of(y, "y != 0", "y \\ne 0"),
                Arguments.of(new Relation.Compare(X, Comparison.EQ, Y), "x == y", "x = y"),
                Arguments.of(
                        new Relation.Chain(List.of(num(0), X, Y), List.of(Comparison.LE, Comparison.LT)),
                        "0 <= x < y",
                        "0 \\le x < y"),
                Arguments.of(
                        new Relation.Implies(
                                new Relation.And(List.of(X_SMALL, y)), new Relation.Or(List.of(y, X_SMALL))),
                        "x < 1 and y != 0 implies y != 0 or x < 1",
                        "x < 1\\text{ and }y \\ne 0 \\implies y \\ne 0\\text{ or }x < 1"),
                Arguments.of(
                        new Relation.And(List.of(new Relation.Or(List.of(X_SMALL, y)), new Relation.Not(y))),
                        "(x < 1 or y != 0) and not (y != 0)",
                        "\\left(x < 1\\text{ or }y \\ne 0\\right)\\text{ and }\\text{ not }\\left(y \\ne 0\\right)"),
                Arguments.of(
                        new Relation.Implies(new Relation.Implies(X_SMALL, y), y),
                        "(x < 1 implies y != 0) implies y != 0",
                        "\\left(x < 1 \\implies y \\ne 0\\right) \\implies y \\ne 0"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("relations")
    void relations_are_written_in_the_claim_language_and_in_tex(Relation relation, String text, String tex) {
        assertThat(ClaimText.of(relation)).isEqualTo(text);
        assertThat(Tex.of(relation)).isEqualTo(tex);
        assertThat(Xml.read(MathMl.of(relation)).getTextContent()).isNotBlank();
    }

    static Stream<Arguments> domains() {
        return Stream.of(
                Arguments.of(Domain.REALS, "(-inf, inf)", "x \\in \\left(-\\infty, \\infty\\right)"),
                Arguments.of(
                        new Domain.Range(Optional.of(num(0)), true, Optional.empty(), true),
                        "(0, inf)",
                        "x \\in \\left(0, \\infty\\right)"),
                Arguments.of(
                        new Domain.Range(
                                Optional.of(num(0)),
                                true,
                                Optional.of(apply(Op.PI).over(num(2))),
                                false),
                        "(0, pi/2]",
                        "x \\in \\left(0, \\frac{\\pi}{2}\\right]"),
                Arguments.of(new Domain.Finite(List.of(num(1), num(2))), "{1, 2}", "x \\in \\left\\{1, 2\\right\\}"),
                Arguments.of(new Domain.Finite(List.of(num(3))), "3", "x = 3"),
                Arguments.of(
                        new Domain.Integers(BigInteger.ZERO, BigInteger.TEN),
                        "0..10",
                        "x \\in \\left\\{0, \\ldots, 10\\right\\}"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("domains")
    void domains_are_written_in_the_claim_language_and_in_tex(Domain domain, String text, String tex) {
        assertThat(ClaimText.of(domain)).isEqualTo(text);
        assertThat(Tex.of("x", domain)).isEqualTo(tex);
        Xml.read(MathMl.of("x", domain));
    }

    @Test
    void a_graph_that_stands_for_an_enormous_tree_is_written_in_part() {
        Expr iterate = X;
        for (int i = 0; i < 2_000; i++) {
            iterate = iterate.times(iterate.plus(num(1)));
        }
        Relation relation = new Relation.Compare(iterate, Comparison.LE, iterate);

        assertThat(ClaimText.of(relation)).contains("…").hasSizeLessThan(10_000);
        assertThat(Tex.of(relation)).contains("\\ldots").hasSizeLessThan(30_000);
        assertThat(MathMl.of(relation)).hasSizeLessThan(100_000);
        Xml.read(MathMl.of(relation));
    }

    @Test
    void a_long_list_is_written_in_part() {
        Domain domain = new Domain.Finite(Stream.iterate(num(1), x -> x.plus(num(1)))
                .limit(20)
                .flatMap(x -> Stream.generate(() -> x).limit(200))
                .toList());

        assertThat(ClaimText.of(domain)).endsWith("…}").hasSizeLessThan(40_000);
        assertThat(Tex.of("x", domain)).hasSizeLessThan(40_000);
    }

    @Test
    void a_number_of_many_digits_is_cut_in_the_middle() {
        assertThat(ClaimText.of(num(Rational.of(7).pow(3_000)))).contains("…").hasSizeLessThan(80);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "diff(r(t), t)            ~ diff(r(t), t)            ~ \\frac{\\mathrm{d}}{\\mathrm{d}t}r\\left(t\\right)",
                "diff(r(t), t, 2)         ~ diff(r(t), t, 2)         ~ \\frac{\\mathrm{d}^{2}}{\\mathrm{d}t^{2}}r\\left(t\\right)",
                "diff(y^2, y, 1, 0)       ~ diff(y^2, y, 1, 0)       ~"
                        + " \\left.\\frac{\\mathrm{d}}{\\mathrm{d}y}y^{2}\\right|_{y = 0}",
                "diff(t*y, y, 1, t)       ~ diff(t*y, y, 1, t)       ~"
                        + " \\left.\\frac{\\mathrm{d}}{\\mathrm{d}y}t y\\right|_{y = t}",
                "dot(u, K*v)              ~ dot(u, K*v)              ~ \\left\\langle u, K v\\right\\rangle",
                "norm(v)                  ~ norm(v)                  ~ \\left\\|v\\right\\|",
                "normsq(v)                ~ normsq(v)                ~ \\left\\|v\\right\\|^{2}",
                "transpose(A)*A           ~ transpose(A)*A           ~ A^{\\top} A",
                "transpose(A)^2           ~ transpose(A)^2           ~ \\left(A^{\\top}\\right)^{2}",
                "inv(K + identity)        ~ inv(K + identity)        ~ \\left(K + I\\right)^{-1}",
                "expm(-K*t)*v             ~ expm(-K*t)*v             ~ \\mathrm{e}^{-K t} v",
                "trace(A)                 ~ trace(A)                 ~ \\operatorname{tr}\\left(A\\right)",
                "outer(u, v)              ~ outer(u, v)              ~ u v^{\\top}",
                "opnorm(A)                ~ opnorm(A)                ~ \\left\\|A\\right\\|_{\\mathrm{op}}"
            })
    void what_derivations_speak_of_is_set_as_mathematics(String written, String text, String tex) {
        Expr term = Rate.atPoints(Parser.formalExpression(written).value().orElseThrow());

        assertThat(ClaimText.of(term)).isEqualTo(text);
        assertThat(Tex.of(term)).isEqualTo(tex);
    }
}
