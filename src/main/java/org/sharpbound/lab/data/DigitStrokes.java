package org.sharpbound.lab.data;

import java.util.List;

/** The ten digits as pens draw them: lines through points of the unit square, x to the right and y down. */
final class DigitStrokes {

    /** Points of a whole turn of an arc. */
    private static final int POINTS_OF_A_TURN = 20;

    /** For each digit its strokes; a stroke is x, y of its points in turn. */
    private static final List<List<double[]>> DIGITS = List.of(
            List.of(arc(0.5, 0.5, 0.26, 0.4, 0, 360)),
            List.of(line(0.34, 0.28, 0.53, 0.1, 0.53, 0.9)),
            List.of(joined(arc(0.5, 0.33, 0.25, 0.23, 190, 395), line(0.25, 0.9, 0.77, 0.9))),
            List.of(joined(arc(0.47, 0.3, 0.23, 0.2, 200, 450), arc(0.47, 0.7, 0.27, 0.2, 270, 520))),
            List.of(line(0.58, 0.1, 0.22, 0.62, 0.8, 0.62), line(0.63, 0.38, 0.63, 0.9)),
            List.of(joined(line(0.72, 0.1, 0.32, 0.1, 0.29, 0.46), arc(0.47, 0.65, 0.27, 0.25, 230, 510))),
            List.of(joined(line(0.64, 0.1, 0.4, 0.3, 0.28, 0.55), arc(0.5, 0.68, 0.23, 0.22, 190, 550))),
            List.of(line(0.24, 0.1, 0.76, 0.1, 0.42, 0.9)),
            List.of(arc(0.5, 0.3, 0.19, 0.2, 90, 450), arc(0.5, 0.7, 0.24, 0.2, 270, 630)),
            List.of(joined(arc(0.5, 0.33, 0.22, 0.22, 0, 360), line(0.7, 0.6, 0.62, 0.9))));

    private DigitStrokes() {}

    static List<double[]> of(int digit) {
        return DIGITS.get(digit);
    }

    private static double[] line(double... points) {
        return points;
    }

    /** A part of an ellipse, by angles in degrees from the right downwards. */
    private static double[] arc(double x, double y, double width, double height, int from, int to) {
        int steps = Math.max(2, Math.round((to - from) * POINTS_OF_A_TURN / 360f));
        double[] points = new double[2 * steps + 2];
        for (int i = 0; i <= steps; i++) {
            double angle = StrictMath.toRadians(from + (to - from) * (double) i / steps);
            points[2 * i] = x + width * StrictMath.cos(angle);
            points[2 * i + 1] = y + height * StrictMath.sin(angle);
        }
        return points;
    }

    private static double[] joined(double[] first, double[] second) {
        double[] points = new double[first.length + second.length];
        System.arraycopy(first, 0, points, 0, first.length);
        System.arraycopy(second, 0, points, first.length, second.length);
        return points;
    }
}
