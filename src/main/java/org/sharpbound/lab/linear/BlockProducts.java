package org.sharpbound.lab.linear;

/** Products by one library, each for a block of rows of the result: {@code first} to before {@code end}. Nothing is empty. */
interface BlockProducts {

    /** Rows of AB. */
    void product(Matrix a, int first, int end, Matrix b, Matrix into);

    /** Rows of ABᵀ, of which only the first columns are wanted. */
    void productWithTranspose(Matrix a, int first, int end, Matrix b, int columns, Matrix into);

    /** Rows of AᵀB. */
    void transposeProduct(Matrix a, int first, int end, Matrix b, Matrix into);

    /** Numbers of Ax. */
    void product(Matrix a, int first, int end, double[] x, double[] into);
}
