package org.sharpbound.claim.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.sharpbound.term.Brackets;
import org.sharpbound.term.Expr;

/**
 * A number, vector or matrix, whose entries are core expressions.
 *
 * <p>Where a single expression is asked for, {@link #expr} writes it as a list of its entries, {@link #of} reads that again.
 *
 * @param entries row by row; one for a number
 */
public record Shaped(Shape shape, List<Expr> entries) {

    /** More than any closed form is made for; a statement has a few dozens of quantities at most. */
    public static final int MAX_ENTRIES = 2_500;

    public Shaped {
        entries = List.copyOf(entries);
        if (entries.size() != shape.size()) {
            throw new IllegalArgumentException(entries.size() + " entries for " + shape);
        }
    }

    public static Shaped number(Expr value) {
        return new Shaped(Shape.NUMBER, List.of(value));
    }

    public static Shaped vector(List<Expr> entries) {
        return new Shaped(Shape.vector(entries.size()), entries);
    }

    /** What {@link #expr} made, or an expression for a number. */
    public static Shaped of(Expr expr) {
        if (!Brackets.isList(expr)) {
            return number(expr);
        }
        List<Expr> parts = ((Expr.Call) expr).arguments();
        if (!Brackets.isList(parts.get(0))) {
            return vector(parts);
        }
        List<Expr> entries = new ArrayList<>();
        parts.forEach(row -> entries.addAll(((Expr.Call) row).arguments()));
        return new Shaped(Shape.matrix(parts.size(), entries.size() / parts.size()), entries);
    }

    /** The vector or matrix whose entries have names of their own: {@code v[1]}, {@code M[1,2]}. */
    public static Shaped variables(String name, Shape shape, UnaryOperator<Expr> shared) {
        List<Expr> entries =
                names(name, shape).stream().map(Expr::variable).map(shared).toList();
        return new Shaped(shape, entries);
    }

    /** The names of entries, row by row; the name itself for a number. */
    public static List<String> names(String name, Shape shape) {
        if (shape.isNumber()) {
            return List.of(name);
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= shape.rows(); i++) {
            for (int j = 1; j <= shape.columns(); j++) {
                names.add(shape.isMatrix() ? Brackets.named(name, i, j) : Brackets.named(name, i));
            }
        }
        return names;
    }

    /** @throws Mismatch if a vector or matrix of this shape is too large */
    public static Shape bounded(Shape shape) {
        if ((long) shape.rows() * shape.columns() > MAX_ENTRIES) {
            throw new Mismatch(
                    "too-large", "This is " + shape + "; a vector or matrix has at most " + MAX_ENTRIES + " entries.");
        }
        return shape;
    }

    /** The entries as one expression: itself, a list, or a list of rows. */
    public Expr expr() {
        if (shape.isNumber()) {
            return entries.get(0);
        }
        return shape.isVector()
                ? Brackets.list(entries)
                : Brackets.list(IntStream.range(0, shape.rows())
                        .<Expr>mapToObj(i -> Brackets.list(row(i)))
                        .toList());
    }

    public boolean isNumber() {
        return shape.isNumber();
    }

    /** An entry; rows and columns are counted from 0 here, and the column of a vector is 0. */
    public Expr at(int row, int column) {
        return entries.get(row * shape.columns() + column);
    }

    List<Expr> row(int row) {
        return entries.subList(row * shape.columns(), (row + 1) * shape.columns());
    }

    public Shaped map(UnaryOperator<Expr> each) {
        return new Shaped(shape, entries.stream().map(each).toList());
    }

    /** Entry by entry, with another of the same shape. */
    public Shaped zip(Shaped other, BinaryOperator<Expr> each) {
        return new Shaped(
                shape,
                IntStream.range(0, entries.size())
                        .mapToObj(i -> each.apply(entries.get(i), other.entries.get(i)))
                        .toList());
    }

    /** Whether all entries are rational numbers. */
    boolean isExact() {
        return entries.stream().allMatch(Expr.Num.class::isInstance);
    }
}
