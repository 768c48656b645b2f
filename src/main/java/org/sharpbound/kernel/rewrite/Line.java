package org.sharpbound.kernel.rewrite;

import org.sharpbound.term.Relation;

/** A comparison that holds for all values of the quantities, and why. */
public record Line(String name, Relation.Compare fact, Why why) {}
