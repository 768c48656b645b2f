package org.sharpbound.lab.linear;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.sharpbound.lab.random.RandomNumbers;

/**
 * The largest eigenvalues of a symmetric matrix that is known by its products with vectors (C. Lanczos 1950; B. N. Parlett, The symmetric
 * eigenvalue problem, 1980, chapter 13), with full reorthogonalisation, in as many steps as they ask for. A step costs a product, and
 * the vectors of all steps are kept.
 *
 * <p>That each pair is near an eigenpair is seen by its residual, and made sure of by {@link EigenvalueBounds}. That no larger
 * eigenvalue was missed is not: where one is multiple, the method may find it once. Where the start spans too little, it goes on with
 * a new direction, so that as many pairs as asked for are always found.
 */
public final class Lanczos {

    /** What is left of a vector that is in the span of the others but for rounding. */
    private static final double NOTHING = 1e-13;

    /** What must be left of a random vector for the rest to be accurate. */
    private static final double LITTLE = 1e-6;

    private final int n;
    private final UnaryOperator<double[]> product;
    private final LinearAlgebra library;
    private final RandomNumbers numbers;
    private double[][] basis = new double[16][];
    private final double[] diagonal;
    private final double[] beside;
    private int steps;

    private Lanczos(LinearAlgebra library, int n, UnaryOperator<double[]> product, long seed) {
        this.library = library;
        this.n = n;
        this.product = product;
        this.numbers = RandomNumbers.of(seed, 0);
        this.diagonal = new double[n];
        this.beside = new double[n];
    }

    /**
     * Eigenpairs as found.
     *
     * @param values the largest first
     * @param vectors k × n, a unit vector in each row
     * @param residuals ‖Av − θv‖, rounded, of each
     * @param steps how many were taken
     */
    public record Pairs(double[] values, Matrix vectors, double[] residuals, int steps) {}

    /** The largest eigenpairs of a symmetric matrix, of which all entries are read. */
    public static Pairs largest(LinearAlgebra library, Matrix symmetric, int count, double tolerance, long seed) {
        if (symmetric.rows() != symmetric.columns()) {
            throw new IllegalArgumentException(
                    "a symmetric matrix is square, not " + symmetric.rows() + " x " + symmetric.columns());
        }
        return largest(library, symmetric.rows(), x -> library.product(symmetric, x), count, tolerance, seed);
    }

    /**
     * The largest eigenpairs.
     *
     * @param library for the small problems
     * @param n rows of the matrix A
     * @param product Ax for x
     * @param count how many pairs, at most n
     * @param tolerance of residuals, relative to the largest absolute value of an eigenvalue; about 1e-14 is the least that rounding admits
     * @param seed of the vector to start with
     * @throws IllegalArgumentException if there are not so many pairs, the tolerance is not positive, or a product is not finite
     */
    public static Pairs largest(
            LinearAlgebra library, int n, UnaryOperator<double[]> product, int count, double tolerance, long seed) {
        if (count < 0 || count > n || !(tolerance > 0)) {
            throw new IllegalArgumentException(
                    count + " eigenvalues of " + n + " with a tolerance of " + tolerance + " cannot be asked for");
        }
        return new Lanczos(library, n, product, seed).find(count, tolerance);
    }

    private Pairs find(int count, double tolerance) {
        int look = Math.min(n, 2 * count + 8);
        if (n == 0) {
            return new Pairs(new double[0], Matrix.zeros(0, 0), new double[0], 0);
        }
        double[] next = fresh();
        double before = Double.NaN;
        int last = 0;
        while (true) {
            while (steps < look) {
                next = step(next);
            }
            Spectrum small = library.spectrum(projection());
            double excess = excess(small, count, tolerance);
            if (steps == n || excess <= 1) {
                return pairs(small, count);
            }
            // Errors fall off about geometrically; a look costs more than a step.
            double rate = StrictMath.log(before / excess) / (steps - last);
            double guess = rate > 0 ? Math.min(steps / 8.0, StrictMath.log(excess) / rate) : steps / 8.0;
            look = Math.min(n, steps + Math.max(4, (int) guess));
            before = excess;
            last = steps;
        }
    }

    /** Takes a direction into the basis, and gives the next one. */
    private double[] step(double[] direction) {
        if (steps == basis.length) {
            basis = Arrays.copyOf(basis, 2 * steps);
        }
        basis[steps] = direction;
        double[] image = product.apply(direction);
        double size = norm(image);
        if (!Double.isFinite(size)) {
            throw new IllegalArgumentException("a product with the matrix is not finite");
        }
        diagonal[steps] = dot(direction, image);
        subtract(image, diagonal[steps], direction);
        if (steps > 0) {
            subtract(image, beside[steps - 1], basis[steps - 1]);
        }
        steps++;
        double left = orthogonalise(image);
        if (left <= NOTHING * size) {
            beside[steps - 1] = 0;
            return steps < n ? fresh() : image;
        }
        beside[steps - 1] = left;
        return scaled(image, left);
    }

    /** A random unit vector that is orthogonal to the basis. */
    private double[] fresh() {
        double[] vector = new double[n];
        double left;
        double before;
        do {
            Arrays.setAll(vector, i -> numbers.normal());
            before = norm(vector);
            left = orthogonalise(vector);
        } while (left <= LITTLE * before);
        return scaled(vector, left);
    }

    /** Takes out what is in the span of the basis: again while that is most of the vector (Parlett 1980, section 6.9). Gives the norm of the rest. */
    private double orthogonalise(double[] vector) {
        double before;
        double after = norm(vector);
        int rounds = 0;
        do {
            before = after;
            for (int i = 0; i < steps; i++) {
                subtract(vector, dot(basis[i], vector), basis[i]);
            }
            after = norm(vector);
        } while (after < 0.7 * before && ++rounds < 4);
        return after;
    }

    private Matrix projection() {
        Matrix small = Matrix.zeros(steps, steps);
        for (int i = 0; i < steps; i++) {
            small.set(i, i, diagonal[i]);
            if (i > 0) {
                small.set(i, i - 1, beside[i - 1]);
            }
        }
        return small;
    }

    /** By how much the largest residual of the pairs exceeds what it may be, as a factor. */
    private double excess(Spectrum small, int count, double tolerance) {
        double scale = Math.max(Math.abs(small.values()[0]), Math.abs(small.values()[steps - 1]));
        double largest = 0;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, Math.abs(small.vectors().get(i, steps - 1)));
        }
        double residual = beside[steps - 1] * largest;
        return residual == 0 ? 0 : residual / (tolerance * scale);
    }

    private Pairs pairs(Spectrum small, int count) {
        double[] values = Arrays.copyOf(small.values(), count);
        Matrix vectors = Matrix.zeros(count, n);
        double[] residuals = new double[count];
        for (int i = 0; i < count; i++) {
            double[] vector = new double[n];
            for (int j = 0; j < steps; j++) {
                subtract(vector, -small.vectors().get(i, j), basis[j]);
            }
            vector = scaled(vector, norm(vector));
            System.arraycopy(vector, 0, vectors.values(), i * n, n);
            double[] residual = product.apply(vector);
            subtract(residual, values[i], vector);
            residuals[i] = norm(residual);
        }
        return new Pairs(values, vectors, residuals, steps);
    }

    private static double[] scaled(double[] vector, double by) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= by;
        }
        return vector;
    }

    private static void subtract(double[] from, double factor, double[] other) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * other[i];
        }
    }

    private static double norm(double[] vector) {
        double largest = 0;
        for (double x : vector) {
            largest = Math.max(largest, Math.abs(x)); // spreads what is not a number
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        // Squares of numbers of any size neither overflow nor vanish.
        int exponent = Math.getExponent(largest);
        double unit = Math.scalb(1.0, -Math.max(-1000, Math.min(1000, exponent)));
        double sum = 0;
        for (double x : vector) {
            sum += x * unit * (x * unit);
        }
        return Math.sqrt(sum) / unit;
    }

    /** Four sums at once, for one would wait for itself. */
    private static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
