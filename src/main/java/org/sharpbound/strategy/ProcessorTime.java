package org.sharpbound.strategy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/** How long the processor has worked for a thread: what else the machine does meanwhile does not count. */
public final class ProcessorTime {

    private ProcessorTime() {}

    /** A clock for the thread that asks it, in nanoseconds; where the platform does not tell, it shows time as it passes. */
    public static LongSupplier clock() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime;
    }
}
