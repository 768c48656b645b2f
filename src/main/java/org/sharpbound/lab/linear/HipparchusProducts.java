package org.sharpbound.lab.linear;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.BlockRealMatrix;
import org.hipparchus.linear.RealMatrix;

/** Products by Hipparchus, whose matrices are squares of their own: blocks are copied. */
final class HipparchusProducts implements BlockProducts {

    @Override
    public void product(Matrix a, int first, int end, Matrix b, Matrix into) {
        put(copy(a.rows(first, end)).multiply(copy(b)), first, into);
    }

    @Override
    public void productWithTranspose(Matrix a, int first, int end, Matrix b, int columns, Matrix into) {
        put(copy(a.rows(first, end)).multiplyTransposed(copy(b.rows(0, columns))), first, into);
    }

    @Override
    public void transposeProduct(Matrix a, int first, int end, Matrix b, Matrix into) {
        put(copy(a.columns(first, end)).transposeMultiply(copy(b)), first, into);
    }

    @Override
    public void product(Matrix a, int first, int end, double[] x, double[] into) {
        double[] block = new Array2DRowRealMatrix(rowsOf(a.rows(first, end)), false).operate(x);
        System.arraycopy(block, 0, into, first, end - first);
    }

    static BlockRealMatrix copy(Matrix matrix) {
        return new BlockRealMatrix(rowsOf(matrix));
    }

    static double[][] rowsOf(Matrix matrix) {
        double[][] rows = new double[matrix.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = matrix.row(i);
        }
        return rows;
    }

    private static void put(RealMatrix block, int first, Matrix into) {
        for (int i = 0; i < block.getRowDimension(); i++) {
            double[] row = block.getRow(i);
            System.arraycopy(row, 0, into.values(), (first + i) * into.columns(), row.length);
        }
    }
}
