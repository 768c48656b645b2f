package org.sharpbound.lab.train;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What is measured of a training, and who may end it.
 *
 * @param watchers in the order of their columns
 * @param threads that measure while training goes on; with 0 it waits. What is measured does not depend on them
 * @param stop asked before each step: whether to end
 */
public record Recording(List<Watcher> watchers, int threads, BooleanSupplier stop) {

    public Recording {
        watchers = List.copyOf(watchers);
        if (threads < 0) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }

    /** Measured by the thread that trains, to the end. */
    public static Recording of(Watcher... watchers) {
        return new Recording(List.of(watchers), 0, () -> false);
    }

    public Recording withThreads(int other) {
        return new Recording(watchers, other, stop);
    }

    public Recording withStop(BooleanSupplier other) {
        return new Recording(watchers, threads, other);
    }
}
