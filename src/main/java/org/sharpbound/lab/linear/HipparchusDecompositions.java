package org.sharpbound.lab.linear;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/** Decompositions by Hipparchus, which finds the vectors whether or not they are asked for. */
final class HipparchusDecompositions implements Decompositions {

    @Override
    public double[] eigenvalues(Matrix symmetric) {
        return decompose(symmetric).getEigenvalues();
    }

    @Override
    public Spectrum spectrum(Matrix symmetric) {
        EigenDecompositionSymmetric found = decompose(symmetric);
        return new Spectrum(found.getEigenvalues(), Matrix.ofRows(found.getVT().getData()));
    }

    private static EigenDecompositionSymmetric decompose(Matrix symmetric) {
        try {
            return new EigenDecompositionSymmetric(wrap(symmetric));
        } catch (MathIllegalStateException e) {
            throw new ArithmeticException(
                    "the eigenvalues of a matrix of " + symmetric.rows() + " rows do not converge");
        }
    }

    @Override
    public Matrix solve(Matrix positiveDefinite, Matrix b) {
        try {
            // Pivots of any size above zero: a matrix may be small as a whole.
            RealMatrix solution = new CholeskyDecomposition(wrap(positiveDefinite), 0, 0)
                    .getSolver()
                    .solve(wrap(b));
            return Matrix.ofRows(solution.getData());
        } catch (MathIllegalArgumentException e) {
            throw Library.notPositiveDefinite(b.rows());
        }
    }

    private static RealMatrix wrap(Matrix matrix) {
        return new Array2DRowRealMatrix(HipparchusProducts.rowsOf(matrix), false);
    }
}
