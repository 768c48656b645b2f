package org.sharpbound.claim.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.sharpbound.term.Expr;
import org.sharpbound.term.LinearOp;

/** How vectors and matrices are put together and taken apart. */
final class Construction {

    private final Scalars scalars;

    Construction(Scalars scalars) {
        this.scalars = scalars;
    }

    /** A vector of numbers, a matrix of vectors, its rows. */
    Shaped list(List<Shaped> parts) {
        Shape first = parts.get(0).shape();
        for (Shaped part : parts) {
            if (part.shape().isMatrix()) {
                throw new Mismatch("A list of matrices is neither a vector nor a matrix.");
            } else if (!part.shape().equals(first)) {
                throw new Mismatch("The parts of a list are of one kind, and here " + first + " stands beside "
                        + part.shape() + ".");
            }
        }
        Shaped.bounded(Shape.matrix(parts.size(), first.rows()));
        List<Expr> entries = new ArrayList<>();
        parts.forEach(part -> entries.addAll(part.entries()));
        return first.isNumber()
                ? Shaped.vector(entries)
                : new Shaped(Shape.matrix(parts.size(), first.rows()), entries);
    }

    /** {@code v[i]}, {@code M[i, j]}, or a row of a matrix, {@code M[i]}. */
    Shaped entry(Shaped of, List<Shaped> indices) {
        Shape shape = of.shape();
        if (indices.size() > shape.sizes().size()) {
            throw new Mismatch(
                    shape.isNumber()
                            ? "A number has no entries."
                            : "With " + indices.size() + " indices this is no entry: it is " + shape + ".");
        }
        int[] at = new int[indices.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = index(indices.get(i), shape.sizes().get(i), shape);
        }
        if (shape.isVector()) {
            return Shaped.number(of.at(at[0], 0));
        }
        return at.length == 2 ? Shaped.number(of.at(at[0], at[1])) : Shaped.vector(of.row(at[0]));
    }

    private static int index(Shaped index, int size, Shape shape) {
        if (!index.isNumber()
                || !(index.entries().get(0) instanceof Expr.Num n)
                || !n.value().isInteger()) {
            throw new Mismatch("not-an-integer", "An index is an integer, or made of integers and variables of sums.");
        }
        OptionalInt value = n.value().asInt();
        if (value.isEmpty() || value.getAsInt() < 1 || value.getAsInt() > size) {
            throw new Mismatch(
                    "index-out-of-range",
                    "The index " + n.value() + " is not between 1 and " + size + ": this is " + shape + ".");
        }
        return value.getAsInt() - 1;
    }

    /** {@code identity}, {@code zeros} or {@code ones}. */
    Shaped filled(LinearOp op, List<Shaped> sizes) {
        List<Integer> counts = sizes.stream().map(size -> size(op, size)).toList();
        if (op == LinearOp.IDENTITY) {
            Shaped.bounded(Shape.matrix(counts.get(0), counts.get(0)));
            return new Arithmetic(scalars).identity(counts.get(0));
        }
        Shape shape = Shaped.bounded(new Shape(counts));
        return new Shaped(shape, Collections.nCopies(shape.size(), scalars.number(op == LinearOp.ONES ? 1 : 0)));
    }

    private static int size(LinearOp op, Shaped size) {
        OptionalInt value = size.isNumber() && size.entries().get(0) instanceof Expr.Num n
                ? n.value().asInt()
                : OptionalInt.empty();
        if (value.isEmpty() || value.getAsInt() < 1) {
            throw new Mismatch("not-an-integer", op.text() + ": a size is a positive integer.");
        }
        return value.getAsInt();
    }

    Shaped transpose(Shaped a) {
        List<Expr> entries = new ArrayList<>();
        for (int j = 0; j < a.shape().columns(); j++) {
            for (int i = 0; i < a.shape().rows(); i++) {
                entries.add(a.at(i, j));
            }
        }
        return new Shaped(Shape.matrix(a.shape().columns(), a.shape().rows()), entries);
    }

    /** The matrix with a vector as its diagonal, or the diagonal of a matrix. */
    Shaped diagonal(Shaped a) {
        int size = Math.min(
                a.shape().rows(),
                a.shape().isMatrix() ? a.shape().columns() : a.shape().rows());
        List<Expr> entries = new ArrayList<>();
        if (a.shape().isMatrix()) {
            for (int i = 0; i < size; i++) {
                entries.add(a.at(i, i));
            }
            return Shaped.vector(entries);
        }
        Shape square = Shaped.bounded(Shape.matrix(size, size));
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                entries.add(i == j ? a.at(i, 0) : scalars.number(0));
            }
        }
        return new Shaped(square, entries);
    }
}
