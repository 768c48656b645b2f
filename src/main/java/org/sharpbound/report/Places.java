package org.sharpbound.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.sharpbound.report.plot.Axis;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;

/**
 * Where a quantity is sampled for a plot.
 *
 * @param discrete whether the domain has nothing between the places
 */
record Places(Axis axis, List<Double> values, boolean discrete) {

    /** A range that reaches this far, measured by the ratio of its ends, gets a logarithmic axis. */
    private static final double WIDE = 300;

    /** How far an unbounded domain is shown. */
    private static final double FAR = 1000;

    private static final double FAR_LINEAR = 10;

    Places {
        values = List.copyOf(values);
    }

    /**
     * @param constant evaluates the ends of the domain
     * @param witness a value that must be in sight
     * @param count how many places to sample
     */
    static Places of(String label, Domain domain, ToDoubleFunction<Expr> constant, OptionalDouble witness, int count) {
        if (domain instanceof Domain.Finite finite) {
            return discrete(
                    label,
                    finite.values().stream()
                            .map(constant::applyAsDouble)
                            .sorted()
                            .toList());
        }
        if (domain instanceof Domain.Integers integers) {
            double first = integers.first().doubleValue();
            double last = integers.last().doubleValue();
            double step = Math.max(1, Math.ceil((last - first) / (count - 1)));
            List<Double> values = new ArrayList<>();
            for (double value = first; value <= last; value += step) {
                values.add(value);
            }
            return discrete(label, values);
        }
        return continuous(axis(label, (Domain.Range) domain, constant, witness), count);
    }

    private static Places discrete(String label, List<Double> values) {
        double low = values.get(0);
        double high = values.get(values.size() - 1);
        if (low > 0 && high / low > WIDE) {
            return new Places(new Axis(label, low / 1.5, high * 1.5, true), values, true);
        }
        double room = Math.max((high - low) * 0.04, 1e-9 + Math.abs(high) * 1e-6);
        return new Places(new Axis(label, low - room, high + room, false), values, true);
    }

    private static Places continuous(Axis axis, int count) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // in the middle of the cells, so that open ends are not touched and a heat map's cells fit
            values.add(axis.at((i + 0.5) / count));
        }
        return new Places(axis, values, false);
    }

    /** The values at the middle of equal cells along the axis, or what is nearest to it in the domain. */
    List<Double> cells(int count) {
        List<Double> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double middle = axis.at((i + 0.5) / count);
            cells.add(
                    discrete
                            ? values.stream()
                                    .min(Comparator.comparingDouble(value -> Math.abs(value - middle)))
                                    .orElse(middle)
                            : middle);
        }
        return cells;
    }

    private static Axis axis(
            String label, Domain.Range range, ToDoubleFunction<Expr> constant, OptionalDouble witness) {
        double low = range.lower().map(constant::applyAsDouble).orElse(Double.NEGATIVE_INFINITY);
        double high = range.upper().map(constant::applyAsDouble).orElse(Double.POSITIVE_INFINITY);
        double seen = witness.orElse(Double.NaN);
        if (low == 0 && Double.isInfinite(high)) {
            double from = seen > 0 ? Math.min(1 / FAR, seen / 10) : 1 / FAR;
            double to = seen > 0 ? Math.max(FAR, seen * 10) : FAR;
            return new Axis(label, from, to, true);
        }
        if (Double.isInfinite(low) && Double.isInfinite(high)) {
            double reach = Math.max(FAR_LINEAR, Double.isFinite(seen) ? 1.5 * Math.abs(seen) : 0);
            return new Axis(label, -reach, reach, false);
        }
        if (Double.isInfinite(high)) {
            double reach = Double.isFinite(seen) ? 1.5 * (seen - low) : 0;
            high = low > 0 ? Math.max(low * FAR, low + reach) : low + Math.max(2 * FAR_LINEAR, reach);
        } else if (Double.isInfinite(low)) {
            double reach = Double.isFinite(seen) ? 1.5 * (high - seen) : 0;
            low = high - Math.max(2 * FAR_LINEAR, reach);
        }
        if (!(low < high)) {
            double room = Math.max(1e-9, Math.abs(low) * 1e-6);
            return new Axis(label, low - room, low + room, false);
        }
        return new Axis(label, low, high, low > 0 && high / low > WIDE);
    }
}
