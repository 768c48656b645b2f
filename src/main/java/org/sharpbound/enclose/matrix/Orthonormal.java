package org.sharpbound.enclose.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Columns made orthonormal up to rounding, by Gram and Schmidt's method; nothing is claimed of the result. */
final class Orthonormal {

    private Orthonormal() {}

    /** @param vectors points, whose columns are independent */
    static <T> IntervalMatrix<T> columns(IntervalMatrix<T> vectors) {
        Kind<T> kind = vectors.kind();
        List<List<T>> columns = new ArrayList<>();
        for (int k = 0; k < vectors.columns(); k++) {
            int column = k;
            List<T> rest = IntStream.range(0, vectors.rows())
                    .mapToObj(i -> vectors.at(i, column))
                    .toList();
            for (List<T> before : columns) {
                T share = product(kind, before, rest);
                rest = combined(kind, rest, before, share);
            }
            T length = kind.sqrt(product(kind, rest, rest));
            columns.add(rest.stream()
                    .map(entry -> kind.mid(kind.div(entry, length)))
                    .toList());
        }
        return IntervalMatrix.of(
                kind,
                vectors.rows(),
                vectors.columns(),
                (i, j) -> columns.get(j).get(i));
    }

    private static <T> T product(Kind<T> kind, List<T> a, List<T> b) {
        T sum = kind.arithmetic().number(0);
        for (int i = 0; i < a.size(); i++) {
            sum = kind.add(sum, kind.mul(a.get(i), b.get(i)));
        }
        return kind.mid(sum);
    }

    private static <T> List<T> combined(Kind<T> kind, List<T> rest, List<T> before, T share) {
        return IntStream.range(0, rest.size())
                .mapToObj(i -> kind.mid(kind.sub(rest.get(i), kind.mul(share, before.get(i)))))
                .toList();
    }
}
