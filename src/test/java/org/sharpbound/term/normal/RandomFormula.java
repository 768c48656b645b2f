package org.sharpbound.term.normal;

import java.util.List;
import java.util.Random;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/** Random core expressions in x and y, rich in what the rules look for: powers, roots, signs, simple numbers. */
final class RandomFormula {

    private static final List<Op> FUNCTIONS = List.of(
            Op.NEG, Op.ABS, Op.SQRT, Op.SQRT, Op.CBRT, Op.EXP, Op.EXP, Op.LOG, Op.LOG, Op.SIN, Op.COS, Op.TAN, Op.ASIN,
            Op.ACOS, Op.ATAN, Op.SINH, Op.COSH, Op.TANH, Op.ERF, Op.ERFC, Op.RELU, Op.STEP, Op.SIGN, Op.FLOOR);
    private static final List<Op> ARITHMETIC = List.of(Op.ADD, Op.SUB, Op.MUL, Op.DIV);
    private static final List<Rational> EXPONENTS = List.of(
            Rational.of(2),
            Rational.of(2),
            Rational.of(3),
            Rational.of(-1),
            Rational.of(-2),
            Rational.ZERO,
            Rational.of(4),
            Rational.HALF,
            Rational.of(1, 3),
            Rational.of(2, 3),
            Rational.of(-1, 2),
            Rational.of(3, 2),
            Rational.of(-4, 3),
            Rational.of(1, 4),
            Rational.of(5, 6),
            Rational.of(1, 9));

    private final Random random;

    RandomFormula(Random random) {
        this.random = random;
    }

    Expr next(int depth) {
        int choice = random.nextInt(20);
        if (depth == 0 || choice == 0) {
            return leaf();
        }
        if (choice < 8) {
            return Expr.apply(any(ARITHMETIC), next(depth - 1), next(depth - 1));
        }
        if (choice < 11) {
            return next(depth - 1).pow(Expr.num(any(EXPONENTS)));
        }
        if (choice == 11) {
            return next(depth - 1).pow(next(depth - 1));
        }
        if (choice == 12) {
            return Expr.apply(random.nextBoolean() ? Op.MIN : Op.MAX, next(depth - 1), next(depth - 1));
        }
        if (choice == 13 && depth < 3) {
            Comparison comparison = Comparison.values()[random.nextInt(Comparison.values().length)];
            return new Expr.If(new Relation.Compare(next(1), comparison, next(1)), next(depth - 1), next(depth - 1));
        }
        return Expr.apply(any(FUNCTIONS), next(depth - 1));
    }

    private Expr leaf() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> Expr.variable("x");
            case 4, 5 -> Expr.variable("y");
            case 6 -> new Apply(random.nextBoolean() ? Op.PI : Op.E, List.of());
            case 7 -> Expr.num(Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(4)));
            default -> Expr.num(random.nextInt(7) - 2);
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
