package org.sharpbound.oracle.flow;

import org.sharpbound.term.Expr;

/**
 * A state at a time.
 *
 * @param state its name
 * @param time a core expression in the parameters; may lie before the start
 */
public record Reading(String state, Expr time) {}
