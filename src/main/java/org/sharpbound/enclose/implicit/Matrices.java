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

    /**
     * The derivatives of each entry of the value by all entries, row by row, for every matrix between the bounds; empty where one may
     * not exist. Of eigenvalues they are meant for symmetric changes.
     */
    Optional<Interval[][]> derivatives(MatrixFunction function, int rows, int columns, List<Interval> entries);
}
