package org.sharpbound.lab.train;

/** Beyond what a training is given up as one that diverges. */
final class Bounds {

    /** The objective may grow by this factor from the larger of 1 and its value at the start: catapults grow by about the width of a network. */
    private static final double GROWTH = 1e12;

    private final double most;

    Bounds(double atStart) {
        this.most = GROWTH * Math.max(1, Math.abs(atStart));
    }

    /** Whether it is beyond them on either side, or no number. */
    boolean exceededBy(double objective) {
        return !(Math.abs(objective) <= most);
    }

    static boolean allFinite(double[] numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                return false;
            }
        }
        return true;
    }
}
