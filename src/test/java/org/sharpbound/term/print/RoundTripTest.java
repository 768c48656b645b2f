package org.sharpbound.term.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Brackets;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Parser;

/** What is written in the claim language is read back as the same term. */
class RoundTripTest {

    private static final int TERMS = 3_000;

    private final Random random = new Random(7);

    @Test
    void expressions_are_read_back_as_they_were() {
        for (int i = 0; i < TERMS; i++) {
            Expr expression = expression(5);
            String text = ClaimText.of(expression, 100_000);

            assertThat(Parser.expression(text).value()).as(text).contains(expression);
        }
    }

    @Test
    void relations_are_read_back_as_they_were() {
        for (int i = 0; i < TERMS; i++) {
            Relation relation = relation(4);
            String text = ClaimText.of(relation, 100_000);

            assertThat(Parser.relation(text).value()).as(text).contains(relation);
        }
    }

    @Test
    void domains_are_read_back_as_they_were() {
        List<Domain> domains = List.of(
                Domain.REALS,
                new Domain.Range(Optional.of(Expr.num(0)), true, Optional.of(expression(1)), false),
                new Domain.Finite(List.of(Expr.num(3))),
                new Domain.Finite(List.of(Expr.num(1), expression(2))),
                new Domain.Power(
                        new Domain.Range(Optional.of(Expr.num(0)), false, Optional.of(Expr.num(1)), false), List.of(3)),
                new Domain.Power(new Domain.Finite(List.of(Expr.num(0), Expr.num(1))), List.of(2, 3)),
                new Domain.Finite(List.of(Brackets.list(List.of(Expr.num(1), Expr.num(2))))),
                new Domain.Finite(List.of(Brackets.list(List.of(Expr.num(1), Expr.num(2), Expr.num(3))))),
                new Domain.Integers(BigInteger.TWO, BigInteger.TEN));

        assertThat(domains)
                .allSatisfy(domain ->
                        assertThat(Parser.domain(ClaimText.of(domain)).value()).contains(domain));
    }

    @Test
    void no_bracket_can_be_left_out() {
        for (int i = 0; i < TERMS; i++) {
            Expr expression = expression(3);
            String text = ClaimText.of(expression, 100_000);
            for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
                boolean call = open > 0 && Character.isLetterOrDigit(text.charAt(open - 1));
                String without = call ? text : without(text, open);

                // some brackets are for the reader, though the grammar needs none: a + (-b), not (x < 1)
                boolean kind = text.startsWith("(-", open) || text.startsWith("not ", open - 4);
                if (!call && !kind) {
                    assertThat(Parser.expression(without).value()).as(text).isNotEqualTo(Optional.of(expression));
                }
            }
        }
    }

    private static String without(String text, int open) {
        int depth = 0;
        for (int at = open; ; at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return text.substring(0, open) + text.substring(open + 1, at) + text.substring(at + 1);
            }
        }
    }

    private Expr expression(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return switch (random.nextInt(6)) {
                case 0 -> Expr.num(random.nextInt(100));
                case 1 -> Expr.num(Rational.parse("0.125"));
                case 2 -> Expr.num(Rational.parse("2.5e-30"));
                case 3 -> Expr.apply(Op.PI);
                case 4 -> Expr.variable("x_" + random.nextInt(3));
                default -> Expr.variable("kappa");
            };
        }
        return switch (random.nextInt(15)) {
            case 0 -> new Expr.If(relation(1), expression(depth - 1), expression(depth - 1));
            case 1 -> new Expr.Call("f", List.of(expression(depth - 1), expression(depth - 1)));
            case 2 ->
                new Expr.Bind(Binder.SUM, expression(depth - 1), "i", List.of(Expr.num(1), expression(depth - 1)));
            case 3 -> new Expr.Bind(Binder.DIFF, expression(depth - 1), "x_1", List.of());
            case 12 -> Brackets.list(List.of(expression(depth - 1), expression(depth - 1)));
            case 13 -> Brackets.entry(expression(depth - 1), List.of(expression(depth - 1)));
            case 14 -> new Expr.Call("det", List.of(expression(depth - 1)));
            case 4, 5, 6 -> Expr.apply(Op.NEG, expression(depth - 1));
            default -> operation(depth);
        };
    }

    private Expr operation(int depth) {
        Op op = Op.values()[random.nextInt(Op.values().length)];
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < op.arity(); i++) {
            arguments.add(expression(depth - 1));
        }
        return new Apply(op, arguments);
    }

    private Relation relation(int depth) {
        Comparison sign = Comparison.values()[random.nextInt(Comparison.values().length)];
        if (depth == 0 || random.nextInt(3) == 0) {
            return new Relation.Compare(expression(2), sign, expression(2));
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Relation.And(List.of(relation(depth - 1), relation(depth - 1)));
            case 1 -> new Relation.Or(List.of(relation(depth - 1), relation(depth - 1)));
            case 2 -> new Relation.Not(relation(depth - 1));
            case 3 -> new Relation.Implies(relation(depth - 1), relation(depth - 1));
            default ->
                new Relation.Chain(List.of(expression(1), expression(1), expression(1)), List.of(sign, Comparison.LE));
        };
    }
}
