package org.sharpbound.enclose.matrix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.sharpbound.enclose.series.Arithmetic;

/** Signs s with s(i) s(j) a(i,j) ≥ 0 for all entries off the diagonal, found by walking from each row to its neighbours. */
final class Signature {

    private Signature() {}

    /** The signs, 1 or -1; nothing where there are none, or an entry may have either sign. */
    static <T> Optional<int[]> of(IntervalMatrix<T> a) {
        int size = a.rows();
        int[] signs = new int[size];
        Deque<Integer> open = new ArrayDeque<>();
        for (int start = 0; start < size; start++) {
            if (signs[start] == 0) {
                signs[start] = 1;
                open.add(start);
            }
            while (!open.isEmpty()) {
                int i = open.remove();
                for (int j = 0; j < size; j++) {
                    int wanted = signs[i] * sign(a, i, j);
                    if (j != i && wanted != 0 && signs[j] == 0) {
                        signs[j] = wanted;
                        open.add(j);
                    }
                }
            }
        }
        return fits(a, signs) ? Optional.of(signs) : Optional.empty();
    }

    /** What the entries on both sides of the diagonal ask for, one of them if they differ. */
    private static <T> int sign(IntervalMatrix<T> a, int i, int j) {
        Arithmetic<T> arithmetic = a.kind().arithmetic();
        T entry = arithmetic.isZero(a.at(i, j)) ? a.at(j, i) : a.at(i, j);
        return arithmetic.isZero(entry) ? 0 : arithmetic.isNonnegative(entry) ? 1 : -1;
    }

    private static <T> boolean fits(IntervalMatrix<T> a, int[] signs) {
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.rows(); j++) {
                T entry = signs[i] == signs[j]
                        ? a.at(i, j)
                        : a.kind().arithmetic().neg(a.at(i, j));
                if (i != j && !a.kind().arithmetic().isNonnegative(entry)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The matrix with the entries s(i) s(j) a(i,j). */
    static <T> IntervalMatrix<T> turned(IntervalMatrix<T> a, int[] signs) {
        return IntervalMatrix.of(
                a.kind(),
                a.rows(),
                a.rows(),
                (i, j) -> signs[i] == signs[j]
                        ? a.at(i, j)
                        : a.kind().arithmetic().neg(a.at(i, j)));
    }
}
