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
 * <p>Soundness: between two points the matrix changes by E = Σ (q − q′) M, with the entries of M in the slopes. The formulas below
 * hold at every matrix A between the bounds: d det = Σ cof dA, d A⁻¹ = −A⁻¹ dA A⁻¹, d(A⁻¹b) = A⁻¹(db − dA A⁻¹b), and d exp A is
 * the block above the diagonal of exp [[A, dA], [0, A]] (N. J. Higham, Functions of Matrices, 2008, theorem 4.12); they are linear in
 * dA, so that the mean value theorem gives the slopes. By Weyl's inequalities an eigenvalue changes by no less than the least
 * eigenvalue of E and no more than the largest, and these are sub- and superadditive; a norm changes by no more than that of E.
 */
final class MatrixSlopes {

    private final Matrices matrices;
    private final MatrixFunction function;
    private final int rows;
    private final int columns;
    private final List<Interval> bounds;
    private final List<Interval> value;

    MatrixSlopes(Matrices matrices, Implicit.OfMatrix matrix, List<Interval> bounds, List<Interval> value) {
        this.matrices = matrices;
        this.function = matrix.function();
        this.rows = matrix.rows();
        this.columns = matrix.columns();
        this.bounds = bounds;
        this.value = value;
    }

    /** @param m the slopes of the entries by the quantity */
    List<Interval> of(List<Interval> m) {
        if (m.stream().allMatch(Interval.ZERO::equals)) {
            return Collections.nCopies(value.size(), Interval.ZERO);
        }
        return (m.stream().allMatch(Interval::isBounded) ? bounded(m) : Optional.<List<Interval>>empty())
                .orElse(Collections.nCopies(value.size(), Interval.ENTIRE));
    }

    private Optional<List<Interval>> bounded(List<Interval> m) {
        return switch (function) {
            case DET -> determinant(m);
            case INV -> Optional.of(inverse(m));
            case SOLVE -> solution(m);
            case EXPM -> exponential(m);
            case EIGENVALUES, EIGMIN, EIGMAX -> eigenvalues(m);
            case OPNORM ->
                matrices.enclose(MatrixFunction.OPNORM, rows, columns, m)
                        .map(norm -> List.of(norm.get(0).negate().hull(norm.get(0))));
        };
    }

    private Optional<List<Interval>> determinant(List<Interval> m) {
        Interval sum = Interval.ZERO;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                Interval change = m.get(i * rows + j);
                if (change.equals(Interval.ZERO)) {
                    continue;
                }
                Optional<Interval> minor = minor(i, j);
                if (minor.isEmpty()) {
                    return Optional.empty();
                }
                Interval term = minor.get().times(change);
                sum = (i + j) % 2 == 0 ? sum.plus(term) : sum.minus(term);
            }
        }
        return Optional.of(List.of(sum));
    }

    private Optional<Interval> minor(int row, int column) {
        if (rows == 1) {
            return Optional.of(Interval.ONE);
        }
        List<Interval> rest = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                if (i != row && j != column) {
                    rest.add(bounds.get(i * rows + j));
                }
            }
        }
        return matrices.enclose(MatrixFunction.DET, rows - 1, rows - 1, rest).map(d -> d.get(0));
    }

    private List<Interval> inverse(List<Interval> m) {
        List<Interval> product = product(product(value, m, rows), value, rows);
        return product.stream().map(Interval::negate).toList();
    }

    private Optional<List<Interval>> solution(List<Interval> m) {
        List<Interval> system = new ArrayList<>(bounds);
        for (int i = 0; i < rows; i++) {
            Interval right = m.get(i * columns + rows);
            for (int j = 0; j < rows; j++) {
                right = right.minus(m.get(i * columns + j).times(value.get(j)));
            }
            system.set(i * columns + rows, right);
        }
        return matrices.enclose(MatrixFunction.SOLVE, rows, columns, system);
    }

    private Optional<List<Interval>> exponential(List<Interval> m) {
        int size = 2 * rows;
        List<Interval> block = new ArrayList<>(Collections.nCopies(size * size, Interval.ZERO));
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                block.set(i * size + j, bounds.get(i * rows + j));
                block.set((rows + i) * size + rows + j, bounds.get(i * rows + j));
                block.set(i * size + rows + j, m.get(i * rows + j));
            }
        }
        return matrices.enclose(MatrixFunction.EXPM, size, size, block).map(all -> {
            List<Interval> corner = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                corner.addAll(all.subList(i * size + rows, (i + 1) * size));
            }
            return corner;
        });
    }

    private Optional<List<Interval>> eigenvalues(List<Interval> m) {
        List<Interval> symmetric = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                symmetric.add(m.get(i * rows + j).intersect(m.get(j * rows + i)));
            }
        }
        if (symmetric.stream().anyMatch(Interval::isEmpty)) {
            return Optional.empty();
        }
        return matrices.enclose(MatrixFunction.EIGMIN, rows, rows, symmetric)
                .flatMap(least -> matrices.enclose(MatrixFunction.EIGMAX, rows, rows, symmetric)
                        .map(most ->
                                Collections.nCopies(value.size(), least.get(0).hull(most.get(0)))));
    }

    private static List<Interval> product(List<Interval> a, List<Interval> b, int size) {
        List<Interval> product = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                Interval sum = Interval.ZERO;
                for (int k = 0; k < size; k++) {
                    sum = sum.plus(a.get(i * size + k).times(b.get(k * size + j)));
                }
                product.add(sum);
            }
        }
        return product;
    }
}
