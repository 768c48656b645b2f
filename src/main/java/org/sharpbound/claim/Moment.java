package org.sharpbound.claim;

import org.sharpbound.term.Expr;

/** When the states of a flow are meant. */
sealed interface Moment {

    /** At a time, as the author counts it. */
    record At(Expr time) implements Moment {}

    /** Whenever: time and states stand for themselves, as in the rates. */
    record Moving() implements Moment {}
}
