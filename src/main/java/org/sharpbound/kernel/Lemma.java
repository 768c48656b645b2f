package org.sharpbound.kernel;

import org.sharpbound.term.Statement;

/** A statement that another rests on, and its certificate. */
public record Lemma(Statement statement, Certificate certificate) {}
