package org.sharpbound.enclose.matrix;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.sharpbound.enclose.series.Arithmetic;

/**
 * A change of basis that makes a symmetric matrix of points A nearly diagonal.
 *
 * @param vectors V, nearly orthonormal columns
 * @param form encloses VᵀAV; its diagonal does not decrease by much
 * @param gram encloses VᵀV
 * @param deviation a point that is no smaller than the norm of VᵀV − I
 */
record Basis<T>(IntervalMatrix<T> vectors, IntervalMatrix<T> form, IntervalMatrix<T> gram, T deviation) {

    /**
     * A basis; where the arithmetic of doubles is enough, by that.
     *
     * @param points symmetric
     * @param isNarrow whether as many digits are wanted as the kind has
     */
    static <T> Basis<T> of(IntervalMatrix<T> points, boolean isNarrow) {
        double[][] near = Jacobi.vectors(doubles(points));
        Basis<T> basis =
                isNarrow ? FixedBasis.of(points, near).orElseGet(() -> direct(points, near)) : direct(points, near);
        return basis.sorted();
    }

    private static <T> Basis<T> direct(IntervalMatrix<T> points, double[][] near) {
        Arithmetic<T> arithmetic = points.kind().arithmetic();
        int size = points.rows();
        return of(
                points,
                IntervalMatrix.of(points.kind(), size, size, (i, j) -> arithmetic.between(near[i][j], near[i][j])));
    }

    /** What these vectors make of a matrix, whatever they are. */
    static <T> Basis<T> of(IntervalMatrix<T> points, IntervalMatrix<T> vectors) {
        IntervalMatrix<T> transposed = vectors.transpose();
        IntervalMatrix<T> form = transposed.times(points.times(vectors));
        IntervalMatrix<T> gram = transposed.times(vectors);
        T deviation = gram.minus(IntervalMatrix.identity(points.kind(), points.rows()))
                .norm();
        return new Basis<>(vectors, form, gram, deviation);
    }

    private static <T> double[][] doubles(IntervalMatrix<T> points) {
        double[][] near = new double[points.rows()][points.rows()];
        for (int i = 0; i < near.length; i++) {
            for (int j = 0; j < near.length; j++) {
                near[i][j] = points.kind().near(points.at(i, j));
            }
        }
        return near;
    }

    private Basis<T> sorted() {
        Kind<T> kind = form.kind();
        int size = form.rows();
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> kind.near(form.at(k, k))))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Basis<>(
                IntervalMatrix.of(kind, size, size, (i, j) -> vectors.at(i, order[j])),
                IntervalMatrix.of(kind, size, size, (i, j) -> form.at(order[i], order[j])),
                IntervalMatrix.of(kind, size, size, (i, j) -> gram.at(order[i], order[j])),
                deviation);
    }
}
