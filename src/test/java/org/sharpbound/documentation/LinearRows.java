package org.sharpbound.documentation;

import org.sharpbound.term.LinearOp;

/** What each operation on vectors and matrices means. A new one does not compile until it is told here. */
final class LinearRows {

    private LinearRows() {}

    static Row of(LinearOp op) {
        return switch (op) {
            case DOT -> new Row("dot(v, w)", "Σ vᵢwᵢ", "dot([1, 2], [3, 4]) == 11");
            case NORM -> new Row("norm(v)", "the Euclidean norm of a vector", "norm([3, 4]) == 5");
            case NORMSQ -> new Row("normsq(v)", "its square", "normsq([3, 4]) == 25");
            case SUM -> new Row("sum(v)", "the sum of the entries", "sum([1, 2, 3]) == 6");
            case MEAN -> new Row("mean(v)", "the mean of the entries", "mean([1, 2, 3]) == 2");
            case TRANSPOSE ->
                new Row(
                        "transpose(A)",
                        "rows become columns; of a vector, a matrix with one row",
                        "transpose([[1, 2], [3, 4]]) == [[1, 3], [2, 4]]");
            case OUTER -> new Row("outer(v, w)", "the matrix of the vᵢwⱼ", "outer([1, 2], [3, 4]) == [[3, 4], [6, 8]]");
            case TRACE -> new Row("trace(A)", "the sum of the diagonal", "trace([[1, 2], [3, 4]]) == 5");
            case DET -> new Row("det(A)", "the determinant", "det([[1, 2], [3, 4]]) == -2");
            case INV ->
                new Row(
                        "inv(A)",
                        "the inverse; where the determinant is not 0",
                        "inv([[2, 0], [0, 4]]) == [[1/2, 0], [0, 1/4]]");
            case SOLVE ->
                new Row(
                        "solve(A, b)",
                        "the x with A x = b; where the determinant is not 0",
                        "solve([[2, 0], [0, 4]], [2, 2]) == [1, 1/2]");
            case EXPM ->
                new Row("expm(A)", "the exponential of a square matrix", "5.43 < trace(expm([[1, 0], [0, 1]])) < 5.44");
            case OPNORM -> new Row("opnorm(A)", "the largest singular value", "opnorm([[0, 2], [1, 0]]) == 2");
            case FROBENIUS ->
                new Row(
                        "frobenius(A)",
                        "the root of the sum of the squared entries",
                        "frobenius([[1, 2], [2, 4]]) == 5");
            case EIGMIN ->
                new Row("eigmin(A)", "the least eigenvalue of a symmetric matrix", "eigmin([[2, 1], [1, 2]]) == 1");
            case EIGMAX -> new Row("eigmax(A)", "the greatest", "eigmax([[2, 1], [1, 2]]) == 3");
            case EIGENVALUES ->
                new Row("eigenvalues(A)", "all, in increasing order", "eigenvalues([[2, 1], [1, 2]]) == [1, 3]");
            case RANK -> new Row("rank(A)", "the rank; compared with an integer", "rank([[1, 2], [2, 4]]) == 1");
            case DIAG ->
                new Row(
                        "diag(v)",
                        "of a vector the diagonal matrix, of a matrix the diagonal",
                        "diag([1, 2]) == [[1, 0], [0, 2]]");
            case IDENTITY ->
                new Row("identity(n)", "the unit matrix; n is written out", "identity(2) == [[1, 0], [0, 1]]");
            case ZEROS -> new Row("zeros(n), zeros(n, m)", "a vector or a matrix of zeros", "zeros(2) == [0, 0]");
            case ONES -> new Row("ones(n), ones(n, m)", "a vector or a matrix of ones", "ones(1, 2) == [[1, 1]]");
        };
    }
}
