package org.sharpbound.lab.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Has the moments of a training measured, at once or by threads of its own, and keeps the rows in their order. */
final class Recorder implements AutoCloseable {

    private final Recording recording;
    private final List<String> columns = new ArrayList<>();
    private final List<CompletableFuture<double[]>> rows = new ArrayList<>();
    private final ExecutorService threads;

    /** Moments that wait hold memory: training waits too when there is one for each thread. */
    private final Semaphore places;

    Recorder(String time, Recording recording) {
        this.recording = recording;
        columns.add(time);
        recording.watchers().forEach(watcher -> columns.addAll(watcher.columns()));
        threads = recording.threads() == 0 ? null : Executors.newFixedThreadPool(recording.threads());
        places = new Semaphore(2 * Math.max(1, recording.threads()));
    }

    boolean isToStop() {
        return recording.stop().getAsBoolean();
    }

    void record(Moment moment) {
        if (threads == null) {
            rows.add(CompletableFuture.completedFuture(row(moment)));
        } else {
            places.acquireUninterruptibly();
            rows.add(CompletableFuture.supplyAsync(() -> row(moment), threads)
                    .whenComplete((row, failure) -> places.release()));
        }
    }

    private double[] row(Moment moment) {
        double[] row = new double[columns.size()];
        row[0] = moment.time();
        int at = 1;
        for (Watcher watcher : recording.watchers()) {
            double[] measured = watcher.measure(moment);
            if (measured.length != watcher.columns().size()) {
                throw new IllegalStateException(measured.length + " numbers for columns " + watcher.columns());
            }
            System.arraycopy(measured, 0, row, at, measured.length);
            at += measured.length;
        }
        return row;
    }

    /** Waits for what is still measured; what went wrong there is thrown here. */
    Table table() {
        List<double[]> finished = new ArrayList<>();
        for (CompletableFuture<double[]> row : rows) {
            try {
                finished.add(row.join());
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw e;
            }
        }
        return new Table(columns, finished);
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
