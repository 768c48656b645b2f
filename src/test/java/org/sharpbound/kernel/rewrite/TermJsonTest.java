package org.sharpbound.kernel.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

class TermJsonTest {

    private static final Expr X = Expr.variable("x");
    private static final Expr T = Expr.variable("t");
    private static final Relation SMALL = new Relation.Compare(X, Comparison.LT, Expr.num(-1));

    static Stream<Expr> terms() {
        Expr call = new Expr.Call("r", List.of(Expr.variable("s")));
        return Stream.of(
                X,
                Expr.num(-1),
                Expr.num(1).negated(),
                Expr.num(Rational.parse("-2/3")).times(X),
                X.plus(Expr.num(-1)).pow(Expr.num(Rational.parse("1/2"))),
                Expr.INFINITY.negated(),
                new Expr.If(SMALL, X, Expr.num(0)),
                new Expr.Bind(Binder.DIFF, call, "s", List.of(Expr.num(1), T)),
                new Expr.Bind(Binder.DIFF, call, "s", List.of(Expr.num(2), Expr.num(0))),
                new Expr.Bind(Binder.INTEGRAL, call.times(Expr.num(-1)), "s", List.of(Expr.num(0), Expr.INFINITY)),
                new Expr.Bind(Binder.GAUSS, Expr.apply(Op.RELU, X), "x", List.of()),
                new Expr.Bind(Binder.SUP, X, "x", List.of(), Optional.of(Domain.REALS)),
                new Expr.Bind(
                        Binder.INF,
                        X,
                        "x",
                        List.of(),
                        Optional.of(new Domain.Integers(BigInteger.ONE, BigInteger.TEN))));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void a_term_is_read_back_as_the_very_same(Expr term) {
        Json json = TermJson.write(term);

        assertThat(TermJson.term(Json.read(json.write()))).isEqualTo(term);
    }

    static Stream<Relation> relations() {
        Relation other = new Relation.Compare(T, Comparison.NE, Expr.num(0));
        return Stream.of(
                SMALL,
                new Relation.Chain(List.of(Expr.num(-1), X, T), List.of(Comparison.LT, Comparison.LE)),
                new Relation.And(List.of(SMALL, other)),
                new Relation.Or(List.of(new Relation.Not(SMALL), other)),
                new Relation.Implies(SMALL, other));
    }

    @ParameterizedTest
    @MethodSource("relations")
    void a_relation_is_read_back_as_the_very_same(Relation relation) {
        assertThat(TermJson.relation(Json.read(TermJson.write(relation).write())))
                .isEqualTo(relation);
    }

    @Test
    void what_is_read_as_it_was_written_is_a_text() {
        assertThat(TermJson.write(X.plus(Expr.num(2)))).isEqualTo(Json.text("x + 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x +\"",
                "3",
                "[]",
                "{}",
                "{\"number\": \"1/0\"}",
                "{\"apply\": \"ADD\", \"to\": [\"x\"]}",
                "{\"apply\": \"PLUS\", \"to\": [\"x\", \"x\"]}",
                "{\"bind\": \"INTEGRAL\", \"variable\": \"x\", \"body\": \"x\", \"to\": []}",
                "{\"bind\": \"SUP\", \"variable\": \"x\", \"body\": \"x\", \"to\": []}"
            })
    void what_is_no_term_is_refused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> TermJson.term(Json.read(json)));
    }

    @Test
    void a_term_nested_too_deeply_is_refused() {
        String json = "{\"call\": \"f\", \"to\": [".repeat(310) + "\"x\"" + "]}".repeat(310);

        assertThatIllegalArgumentException().isThrownBy(() -> TermJson.term(Json.read(json)));
    }
}
