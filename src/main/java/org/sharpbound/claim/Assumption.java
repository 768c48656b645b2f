package org.sharpbound.claim;

import org.sharpbound.term.Relation;

/** A relation of {@code assume}, as written. */
public record Assumption(String text, Relation asWritten, Location location) {}
