package org.sharpbound.enclose;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;

/**
 * A function on intervals of doubles beside the same with many digits, at many arguments: does every enclosure hold the
 * value, and how many doubles lie between its ends and the tightest ones.
 *
 * <p>The digits are raised until it is certain between which two doubles the value lies.
 */
final class Comparison {

    private static final int[] DIGITS = {30, 60, 120, 400, 1200};

    /** A function with many digits of two arguments, of which most have no use for the second. */
    interface Precise {
        BigInterval at(BigInterval x, BigInterval y, Precision p);
    }

    /** Arguments to compare at. */
    interface Sampler {
        double next(Random random);
    }

    private final String name;
    private final BinaryOperator<Interval> ours;
    private final Precise precise;
    private final Sampler first;
    private final Sampler second;

    private final long[] byExcess = new long[4];
    private final List<String> misses = new ArrayList<>();
    private long arguments;
    private long worst;
    private String worstCase = "";
    private long nanoseconds;

    Comparison(String name, BinaryOperator<Interval> ours, Precise precise, Sampler first, Sampler second) {
        this.name = name;
        this.ours = ours;
        this.precise = precise;
        this.first = first;
        this.second = second;
    }

    Comparison run(int count, long seed) {
        long start = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            compare(first.next(random), second.next(random));
        }
        nanoseconds += System.nanoTime() - start;
        return this;
    }

    Comparison at(double x, double y) {
        compare(x, y);
        return this;
    }

    private void compare(double x, double y) {
        Interval found = ours.apply(Interval.of(x), Interval.of(y));
        arguments++;
        Interval tightest = tightest(x, y);
        long below = Doubles.steps(found.lo(), tightest.lo());
        long above = Doubles.steps(tightest.hi(), found.hi());
        if (found.isEmpty() || below < 0 || above < 0) {
            misses.add(name + " of " + x + ", " + y + " is in " + tightest + ", found " + found);
            return;
        }
        long excess = Math.max(below, above);
        byExcess[(int) Math.min(excess, byExcess.length - 1)]++;
        if (excess > worst) {
            worst = excess;
            worstCase = x + ", " + y;
        }
    }

    private Interval tightest(double x, double y) {
        Interval rounded = Interval.EMPTY;
        for (int digits : DIGITS) {
            BigInterval value = precise.at(BigInterval.of(x), BigInterval.of(y), Precision.ofDigits(digits));
            rounded = Interval.of(value.loDouble(), value.hiDouble());
            if (value.isPoint() || Doubles.steps(rounded.lo(), rounded.hi()) == 1) {
                break;
            }
        }
        return rounded;
    }

    List<String> misses() {
        return misses;
    }

    /** The largest number of doubles between an end and the tightest one. */
    long worst() {
        return worst;
    }

    /** The share of the arguments at which both ends are the tightest. */
    double tightest() {
        return (double) byExcess[0] / arguments;
    }

    static String heading() {
        return String.format(
                "%-8s %10s %7s %9s %9s %9s %9s %8s  %s",
                "function", "arguments", "missed", "tightest", "1 beyond", "2 beyond", "more", "us each", "worst at");
    }

    String row() {
        return String.format(
                "%-8s %10d %7d %8.3f%% %8.3f%% %8.3f%% %8.3f%% %8.1f  %d at %s",
                name,
                arguments,
                misses.size(),
                share(0),
                share(1),
                share(2),
                share(3),
                nanoseconds / 1e3 / arguments,
                worst,
                worstCase);
    }

    @Override
    public String toString() {
        return name;
    }

    private double share(int excess) {
        return 100.0 * byExcess[excess] / arguments;
    }
}
