package org.sharpbound.report.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of a plot.
 *
 * @param label what it shows
 * @param low the least value shown, positive on a logarithmic axis
 * @param high the largest, above {@code low}
 * @param marks the places to be marked, ascending; where there are none, round numbers are
 */
public record Axis(String label, double low, double high, boolean logarithmic, List<Tick> marks) {

    /** The share of the axis that a letter takes, about. */
    private static final double LETTER = 0.016;

    /** A mark on an axis. */
    public record Tick(double value, String label) {}

    /** An axis on which round numbers are marked. */
    public Axis(String label, double low, double high, boolean logarithmic) {
        this(label, low, high, logarithmic, List.of());
    }

    public Axis {
        marks = List.copyOf(marks);
        if (!(low < high) || Double.isInfinite(high - low) || logarithmic && low <= 0) {
            throw new IllegalArgumentException("no axis from " + low + " to " + high);
        }
    }

    /** Where a value lies: 0 at the low end, 1 at the high end; NaN for what has no place. */
    public double place(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /** The value at a place between 0 and 1. */
    public double at(double place) {
        return logarithmic ? low * Math.pow(high / low, place) : low + (high - low) * place;
    }

    /**
     * The marks as far as there is room for them, or else round numbers along the axis.
     *
     * @param about how many
     */
    public List<Tick> ticks(int about) {
        if (!marks.isEmpty()) {
            return spaced();
        }
        return logarithmic && high / low >= 20 ? decades(about) : steps(about);
    }

    private List<Tick> spaced() {
        List<Tick> kept = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Tick mark : marks) {
            double half = LETTER * (mark.label().length() + 1) / 2;
            if (place(mark.value()) - half >= end) {
                kept.add(mark);
                end = place(mark.value()) + half;
            }
        }
        return kept;
    }

    private List<Tick> decades(int about) {
        int first = (int) Math.ceil(Math.log10(low) - 1e-9);
        int last = (int) Math.floor(Math.log10(high) + 1e-9);
        int stride = Math.max(1, (int) Math.ceil((last - first) / (double) about));
        List<Tick> ticks = new ArrayList<>();
        for (int k = Math.floorDiv(first + stride - 1, stride) * stride; k <= last; k += stride) {
            ticks.add(new Tick(Math.pow(10, k), Math.abs(k) <= 2 ? plain(Math.pow(10, k)) : "10" + raised(k)));
        }
        return ticks;
    }

    private List<Tick> steps(int about) {
        double raw = (high - low) / about;
        double decade = Math.pow(10, Math.floor(Math.log10(raw)));
        double ratio = raw / decade;
        double step = decade * (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10);
        List<Tick> ticks = new ArrayList<>();
        double slack = step * 1e-6;
        for (long k = (long) Math.ceil((low - slack) / step); k * step <= high + slack && ticks.size() < 50; k++) {
            ticks.add(new Tick(k * step, plain(k * step)));
        }
        return ticks;
    }

    /** A number of a few digits, short: {@code 0.25}, {@code −3}, {@code 2·10⁻⁷}. */
    public static String plain(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal digits = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        String text;
        if (exponent > 4 || exponent < -3) {
            String mantissa = new BigDecimal(digits.unscaledValue(), digits.precision() - 1).toPlainString();
            text = (mantissa.equals("1") ? "" : mantissa.equals("-1") ? "-" : mantissa + "·") + "10" + raised(exponent);
        } else {
            text = digits.toPlainString();
        }
        return text.replace('-', '−');
    }

    private static String raised(int exponent) {
        StringBuilder raised = new StringBuilder();
        for (char c : String.valueOf(exponent).toCharArray()) {
            raised.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return raised.toString();
    }
}
