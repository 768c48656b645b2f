package org.sharpbound.lab.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Decompositions by EJML: of the pure Java libraries measured the fastest for eigenvalues alone. */
final class EjmlDecompositions implements Decompositions {

    @Override
    public double[] eigenvalues(Matrix symmetric) {
        return values(decompose(symmetric, false));
    }

    @Override
    public Spectrum spectrum(Matrix symmetric) {
        int n = symmetric.rows();
        EigenDecomposition_F64<DMatrixRMaj> found = decompose(symmetric, true);
        Matrix vectors = Matrix.zeros(n, n);
        for (int i = 0; i < n; i++) {
            System.arraycopy(found.getEigenVector(i).data, 0, vectors.values(), i * n, n);
        }
        return new Spectrum(values(found), vectors);
    }

    private static double[] values(EigenDecomposition_F64<DMatrixRMaj> found) {
        double[] values = new double[found.getNumberOfEigenvalues()];
        for (int i = 0; i < values.length; i++) {
            values[i] = found.getEigenvalue(i).real;
        }
        return values;
    }

    private static EigenDecomposition_F64<DMatrixRMaj> decompose(Matrix symmetric, boolean vectors) {
        int n = symmetric.rows();
        EigenDecomposition_F64<DMatrixRMaj> found = DecompositionFactory_DDRM.eig(n, vectors, true);
        if (!found.decompose(DMatrixRMaj.wrap(n, n, symmetric.values()))) {
            throw new ArithmeticException("the eigenvalues of a matrix of " + n + " rows do not converge");
        }
        return found;
    }

    @Override
    public Matrix solve(Matrix positiveDefinite, Matrix b) {
        int n = b.rows();
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(n);
        if (!solver.setA(DMatrixRMaj.wrap(n, n, positiveDefinite.values()))) {
            throw Library.notPositiveDefinite(n);
        }
        Matrix solution = b.copy();
        DMatrixRMaj both = DMatrixRMaj.wrap(n, b.columns(), solution.values());
        solver.solve(both, both);
        return solution;
    }
}
