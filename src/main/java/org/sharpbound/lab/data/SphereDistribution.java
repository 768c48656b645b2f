package org.sharpbound.lab.data;

import java.util.List;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.random.RandomNumbers;

/** Points that are uniform on the unit sphere of ℝᵈ, and what a teacher says of them. */
public final class SphereDistribution {

    private static final List<String> SIGNS = List.of("-1", "+1");

    private SphereDistribution() {}

    /**
     * Points of norm 1 that are uniform on the sphere: normal vectors, divided by their norm (Muller 1959).
     *
     * @return n × d
     * @throws IllegalArgumentException if the dimension is not positive
     */
    public static Matrix points(int count, int dimension, long seed) {
        if (dimension <= 0) {
            throw new IllegalArgumentException("no sphere lies in a space of dimension " + dimension);
        }
        RandomNumbers numbers = RandomNumbers.of(seed, Streams.SPHERE);
        Matrix points = Matrix.zeros(count, dimension);
        for (int i = 0; i < count; i++) {
            double[] point = direction(dimension, numbers);
            System.arraycopy(point, 0, points.values(), i * dimension, dimension);
        }
        return points;
    }

    /** Targets f(x) + σz for standard normal z. */
    public static DataSet regression(int count, int dimension, Teacher teacher, double noise, long seed) {
        Matrix points = points(count, dimension, seed);
        RandomNumbers numbers = RandomNumbers.of(seed, Streams.NOISE);
        Matrix targets = Matrix.zeros(count, 1);
        for (int i = 0; i < count; i++) {
            targets.set(i, 0, teacher.value(points.row(i)) + noise * numbers.normal());
        }
        return DataSet.regression("sphere of dimension " + dimension, points, targets);
    }

    /** Labels by the sign of f(x), each turned round with a probability; targets are ±1. */
    public static DataSet classification(int count, int dimension, Teacher teacher, double flipped, long seed) {
        Matrix points = points(count, dimension, seed);
        RandomNumbers numbers = RandomNumbers.of(seed, Streams.NOISE);
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            boolean positive = teacher.value(points.row(i)) > 0;
            labels[i] = positive == (numbers.uniform() < flipped) ? 0 : 1;
        }
        return DataSet.classification("sphere of dimension " + dimension, points, labels, SIGNS)
                .signs();
    }

    private static double[] direction(int dimension, RandomNumbers numbers) {
        double[] point = new double[dimension];
        double squares = 0;
        for (int j = 0; j < dimension; j++) {
            point[j] = numbers.normal();
            squares += point[j] * point[j];
        }
        double norm = Math.sqrt(squares);
        for (int j = 0; j < dimension; j++) {
            point[j] /= norm;
        }
        return point;
    }

    /** The function that targets follow. */
    @FunctionalInterface
    public interface Teacher {

        double value(double[] x);

        /** x ↦ √d ⟨u, x⟩, of variance 1 on the sphere, for a random direction u. */
        static Teacher linear(int dimension, long seed) {
            double[] direction = SphereDistribution.direction(dimension, RandomNumbers.of(seed, Streams.TEACHER));
            return x -> Math.sqrt(dimension) * dot(direction, x);
        }

        /** x ↦ d ⟨u, x⟩⟨v, x⟩ for random directions u and v: no linear function has anything in common with it. */
        static Teacher quadratic(int dimension, long seed) {
            RandomNumbers numbers = RandomNumbers.of(seed, Streams.TEACHER);
            double[] first = SphereDistribution.direction(dimension, numbers);
            double[] second = SphereDistribution.direction(dimension, numbers);
            return x -> dimension * dot(first, x) * dot(second, x);
        }

        /** A network of two layers: x ↦ Σ aᵢ relu(√d ⟨uᵢ, x⟩)/√m with random signs a and directions u. */
        static Teacher network(int width, int dimension, long seed) {
            RandomNumbers numbers = RandomNumbers.of(seed, Streams.TEACHER);
            double[][] directions = new double[width][];
            double[] outputs = new double[width];
            for (int i = 0; i < width; i++) {
                directions[i] = SphereDistribution.direction(dimension, numbers);
                outputs[i] = numbers.sign() * Math.sqrt(dimension / (double) width);
            }
            return x -> {
                double sum = 0;
                for (int i = 0; i < width; i++) {
                    sum += outputs[i] * Math.max(0, dot(directions[i], x));
                }
                return sum;
            };
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }
}
