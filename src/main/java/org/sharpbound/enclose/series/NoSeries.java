package org.sharpbound.enclose.series;

/** The expression has no series here that can be told. Carries no stack trace, for it is an answer and not a fault. */
final class NoSeries extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** By how much the ramification must be multiplied for the series to exist; 1 where that does not help. */
    private final int ramification;

    NoSeries(String why) {
        this(why, 1);
    }

    NoSeries(String why, int ramification) {
        super(why, null, false, false);
        this.ramification = ramification;
    }

    int ramification() {
        return ramification;
    }
}
