package org.sharpbound.enclose.implicit;

import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.MatrixFunction;

/** What encloses functions of matrices. */
interface Matrices {

    /**
     * The entries of the value, row by row, for every matrix between the bounds; empty where it may not be defined for one. Of
     * eigenvalues it is asked for symmetric matrices alone.
     */
    Optional<List<Interval>> enclose(MatrixFunction function, int rows, int columns, List<Interval> entries);
}
