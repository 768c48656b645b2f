package org.sharpbound.lab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.random.RandomNumbers;

/**
 * Images of digits that are drawn and not read, the same on every machine: strokes that are moved, turned, slanted, bent and of different
 * thickness, with noise. They stand in where no files of MNIST are at hand.
 */
public final class SyntheticDigits {

    /** The side of MNIST's images in pixels. */
    public static final int MNIST_SIDE = 28;

    private static final List<String> CLASSES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    /** Standard deviation of the turn, in radians: 9 degrees. */
    private static final double TURN = 0.15;

    private static final double SLANT = 0.2;
    private static final double SHIFT = 0.05;
    private static final double NARROWEST = 0.75;
    private static final double WIDEST = 1.05;
    private static final double THINNEST = 0.03;
    private static final double THICKEST = 0.075;

    /** Amplitude of the waves by which strokes are bent, at most; the side is 1. */
    private static final double BEND = 0.07;

    /** Standard deviation of the noise on pixels of 0 to 1. */
    private static final double NOISE = 0.1;

    private SyntheticDigits() {}

    /**
     * Images of digits that are all equally likely, with pixels of [0, 1], a row of pixels after the other, and one-hot targets. More images
     * of the same seed begin with the fewer.
     *
     * @param side of an image in pixels
     * @throws IllegalArgumentException if the count is negative or the side not positive
     */
    public static DataSet draw(int count, int side, long seed) {
        if (count < 0 || side <= 0) {
            throw new IllegalArgumentException(count + " images of side " + side);
        }
        Matrix inputs = Matrix.zeros(count, Math.multiplyExact(side, side));
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            RandomNumbers numbers = RandomNumbers.of(seed, Streams.DIGITS + i);
            labels[i] = numbers.below(CLASSES.size());
            paint(bent(DigitStrokes.of(labels[i]), numbers), side, numbers, inputs.values(), i * inputs.columns());
        }
        return DataSet.classification("synthetic digits", inputs, labels, CLASSES);
    }

    /** The strokes, changed by one random map of the plane. */
    private static List<double[]> bent(List<double[]> strokes, RandomNumbers numbers) {
        double turn = TURN * numbers.normal();
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        double slant = SLANT * numbers.normal();
        double width = numbers.uniform(NARROWEST, WIDEST);
        double height = numbers.uniform(NARROWEST, WIDEST);
        double right = numbers.uniform(-SHIFT, SHIFT);
        double down = numbers.uniform(-SHIFT, SHIFT);
        double[] wave = new double[6];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = numbers.uniform(-1, 1);
        }
        List<double[]> result = new ArrayList<>();
        for (double[] stroke : strokes) {
            double[] points = new double[stroke.length];
            for (int i = 0; i < points.length; i += 2) {
                double x = width * (stroke[i] - 0.5) + bend(wave, 0, stroke[i + 1], stroke[i]);
                double y = height * (stroke[i + 1] - 0.5) + bend(wave, 3, stroke[i], stroke[i + 1]);
                double slanted = x - slant * y;
                points[i] = 0.5 + right + cos * slanted - sin * y;
                points[i + 1] = 0.5 + down + sin * slanted + cos * y;
            }
            result.add(points);
        }
        return result;
    }

    private static double bend(double[] wave, int first, double across, double along) {
        double phase = Math.PI * wave[first + 1];
        return BEND * wave[first] * StrictMath.sin(2 * Math.PI * (across + wave[first + 2] * along) + phase);
    }

    /** Pixels fade over the width of one at the edge of a stroke. */
    private static void paint(List<double[]> strokes, int side, RandomNumbers numbers, double[] pixels, int start) {
        double thickness = numbers.uniform(THINNEST, THICKEST);
        double ink = numbers.uniform(0.6, 1);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double distance = distance(strokes, (column + 0.5) / side, (row + 0.5) / side);
                double inside = Math.max(0, Math.min(1, (thickness - distance) * side + 0.5));
                double value = ink * inside + NOISE * numbers.normal();
                pixels[start + row * side + column] = Math.max(0, Math.min(1, value));
            }
        }
    }

    private static double distance(List<double[]> strokes, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] stroke : strokes) {
            for (int i = 0; i + 3 < stroke.length; i += 2) {
                least = Math.min(least, squared(stroke, i, x, y));
            }
        }
        return Math.sqrt(least);
    }

    /** The square of the distance to the segment from point {@code i} to the next. */
    private static double squared(double[] stroke, int i, double x, double y) {
        double dx = stroke[i + 2] - stroke[i];
        double dy = stroke[i + 3] - stroke[i + 1];
        double length = dx * dx + dy * dy;
        double along = length > 0 ? ((x - stroke[i]) * dx + (y - stroke[i + 1]) * dy) / length : 0;
        double part = Math.max(0, Math.min(1, along));
        double offX = x - stroke[i] - part * dx;
        double offY = y - stroke[i + 1] - part * dy;
        return offX * offX + offY * offY;
    }
}
