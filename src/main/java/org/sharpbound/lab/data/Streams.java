package org.sharpbound.lab.data;

/** The streams of random numbers of this package, which start far from those that others count from 0. */
final class Streams {

    private static final long FIRST = 0xda7aL << 40;

    static final long SPLIT = FIRST;
    static final long CORRUPTION = FIRST + 1;
    static final long SPHERE = FIRST + 2;
    static final long TEACHER = FIRST + 3;
    static final long NOISE = FIRST + 4;
    static final long CHOICE = FIRST + 5;

    /** One for each digit that is drawn: this and the numbers after it. */
    static final long DIGITS = FIRST + (1L << 32);

    private Streams() {}
}
