package org.sharpbound.enclose.flow;

/** A box of parameters, cut until the signs of derivatives show, with the steps for each part. */
public sealed interface SignTree {

    /** A part that is integrated as a whole. */
    record Whole(Grid grid) implements SignTree {}

    /** Two parts on either side of the middle of a parameter's range. */
    record Halved(int parameter, SignTree below, SignTree above) implements SignTree {}
}
