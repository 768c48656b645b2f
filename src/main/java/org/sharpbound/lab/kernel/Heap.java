package org.sharpbound.lab.kernel;

/** Whether the heap has room for a matrix, before hours of work end for want of it. */
final class Heap {

    private static final long MEGABYTE = 1L << 20;

    private Heap() {}

    /**
     * @throws IllegalArgumentException if it has not, or no array is so long; says how much is needed, and what to do
     */
    static void need(int rows, int columns) {
        need(rows, columns, Runtime.getRuntime().maxMemory());
    }

    /** With so many bytes at most; what is in use may be rubbish, and does not count. */
    static void need(int rows, int columns, long most) {
        long entries = (long) rows * columns;
        long bytes = Double.BYTES * entries;
        if (bytes > most || entries > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a kernel of " + rows + " x " + columns + " points takes "
                    + (bytes + MEGABYTE - 1) / MEGABYTE + " MB, and the heap has " + most / MEGABYTE + " MB: "
                    + (entries > Integer.MAX_VALUE - 8
                            ? "take fewer points (46 340 at most)"
                            : "take fewer points, or give Java more with -Xmx"));
        }
    }
}
