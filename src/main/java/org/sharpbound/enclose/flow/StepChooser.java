package org.sharpbound.enclose.flow;

import java.util.List;
import org.sharpbound.term.Rational;

/**
 * Chooses the next step in a search: the longest for which the remainder stays about as small as the rounding.
 *
 * <p>The last coefficients of the series at the centre tell a first length; steps that are not validated, or are too coarse, are
 * tried again shorter, and how much shorter is remembered for the next one.
 */
final class StepChooser {

    /** The order that takes least work for 16 digits, of problems with cheap elementary functions; it grows with the digits. */
    private static final int ORDER_FOR_DOUBLES = 22;

    private static final int SLOPE_ORDER = 11;

    private static final double TOLERANCE_FOR_DOUBLES = 0x1p-56;
    /** What a remainder may be beside the width that parameters make. */
    private static final double TOLERANCE_OF_WIDTH = 0x1p-24;

    /** What a box may spread in the terms of higher order, relative to the first, in one step. */
    private static final double MOST_SPREAD = 0.15;

    private static final double TRIFLE = 0x1p-12;
    private static final double TOLERANCE_OF_SLOPES = 0x1p-14;
    private static final int ATTEMPTS = 60;
    private static final double LEAST_STEP = 0x1p-34;
    /** A first length is no better than the last coefficients, which may vanish by chance. */
    private static final double MOST_GROWTH = 4;

    /** After a step that had to be made shorter. */
    private static final double LITTLE_GROWTH = 1.125;

    private static final double LEAST_CONFIDENCE = 0.2;
    /** Where an enclosure is mostly width, shorter steps only put off its end. */
    private static final double LEAST_STEP_OF_BOXES = 0x1p-14;

    private static final double LARGE = 1e4;
    /** A remainder may be so many times the tolerance. */
    private static final double SLACK = 8;

    private final int order;
    private final int slopeOrder;
    private final double tolerance;
    private double confidence = 1;
    private double previous = Double.MAX_VALUE;
    private double growth = 1;
    private double unit;
    private double[] firstSizes;
    private Rational size;
    private boolean last;

    StepChooser(int digits) {
        this.order = digits == Grid.DOUBLES ? ORDER_FOR_DOUBLES : Math.min(Grid.MOST_ORDER - 1, digits * 6 / 5 + 8);
        this.slopeOrder = SLOPE_ORDER;
        this.tolerance = digits == Grid.DOUBLES ? TOLERANCE_FOR_DOUBLES : Math.pow(10, -digits - 2);
    }

    int order() {
        return order;
    }

    int slopeOrder() {
        return slopeOrder;
    }

    Rational size() {
        return size;
    }

    Grid.Step step() {
        return new Grid.Step(Math.max(BlockFlow.upper(size), Double.MIN_NORMAL), order, slopeOrder);
    }

    /** Finds a step that all blocks have validated; or why none was found. */
    Reason choose(List<BlockFlow> blocks, Rational time, FlowProblem problem) {
        Rational rest = problem.to().minus(time);
        double whole = BlockFlow.upper(problem.to().minus(problem.from()));
        double left = BlockFlow.upper(rest);
        if (unit == 0) {
            unit = BlockFlow.unit(rest);
            firstSizes = sizes(blocks);
        }
        double length = Math.min(Math.min(predicted(blocks) * confidence, growth * previous), 2 * left);
        double wished = length;
        Reason reason = Reason.STEP_TOO_SMALL;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (!(length >= whole * (swollen(blocks) ? LEAST_STEP_OF_BOXES : LEAST_STEP))) {
                return grown(blocks) && reason != Reason.KINK ? Reason.BLOW_UP_SUSPECTED : reason;
            }
            settle(length, rest, left);
            unit = BlockFlow.unit(size);
            double worst = 0;
            double spread = 0;
            reason = null;
            for (BlockFlow block : blocks) {
                reason = block.attempt(size, unit, order, slopeOrder);
                if (reason != null) {
                    break;
                }
                worst = Math.max(worst, excess(block));
                spread = Math.max(spread, spread(block) / MOST_SPREAD);
            }
            double gone = BlockFlow.upper(size);
            if (reason == null && worst <= SLACK && spread <= 1.5) {
                if (!last) {
                    double factor = 1.25 * confidence * Math.min(1, gone * 1.002 / wished);
                    confidence = Math.max(LEAST_CONFIDENCE, Math.min(1, factor));
                }
                previous = gone;
                growth = attempt == 0 ? MOST_GROWTH : LITTLE_GROWTH;
                return null;
            }
            double factor = reason != null ? 0.5 : shorter(worst, spread);
            length = Math.min(length, gone) * factor;
            reason = reason == null ? Reason.STEP_TOO_SMALL : reason;
        }
        return reason;
    }

    private double shorter(double worst, double spread) {
        double forRemainder = worst > SLACK ? 0.97 * Math.pow(worst, -1.0 / (order + 1)) : 1;
        double forSpread = spread > 1.5 ? 1 / spread : 1;
        return Math.max(0.1, Math.min(forRemainder, forSpread));
    }

    private double spread(BlockFlow block) {
        double tau = BlockFlow.upper(size.over(Rational.of(unit)));
        return wide(block) ? block.attempted().transport().spread(tau, TRIFLE) : 0;
    }

    /** Rounds a length to few bits, so that sums of steps stay short; two equal steps go to the end rather than a long and a tiny one. */
    private void settle(double length, Rational rest, double left) {
        last = length >= left;
        if (last) {
            size = rest;
            return;
        }
        double aim = length >= left / 2 ? left / 2 : length;
        double grain = Math.scalb(1.0, Math.getExponent(aim) - 9);
        size = Rational.of(Math.floor(aim / grain) * grain);
    }

    private double predicted(List<BlockFlow> blocks) {
        double least = Double.MAX_VALUE;
        for (BlockFlow block : blocks) {
            block.expandCentre(unit, order);
            for (int i = 0; i < block.states(); i++) {
                double allowed = allowed(block, i);
                for (int k = order - 1; k <= order; k++) {
                    double size = block.centre().size(i, k);
                    if (size > 0) {
                        least = Math.min(least, Math.pow(allowed / size, 1.0 / k));
                    }
                }
            }
        }
        return least * unit;
    }

    /** What the remainder of a state may be. */
    private double allowed(BlockFlow block, int state) {
        double scale = 0x1p-400;
        for (int i = 0; i < block.states(); i++) {
            double weight = i == state ? 1 : 0x1p-7;
            scale = Math.max(scale, weight * Math.abs(block.centre().near(i)));
            scale = Math.max(scale, weight * Math.min(1, block.centre().size(i, 1)));
        }
        return Math.max(
                tolerance * scale, TOLERANCE_OF_WIDTH * block.set().deviation().rad[state] * (wide(block) ? 1 : 0));
    }

    private static boolean wide(BlockFlow block) {
        return block.set().deltas().rows > 0;
    }

    private double excess(BlockFlow block) {
        double worst = block.attempted().transport().coarseness() / TOLERANCE_OF_SLOPES;
        for (int i = 0; i < block.states(); i++) {
            worst = Math.max(worst, block.attempted().remainder()[i] / allowed(block, i));
        }
        return worst == worst ? worst : Double.MAX_VALUE;
    }

    private double[] sizes(List<BlockFlow> blocks) {
        return blocks.stream().mapToDouble(StepChooser::largest).toArray();
    }

    private static double largest(BlockFlow block) {
        double largest = 0;
        for (int i = 0; i < block.states(); i++) {
            largest = Math.max(largest, Math.max(Math.abs(block.low(i)), Math.abs(block.high(i))));
        }
        return largest;
    }

    /** Whether a box of parameters has made an enclosure half as wide as the states are large. */
    private static boolean swollen(List<BlockFlow> blocks) {
        for (BlockFlow block : blocks) {
            double near = 0;
            double around = 0;
            for (int i = 0; i < block.states(); i++) {
                near = Math.max(near, Math.abs(block.centre().near(i)));
                around = Math.max(around, block.set().deviation().rad[i]);
            }
            if (wide(block) && around > near / 2) {
                return true;
            }
        }
        return false;
    }

    private boolean grown(List<BlockFlow> blocks) {
        double[] now = sizes(blocks);
        for (int b = 0; b < now.length; b++) {
            if (now[b] > LARGE * (1 + firstSizes[b])) {
                return true;
            }
        }
        return false;
    }
}
