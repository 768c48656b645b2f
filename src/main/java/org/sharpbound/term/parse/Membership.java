package org.sharpbound.term.parse;

import org.sharpbound.term.Domain;

/** A variable and where it runs: {@code t in 0..50}. */
public record Membership(String variable, Domain domain) {}
