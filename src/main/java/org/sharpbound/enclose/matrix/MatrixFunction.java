package org.sharpbound.enclose.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Rational;

/**
 * The functions of matrices that are more than formulas in the entries.
 *
 * <p>Arguments are given one after the other, each row by row, and so is the result. An enclosure that is empty (no result at
 * all) says that the function may not be defined for some matrix between the bounds, or that an entry is the empty set.
 *
 * <p>Soundness: a result holds the value of the function for every choice of numbers in the entries at which it is asked
 * for. For {@link #EIGENVALUES}, {@link #EIGMIN} and {@link #EIGMAX} these are the <em>symmetric</em> matrices: the caller must have
 * shown that the entries (i, j) and (j, i) are the same expression. What is known of either is then used for both.
 */
public enum MatrixFunction {
    /** The exponential of a square matrix; always defined. */
    EXPM,
    /** All eigenvalues of a symmetric matrix, each as often as its multiplicity, the least first; always defined. */
    EIGENVALUES,
    /** The least eigenvalue of a symmetric matrix; always defined. */
    EIGMIN,
    /** The largest eigenvalue of a symmetric matrix; always defined. */
    EIGMAX,
    /** The largest singular value of a matrix of any shape; always defined. */
    OPNORM,
    /** The inverse of a square matrix, defined where it is not singular. */
    INV,
    /** solve(A, B) is the X with A X = B, for a square A, defined where it is not singular. */
    SOLVE,
    /** The determinant of a square matrix; always defined. */
    DET,
    /** The rank of a matrix of any shape; always defined. */
    RANK;

    private static final int GUARD = 8;

    /** The number of arguments. */
    public int arity() {
        return this == SOLVE ? 2 : 1;
    }

    /** The shape of the result; nothing if there is none for arguments of these shapes. */
    public Optional<Shape> result(List<Shape> arguments) {
        if (arguments.size() != arity()) {
            return Optional.empty();
        }
        Shape first = arguments.get(0);
        if (this != OPNORM && this != RANK && !first.isSquare()) {
            return Optional.empty();
        }
        return switch (this) {
            case EXPM, INV -> Optional.of(first);
            case EIGENVALUES -> Optional.of(Shape.vector(first.rows()));
            case EIGMIN, EIGMAX, OPNORM, DET, RANK -> Optional.of(Shape.SCALAR);
            case SOLVE -> Optional.of(arguments.get(1)).filter(right -> right.rows() == first.rows());
        };
    }

    /** Whether {@link #exact} gives a result wherever the function is defined. */
    public boolean isRational() {
        return this == INV || this == SOLVE || this == DET || this == RANK;
    }

    /**
     * The values at exact numbers; nothing where the function is not defined, or is not a rational one.
     *
     * @param shapes of the arguments
     * @param entries of all arguments
     * @throws IllegalArgumentException if the shapes do not fit, or the number of entries is another
     */
    public Optional<Rational[]> exact(List<Shape> shapes, Rational[] entries) {
        requireFit(shapes, entries.length);
        RationalMatrix first = RationalMatrix.of(
                shapes.get(0), List.of(entries).subList(0, shapes.get(0).size()));
        return switch (this) {
            case DET -> Optional.of(new Rational[] {first.det()});
            case RANK -> Optional.of(new Rational[] {Rational.of(first.rank().value())});
            case INV -> first.inv().map(MatrixFunction::listed);
            case SOLVE ->
                first.solve(RationalMatrix.of(
                                shapes.get(1),
                                List.of(entries).subList(first.shape().size(), entries.length)))
                        .map(MatrixFunction::listed);
            case EXPM, EIGENVALUES, EIGMIN, EIGMAX, OPNORM -> Optional.empty();
        };
    }

    private static Rational[] listed(RationalMatrix matrix) {
        return matrix.entries().toArray(Rational[]::new);
    }

    /**
     * An enclosure in doubles.
     *
     * @param shapes of the arguments
     * @param entries of all arguments
     * @throws IllegalArgumentException if the shapes do not fit, or the number of entries is another
     */
    public Optional<Interval[]> enclose(List<Shape> shapes, Interval[] entries) {
        requireFit(shapes, entries.length);
        return Arrays.stream(entries).anyMatch(Interval::isEmpty)
                ? Optional.empty()
                : enclose(Kind.DOUBLES, shapes, List.of(entries))
                        .map(result -> result.entries().toArray(Interval[]::new));
    }

    /**
     * An enclosure with about so many digits, where entries are known well enough.
     *
     * @throws IllegalArgumentException if the shapes do not fit, or the number of entries is another
     */
    public Optional<BigInterval[]> enclose(List<Shape> shapes, BigInterval[] entries, Precision precision) {
        requireFit(shapes, entries.length);
        if (Arrays.stream(entries).anyMatch(BigInterval::isEmpty)) {
            return Optional.empty();
        }
        Precision inner = Precision.ofDigits(Math.min(precision.digits() + GUARD, Precision.MAX_DIGITS));
        return enclose(Kind.decimals(inner), shapes, List.of(entries))
                .map(result -> result.entries().stream()
                        .map(entry -> entry.round(precision))
                        .toArray(BigInterval[]::new));
    }

    /**
     * Enclosures of the derivatives in doubles, for all matrices between the bounds: for each entry of the result those with
     * respect to all entries of the arguments. Nothing where one may not exist or is not known, and of {@link #RANK}.
     *
     * <p>For {@link #EIGENVALUES}, {@link #EIGMIN} and {@link #EIGMAX} they are meant for symmetric changes: the change of the value is
     * the sum over all entries, on both sides of the diagonal, of derivative times change.
     *
     * @param shapes of the arguments
     * @param entries of all arguments
     * @throws IllegalArgumentException if the shapes do not fit, or the number of entries is another
     */
    public Optional<Interval[][]> derivatives(List<Shape> shapes, Interval[] entries) {
        requireFit(shapes, entries.length);
        return Arrays.stream(entries).anyMatch(Interval::isEmpty)
                ? Optional.empty()
                : derivatives(Kind.DOUBLES, shapes, List.of(entries))
                        .map(all -> IntStream.range(0, all.rows())
                                .mapToObj(row -> all.row(row).toArray(Interval[]::new))
                                .toArray(Interval[][]::new));
    }

    private <T> Optional<IntervalMatrix<T>> derivatives(Kind<T> kind, List<Shape> shapes, List<T> entries) {
        IntervalMatrix<T> a = IntervalMatrix.of(
                kind, shapes.get(0), entries.subList(0, shapes.get(0).size()));
        Optional<IntervalMatrix<T>> found = switch (this) {
            case EXPM -> Exponential.derivatives(a);
            case EIGENVALUES -> Derivatives.ofEigenvalues(a, 0, a.rows());
            case EIGMIN -> Derivatives.ofEigenvalues(a, 0, 1);
            case EIGMAX -> Derivatives.ofEigenvalues(a, a.rows() - 1, 1);
            case OPNORM -> Derivatives.ofNorm(a);
            case INV -> Derivatives.ofInverse(a);
            case SOLVE -> Derivatives.ofSolution(a, rightHandSide(kind, shapes, entries));
            case DET -> Optional.of(Derivatives.ofDeterminant(a));
            case RANK -> Optional.empty();
        };
        return found.filter(IntervalMatrix::isBounded);
    }

    private static <T> IntervalMatrix<T> rightHandSide(Kind<T> kind, List<Shape> shapes, List<T> entries) {
        return IntervalMatrix.of(
                kind, shapes.get(1), entries.subList(shapes.get(0).size(), entries.size()));
    }

    private <T> Optional<IntervalMatrix<T>> enclose(Kind<T> kind, List<Shape> shapes, List<T> entries) {
        int split = shapes.get(0).size();
        IntervalMatrix<T> a = IntervalMatrix.of(kind, shapes.get(0), entries.subList(0, split));
        return switch (this) {
            case EXPM -> Optional.of(Exponential.of(a));
            case EIGENVALUES -> Optional.of(Eigenvalues.of(a));
            case EIGMIN -> Optional.of(Eigenvalues.least(a));
            case EIGMAX -> Optional.of(Eigenvalues.largest(a));
            case OPNORM -> Optional.of(Eigenvalues.norm(a));
            case INV -> LinearSystem.inverse(a);
            case SOLVE -> LinearSystem.solve(a, rightHandSide(kind, shapes, entries));
            case DET -> Optional.of(Determinant.of(a));
            case RANK -> Optional.of(RankBound.of(a));
        };
    }

    private void requireFit(List<Shape> shapes, int entries) {
        if (result(shapes).isEmpty()) {
            throw new IllegalArgumentException("not the shapes of arguments of " + this + ": " + shapes);
        }
        if (shapes.stream().mapToInt(Shape::size).sum() != entries) {
            throw new IllegalArgumentException("not the entries of " + shapes + ": " + entries);
        }
    }
}
