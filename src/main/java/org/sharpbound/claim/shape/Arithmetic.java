package org.sharpbound.claim.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;

/**
 * The scalar operations on vectors and matrices: sums of what has the same shape, the matrix product, products and quotients with
 * numbers, whole powers of square matrices; functions of one number, {@code min} and {@code max} entry by entry.
 */
final class Arithmetic {

    private static final int MAX_POWER = 100;

    private final Scalars scalars;

    Arithmetic(Scalars scalars) {
        this.scalars = scalars;
    }

    /** @throws Mismatch if the shapes do not fit the operation; at least one is not a number */
    Shaped apply(Op op, List<Shaped> arguments) {
        Shaped a = arguments.get(0);
        if (arguments.size() == 1) {
            return entrywise(op, a);
        }
        Shaped b = arguments.get(1);
        return switch (op) {
            case ADD -> same("+", a, b).zip(b, scalars::plus);
            case SUB -> same("-", a, b).zip(b, scalars::minus);
            case MUL -> product(a, b);
            case DIV -> quotient(a, b);
            case POW -> power(a, b);
            default -> between(op, a, b);
        };
    }

    private Shaped entrywise(Op op, Shaped a) {
        if (op == Op.EXP && a.shape().isSquare()) {
            throw new Mismatch("exp: of " + a.shape()
                    + " it could be meant entry by entry or not; its exponential series is expm.");
        }
        return a.map(entry -> scalars.apply(op, entry));
    }

    private Shaped between(Op op, Shaped a, Shaped b) {
        if (a.isNumber()) {
            return b.map(entry -> scalars.apply(op, a.entries().get(0), entry));
        } else if (b.isNumber()) {
            return a.map(entry -> scalars.apply(op, entry, b.entries().get(0)));
        }
        return same(op.text(), a, b).zip(b, (x, y) -> scalars.apply(op, x, y));
    }

    private static Shaped same(String sign, Shaped a, Shaped b) {
        if (!a.shape().equals(b.shape())) {
            String hint = a.isNumber() || b.isNumber()
                    ? "; times ones(…) a number fills a vector or matrix."
                    : a.shape().size() == b.shape().size() ? "; transpose one?" : ".";
            throw new Mismatch(sign + ": " + a.shape() + " and " + b.shape() + " have no common entries" + hint);
        }
        return a;
    }

    Shaped product(Shaped a, Shaped b) {
        if (a.isNumber()) {
            return b.map(entry -> scalars.times(a.entries().get(0), entry));
        } else if (b.isNumber()) {
            return a.map(entry -> scalars.times(entry, b.entries().get(0)));
        } else if (!a.shape().isMatrix() || a.shape().columns() != b.shape().rows()) {
            throw new Mismatch(notMultiplied(a.shape(), b.shape()));
        }
        Shape shape = b.shape().isMatrix()
                ? Shape.matrix(a.shape().rows(), b.shape().columns())
                : a.shape().rows() == 1 ? Shape.NUMBER : Shape.vector(a.shape().rows());
        Shaped.bounded(shape);
        List<Expr> entries = new ArrayList<>();
        for (int i = 0; i < a.shape().rows(); i++) {
            for (int j = 0; j < b.shape().columns(); j++) {
                List<Expr> terms = new ArrayList<>();
                for (int k = 0; k < b.shape().rows(); k++) {
                    terms.add(scalars.times(a.at(i, k), b.at(k, j)));
                }
                entries.add(scalars.sum(terms));
            }
        }
        return new Shaped(shape, entries);
    }

    private static String notMultiplied(Shape a, Shape b) {
        if (a.isVector() && b.isVector()) {
            return "*: two vectors; their product is dot(v, w), or outer(v, w) as a matrix.";
        } else if (a.isVector()) {
            return "*: a vector stands to the right of a matrix, A*v; to its left it is transposed, transpose(v)*A.";
        }
        boolean transposed = a.columns() == b.columns() || a.rows() == b.rows();
        return "*: " + a.sign() + " times " + b.sign() + ": " + a.columns() + " columns against " + b.rows() + " rows"
                + (transposed && b.isMatrix() ? "; transpose one?" : ".");
    }

    private Shaped quotient(Shaped a, Shaped b) {
        if (!b.isNumber()) {
            throw new Mismatch("/: the divisor is " + b.shape()
                    + (b.shape().isSquare() ? "; multiply by inv(A), or write solve(A, b)." : ", not a number."));
        }
        return a.map(entry -> scalars.over(entry, b.entries().get(0)));
    }

    private Shaped power(Shaped a, Shaped b) {
        if (!b.isNumber()) {
            throw new Mismatch("^: the exponent is " + b.shape() + ", not a number.");
        } else if (!a.shape().isSquare()) {
            throw new Mismatch("^: the base is " + a.shape()
                    + (a.shape().isVector() ? "; its squares add up to normsq(v)." : ", not a square matrix."));
        }
        OptionalInt exponent =
                b.entries().get(0) instanceof Expr.Num n ? n.value().asInt() : OptionalInt.empty();
        if (exponent.isEmpty() || exponent.getAsInt() < 0 || exponent.getAsInt() > MAX_POWER) {
            throw new Mismatch(
                    "not-an-integer",
                    "^: the exponent of a matrix is an integer from 0 to " + MAX_POWER + "; the inverse is inv(A).");
        }
        return power(a, exponent.getAsInt());
    }

    private Shaped power(Shaped a, int exponent) {
        if (exponent == 0) {
            return identity(a.shape().rows());
        }
        Shaped root = power(a, exponent / 2);
        Shaped square = exponent == 1 ? root : product(root, root);
        return exponent % 2 == 0 ? square : exponent == 1 ? a : product(square, a);
    }

    Shaped identity(int size) {
        List<Expr> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                entries.add(scalars.number(i == j ? 1 : 0));
            }
        }
        return new Shaped(Shape.matrix(size, size), entries);
    }
}
