package org.sharpbound.enclose.implicit;

import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.flow.Grid;

/** The solutions of an initial value problem for all parameters of a box, from the time 0 to the last of the grid. */
interface Trajectories {

    Grid grid();

    /** All values of a state at times that are covered; bounded. */
    Interval value(String state, Interval times) throws Unsolved;

    /** The same for the parameters in the middle of the box. */
    Interval reference(String state, Interval times) throws Unsolved;

    /** All derivatives of a state by a parameter, through rates and start values, at times that are covered. */
    Interval slope(String state, String parameter, Interval times) throws Unsolved;
}
