package org.sharpbound.strategy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of a run, of which never more than a stated number are at work: relations are their tasks, and those that
 * find no relation to take help with the boxes of one that is underway.
 *
 * <p>What comes out of {@link #each} does not depend on how many help.
 */
public final class Workers implements AutoCloseable {

    /** Recursions of a thousand steps are expressions a thousand levels deep, and walks over them recurse. */
    private static final long STACK_BYTES = 256L << 20;

    private static final Workers ALONE = new Workers(1);

    private final ThreadPoolExecutor threads;

    /** @param count how many threads, at least 1; they are started as they are needed */
    public Workers(int count) {
        threads = new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(null, task, "prover", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** No help: everything is done by the thread that asks. */
    static Workers alone() {
        return ALONE;
    }

    /** A task for one of the threads, after those that came before. */
    public <T> Future<T> submit(Callable<T> task) {
        return threads.submit(task);
    }

    /** A task for one of the threads, after those that came before; whoever waits for it holds it already. */
    public void submit(FutureTask<?> task) {
        threads.execute(task);
    }

    /** How many threads may be at work on {@link #each} at once; they are numbered from 0. */
    public int count() {
        return threads.getMaximumPoolSize();
    }

    /** A piece of work that is done for every number of a range, by several threads. */
    @FunctionalInterface
    public interface Work {

        /** @param worker the number of the thread, which no other thread has at this time */
        void on(int worker, int item);
    }

    /** Does the work for 0, …, items − 1 in any order, by this thread and those that are idle, and returns when all is done. */
    public void each(int items, Work work) {
        int helpers = Math.min(Math.min(idle(), count() - 1), items - 1);
        if (helpers <= 0) {
            for (int item = 0; item < items; item++) {
                work.on(0, item);
            }
            return;
        }
        Round round = new Round(items, work);
        for (int helper = 1; helper <= helpers; helper++) {
            int number = helper;
            threads.submit(() -> round.take(number));
        }
        round.take(0);
        round.finish();
    }

    private int idle() {
        return threads.getQueue().isEmpty() ? threads.getMaximumPoolSize() - threads.getActiveCount() : 0;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** One range of work. A helper that comes late finds nothing to do. */
    private static final class Round {

        private final int items;
        private final Work work;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch open;
        private final Queue<Integer> failed = new ConcurrentLinkedQueue<>();

        Round(int items, Work work) {
            this.items = items;
            this.work = work;
            this.open = new CountDownLatch(items);
        }

        void take(int worker) {
            for (int item = next.getAndIncrement(); item < items; item = next.getAndIncrement()) {
                boolean done = false;
                try {
                    work.on(worker, item);
                    done = true;
                } finally {
                    if (!done) {
                        failed.add(item);
                    }
                    open.countDown();
                }
            }
        }

        /** Waits for the others. What broke down with one of them is done again here, so that it breaks down here. */
        void finish() {
            boolean interrupted = false;
            while (open.getCount() > 0) {
                try {
                    open.await();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            List.copyOf(failed).stream().sorted().forEach(item -> work.on(0, item));
        }
    }
}
