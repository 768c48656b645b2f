package org.sharpbound.lab.linear;

import java.util.Arrays;

/**
 * A dense matrix of doubles that may be written to. Entry (i, j) stands at {@code values()[i * columns() + j]}, as libraries that keep rows
 * together have it; the array is not copied. Several threads may write to different entries.
 */
public final class Matrix {

    /** Rows and columns of a tile: two of them fit into the smallest cache. */
    private static final int TILE = 32;

    private final int rows;
    private final int columns;
    private final double[] values;

    private Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * A matrix over an array, which is not copied.
     *
     * @throws IllegalArgumentException if the array is not of the size rows · columns
     */
    public static Matrix of(int rows, int columns, double[] values) {
        if (rows < 0 || columns < 0 || (long) rows * columns != values.length) {
            throw new IllegalArgumentException(values.length + " entries for " + rows + " x " + columns);
        }
        return new Matrix(rows, columns, values);
    }

    /**
     * Zeros.
     *
     * @throws IllegalArgumentException if there are more than an array of the platform holds
     */
    public static Matrix zeros(int rows, int columns) {
        if ((long) rows * columns > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a matrix of " + rows + " x " + columns + " has too many entries");
        }
        return of(rows, columns, new double[rows * columns]);
    }

    /** A matrix of rows of the same length, which are copied. */
    public static Matrix ofRows(double[]... rows) {
        Matrix matrix = zeros(rows.length, rows.length == 0 ? 0 : rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != matrix.columns) {
                throw new IllegalArgumentException("rows of different lengths");
            }
            System.arraycopy(rows[i], 0, matrix.values, i * matrix.columns, matrix.columns);
        }
        return matrix;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** The entries, a row after the other; writing to them writes to the matrix. */
    public double[] values() {
        return values;
    }

    public double get(int row, int column) {
        return values[row * columns + column];
    }

    public void set(int row, int column, double value) {
        values[row * columns + column] = value;
    }

    /** A copy of a row. */
    public double[] row(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    /** A copy of the rows from {@code first} to before {@code end}. */
    public Matrix rows(int first, int end) {
        return of(end - first, columns, Arrays.copyOfRange(values, first * columns, end * columns));
    }

    /** A copy of the columns from {@code first} to before {@code end}. */
    public Matrix columns(int first, int end) {
        Matrix copy = zeros(rows, end - first);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(values, i * columns + first, copy.values, i * copy.columns, copy.columns);
        }
        return copy;
    }

    /** A transposed copy. */
    public Matrix transpose() {
        Matrix copy = zeros(columns, rows);
        Blocks.forEach(rows, TILE, (first, end) -> {
            for (int j0 = 0; j0 < columns; j0 += TILE) {
                for (int i = first; i < end; i++) {
                    for (int j = j0; j < Math.min(columns, j0 + TILE); j++) {
                        copy.values[j * rows + i] = values[i * columns + j];
                    }
                }
            }
        });
        return copy;
    }

    /**
     * Writes the lower triangle over the upper one, in tiles that fit into a cache.
     *
     * @throws IllegalArgumentException if the matrix is not square
     */
    public void mirrorLowerTriangle() {
        if (rows != columns) {
            throw new IllegalArgumentException(rows + " x " + columns + " is not square");
        }
        Blocks.forEach(rows, TILE, (first, end) -> {
            for (int j0 = 0; j0 < end; j0 += TILE) {
                for (int i = first; i < end; i++) {
                    for (int j = j0; j < Math.min(i, j0 + TILE); j++) {
                        values[j * columns + i] = values[i * columns + j];
                    }
                }
            }
        });
    }

    public Matrix copy() {
        return of(rows, columns, values.clone());
    }
}
