package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.MatrixFunction;

/**
 * How a function of a matrix changes with one quantity, from how the entries do.
 *
 * <p>Soundness: between two points the matrix changes by E = Σ (q − q′) M, with the entries of M in their slopes, and all matrices on the
 * way are between the bounds. So where there are derivatives by the entries, the mean value theorem gives the slope Σ (derivative)
 * (slope of the entry). Where eigenvalues may meet, Weyl's inequalities say that one changes by no less than the least eigenvalue
 * of E and no more than the largest, and a norm by no more than that of E; all these are sublinear in E, so that they may be taken of
 * each M for itself (R. A. Horn, C. R. Johnson, Matrix Analysis, 2nd ed., section 4.3).
 */
final class MatrixSlopes {

    private final Matrices matrices;
    private final MatrixFunction function;
    private final int rows;
    private final int columns;
    private final int size;
    private final Optional<Interval[][]> derivatives;

    /** @param bounds of the entries */
    MatrixSlopes(Matrices matrices, Implicit.OfMatrix matrix, List<Interval> bounds) {
        this.matrices = matrices;
        this.function = matrix.function();
        this.rows = matrix.rows();
        this.columns = matrix.columns();
        this.size = matrix.names().size();
        this.derivatives = matrices.derivatives(function, rows, columns, bounds);
    }

    /**
     * The slopes of the entries of the value.
     *
     * @param m the slopes of the entries by the quantity
     */
    List<Interval> of(List<Interval> m) {
        if (m.stream().allMatch(Interval.ZERO::equals)) {
            return Collections.nCopies(size, Interval.ZERO);
        } else if (!m.stream().allMatch(Interval::isBounded)) {
            return Collections.nCopies(size, Interval.ENTIRE);
        }
        return derivatives
                .map(by -> sums(by, m))
                .or(() -> perturbation(m))
                .orElse(Collections.nCopies(size, Interval.ENTIRE));
    }

    private static List<Interval> sums(Interval[][] derivatives, List<Interval> m) {
        List<Interval> sums = new ArrayList<>();
        for (Interval[] row : derivatives) {
            Interval sum = Interval.ZERO;
            for (int e = 0; e < row.length; e++) {
                sum = sum.plus(row[e].times(m.get(e)));
            }
            sums.add(sum);
        }
        return sums;
    }

    private Optional<List<Interval>> perturbation(List<Interval> m) {
        return switch (function) {
            case EIGENVALUES, EIGMIN, EIGMAX -> eigenvalues(m);
            case OPNORM ->
                matrices.enclose(MatrixFunction.OPNORM, rows, columns, m)
                        .map(norm -> List.of(norm.get(0).negate().hull(norm.get(0))));
            case DET, INV, SOLVE, EXPM -> Optional.empty();
        };
    }

    private Optional<List<Interval>> eigenvalues(List<Interval> m) {
        List<Interval> symmetric = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                symmetric.add(m.get(i * rows + j).intersect(m.get(j * rows + i)));
            }
        }
        return matrices.enclose(MatrixFunction.EIGMIN, rows, rows, symmetric)
                .flatMap(least -> matrices.enclose(MatrixFunction.EIGMAX, rows, rows, symmetric)
                        .map(most -> Collections.nCopies(size, least.get(0).hull(most.get(0)))));
    }
}
