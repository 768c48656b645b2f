package org.sharpbound.cli.watch;

/** Tells when it is time to look again. */
public interface Alarm {

    /**
     * Waits until something may have changed, and is calm again.
     *
     * @return false when nothing will change any more
     * @throws InterruptedException when the thread is interrupted
     */
    boolean await() throws InterruptedException;
}
