package org.sharpbound.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sharpbound.run.Finding;
import org.sharpbound.run.Listener;

/**
 * How far a run has come, on standard error: a bar that is drawn over on a terminal, and a plain line every ten seconds
 * elsewhere. Safe for use by several threads.
 */
final class Progress implements Listener, AutoCloseable {

    private static final int CELLS = 30;
    private static final long REDRAW_MILLIS = 200;
    private static final long REPORT_MILLIS = 10_000;
    /** Room for the name of what was last settled, so that the bar stays on one line of 80. */
    private static final int NAME_WIDTH = 30;

    private final PrintWriter err;
    private final boolean live;
    private final long started = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private int total;
    private int settled;
    private String latest = "";
    private String experiment = "";
    private int drawn;

    Progress(PrintWriter err, boolean live) {
        this.err = err;
        this.live = live;
        long pause = live ? REDRAW_MILLIS : REPORT_MILLIS;
        clock.scheduleAtFixedRate(this::show, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void started(int relations) {
        total = relations;
    }

    @Override
    public void found(Finding finding) {
        settle(finding.name());
    }

    /** One thing more is to be done. */
    @Override
    public synchronized void repairing(Finding finding) {
        total++;
    }

    @Override
    public void repaired(Finding finding) {
        settle("repairs of " + finding.name());
    }

    /** Of a long experiment its runs are counted, in place of what was last settled. */
    @Override
    public synchronized void experimented(String claim, int ended, int runs) {
        experiment = ended < runs ? "run " + ended + "/" + runs + " of " + claim : "";
    }

    /** One thing more is done. */
    synchronized void settle(String name) {
        settled++;
        latest = name;
    }

    private synchronized void show() {
        if (live) {
            redraw(bar());
        } else if (settled < total) {
            err.println(line());
            err.flush();
        }
    }

    /** The plain line: how many relations are settled, and after what time. */
    synchronized String line() {
        return String.format(Locale.ROOT, "%d of %d settled after %.0f s", settled, total, seconds())
                + (experiment.isEmpty() ? "" : ", " + experiment);
    }

    /** The bar of a terminal. */
    synchronized String bar() {
        int full = total == 0 ? 0 : CELLS * settled / total;
        String doing = experiment.isEmpty() ? latest : experiment;
        String name = doing.length() > NAME_WIDTH ? doing.substring(0, NAME_WIDTH - 1) + "…" : doing;
        return "[" + "#".repeat(full) + " ".repeat(CELLS - full) + "] "
                + String.format(Locale.ROOT, "%d/%d %.0f s %s", settled, total, seconds(), name);
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    private void redraw(String text) {
        err.print("\r" + text + " ".repeat(Math.max(0, drawn - text.length())));
        err.flush();
        drawn = text.length();
    }

    /** Takes the bar away, so that the next line starts on a clean one. */
    @Override
    public void close() {
        clock.shutdownNow();
        synchronized (this) {
            if (drawn > 0) {
                err.print("\r" + " ".repeat(drawn) + "\r");
                err.flush();
                drawn = 0;
            }
        }
    }
}
