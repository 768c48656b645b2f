package org.sharpbound.enclose.bracket;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.Interval;

/**
 * Moves the bounds of a system step by step. Not for use by several threads.
 *
 * <p>Soundness: let all components lie in [low, high] at the start of a step, and let B be a box that holds the tube between the lines
 * low + s·fall and high + s·rise, on which all rates are continuous. If the rate of each component is below its rise wherever
 * that component is on its upper line and the others are in B, and above its fall on the lower one, no solution leaves the tube
 * during the step: at the time of leaving it would cross a line that is faster. As the rates are bounded on B, solutions do not end
 * in it either.
 */
public final class BracketSolver {

    private static final int MOST_STEPS = 4_000;
    private static final int GUESSES = 6;

    /** A bound beyond this is of no use. */
    private static final double MOST = 1e12;

    /** By what part of its change, and of itself, a guess is widened. */
    private static final double SLACK = 0x1p-5;

    private static final double TINY = 0x1p-40;

    private final BracketSystem system;
    private final List<Component> components;
    private final int size;
    private final double[] boxLow;
    private final double[] boxHigh;
    private double[] low;
    private double[] high;
    private double[] fall;
    private double[] rise;

    /** @param box a bounded range for each parameter of the system */
    public BracketSolver(BracketSystem system, Map<String, Interval> box) {
        this.system = system;
        this.components = system.components();
        this.size = system.size();
        int variables = 1 + size + system.parameters().size();
        this.boxLow = new double[variables];
        this.boxHigh = new double[variables];
        for (int p = 0; p < system.parameters().size(); p++) {
            Interval range = box.get(system.parameters().get(p));
            boxLow[1 + size + p] = range.lo();
            boxHigh[1 + size + p] = range.hi();
        }
        this.low = system.start(box, false);
        this.high = system.start(box, true);
        this.fall = new double[size];
        this.rise = new double[size];
    }

    /**
     * Bounds up to a time, with steps that are chosen.
     *
     * @param steps how many to take about
     * @return up to the time, or as far as it went
     */
    public Bracket search(double until, int steps, BooleanSupplier stop) {
        Bracket bracket = new Bracket(system);
        // few bits, so that sums of steps are exact
        double least = Math.scalb(1.0, Math.getExponent(until) - 26);
        double step = Math.scalb(
                Math.ceil(Math.scalb(until / steps, 26 - Math.getExponent(until))), Math.getExponent(until) - 26);
        double time = 0;
        for (int k = 0; k < MOST_STEPS && time < until && !stop.getAsBoolean(); k++) {
            double next = time + step;
            Optional<Bracket.Step> gone = go(time, next);
            while (gone.isEmpty() && step > 2 * least) {
                step = Math.floor(step / least / 2) * least;
                next = time + step;
                gone = go(time, next);
            }
            if (gone.isEmpty()) {
                break;
            }
            bracket.add(gone.get());
            time = next;
        }
        return bracket;
    }

    /** Bounds with the steps that were found before, as far as they can be gone. */
    public Bracket replay(List<Double> sizes) {
        Bracket bracket = new Bracket(system);
        double time = 0;
        for (double size : sizes) {
            double next = time + size;
            Optional<Bracket.Step> gone = next > time && next - time == size ? go(time, next) : Optional.empty();
            if (gone.isEmpty()) {
                break;
            }
            bracket.add(gone.get());
            time = next;
        }
        return bracket;
    }

    private Optional<Bracket.Step> go(double from, double to) {
        double length = Interval.of(to).minus(Interval.of(from)).hi();
        boxLow[0] = from;
        boxHigh[0] = to;
        double[] falls = fall.clone();
        double[] rises = rise.clone();
        Optional<double[][]> found = Optional.empty();
        for (int guess = 0; guess < GUESSES; guess++) {
            box(length, falls, rises);
            double[] lower = new double[size];
            double[] upper = new double[size];
            boolean holds = isContinuous();
            for (int i = 0; i < size; i++) {
                upper[i] = line(i, length, rises[i], true);
                lower[i] = line(i, length, falls[i], false);
                if (!known(lower[i]) || !known(upper[i])) {
                    return found.map(speeds -> done(from, to, speeds[0], speeds[1]));
                }
                holds &= upper[i] < rises[i] && lower[i] > falls[i];
            }
            boolean last = found.isPresent();
            if (holds) {
                found = Optional.of(new double[][] {falls.clone(), rises.clone()});
            }
            if (last) {
                break;
            }
            for (int i = 0; i < size; i++) {
                rises[i] = widened(upper[i], rises[i], true);
                falls[i] = widened(lower[i], falls[i], false);
            }
        }
        return found.map(speeds -> done(from, to, speeds[0], speeds[1]));
    }

    private boolean isContinuous() {
        return components.stream().allMatch(component -> component.isContinuous(boxLow, boxHigh));
    }

    /** A box around the tube. */
    private void box(double length, double[] falls, double[] rises) {
        for (int i = 0; i < size; i++) {
            double down = Math.min(0, falls[i]) * length;
            double up = Math.max(0, rises[i]) * length;
            double pad = TINY * (Math.abs(low[i]) + Math.abs(high[i]) + up - down) + Double.MIN_NORMAL;
            boxLow[1 + i] = low[i] + down - pad;
            boxHigh[1 + i] = high[i] + up + pad;
        }
    }

    /** The fastest rate on the line of a component. */
    private double line(int i, double length, double speed, boolean upper) {
        double keptLow = boxLow[1 + i];
        double keptHigh = boxHigh[1 + i];
        double at = upper ? high[i] : low[i];
        Interval range =
                Interval.of(at).hull(Interval.of(at).plus(Interval.of(speed).times(Interval.of(length))));
        boxLow[1 + i] = range.lo();
        boxHigh[1 + i] = range.hi();
        double rate = components.get(i).bound(boxLow, boxHigh, upper);
        boxLow[1 + i] = keptLow;
        boxHigh[1 + i] = keptHigh;
        return rate;
    }

    private static boolean known(double rate) {
        return Math.abs(rate) < MOST;
    }

    /** A little beyond the rate that was found, by more where the guess before was far from it. */
    private static double widened(double found, double before, boolean upper) {
        double slack = SLACK * Math.abs(found - before) + TINY * Math.abs(found) + Double.MIN_NORMAL;
        return upper ? found + slack : found - slack;
    }

    private Bracket.Step done(double from, double to, double[] falls, double[] rises) {
        Bracket.Step step = new Bracket.Step(from, to, low, high, falls, rises);
        Interval length = Interval.of(to).minus(Interval.of(from));
        double[] nextLow = new double[size];
        double[] nextHigh = new double[size];
        for (int i = 0; i < size; i++) {
            nextLow[i] = Interval.of(low[i])
                    .plus(Interval.of(falls[i]).times(length))
                    .lo();
            nextHigh[i] = Interval.of(high[i])
                    .plus(Interval.of(rises[i]).times(length))
                    .hi();
        }
        low = nextLow;
        high = nextHigh;
        fall = Arrays.copyOf(falls, size);
        rise = Arrays.copyOf(rises, size);
        return step;
    }
}
