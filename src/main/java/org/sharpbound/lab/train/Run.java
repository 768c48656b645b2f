package org.sharpbound.lab.train;

/**
 * What a training gave.
 *
 * @param ending how it ended
 * @param explanation in words; empty if it went to its end
 * @param time epochs that are over, or the time of a flow, at the end
 * @param weights at the end
 * @param table what was measured, with a column {@code epoch} or {@code time}
 */
public record Run(Ending ending, String explanation, double time, double[] weights, Table table) {

    /** How a training ends. */
    public enum Ending {
        /** All epochs are over, or the last time is reached. */
        FINISHED,
        /** It was asked to stop. */
        INTERRUPTED,
        /** Loss or weights grew beyond all bounds. */
        DIVERGED,
        /** A flow asked for steps too short or too many. */
        STALLED
    }
}
