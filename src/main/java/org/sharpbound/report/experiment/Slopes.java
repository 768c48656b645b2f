package org.sharpbound.report.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharpbound.claim.Goal;
import org.sharpbound.report.plot.Axis;
import org.sharpbound.report.plot.Series;
import org.sharpbound.term.Rational;

/** The slopes of log-log lines of which a claim speaks: those of each run by least squares, as {@code rate} has them. */
final class Slopes {

    private static final Pattern RATE = Pattern.compile("\\brate\\(\\s*(\\w+)\\([^;]*?,\\s*(\\w+) in\\b");

    private Slopes() {}

    /** A measure and what its slope is over. */
    record Asked(String measure, String over) {}

    /** The slopes of which relations speak, each once. */
    static List<Asked> in(List<Goal> goals) {
        List<Asked> asked = new ArrayList<>();
        for (Goal goal : goals) {
            Matcher rates = RATE.matcher(goal.text());
            while (rates.find()) {
                asked.add(new Asked(rates.group(1), rates.group(2)));
            }
        }
        return asked.stream().distinct().toList();
    }

    /**
     * The line with the median of the runs' slopes, through the middle of their logarithms.
     *
     * @param x positive, two different values or more
     * @param runs as many values for each run; no line where one of them is not positive
     */
    static Optional<Series> line(List<Double> x, List<List<Double>> runs, Rational level) {
        double middle = x.stream().mapToDouble(Math::log).average().orElseThrow();
        double[] slopes = new double[runs.size()];
        double[] heights = new double[runs.size()];
        for (int run = 0; run < slopes.length; run++) {
            double above = 0;
            double below = 0;
            for (int i = 0; i < x.size(); i++) {
                double off = Math.log(x.get(i)) - middle;
                double height = Math.log(runs.get(run).get(i));
                above += off * height;
                below += off * off;
                heights[run] += height / x.size();
            }
            slopes[run] = above / below;
            if (!Double.isFinite(slopes[run])) {
                return Optional.empty();
            }
        }
        Quantiles found = new Quantiles(slopes);
        double slope = found.median();
        double height = new Quantiles(heights).median();
        int k = Quantiles.rank(slopes.length, level);
        String interval = k == 0 ? "" : " [" + Axis.plain(found.lower(k)) + ", " + Axis.plain(found.upper(k)) + "]";
        return Optional.of(new Series(
                "slope " + Axis.plain(slope) + interval,
                List.of(x.get(0), x.get(x.size() - 1)),
                List.of(
                        Math.exp(height + slope * (Math.log(x.get(0)) - middle)),
                        Math.exp(height + slope * (Math.log(x.get(x.size() - 1)) - middle)))));
    }
}
