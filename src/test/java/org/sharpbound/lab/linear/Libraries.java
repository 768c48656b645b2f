package org.sharpbound.lab.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.sharpbound.lab.random.RandomNumbers;

/** The libraries that this machine has, and matrices to try them with. */
final class Libraries {

    private Libraries() {}

    /** All that need nothing installed, and the others where they are there. */
    static List<LinearAlgebra> available() {
        List<LinearAlgebra> available = new ArrayList<>();
        for (Library library : Library.values()) {
            try {
                available.add(library.open());
            } catch (IllegalArgumentException e) {
                if (library.compareTo(Library.NETLIB_VECTOR) < 0) {
                    throw e;
                }
            }
        }
        return available;
    }

    /** Whole numbers of at most three digits: products and sums of a million of them are exact. */
    static Matrix whole(int rows, int columns, long seed) {
        RandomNumbers numbers = RandomNumbers.of(seed, 0);
        return filled(rows, columns, () -> numbers.below(1999) - 999);
    }

    static Matrix normal(int rows, int columns, long seed) {
        return filled(rows, columns, RandomNumbers.of(seed, 1)::normal);
    }

    private static Matrix filled(int rows, int columns, DoubleSupplier entries) {
        Matrix matrix = Matrix.zeros(rows, columns);
        Arrays.setAll(matrix.values(), i -> entries.getAsDouble());
        return matrix;
    }

    /** AB by the definition. */
    static Matrix productByDefinition(Matrix a, Matrix b) {
        Matrix product = Matrix.zeros(a.rows(), b.columns());
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < b.columns(); j++) {
                double sum = 0;
                for (int l = 0; l < a.columns(); l++) {
                    sum += a.get(i, l) * b.get(l, j);
                }
                product.set(i, j, sum);
            }
        }
        return product;
    }
}
