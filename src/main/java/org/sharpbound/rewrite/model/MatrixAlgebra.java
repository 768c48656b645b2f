package org.sharpbound.rewrite.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Linear algebra with entries of one kind: everything that is a rational function of the entries, and norms of vectors.
 *
 * <p>An operation on sizes that do not fit is {@link Unevaluated}.
 */
final class MatrixAlgebra<T> {

    /** Determinants are expanded along rows, which is for small matrices only. */
    private static final int LARGEST_DETERMINANT = 6;

    private final MatrixEntries<T> in;

    MatrixAlgebra(MatrixEntries<T> entries) {
        this.in = entries;
    }

    MatrixEntries<T> entries() {
        return in;
    }

    Matrix<T> identity(int size) {
        return multiple(in.number(1), size);
    }

    private Matrix<T> multiple(T factor, int size) {
        List<T> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                entries.add(i == j ? factor : in.number(0));
            }
        }
        return new Matrix<>(size, size, entries);
    }

    /** With the size of the other, if it is left open. */
    Matrix<T> sized(Matrix<T> matrix, Matrix<T> other) {
        return matrix.isOpen() && other.isSquare() && !other.isOpen()
                ? multiple(matrix.scalar(), other.rows())
                : matrix;
    }

    Matrix<T> plus(Matrix<T> a, Matrix<T> b) {
        return entrywise(a, b, in::add, "sum");
    }

    Matrix<T> minus(Matrix<T> a, Matrix<T> b) {
        return entrywise(a, b, in::sub, "difference");
    }

    private Matrix<T> entrywise(Matrix<T> a, Matrix<T> b, BinaryOperator<T> operation, String what) {
        Matrix<T> left = sized(a, b);
        Matrix<T> right = sized(b, a);
        if (!left.sameSize(right)) {
            throw new Unevaluated("a " + what + " of matrices " + left.size() + " and " + right.size());
        }
        List<T> entries = new ArrayList<>();
        for (int i = 0; i < left.entries().size(); i++) {
            entries.add(operation.apply(left.entries().get(i), right.entries().get(i)));
        }
        return new Matrix<>(left.rows(), left.columns(), entries);
    }

    Matrix<T> scaled(Matrix<T> matrix, T factor) {
        return matrix.mapped(entry -> in.mul(factor, entry));
    }

    Matrix<T> over(Matrix<T> matrix, T divisor) {
        return matrix.mapped(entry -> in.div(entry, divisor));
    }

    Matrix<T> negated(Matrix<T> matrix) {
        return matrix.mapped(in::neg);
    }

    Matrix<T> times(Matrix<T> a, Matrix<T> b) {
        if (a.isNumber() || a.isOpen()) {
            return scaled(b, a.scalar());
        } else if (b.isNumber() || b.isOpen()) {
            return scaled(a, b.scalar());
        } else if (a.columns() != b.rows()) {
            throw new Unevaluated("a product of matrices " + a.size() + " and " + b.size());
        }
        List<T> entries = new ArrayList<>();
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < b.columns(); j++) {
                T sum = in.mul(a.get(i, 0), b.get(0, j));
                for (int k = 1; k < a.columns(); k++) {
                    sum = in.add(sum, in.mul(a.get(i, k), b.get(k, j)));
                }
                entries.add(sum);
            }
        }
        return new Matrix<>(a.rows(), b.columns(), entries);
    }

    T dot(Matrix<T> a, Matrix<T> b) {
        if (!a.sameSize(b)) {
            throw new Unevaluated("an inner product of " + a.size() + " and " + b.size());
        }
        T sum = in.mul(a.entries().get(0), b.entries().get(0));
        for (int i = 1; i < a.entries().size(); i++) {
            sum = in.add(sum, in.mul(a.entries().get(i), b.entries().get(i)));
        }
        return sum;
    }

    /** The sum of the squares of all entries. */
    T squares(Matrix<T> a) {
        needSize(a);
        return a.entries().stream().map(in::square).reduce(in::add).orElseThrow();
    }

    T norm(Matrix<T> a) {
        needSize(a);
        return a.isNumber() ? in.apply(org.sharpbound.term.Op.ABS, List.of(a.scalar())) : in.sqrt(squares(a));
    }

    T trace(Matrix<T> a) {
        needSquare(a);
        T sum = a.get(0, 0);
        for (int i = 1; i < a.rows(); i++) {
            sum = in.add(sum, a.get(i, i));
        }
        return sum;
    }

    T determinant(Matrix<T> a) {
        needSquare(a);
        if (a.rows() > LARGEST_DETERMINANT) {
            throw new Unevaluated("the determinant of a matrix " + a.size());
        } else if (a.rows() == 1) {
            return a.scalar();
        }
        T sum = in.mul(a.get(0, 0), determinant(a.minor(0, 0)));
        for (int j = 1; j < a.rows(); j++) {
            T term = in.mul(a.get(0, j), determinant(a.minor(0, j)));
            sum = j % 2 == 0 ? in.add(sum, term) : in.sub(sum, term);
        }
        return sum;
    }

    /** By Cramer's rule, which holds for enclosures as it stands. */
    Matrix<T> inverse(Matrix<T> a) {
        if (a.isOpen() || a.isNumber()) {
            return a.mapped(entry -> in.div(in.number(1), entry));
        }
        T determinant = determinant(a);
        List<T> entries = new ArrayList<>();
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.rows(); j++) {
                T cofactor = determinant(a.minor(j, i));
                entries.add(in.div((i + j) % 2 == 0 ? cofactor : in.neg(cofactor), determinant));
            }
        }
        return new Matrix<>(a.rows(), a.rows(), entries);
    }

    private static void needSize(Matrix<?> a) {
        if (a.isOpen()) {
            throw new Unevaluated("of an identity whose dimension is not known");
        }
    }

    private static void needSquare(Matrix<?> a) {
        needSize(a);
        if (!a.isSquare()) {
            throw new Unevaluated("a square matrix is expected, not " + a.size());
        }
    }
}
