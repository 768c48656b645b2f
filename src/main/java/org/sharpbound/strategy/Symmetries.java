package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * One-parameter groups that act on a margin f by scaling (x → sʷ x, f → sᵏ f) or by translation (x → x + s d, f → f).
 *
 * <p>By Euler's theorem the weights are the solutions of Σ wᵢ xᵢ ∂ᵢf = k f, and the directions those of Σ dᵢ ∂ᵢf = 0: linear
 * equations at every point, here at samples. What is found is a guess.
 */
final class Symmetries {

    /** Weights are multiples of 1/12. */
    private static final long PARTS = 12;

    private static final double LARGEST_WEIGHT = 12;
    private static final double TOLERANCE = 1e-8;
    private static final double NEARLY_RATIONAL = 1e-6;

    private final List<double[]> values = new ArrayList<>();
    private final int dimension;

    private Symmetries(int dimension) {
        this.dimension = dimension;
    }

    /** Of a margin in the variables of the samples' box; none are found where a derivative cannot be written down. */
    static Optional<Symmetries> of(Expr margin, List<String> variables, Samples samples) {
        Symmetries symmetries = new Symmetries(variables.size());
        List<Expr> exprs = new ArrayList<>();
        for (String variable : variables) {
            Optional<Expr> derivative = Symbolic.derivative(margin, variable);
            if (derivative.isEmpty()) {
                return Optional.empty();
            }
            exprs.add(derivative.get());
        }
        exprs.add(margin);
        variables.forEach(variable -> exprs.add(Expr.variable(variable)));
        symmetries.values.addAll(samples.rows(exprs));
        return symmetries.values.size() > 2 * variables.size() + 2 ? Optional.of(symmetries) : Optional.empty();
    }

    /**
     * Independent scalings, none of which changes the first variable of another.
     *
     * @return for each the weights of the variables, and the degree last
     */
    List<List<Rational>> scalings() {
        List<double[]> equations = new ArrayList<>();
        for (double[] row : values) {
            double[] equation = new double[dimension + 1];
            for (int v = 0; v < dimension; v++) {
                equation[v] = row[v] * row[dimension + 1 + v];
            }
            equation[dimension] = -row[dimension];
            equations.add(equation);
        }
        return solutions(equations, dimension + 1);
    }

    /** Independent directions of translations. */
    List<List<Rational>> translations() {
        return solutions(
                values.stream().map(row -> Arrays.copyOf(row, dimension)).toList(), dimension);
    }

    private static List<List<Rational>> solutions(List<double[]> equations, int unknowns) {
        double[][] rows = equations.stream()
                .map(Symmetries::normed)
                .filter(r -> r != null)
                .toArray(double[][]::new);
        int[] pivots = reduce(rows, unknowns);
        List<double[]> basis = new ArrayList<>();
        for (int free = 0; free < unknowns; free++) {
            double[] solution = new double[unknowns];
            solution[free] = 1;
            boolean isPivot = false;
            for (int r = 0; r < pivots.length; r++) {
                isPivot |= pivots[r] == free;
                solution[pivots[r]] = pivots[r] == free ? 1 : -rows[r][free];
            }
            if (!isPivot) {
                basis.add(solution);
            }
        }
        double[][] reduced = basis.toArray(double[][]::new);
        reduce(reduced, unknowns);
        List<List<Rational>> found = new ArrayList<>();
        for (double[] solution : reduced) {
            rational(solution).ifPresent(found::add);
        }
        return found;
    }

    private static double[] normed(double[] row) {
        double largest = 0;
        for (double entry : row) {
            largest = Math.max(largest, Math.abs(entry));
        }
        if (!(largest > 0) || Double.isInfinite(largest)) {
            return null;
        }
        double[] normed = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            normed[i] = row[i] / largest;
        }
        return normed;
    }

    /** Reduced row echelon form, in place; the columns of the leading ones. */
    private static int[] reduce(double[][] rows, int columns) {
        List<Integer> pivots = new ArrayList<>();
        for (int c = 0; c < columns && pivots.size() < rows.length; c++) {
            int at = pivots.size();
            int best = at;
            for (int r = at; r < rows.length; r++) {
                best = Math.abs(rows[r][c]) > Math.abs(rows[best][c]) ? r : best;
            }
            if (Math.abs(rows[best][c]) > TOLERANCE) {
                double[] row = rows[best];
                rows[best] = rows[at];
                rows[at] = row;
                double lead = row[c];
                for (int i = 0; i < columns; i++) {
                    row[i] /= lead;
                }
                clear(rows, at, c);
                pivots.add(c);
            }
        }
        return pivots.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void clear(double[][] rows, int pivot, int column) {
        for (int r = 0; r < rows.length; r++) {
            double factor = rows[r][column];
            for (int i = 0; r != pivot && i < rows[r].length; i++) {
                rows[r][i] -= factor * rows[pivot][i];
            }
        }
    }

    private static Optional<List<Rational>> rational(double[] solution) {
        List<Rational> weights = new ArrayList<>();
        for (double weight : solution) {
            long parts = Math.round(weight * PARTS);
            if (!(Math.abs(weight) <= LARGEST_WEIGHT) || Math.abs(weight * PARTS - parts) > NEARLY_RATIONAL) {
                return Optional.empty();
            }
            weights.add(Rational.of(parts, PARTS));
        }
        return Optional.of(weights);
    }
}
