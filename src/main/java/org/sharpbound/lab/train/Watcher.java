package org.sharpbound.lab.train;

import java.util.List;

/** Measures states of training. Several states may be measured at once, by different threads, while training goes on. */
public interface Watcher {

    /** The names of what is measured. */
    List<String> columns();

    /** A number for each column; NaN where the state has none. */
    double[] measure(Moment moment);
}
