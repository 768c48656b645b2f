/**
 * Derivations: lines that follow from one another by named rules, and their check.
 *
 * <p>A line says that a comparison holds for all values of the quantities of a {@link org.sharpbound.term.theory.Theory},
 * both sides being defined. {@link org.sharpbound.kernel.rewrite.DerivationCheck} checks each line from the lines before it,
 * the rules that it names and the given facts, without searching: where a rule is used, with which terms for its variables,
 * and what shows each side condition are all part of the {@link org.sharpbound.kernel.rewrite.Derivation}.
 *
 * <p>Soundness: a rule is taken to be true; what rests on one that the kernel cannot check by itself says so.
 */
package org.sharpbound.kernel.rewrite;
