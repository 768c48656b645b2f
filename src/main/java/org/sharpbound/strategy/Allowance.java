package org.sharpbound.strategy;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What a search may spend: time and boxes. Running out ends a search without a result; it never changes one.
 *
 * <p>Not for use by several threads.
 */
public final class Allowance {

    private final long deadline;
    private final BooleanSupplier interrupted;
    private long boxes;

    private Allowance(long deadline, long boxes, BooleanSupplier interrupted) {
        this.deadline = deadline;
        this.boxes = boxes;
        this.interrupted = interrupted;
    }

    /** @param interrupted whether the run was asked to stop */
    public static Allowance of(Duration time, long boxes, BooleanSupplier interrupted) {
        return new Allowance(System.nanoTime() + time.toNanos(), boxes, interrupted);
    }

    /** A part of what is left: a share of the time, and at most that many boxes, which this allowance pays too. */
    public Allowance part(double share, long atMostBoxes) {
        long left = Math.max(0, deadline - System.nanoTime());
        return new Allowance(System.nanoTime() + (long) (left * share), Math.min(boxes, atMostBoxes), interrupted);
    }

    /** Takes one box from the allowance; false if there was none left. */
    public boolean spendBox() {
        return !isSpent() && boxes-- > 0;
    }

    public boolean isSpent() {
        return boxes <= 0 || System.nanoTime() - deadline > 0 || interrupted.getAsBoolean();
    }

    public boolean isInterrupted() {
        return interrupted.getAsBoolean();
    }

    /** The time left. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
