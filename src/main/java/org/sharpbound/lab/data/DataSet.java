package org.sharpbound.lab.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.random.RandomNumbers;

/**
 * Examples of a regression or a classification: inputs of n × d and targets of n × k, a row for each. Nobody writes to its matrices and
 * arrays; what changes a data set makes a new one.
 *
 * @param name what it is called in reports
 * @param labels the class of each example, from 0; empty for a regression
 * @param classes the names of the classes; empty for a regression
 */
public record DataSet(String name, Matrix inputs, Matrix targets, int[] labels, List<String> classes) {

    /** @throws IllegalArgumentException if there are not as many targets, or labels, as inputs, or a label has no class */
    public DataSet {
        if (targets.rows() != inputs.rows()) {
            throw new IllegalArgumentException(
                    name + " has " + inputs.rows() + " inputs and " + targets.rows() + " targets");
        }
        classes = List.copyOf(classes);
        if (!classes.isEmpty()) {
            if (labels.length != inputs.rows()) {
                throw new IllegalArgumentException(
                        name + " has " + inputs.rows() + " inputs and " + labels.length + " labels");
            }
            for (int label : labels) {
                if (label < 0 || label >= classes.size()) {
                    throw new IllegalArgumentException(
                            name + " has a label " + label + " for " + classes.size() + " classes");
                }
            }
        } else if (labels.length != 0) {
            throw new IllegalArgumentException(name + " has labels, and no classes");
        }
    }

    /** A regression: targets are n × k. */
    public static DataSet regression(String name, Matrix inputs, Matrix targets) {
        return new DataSet(name, inputs, targets, new int[0], List.of());
    }

    /** A classification; its targets are one-hot. */
    public static DataSet classification(String name, Matrix inputs, int[] labels, List<String> classes) {
        return new DataSet(name, inputs, Targets.oneHot(labels, classes.size()), labels, classes);
    }

    /** The number of examples. */
    public int size() {
        return inputs.rows();
    }

    public boolean isClassification() {
        return !classes.isEmpty();
    }

    public DataSet named(String other) {
        return new DataSet(other, inputs, targets, labels, classes);
    }

    /** The same targets for other inputs. */
    public DataSet withInputs(Matrix others) {
        return new DataSet(name, others, targets, labels, classes);
    }

    /** Targets of 1 in the column of the class and 0 elsewhere. */
    public DataSet oneHot() {
        requireClasses();
        return new DataSet(name, inputs, Targets.oneHot(labels, classes.size()), labels, classes);
    }

    /** Targets of ±1: of two classes one column, 1 for the second of them; of more a column for each class, 1 in its own. */
    public DataSet signs() {
        requireClasses();
        return new DataSet(name, inputs, Targets.signs(labels, classes.size()), labels, classes);
    }

    /**
     * The examples of two classes, in their order; the first becomes class 0, the second class 1. Targets are ±1.
     *
     * @throws IllegalArgumentException if they are not two different classes
     */
    public DataSet only(int first, int second) {
        requireClasses();
        if (first == second || !isClass(first) || !isClass(second)) {
            throw new IllegalArgumentException("classes " + first + " and " + second + " are not two of the "
                    + classes.size() + " classes of " + name);
        }
        DataSet both = subset(IntStream.range(0, size())
                .filter(i -> labels[i] == first || labels[i] == second)
                .toArray());
        int[] two =
                Arrays.stream(both.labels).map(label -> label == first ? 0 : 1).toArray();
        return classification(name, both.inputs, two, List.of(classes.get(first), classes.get(second)))
                .signs();
    }

    private boolean isClass(int label) {
        return label >= 0 && label < classes.size();
    }

    /** The examples of these numbers, in this order. */
    public DataSet subset(int... examples) {
        int[] chosen =
                isClassification() ? Arrays.stream(examples).map(i -> labels[i]).toArray() : labels;
        return new DataSet(name, rows(inputs, examples), rows(targets, examples), chosen, classes);
    }

    private static Matrix rows(Matrix matrix, int[] chosen) {
        Matrix result = Matrix.zeros(chosen.length, matrix.columns());
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(
                    matrix.values(),
                    chosen[i] * matrix.columns(),
                    result.values(),
                    i * matrix.columns(),
                    matrix.columns());
        }
        return result;
    }

    /** Examples to train on and others to test on. */
    public record Split(DataSet train, DataSet test) {}

    /**
     * The examples in a random order: the first to train, the others to test.
     *
     * @throws IllegalArgumentException if there are fewer examples than that
     */
    public Split split(int train, long seed) {
        if (train < 0 || train > size()) {
            throw new IllegalArgumentException(train + " of the " + size() + " examples of " + name);
        }
        int[] order = RandomNumbers.of(seed, Streams.SPLIT).permutation(size());
        return new Split(subset(Arrays.copyOf(order, train)), subset(Arrays.copyOfRange(order, train, size())));
    }

    /**
     * Labels of which each is drawn anew from all classes with a probability (Zhang et al., Understanding deep learning requires rethinking
     * generalization, ICLR 2017); it may be drawn as it was. The targets become one-hot.
     *
     * @param share from 0, no label, to 1, all of them
     */
    public DataSet corrupted(double share, long seed) {
        requireClasses();
        RandomNumbers numbers = RandomNumbers.of(seed, Streams.CORRUPTION);
        int[] others = labels.clone();
        for (int i = 0; i < others.length; i++) {
            boolean anew = numbers.uniform() < share;
            int label = numbers.below(classes.size());
            others[i] = anew ? label : others[i];
        }
        return classification(name, inputs, others, classes);
    }

    private void requireClasses() {
        if (!isClassification()) {
            throw new IllegalArgumentException(name + " is a regression; it has no classes");
        }
    }
}
