package org.sharpbound.oracle.matrix;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sharpbound.term.MatrixFunction;

/** A matrix of decimals and its functions by textbook methods, rounded to nearest (Golub and Van Loan, Matrix Computations). */
public final class DecimalMatrix {

    /** Jacobi's method converges quadratically: this many sweeps serve for thousands of digits. */
    private static final int MAX_SWEEPS = 60;

    /** The exponential's series is summed for arguments below 2^-16. */
    private static final int HALVINGS = 16;

    /** Matrices smaller than this are rotated as if they were of this size. */
    private static final BigDecimal LEAST_SIZE = BigDecimal.valueOf(Double.MIN_NORMAL);

    private final BigDecimal[][] entries;
    private final MathContext context;

    /** @param digits to which every operation is rounded */
    public DecimalMatrix(List<BigDecimal> entries, int rows, int columns, int digits) {
        this(new BigDecimal[rows][columns], new MathContext(digits, RoundingMode.HALF_EVEN));
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                this.entries[i][j] = entries.get(i * columns + j);
            }
        }
    }

    private DecimalMatrix(BigDecimal[][] entries, MathContext context) {
        this.entries = entries;
        this.context = context;
    }

    /** The entries of the value, row by row; empty where it has none, as the inverse of a singular matrix. */
    public Optional<BigDecimal[]> value(MatrixFunction function) {
        return switch (function) {
            case EXPM -> Optional.of(exponential().flat());
            case INV -> solution(identity(entries.length, 1)).map(DecimalMatrix::flat);
            case SOLVE -> {
                int n = entries.length;
                yield new DecimalMatrix(columns(0, n), context)
                        .solution(columns(n, n + 1))
                        .map(DecimalMatrix::flat);
            }
            case DET -> Optional.of(new BigDecimal[] {determinant()});
            case EIGENVALUES -> Optional.of(eigenvalues());
            case EIGMIN -> Optional.of(new BigDecimal[] {eigenvalues()[0]});
            case EIGMAX -> Optional.of(new BigDecimal[] {eigenvalues()[entries.length - 1]});
            case OPNORM -> Optional.of(new BigDecimal[] {norm()});
        };
    }

    private BigDecimal[] flat() {
        return Arrays.stream(entries).flatMap(Arrays::stream).toArray(BigDecimal[]::new);
    }

    private BigDecimal[][] columns(int from, int to) {
        return Arrays.stream(entries)
                .map(row -> Arrays.copyOfRange(row, from, to))
                .toArray(BigDecimal[][]::new);
    }

    private static BigDecimal[][] identity(int n, int unit) {
        BigDecimal[][] identity = new BigDecimal[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(identity[i], BigDecimal.ZERO);
            identity[i][i] = BigDecimal.valueOf(unit);
        }
        return identity;
    }

    private DecimalMatrix times(DecimalMatrix other) {
        BigDecimal[][] product = new BigDecimal[entries.length][other.entries[0].length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < product[i].length; j++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int k = 0; k < other.entries.length; k++) {
                    sum = sum.add(entries[i][k].multiply(other.entries[k][j]), context);
                }
                product[i][j] = sum;
            }
        }
        return new DecimalMatrix(product, context);
    }

    private DecimalMatrix times(BigDecimal factor) {
        BigDecimal[][] product = Arrays.stream(entries)
                .map(row ->
                        Arrays.stream(row).map(x -> x.multiply(factor, context)).toArray(BigDecimal[]::new))
                .toArray(BigDecimal[][]::new);
        return new DecimalMatrix(product, context);
    }

    private DecimalMatrix transposed() {
        BigDecimal[][] transposed = new BigDecimal[entries[0].length][entries.length];
        for (int i = 0; i < entries.length; i++) {
            for (int j = 0; j < entries[i].length; j++) {
                transposed[j][i] = entries[i][j];
            }
        }
        return new DecimalMatrix(transposed, context);
    }

    /** The largest absolute value of an entry. */
    private BigDecimal size() {
        return Arrays.stream(flat()).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private DecimalMatrix exponential() {
        int halvings = HALVINGS + Math.max(0, Math.getExponent(size().doubleValue() * entries.length) + 1);
        BigDecimal scale = BigDecimal.ONE.divide(new BigDecimal(BigInteger.TWO.pow(halvings)), context);
        DecimalMatrix argument = times(scale);
        DecimalMatrix sum = new DecimalMatrix(identity(entries.length, 1), context);
        DecimalMatrix term = sum;
        // a term is 2^-16/k times the one before
        for (int k = 1; k <= context.getPrecision(); k++) {
            term = term.times(argument).times(BigDecimal.ONE.divide(BigDecimal.valueOf(k), context));
            sum = sum.plus(term);
        }
        for (int k = 0; k < halvings; k++) {
            sum = sum.times(sum);
        }
        return sum;
    }

    private DecimalMatrix plus(DecimalMatrix other) {
        BigDecimal[][] sum = new BigDecimal[entries.length][entries.length];
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[i][j] = entries[i][j].add(other.entries[i][j], context);
            }
        }
        return new DecimalMatrix(sum, context);
    }

    /** Elimination with the largest pivot of each column; empty if all that are left are 0. */
    private Optional<DecimalMatrix> solution(BigDecimal[][] right) {
        int n = entries.length;
        BigDecimal[][] a = copy();
        BigDecimal[][] b = Arrays.stream(right).map(BigDecimal[]::clone).toArray(BigDecimal[][]::new);
        for (int k = 0; k < n; k++) {
            int pivot = pivot(a, k);
            if (a[pivot][k].signum() == 0) {
                return Optional.empty();
            }
            swap(a, k, pivot);
            swap(b, k, pivot);
            for (int i = 0; i < n; i++) {
                if (i != k) {
                    BigDecimal factor = a[i][k].divide(a[k][k], context);
                    subtract(a[i], a[k], factor);
                    subtract(b[i], b[k], factor);
                }
            }
        }
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < b[k].length; j++) {
                b[k][j] = b[k][j].divide(a[k][k], context);
            }
        }
        return Optional.of(new DecimalMatrix(b, context));
    }

    private BigDecimal determinant() {
        BigDecimal[][] a = copy();
        BigDecimal determinant = BigDecimal.ONE;
        for (int k = 0; k < a.length; k++) {
            int pivot = pivot(a, k);
            if (a[pivot][k].signum() == 0) {
                return BigDecimal.ZERO;
            }
            swap(a, k, pivot);
            determinant = determinant.multiply(pivot == k ? a[k][k] : a[k][k].negate(), context);
            for (int i = k + 1; i < a.length; i++) {
                subtract(a[i], a[k], a[i][k].divide(a[k][k], context));
            }
        }
        return determinant;
    }

    private BigDecimal[][] copy() {
        return Arrays.stream(entries).map(BigDecimal[]::clone).toArray(BigDecimal[][]::new);
    }

    private static int pivot(BigDecimal[][] a, int k) {
        int pivot = k;
        for (int i = k + 1; i < a.length; i++) {
            pivot = a[i][k].abs().compareTo(a[pivot][k].abs()) > 0 ? i : pivot;
        }
        return pivot;
    }

    private static void swap(BigDecimal[][] a, int i, int j) {
        BigDecimal[] row = a[i];
        a[i] = a[j];
        a[j] = row;
    }

    private void subtract(BigDecimal[] row, BigDecimal[] other, BigDecimal factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j].subtract(factor.multiply(other[j]), context);
        }
    }

    private BigDecimal norm() {
        boolean wide = entries[0].length > entries.length;
        DecimalMatrix gram = wide ? times(transposed()) : transposed().times(this);
        BigDecimal[] squares = gram.eigenvalues();
        return squares[squares.length - 1].max(BigDecimal.ZERO).sqrt(context);
    }

    /** By Jacobi's rotations, in increasing order; of a symmetric matrix. */
    private BigDecimal[] eigenvalues() {
        BigDecimal[][] a = copy();
        BigDecimal negligible = size().max(LEAST_SIZE).scaleByPowerOfTen(-context.getPrecision());
        boolean rotated = true;
        for (int sweep = 0; sweep < MAX_SWEEPS && rotated; sweep++) {
            rotated = false;
            for (int p = 0; p < a.length; p++) {
                for (int q = p + 1; q < a.length; q++) {
                    if (a[p][q].abs().compareTo(negligible) > 0) {
                        rotate(a, p, q);
                        rotated = true;
                    }
                }
            }
        }
        BigDecimal[] values = new BigDecimal[a.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = a[i][i];
        }
        Arrays.sort(values);
        return values;
    }

    /** Makes one entry off the diagonal 0. Sums are rounded at once: exact ones of numbers far apart in size fill the memory. */
    private void rotate(BigDecimal[][] a, int p, int q) {
        BigDecimal twice = a[p][q].multiply(BigDecimal.valueOf(2));
        BigDecimal cotangent = a[q][q].subtract(a[p][p], context).divide(twice, context);
        BigDecimal root =
                cotangent.multiply(cotangent).add(BigDecimal.ONE, context).sqrt(context);
        BigDecimal tangent = BigDecimal.ONE.divide(cotangent.abs().add(root, context), context);
        tangent = cotangent.signum() < 0 ? tangent.negate() : tangent;
        BigDecimal secant =
                tangent.multiply(tangent).add(BigDecimal.ONE, context).sqrt(context);
        BigDecimal cosine = BigDecimal.ONE.divide(secant, context);
        BigDecimal sine = tangent.multiply(cosine, context);
        for (int k = 0; k < a.length; k++) {
            BigDecimal first = a[k][p];
            BigDecimal second = a[k][q];
            a[k][p] = cosine.multiply(first).subtract(sine.multiply(second), context);
            a[k][q] = sine.multiply(first).add(cosine.multiply(second), context);
        }
        for (int k = 0; k < a.length; k++) {
            BigDecimal first = a[p][k];
            BigDecimal second = a[q][k];
            a[p][k] = cosine.multiply(first).subtract(sine.multiply(second), context);
            a[q][k] = sine.multiply(first).add(cosine.multiply(second), context);
        }
    }
}
