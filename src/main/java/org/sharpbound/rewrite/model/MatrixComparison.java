package org.sharpbound.rewrite.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.series.Decimals;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Rational;

/**
 * What the enclosures of both sides of a comparison say of it.
 *
 * <p>Operators are ordered by their quadratic forms: none of the principal minors of the difference may be negative (R. A. Horn,
 * C. R. Johnson, Matrix Analysis, theorem 7.2.5).
 */
final class MatrixComparison {

    /** @param where an entry, a minor, or nothing for numbers */
    record Conflict(String where, BigInterval left, BigInterval right) {}

    private final MatrixAlgebra<Jet> algebra;
    private final Decimals decimals;
    private final int wanted;
    private int digits;
    private boolean certain = true;
    private Optional<Conflict> conflict = Optional.empty();

    private MatrixComparison(JetArithmetic in, int wanted) {
        this.algebra = new MatrixAlgebra<>(in);
        this.decimals = in.decimals();
        this.wanted = wanted;
        this.digits = wanted;
    }

    /**
     * @param digits how many are wanted
     * @throws Unevaluated if the sides cannot be compared
     */
    static MatrixComparison of(
            Matrix<Jet> left, Comparison comparison, Matrix<Jet> right, JetArithmetic in, int digits) {
        MatrixComparison result = new MatrixComparison(in, digits);
        Matrix<Jet> first = result.algebra.sized(left, right);
        Matrix<Jet> second = result.algebra.sized(right, left);
        if (!first.sameSize(second)) {
            throw new Unevaluated("one side is " + left.size() + " and the other " + right.size());
        }
        switch (comparison) {
            case EQ -> result.equal(first, second);
            case LE, LT -> result.ordered(first, second, comparison == Comparison.LT);
            case GE, GT -> result.ordered(second, first, comparison == Comparison.GT);
            case NE -> result.different(first, second);
        }
        return result;
    }

    /** How many digits of both sides are known together, and no more than wanted; for what may be 0, decimals. */
    int digits() {
        return digits;
    }

    /** Whether the enclosures show the comparison, as far as its sides are known. */
    boolean isCertain() {
        return certain;
    }

    Optional<Conflict> conflict() {
        return conflict;
    }

    private void equal(Matrix<Jet> left, Matrix<Jet> right) {
        for (int i = 0; i < left.entries().size(); i++) {
            BigInterval a = left.entries().get(i).base();
            BigInterval b = right.entries().get(i).base();
            if (a.intersect(b).isEmpty() && conflict.isEmpty()) {
                conflict = Optional.of(new Conflict(place(left, i), a, b));
            }
            digits = Math.min(digits, known(a.hull(b)));
        }
    }

    private void different(Matrix<Jet> left, Matrix<Jet> right) {
        certain = false;
        boolean same = true;
        for (int i = 0; i < left.entries().size(); i++) {
            BigInterval a = left.entries().get(i).base();
            BigInterval b = right.entries().get(i).base();
            certain |= a.intersect(b).isEmpty();
            same &= a.isPoint() && a.equals(b);
            digits = Math.min(digits, Math.min(known(a), known(b)));
        }
        if (same) {
            BigInterval a = left.entries().get(0).base();
            conflict = Optional.of(new Conflict(place(left, 0), a, a));
        }
    }

    private static String place(Matrix<?> matrix, int index) {
        if (matrix.isNumber()) {
            return "";
        }
        int row = index / matrix.columns() + 1;
        return matrix.columns() == 1 ? "entry " + row : "entry " + row + ", " + (index % matrix.columns() + 1);
    }

    private int known(BigInterval value) {
        BigDecimal width = value.hi().subtract(value.lo());
        if (width.signum() == 0) {
            return wanted;
        }
        BigDecimal size = decimals.holdsZero(value)
                ? BigDecimal.ONE
                : value.lo().abs().min(value.hi().abs());
        return Math.min(wanted, Math.max(0, exponent(size) - exponent(width) - 1));
    }

    /** The power of ten of the first digit. */
    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    private void ordered(Matrix<Jet> less, Matrix<Jet> more, boolean strictly) {
        if (less.isNumber()) {
            BigInterval a = less.scalar().base();
            BigInterval b = more.scalar().base();
            boolean shown = strictly ? a.certainlyLess(b) : a.certainlyLessEqual(b);
            boolean refuted = strictly ? b.certainlyLessEqual(a) : b.certainlyLess(a);
            boolean touching = !shown && !refuted;
            digits = touching ? known(a.hull(b)) : Math.min(known(a), known(b));
            // equal to many digits is not less, but may be at most
            certain = shown || touching && !strictly;
            conflict = refuted ? Optional.of(new Conflict("", a, b)) : Optional.empty();
            return;
        }
        Matrix<Jet> difference = algebra.minus(more, less);
        Matrix<Jet> twice = algebra.plus(difference, difference.transposed());
        Jet half = Jet.of(decimals.number(Rational.HALF));
        Matrix<Jet> form = algebra.scaled(twice, half);
        for (List<Integer> rows : subsets(form.rows())) {
            BigInterval minor = algebra.determinant(part(form, rows)).base();
            certain &= decimals.isPositive(minor) || !strictly && !decimals.isNegative(minor);
            if (decimals.isNegative(minor)) {
                conflict = Optional.of(new Conflict("principal minor " + rows, minor, BigInterval.ZERO));
            }
            digits = Math.min(digits, known(minor));
        }
    }

    private static List<List<Integer>> subsets(int size) {
        List<List<Integer>> subsets = new ArrayList<>();
        for (int mask = 1; mask < 1 << size; mask++) {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                if ((mask >> i & 1) == 1) {
                    rows.add(i + 1);
                }
            }
            subsets.add(rows);
        }
        return subsets;
    }

    private static Matrix<Jet> part(Matrix<Jet> matrix, List<Integer> rows) {
        List<Jet> entries = new ArrayList<>();
        for (int row : rows) {
            for (int column : rows) {
                entries.add(matrix.get(row - 1, column - 1));
            }
        }
        return new Matrix<>(rows.size(), rows.size(), entries);
    }
}
