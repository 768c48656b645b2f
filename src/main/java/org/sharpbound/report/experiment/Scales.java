package org.sharpbound.report.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.sharpbound.report.plot.Axis;
import org.sharpbound.report.plot.Series;
import org.sharpbound.term.Rational;

/** Chooses the axes of figures: logarithmic where what is shown spans a factor. */
final class Scales {

    /** The factor from which an axis is logarithmic. */
    private static final double FACTOR = 4;

    /** Beyond these multiples of where curves begin, nothing is shown. */
    private static final double FAR_BELOW = 1e-12;

    private static final double FAR_ABOVE = 1e4;

    /** A span that has enough powers of ten. */
    private static final double MANY = 100;

    private Scales() {}

    /** Of what is varied: its values are marked. */
    static Axis varied(String name, List<Rational> values) {
        double low = MeasurementsCsv.nearest(values.get(0));
        double high = MeasurementsCsv.nearest(values.get(values.size() - 1));
        List<Axis.Tick> marks = values.stream()
                .map(value -> new Axis.Tick(MeasurementsCsv.nearest(value), value.toString()))
                .toList();
        boolean logarithmic = low > 0 && high / low >= FACTOR;
        double room = logarithmic ? Math.pow(high / low, 0.03) : 0.03 * (high - low);
        return logarithmic
                ? new Axis(name, low / room, high * room, true, marks)
                : new Axis(name, low - room, high + room, false, marks);
    }

    /**
     * Of epochs. On a logarithmic axis epoch 0, the start, has its place at the left end.
     *
     * @param epochs two or more, ascending
     */
    static Axis epochs(List<Integer> epochs) {
        int last = epochs.get(epochs.size() - 1);
        int first = epochs.get(0) > 0 ? epochs.get(0) : epochs.get(1);
        boolean logarithmic = epochs.size() > 3 && last / first >= FACTOR * FACTOR;
        if (!logarithmic) {
            return new Axis("epoch", epochs.get(0), last, false);
        }
        double low = place(0, epochs);
        List<Axis.Tick> marks = new ArrayList<>();
        epochs.forEach(epoch -> marks.add(new Axis.Tick(place(epoch, epochs), String.valueOf(epoch))));
        boolean start = epochs.get(0) == 0;
        return new Axis(
                start ? "epoch, the start at the left end" : "epoch",
                start ? low : first,
                last * Math.pow(last / low, 0.02),
                true,
                marks);
    }

    /** Where an epoch stands on that axis. */
    static double place(int epoch, List<Integer> epochs) {
        return epoch == 0 && epochs.size() > 1 ? epochs.get(1) / 2.0 : epoch;
    }

    /** The vertical axis for all that the curves hold, but for runs that leave what is worth showing; none where that is nothing. */
    static Optional<Axis> upwards(String label, List<Series> series) {
        double[] all = series.stream()
                .flatMap(one -> DoubleStream.concat(
                                DoubleStream.concat(stream(one.y()), stream(one.lower())),
                                DoubleStream.concat(
                                        stream(one.upper()), one.runs().stream().flatMapToDouble(Scales::stream)))
                        .boxed())
                .mapToDouble(value -> value)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (all.length < 2) {
            return Optional.empty();
        }
        double low = all[0];
        double high = all[all.length - 1];
        if (low >= 0 && high > 0 && smallest(all) * FACTOR <= high) {
            double start = series.stream()
                    .mapToDouble(one -> one.y().get(0))
                    .filter(value -> value > 0)
                    .max()
                    .orElse(high);
            double bottom = Math.max(smallest(all), start * FAR_BELOW);
            double top = Math.min(high, start * FAR_ABOVE);
            if (bottom < top) {
                double room = Math.pow(top / bottom, 0.05);
                return Optional.of(new Axis(label, bottom / room, top * room, true, marks(bottom / room, top * room)));
            }
        }
        double room = high > low ? (high - low) * 0.06 : Math.max(Math.abs(high), 1) * 0.1;
        return Optional.of(new Axis(label, low - room, high + room, false));
    }

    /** Where round powers of ten would be few: 1, 2 and 5 times these. */
    private static List<Axis.Tick> marks(double low, double high) {
        List<Axis.Tick> marks = new ArrayList<>();
        if (high / low < MANY) {
            for (int power = (int) Math.floor(Math.log10(low)); Math.pow(10, power) <= high; power++) {
                for (int digit : new int[] {1, 2, 5}) {
                    double value = digit * Math.pow(10, power);
                    if (value >= low && value <= high) {
                        marks.add(new Axis.Tick(value, Axis.plain(value)));
                    }
                }
            }
        }
        return marks;
    }

    private static double smallest(double[] ascending) {
        return DoubleStream.of(ascending).filter(value -> value > 0).findFirst().orElse(Double.NaN);
    }

    private static DoubleStream stream(List<Double> values) {
        return values.stream().mapToDouble(value -> value);
    }
}
