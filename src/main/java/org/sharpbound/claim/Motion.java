package org.sharpbound.claim;

import java.util.Map;
import java.util.Set;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;

/** What moves in a claim, and how, in core expressions: a flow, or the weights of a model under training. */
interface Motion {

    /** The variable for the time, as the author counts it. */
    String time();

    /** The first time, in the quantities. */
    Expr start();

    /** The last time, in the quantities. */
    Expr end();

    /** The states by the names that they and their entries have in their rates; the time in them is {@link Trajectories#clock}. */
    Map<String, Implicit.Equation> equations();

    /** Whether it is one flow, which ends where any of its states ends, and not several side by side. */
    boolean isWhole();

    /** All names that it defines. */
    Set<String> names();

    /** Whether one of its names stands for what does not depend on time. */
    boolean isConstant(String name);

    /** The name of a vector or matrix, without the indices of an entry. */
    static String whole(String name) {
        int bracket = name.indexOf('[');
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    /** Whether a name is that of a state, or of an entry of one, in the rates. */
    boolean isState(String name);

    /**
     * What one of its names stands for at any time: a number, vector or matrix of expressions in the states, the time and the
     * quantities.
     */
    Expr value(String name);
}
