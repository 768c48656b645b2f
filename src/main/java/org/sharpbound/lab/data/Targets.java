package org.sharpbound.lab.data;

import java.util.Arrays;
import org.sharpbound.lab.linear.Matrix;

/** Labels written as numbers. */
final class Targets {

    private Targets() {}

    /** n × {@code classes}: 1 in the column of the class, 0 elsewhere. */
    static Matrix oneHot(int[] labels, int classes) {
        return coded(labels, classes, 0);
    }

    /** n × 1 for two classes, 1 for class 1 and −1 for class 0; otherwise n × {@code classes} with 1 in the column of the class, −1 elsewhere. */
    static Matrix signs(int[] labels, int classes) {
        if (classes != 2) {
            return coded(labels, classes, -1);
        }
        return Matrix.of(
                labels.length,
                1,
                Arrays.stream(labels).mapToDouble(label -> 2.0 * label - 1).toArray());
    }

    private static Matrix coded(int[] labels, int classes, double off) {
        Matrix targets = Matrix.zeros(labels.length, classes);
        Arrays.fill(targets.values(), off);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0 && labels[i] < classes) {
                targets.set(i, labels[i], 1);
            }
        }
        return targets;
    }
}
