package org.sharpbound.report.plot;

import java.util.List;
import java.util.Optional;

/** Finds the range of values worth showing: all of them, unless a few lie far from the others, as beside a pole. */
final class VerticalRange {

    /** The share of the values at either end that may be cut off. */
    private static final double CUT = 0.06;

    /** Values are cut only if that makes the range this much smaller. */
    private static final double WORTH_CUTTING = 6;

    /** Positive values that span more than this get a logarithmic axis. */
    private static final double WIDE = 2000;

    private VerticalRange() {}

    /** @param withZero whether zero must be in sight, which rules a logarithmic axis out */
    static Optional<Axis> of(String label, List<Curve> curves, boolean withZero) {
        double[] values = curves.stream()
                .flatMapToDouble(c -> c.values().stream().mapToDouble(v -> v))
                .filter(v -> Math.abs(v) < 1e300)
                .sorted()
                .toArray();
        if (values.length < 2) {
            return Optional.empty();
        }
        double low = values[0];
        double high = values[values.length - 1];
        if (!withZero && low > 0 && high / low > WIDE) {
            // beyond 15 decades the small end is rarely what matters
            double floor = Math.max(low, high * 1e-15);
            return Optional.of(new Axis(label, floor / 2, high * 2, true));
        }
        double innerLow = values[(int) (CUT * (values.length - 1))];
        double innerHigh = values[(int) ((1 - CUT) * (values.length - 1))];
        double inner = innerHigh - innerLow;
        if (inner > 0) {
            low = low < innerLow - WORTH_CUTTING * inner ? innerLow - inner / 2 : low;
            high = high > innerHigh + WORTH_CUTTING * inner ? innerHigh + inner / 2 : high;
        }
        if (withZero) {
            low = Math.min(low, 0);
            high = Math.max(high, 0);
        }
        double room = high > low ? (high - low) * 0.06 : Math.max(Math.abs(high), 1) * 0.1;
        return Optional.of(new Axis(label, low - room, high + room, false));
    }
}
