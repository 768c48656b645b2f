/**
 * The terms of a claim: exact numbers, expressions, relations, domains and the statements made of them.
 *
 * <p>Part of the trusted base: a mistake here could let a false theorem out. It imports nothing but the Java platform.
 * Expressions are shared graphs, not trees: a walk over them remembers the nodes it has seen.
 */
package org.sharpbound.term;
