package org.sharpbound.rewrite.model;

import java.math.BigDecimal;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Rational;

/**
 * The exponential of a matrix, by scaling and squaring of its power series with a bound for what is left out of it
 * (N. J. Higham, Functions of Matrices, 2008, section 10.3).
 */
final class MatrixExponential {

    private static final int MOST_SQUARINGS = 1000;

    private final JetArithmetic in;
    private final MatrixAlgebra<Jet> algebra;

    MatrixExponential(JetArithmetic in, MatrixAlgebra<Jet> algebra) {
        this.in = in;
        this.algebra = algebra;
    }

    Matrix<Jet> of(Matrix<Jet> a) {
        if (a.isOpen() || a.isNumber()) {
            return a.mapped(entry -> in.apply(org.sharpbound.term.Op.EXP, java.util.List.of(entry)));
        } else if (!a.isSquare()) {
            throw new Unevaluated("the exponential of a matrix " + a.size());
        }
        BigDecimal norm = norm(a);
        int squarings = 0;
        for (double size = norm.doubleValue(); size > 0.125; size /= 2) {
            if (++squarings > MOST_SQUARINGS) {
                throw new Unevaluated("the exponential of a very large matrix");
            }
        }
        Matrix<Jet> power = series(algebra.scaled(a, in.number(Rational.TWO.pow(-squarings))));
        for (int i = 0; i < squarings; i++) {
            power = algebra.times(power, power);
        }
        return power;
    }

    /** At least the largest row sum of the magnitudes of the entries. */
    private BigDecimal norm(Matrix<Jet> a) {
        BigDecimal largest = BigDecimal.ZERO;
        for (int i = 0; i < a.rows(); i++) {
            BigInterval sum = BigInterval.ZERO;
            for (int j = 0; j < a.columns(); j++) {
                sum = sum.add(in.magnitude(a.get(i, j)), in.precision());
            }
            largest = largest.max(sum.hi());
        }
        return largest;
    }

    /**
     * With b a bound of the norm of A, at most 1/2, what follows the term of degree m is at most 2 b^(m+1)/(m+1)!.
     *
     * <p>That holds for each coefficient of each entry: the sum of the magnitudes of a series is a norm, too. There are more terms
     * than rows and levels, so that every coefficient that can be other than 0 has become so before what is left is added.
     */
    private Matrix<Jet> series(Matrix<Jet> a) {
        Precision p = in.precision();
        BigInterval norm = BigInterval.point(norm(a));
        BigDecimal tolerance = BigDecimal.ONE.movePointLeft(p.digits());
        Matrix<Jet> term = algebra.identity(a.rows());
        Matrix<Jet> sum = term;
        BigInterval left = BigInterval.ONE;
        for (int k = 1; k < 2 * a.rows() + 8 || left.hi().compareTo(tolerance) > 0; k++) {
            int degree = k;
            term = algebra.times(term, a).mapped(entry -> in.over(entry, degree));
            sum = algebra.plus(sum, term);
            left = left.mul(norm, p).div(BigInterval.point(k), p);
        }
        BigDecimal rest = left.hi().multiply(BigDecimal.valueOf(2));
        return sum.mapped(entry -> in.blurred(entry, rest));
    }
}
