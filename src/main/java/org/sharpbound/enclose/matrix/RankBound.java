package org.sharpbound.enclose.matrix;

import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.series.Arithmetic;

/**
 * Ranks: exact for points, else between the size of a minor that vanishes for no matrix between the bounds, and the number of
 * rows or columns that are not 0 throughout.
 */
final class RankBound {

    private RankBound() {}

    /** One entry. */
    static <T> IntervalMatrix<T> of(IntervalMatrix<T> a) {
        Arithmetic<T> arithmetic = a.kind().arithmetic();
        Optional<RationalMatrix> exact = a.exact();
        if (exact.isPresent()) {
            T value = arithmetic.number(exact.get().rank().value());
            return IntervalMatrix.of(a.kind(), Shape.SCALAR, List.of(value));
        }
        int most = Math.min(occupied(a), occupied(a.transpose()));
        int least = a.isBounded() ? regular(a) : 0;
        return IntervalMatrix.of(a.kind(), Shape.SCALAR, List.of(arithmetic.between(least, most)));
    }

    private static <T> int occupied(IntervalMatrix<T> a) {
        int rows = 0;
        for (int i = 0; i < a.rows(); i++) {
            boolean isZero = true;
            for (int j = 0; j < a.columns(); j++) {
                isZero &= a.kind().arithmetic().isZero(a.at(i, j));
            }
            rows += isZero ? 0 : 1;
        }
        return rows;
    }

    /** The size of the largest minor, of rows and columns that elimination takes first, that is shown not to vanish. */
    private static <T> int regular(IntervalMatrix<T> a) {
        List<List<Integer>> pivots = Approximation.pivots(a.mid());
        for (int size = pivots.get(0).size(); size > 0; size--) {
            List<Integer> rows = pivots.get(0);
            List<Integer> columns = pivots.get(1);
            if (LinearSystem.isRegular(
                    IntervalMatrix.of(a.kind(), size, size, (i, j) -> a.at(rows.get(i), columns.get(j))))) {
                return size;
            }
        }
        return 0;
    }
}
