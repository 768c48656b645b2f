package org.sharpbound.term.normal;

import java.util.ArrayList;
import java.util.List;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/** Reads the infix notation of the tables in these tests. */
final class Formula {

    private final String text;
    private int at;

    private Formula(String text) {
        this.text = text.replace(" ", "");
    }

    static Expr of(String text) {
        Formula formula = new Formula(text);
        Expr expr = formula.sum();
        if (formula.at != formula.text.length()) {
            throw new IllegalArgumentException(text + " at " + formula.at);
        }
        return expr;
    }

    private boolean take(String sign) {
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw new IllegalArgumentException(text + " lacks " + sign + " at " + at);
        }
    }

    private Expr sum() {
        Expr sum = product();
        while (true) {
            if (take("+")) {
                sum = sum.plus(product());
            } else if (take("-")) {
                sum = sum.minus(product());
            } else {
                return sum;
            }
        }
    }

    private Expr product() {
        Expr product = signed();
        while (true) {
            if (take("*")) {
                product = product.times(signed());
            } else if (take("/")) {
                product = product.over(signed());
            } else {
                return product;
            }
        }
    }

    private Expr signed() {
        if (take("-")) {
            Expr operand = signed();
            return operand instanceof Expr.Num number ? Expr.num(number.value().negate()) : operand.negated();
        }
        Expr base = primary();
        return take("^") ? base.pow(signed()) : base;
    }

    private Expr primary() {
        if (take("(")) {
            Expr inner = sum();
            // A quotient of numbers in brackets is a constant, as the claim language reads it.
            expect(")");
            return inner instanceof Apply apply
                            && apply.op() == Op.DIV
                            && apply.argument(0) instanceof Expr.Num a
                            && apply.argument(1) instanceof Expr.Num b
                            && !b.value().isZero()
                    ? Expr.num(a.value().over(b.value()))
                    : inner;
        }
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String word = text.substring(start, at);
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            return Expr.num(Rational.parse(word));
        }
        if (word.equals("if")) {
            return choice();
        }
        if (Op.named(word).isEmpty()) {
            return Expr.variable(word);
        }
        Op op = Op.named(word).get();
        List<Expr> arguments = new ArrayList<>();
        if (op.arity() > 0) {
            expect("(");
            arguments.add(sum());
            while (take(",")) {
                arguments.add(sum());
            }
            expect(")");
        }
        return new Apply(op, arguments);
    }

    private Expr choice() {
        expect("(");
        Expr left = sum();
        Comparison comparison = take("<=")
                ? Comparison.LE
                : take(">=") ? Comparison.GE : take("<") ? Comparison.LT : take(">") ? Comparison.GT : Comparison.EQ;
        if (comparison == Comparison.EQ) {
            expect("==");
        }
        Expr right = sum();
        expect(",");
        Expr then = sum();
        expect(",");
        Expr otherwise = sum();
        expect(")");
        return new Expr.If(new Relation.Compare(left, comparison, right), then, otherwise);
    }
}
