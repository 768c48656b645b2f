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

    /** The states by the names that they have in their rates; the time in them is {@link Trajectories#clock}. */
    Map<String, Implicit.Equation> equations();

    /** Whether it is one flow, which ends where any of its states ends, and not several side by side. */
    boolean isWhole();

    /** All names that it defines. */
    Set<String> names();

    /** Whether a name is that of a state in the rates. */
    boolean isState(String name);

    /** What one of its names stands for at any time: an expression in the states, the time and the quantities. */
    Expr value(String name);
}
