package org.sharpbound.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns an interruption (control-C, or a polite end by the system) into a request to stop, and holds the process until
 * what was settled is saved. The machine then ends with the signal's own code, 130 for control-C.
 */
final class Interruption implements AutoCloseable {

    /** After this the process ends in any case: a report of everything takes a second or two. */
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch saved = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean asked;

    /** @param stop asks the run to end early; it may be called from any thread */
    Interruption(Runnable stop, PrintWriter err) {
        hook = new Thread(
                () -> {
                    asked = true;
                    err.println();
                    err.println("sharpbound: interrupted; saving what is settled");
                    stop.run();
                    awaitSaved();
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean asked() {
        return asked;
    }

    private void awaitSaved() {
        try {
            saved.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is saved and printed: the process may end. */
    @Override
    public void close() {
        saved.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException endingAlready) {
                asked = true;
            }
        }
    }
}
