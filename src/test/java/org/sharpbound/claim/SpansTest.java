package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sharpbound.term.Domain;
import org.sharpbound.term.ExactValue;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;

class SpansTest {

    private static final List<String> EXPRESSIONS = List.of(
            "x + y",
            "x - y",
            "x*y",
            "x/y",
            "-x",
            "abs(x)",
            "x^2",
            "x^3",
            "x^-2",
            "y^-1",
            "min(x, y)",
            "max(x, y)",
            "relu(x)",
            "step(y)",
            "sign(x)",
            "x*x - y*y",
            "(x - y)/(1 + x^2)",
            "1/(x*y)",
            "x^4/(y + 2)",
            "max(x, 1)*y",
            "sqrt(abs(x))",
            "sqrt(x)",
            "sqrt(x^2*y^2)");

    /** Ends at random, among them equal ones, 0, and none; values at random between them (seed 3). */
    @Test
    void every_value_lies_between_the_ends() {
        Random random = new Random(3);
        int seen = 0;
        for (int trial = 0; trial < 4000; trial++) {
            Map<String, Domain> domains = new HashMap<>();
            Map<String, Rational> point = new HashMap<>();
            for (String name : List.of("x", "y")) {
                Rational a = Rational.of(random.nextInt(13) - 6, random.nextInt(3) + 1);
                Rational b = a.plus(Rational.of(random.nextInt(9), random.nextInt(3) + 1));
                Rational part = Rational.of(random.nextInt(5), 4);
                point.put(name, a.plus(b.minus(a).times(part)));
                domains.put(
                        name,
                        new Domain.Range(
                                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(Expr.num(a)),
                                false,
                                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(Expr.num(b)),
                                false));
            }
            Spans spans = new Spans(domains);
            for (String text : EXPRESSIONS) {
                Expr expr = Parser.expression(text).value().orElseThrow();
                if (ExactValue.of(expr, point, 4096) instanceof ExactValue.Value value) {
                    Span span = spans.value(expr);
                    assertThat(span.lower().filter(l -> l.compareTo(value.value()) > 0))
                            .as("%s at %s in %s", text, point, domains)
                            .isEmpty();
                    assertThat(span.upper().filter(u -> u.compareTo(value.value()) < 0))
                            .as("%s at %s in %s", text, point, domains)
                            .isEmpty();
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(50_000);
    }

    @Test
    void constants_lie_within_their_spans() {
        for (String text : List.of("pi", "e", "sqrt(2)", "sqrt(1/50)", "exp(-1)", "tanh(3)", "erfc(1)", "cos(2)")) {
            Expr expr = Parser.expression(text).value().orElseThrow();
            Span span = new Spans(Map.of()).value(expr);
            double value = Map.of(
                            "pi",
                            Math.PI,
                            "e",
                            Math.E,
                            "sqrt(2)",
                            Math.sqrt(2),
                            "sqrt(1/50)",
                            Math.sqrt(0.02),
                            "exp(-1)",
                            Math.exp(-1),
                            "tanh(3)",
                            Math.tanh(3),
                            "erfc(1)",
                            0.157299,
                            "cos(2)",
                            Math.cos(2))
                    .get(text);
            assertThat(span.lower().orElseThrow()).as(text).isLessThan(Rational.of(value));
            assertThat(span.upper().orElse(Rational.of(9))).as(text).isGreaterThan(Rational.of(value));
        }
        Span root =
                new Spans(Map.of()).value(Parser.expression("sqrt(2)").value().orElseThrow());
        assertThat(root.upper().orElseThrow()).isLessThan(Rational.parse("1.4143"));
    }
}
