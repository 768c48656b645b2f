package org.sharpbound.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a leaf of a cover is settled. */
public enum Method {
    /** The enclosure of the margins on the box. */
    PLAIN,
    /** Besides, the mean value form about the centre (Moore, Kearfott and Cloud, Introduction to Interval Analysis, 6.3). */
    MEAN_VALUE,
    /** Besides, on a face of the box where the margin is monotone in a variable. */
    MONOTONE,
    /**
     * Besides, Taylor models of a box in two variables or more, and of faces where the gradient over what they enclose shows the
     * margin monotone.
     */
    TAYLOR_MODEL,
    /**
     * Besides, where a Taylor model does not rule out that they tell more, second-order forms, on the box and on faces where they show the margin monotone; where they show it convex, its
     * tangent plane next to the least point.
     */
    SECOND_ORDER,
    /** Taylor models and second-order forms on what hull consistency leaves of the box: where the assumptions can hold and the goal can fail. */
    CONTRACTION;

    /** The word used in certificates: {@code plain}, {@code mean-value}, {@code monotone}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Method> named(String text) {
        return Arrays.stream(values()).filter(m -> m.text().equals(text)).findFirst();
    }
}
