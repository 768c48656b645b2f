package org.sharpbound.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.sharpbound.report.plot.Axis;
import org.sharpbound.report.plot.HeatMap;

/** Where a margin that is sampled for a plot is least, in plain doubles; nothing where it fails, or is the same everywhere. */
final class Tightest {

    /** More places than this are no points any more. */
    private static final int MOST = 4;

    /** Places count as equally tight if their margins differ by less than this part of the range of all. */
    private static final double ALIKE = 1e-4;

    /** A smooth margin in doubles tells its least place no better than this; 0 within it is 0. */
    private static final double UNSEEN = 1e-6;

    private static final int ROUNDS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Tightest() {}

    /**
     * The places of the least margin along a line.
     *
     * @param places ascending
     * @param values the margins there; NaN where there is none
     * @param between the margin between the places; where there is nothing, NaN
     */
    static List<Double> along(List<Double> places, List<Double> values, DoubleUnaryOperator between) {
        var range = values.stream().mapToDouble(v -> v).filter(Double::isFinite).summaryStatistics();
        if (range.getCount() < 2 || range.getMin() < 0 || range.getMin() == range.getMax()) {
            return List.of();
        }
        double alike = ALIKE * (range.getMax() - range.getMin());
        List<Double> found = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < places.size(); i++) {
            if (!isLow(values, i)) {
                continue;
            }
            double at = refined(places, i, values.get(i), between);
            double value = Math.min(values.get(i), value(between, at));
            if (value < least - alike) {
                found.clear();
            }
            if (value <= least + alike) {
                found.add(at);
                least = Math.min(least, value);
            }
        }
        return found.size() > MOST ? List.of() : found;
    }

    /** Whether the value is no more than those beside it, and less than the one before. */
    private static boolean isLow(List<Double> values, int i) {
        double value = values.get(i);
        boolean left = i == 0 || !(values.get(i - 1) <= value);
        boolean right = i + 1 == values.size() || !(values.get(i + 1) < value);
        return Double.isFinite(value) && left && right;
    }

    private static double value(DoubleUnaryOperator margin, double at) {
        double value = margin.applyAsDouble(at);
        return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
    }

    /** By golden sections between the neighbours. */
    private static double refined(List<Double> places, int i, double value, DoubleUnaryOperator between) {
        if (i == 0 || i + 1 == places.size()) {
            return places.get(i);
        }
        double low = places.get(i - 1);
        double high = places.get(i + 1);
        for (int round = 0; round < ROUNDS; round++) {
            double first = high - GOLDEN * (high - low);
            double second = low + GOLDEN * (high - low);
            if (value(between, first) <= value(between, second)) {
                high = second;
            } else {
                low = first;
            }
        }
        double middle = low + (high - low) / 2;
        double first = places.get(0);
        double last = places.get(places.size() - 1);
        if (first < 0 && last > 0 && Math.abs(middle) < UNSEEN * (last - first)) {
            middle = 0;
        }
        return value(between, middle) <= value ? middle : places.get(i);
    }

    /**
     * The point of the least margin on a map, from the least of its cells.
     *
     * @param margins by rows, as the map has them
     * @param margin at any point of the map
     */
    static Optional<HeatMap.Mark> on(Axis across, Axis up, List<List<Double>> margins, DoubleBinaryOperator margin) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double x = 0;
        double y = 0;
        for (int r = 0; r < margins.size(); r++) {
            for (int c = 0; c < margins.get(r).size(); c++) {
                double value = margins.get(r).get(c);
                if (value < least) {
                    least = value;
                    x = (c + 0.5) / margins.get(r).size();
                    y = (r + 0.5) / margins.size();
                }
                most = Double.isFinite(value) ? Math.max(most, value) : most;
            }
        }
        return least < 0 || !(least < most)
                ? Optional.empty()
                : Optional.of(descended(across, up, x, y, least, margin));
    }

    /** By steps along the axes that become shorter. */
    private static HeatMap.Mark descended(
            Axis across, Axis up, double x, double y, double least, DoubleBinaryOperator margin) {
        double step = 1.0 / 54;
        for (int round = 0; round < 4 * ROUNDS && step > 1e-9; round++) {
            double[][] next = {{x + step, y}, {x - step, y}, {x, y + step}, {x, y - step}};
            boolean moved = false;
            for (double[] to : next) {
                boolean inside = Math.min(to[0], to[1]) >= 0 && Math.max(to[0], to[1]) <= 1;
                double value = inside ? margin.applyAsDouble(across.at(to[0]), up.at(to[1])) : Double.NaN;
                if (value >= 0 && value < least) {
                    least = value;
                    x = to[0];
                    y = to[1];
                    moved = true;
                    break;
                }
            }
            step = moved ? step : step / 2;
        }
        return new HeatMap.Mark(across.at(x), up.at(y));
    }
}
