package org.sharpbound.term.parse;

/** A part of a text, from {@code start} up to but not including {@code end}. */
public record Span(int start, int end) {}
