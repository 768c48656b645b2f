package org.sharpbound.oracle.matrix;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.sharpbound.term.MatrixFunction;

/** Functions of matrices in doubles, by Hipparchus. */
public final class DoubleMatrix {

    private DoubleMatrix() {}

    /** The entries of the value, row by row; not numbers where there is none, or it is not found. */
    public static double[] value(MatrixFunction function, double[] entries, int rows, int columns) {
        double[] none = new double[function.size(rows, columns)];
        Arrays.fill(none, Double.NaN);
        if (!Arrays.stream(entries).allMatch(Double::isFinite)) {
            return none;
        }
        RealMatrix matrix = MatrixUtils.createRealMatrix(rows, columns);
        for (int k = 0; k < entries.length; k++) {
            matrix.setEntry(k / columns, k % columns, entries[k]);
        }
        try {
            return value(function, matrix);
        } catch (MathRuntimeException singularOrNotConverging) {
            return none;
        }
    }

    private static double[] value(MatrixFunction function, RealMatrix matrix) {
        int n = matrix.getRowDimension();
        return switch (function) {
            case EXPM -> flat(MatrixUtils.matrixExponential(matrix));
            case INV -> flat(new LUDecomposition(matrix).getSolver().getInverse());
            case SOLVE ->
                new LUDecomposition(matrix.getSubMatrix(0, n - 1, 0, n - 1))
                        .getSolver()
                        .solve(matrix.getColumnVector(n))
                        .toArray();
            case DET -> new double[] {new LUDecomposition(matrix).getDeterminant()};
            case EIGENVALUES -> eigenvalues(matrix);
            case EIGMIN -> new double[] {eigenvalues(matrix)[0]};
            case EIGMAX -> new double[] {eigenvalues(matrix)[n - 1]};
            case OPNORM -> new double[] {new SingularValueDecomposition(matrix).getNorm()};
        };
    }

    private static double[] eigenvalues(RealMatrix matrix) {
        double[] values = new EigenDecompositionSymmetric(matrix).getEigenvalues();
        Arrays.sort(values);
        return values;
    }

    private static double[] flat(RealMatrix matrix) {
        return Arrays.stream(matrix.getData()).flatMapToDouble(Arrays::stream).toArray();
    }
}
