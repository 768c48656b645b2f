package org.sharpbound.term.normal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;

/** Differences of classical inequalities: that they are not negative shows in the form by squares. */
class SquaresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x^2 + y^2 - 2*x*y",
                "a^2 + b^2 + c^2 - a*b - b*c - c*a",
                "(a^2 + b^2)*(x^2 + y^2) - (a*x + b*y)^2",
                "(x + y)/2 - sqrt(x*y)",
                "(2*x + y)/3 - cbrt(x^2*y)",
                "(x + y)/2 - 2/(1/x + 1/y)",
                "a^3/3 + 2*b^(3/2)/3 - a*b",
                "1 + x/2 - sqrt(1 + x)",
                "3 + 4*cos(x) + cos(2*x)",
                "sin(x)^6 + cos(x)^6 - 1/4",
                "cosh(x) - 1",
                "a^2/x + b^2/y - (a + b)^2/(x + y)",
                "x^4 + y^4 - x^3*y - x*y^3",
                "2*(x^3 + y^3) - (x + y)*(x^2 + y^2)",
                "(x + a/x)/2 - sqrt(a)",
                "x^2 - x + 1",
                "x^4 - x^2*y + y^2",
                "1 - 2*sin(x)*cos(x)",
                "a/(b + c) + b/(c + a) + c/(a + b) - 3/2",
                "a/b + b/c + c/a - 3",
                "x*(x - y)*(x - a) + y*(y - x)*(y - a) + a*(a - x)*(a - y)",
                "a*b*c - (a + b - c)*(b + c - a)*(c + a - b)",
                "x^3 + y^3 + a^3 - 3*x*y*a",
                "(a + b + c + x)^4 - 256*a*b*c*x",
                "(x + y + a)/3 - cbrt(x*y*a)",
                "2*a^2 + 2*b^2 - 2*a*b*cos(x) - 2*sqrt(3)*a*b*sin(x)"
            })
    void the_sign_shows(String text) {
        Expr squares = NormalForm.of(Formula.of(text), Set.of("a", "b", "c", "x", "y"), () -> false)
                .flatMap(NormalForm::squares)
                .orElseThrow();
        assertThat(isNonNegative(squares)).as(squares.toString()).isTrue();
    }

    /** For quantities that are not negative. */
    private static boolean isNonNegative(Expr expr) {
        if (expr instanceof Expr.Num number) {
            return number.value().signum() >= 0;
        }
        if (expr instanceof Expr.If choice) {
            return isNonNegative(choice.then()) && isNonNegative(choice.otherwise());
        }
        if (!(expr instanceof Apply apply)) {
            return true;
        }
        return switch (apply.op()) {
            case EXP, SQRT, ABS, RELU -> true;
            case MUL ->
                apply.arguments().stream().allMatch(SquaresTest::isNonNegative)
                        || apply.arguments().stream().allMatch(SquaresTest::isNonPositive);
            case ADD, DIV, MIN, MAX -> apply.arguments().stream().allMatch(SquaresTest::isNonNegative);
            case CBRT -> isNonNegative(apply.argument(0));
            case POW ->
                apply.argument(1) instanceof Expr.Num n
                                && n.value().isInteger()
                                && !n.value().numerator().testBit(0)
                        || isNonNegative(apply.argument(0));
            case NEG -> isNonPositive(apply.argument(0));
            default -> false;
        };
    }

    private static boolean isNonPositive(Expr expr) {
        return expr instanceof Expr.Num number && number.value().signum() <= 0
                || expr instanceof Apply negated && negated.op() == Op.NEG && isNonNegative(negated.argument(0))
                || expr instanceof Apply product
                        && product.op() == Op.MUL
                        && isNonNegative(product.argument(0))
                        && isNonPositive(product.argument(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b + b/c + c/a - 3",
                "a^2 + b^2 + c^2 - a*b - b*c - c*a",
                "2*a^2 + 2*b^2 - 2*a*b*cos(x) - 2*sqrt(3)*a*b*sin(x)",
                "(x + y)/2 - sqrt(x*y)",
                "sin(x)^6 + cos(x)^6 - 1/4",
                "1 + x/2 - sqrt(1 + x)",
                "a/(b + c) + b/(c + a) + c/(a + b) - 3/2",
                "(a + b + c + x)^4 - 256*a*b*c*x",
                "a^3 + b^3 + sqrt(c)^3 - 3*a*b*sqrt(c)",
                "a^2*b + b^2*c + c^2*a - 3*a*b*c",
                "x^4 - x^3*y - x*y^3 + y^4 + x"
            })
    void what_is_written_has_the_same_value_in_every_order_of_the_quantities(String text) {
        Expr original = Formula.of(text);
        Expr written = NormalForm.of(original, Set.of("a", "b", "c", "x", "y"), () -> false)
                .flatMap(NormalForm::squares)
                .orElseThrow();
        Random random = new Random(11);
        int compared = 0;
        for (int i = 0; i < 200; i++) {
            Map<String, Double> point = new HashMap<>();
            for (String name : List.of("a", "b", "c", "x", "y")) {
                point.put(name, (1 + random.nextInt(4)) / 2.0);
            }
            Approximation expected = Approximation.of(original, point);
            Approximation found = Approximation.of(written, point);
            if (!found.isDefined()) {
                assertThat(found).isEqualTo(Approximation.UNCLEAR);
                continue;
            }
            compared++;
            assertThat(found.value())
                    .as("%s at %s", written, point)
                    .isCloseTo(expected.value(), within(expected.error() + found.error() + 1e-11));
        }
        assertThat(compared).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x + y", "x*y + z", "x^3 + x + 1", "sin(x)", "x^4*y^2 + x^2*y^4 + 1 - 3*x^2*y^2"})
    void where_there_is_no_square_there_is_no_such_form(String text) {
        assertThat(NormalForm.of(Formula.of(text)).orElseThrow().squares()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1} only where x and y are not negative")
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(x^2*y)   | x*sqrt(y)
            sqrt(x*y)     | sqrt(x)*sqrt(y)
            log(x*y)      | log(x) + log(y)
            log(x^2)      | 2*log(x)
            abs(x)        | x
            (x^2)^(1/4)   | sqrt(x)
            sqrt(x/y)     | sqrt(x)/sqrt(y)
            abs(x + y)    | x + y
            max(x, 0)     | x
            log(x*(1 + y^2)) | log(x) + log(1 + y^2)
            """)
    void signs_of_quantities_are_used_where_they_are_given(String left, String right) {
        Expr difference = Formula.of(left).minus(Formula.of(right));
        assertThat(NormalForm.of(difference, Set.of("x", "y"), () -> false))
                .get()
                .satisfies(form -> assertThat(form.isZero()).isTrue());
        assertThat(NormalForm.of(difference))
                .get()
                .satisfies(form -> assertThat(form.isZero()).isFalse());
    }
}
