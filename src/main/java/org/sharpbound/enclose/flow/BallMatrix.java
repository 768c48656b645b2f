package org.sharpbound.enclose.flow;

/**
 * A matrix whose entries are balls: {@code mid} and {@code rad}, row by row.
 *
 * <p>Soundness: the entries of a result contain those of the operation on any matrices within the arguments.
 */
final class BallMatrix {

    final int rows;
    final int columns;
    final double[] mid;
    final double[] rad;

    BallMatrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.mid = new double[rows * columns];
        this.rad = new double[mid.length];
    }

    static BallMatrix identity(int n) {
        BallMatrix result = new BallMatrix(n, n);
        for (int i = 0; i < n; i++) {
            result.mid[i * n + i] = 1;
        }
        return result;
    }

    int at(int row, int column) {
        return row * columns + column;
    }

    BallMatrix times(BallMatrix other) {
        BallMatrix result = new BallMatrix(rows, other.columns);
        double allowance = (columns + 1) * Ball.UNIT;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < other.columns; j++) {
                double sum = 0;
                double size = 0;
                double spread = 0;
                for (int l = 0; l < columns; l++) {
                    double x = mid[i * columns + l];
                    double y = other.mid[l * other.columns + j];
                    double ys = other.rad[l * other.columns + j];
                    sum = Math.fma(x, y, sum);
                    size = Math.fma(Math.abs(x), Math.abs(y), size);
                    spread += Math.abs(x) * ys + rad[i * columns + l] * (Math.abs(y) + ys);
                }
                result.mid[i * other.columns + j] = sum;
                result.rad[i * other.columns + j] = Ball.up(spread + size * allowance, columns);
            }
        }
        return result;
    }

    BallMatrix plus(BallMatrix other) {
        BallMatrix result = new BallMatrix(rows, columns);
        for (int i = 0; i < mid.length; i++) {
            result.mid[i] = mid[i] + other.mid[i];
            result.rad[i] = Ball.up(rad[i] + other.rad[i] + Math.abs(result.mid[i]) * Ball.UNIT);
        }
        return result;
    }

    BallMatrix transpose() {
        BallMatrix result = new BallMatrix(columns, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result.mid[j * rows + i] = mid[i * columns + j];
                result.rad[j * rows + i] = rad[i * columns + j];
            }
        }
        return result;
    }

    /** The midpoints alone, as exact numbers. */
    BallMatrix middle() {
        BallMatrix result = new BallMatrix(rows, columns);
        System.arraycopy(mid, 0, result.mid, 0, mid.length);
        return result;
    }

    /** What is left without the midpoints. */
    BallMatrix deviation() {
        BallMatrix result = new BallMatrix(rows, columns);
        System.arraycopy(rad, 0, result.rad, 0, rad.length);
        return result;
    }

    /** The largest sum of sizes in a row. */
    double norm() {
        double most = 0;
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int j = 0; j < columns; j++) {
                sum += Math.abs(mid[i * columns + j]) + rad[i * columns + j];
            }
            most = Math.max(most, sum);
        }
        return Ball.up(most, columns);
    }

    /** The largest size in a column. */
    double norm(int column) {
        double most = 0;
        for (int i = 0; i < rows; i++) {
            most = Math.max(most, Math.abs(mid[i * columns + column]) + rad[i * columns + column]);
        }
        return Ball.up(most);
    }
}
