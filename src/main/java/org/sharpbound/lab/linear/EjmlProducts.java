package org.sharpbound.lab.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Products by EJML, whose matrices are whole arrays: blocks are copied. */
final class EjmlProducts implements BlockProducts {

    @Override
    public void product(Matrix a, int first, int end, Matrix b, Matrix into) {
        DMatrixRMaj block = new DMatrixRMaj(end - first, b.columns());
        CommonOps_DDRM.mult(rows(a, first, end), whole(b), block);
        put(block, first, into);
    }

    @Override
    public void productWithTranspose(Matrix a, int first, int end, Matrix b, int columns, Matrix into) {
        DMatrixRMaj block = new DMatrixRMaj(end - first, columns);
        CommonOps_DDRM.multTransB(rows(a, first, end), rows(b, 0, columns), block);
        put(block, first, into);
    }

    @Override
    public void transposeProduct(Matrix a, int first, int end, Matrix b, Matrix into) {
        DMatrixRMaj columns = CommonOps_DDRM.extract(whole(a), 0, a.rows(), first, end);
        DMatrixRMaj block = new DMatrixRMaj(end - first, b.columns());
        CommonOps_DDRM.multTransA(columns, whole(b), block);
        put(block, first, into);
    }

    @Override
    public void product(Matrix a, int first, int end, double[] x, double[] into) {
        DMatrixRMaj block = new DMatrixRMaj(end - first, 1);
        CommonOps_DDRM.mult(rows(a, first, end), DMatrixRMaj.wrap(x.length, 1, x), block);
        System.arraycopy(block.data, 0, into, first, end - first);
    }

    private static DMatrixRMaj whole(Matrix matrix) {
        return DMatrixRMaj.wrap(matrix.rows(), matrix.columns(), matrix.values());
    }

    private static DMatrixRMaj rows(Matrix matrix, int first, int end) {
        return whole(first == 0 && end == matrix.rows() ? matrix : matrix.rows(first, end));
    }

    private static void put(DMatrixRMaj block, int first, Matrix into) {
        for (int i = 0; i < block.numRows; i++) {
            System.arraycopy(block.data, i * block.numCols, into.values(), (first + i) * into.columns(), block.numCols);
        }
    }
}
