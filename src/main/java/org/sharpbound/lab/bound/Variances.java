package org.sharpbound.lab.bound;

/** What is trained beside the means. */
public enum Variances {
    /** Nothing: deviations stay as they start. */
    FIXED,
    /** One number for all deviations. */
    SHARED,
    /** The deviation of each weight. */
    EACH
}
