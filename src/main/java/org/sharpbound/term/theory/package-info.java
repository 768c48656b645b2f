/**
 * Terms of derivations: numbers, vectors, linear operators and functions of which only the shape is known.
 *
 * <p>Soundness: the kernel takes two terms for the same where {@link org.sharpbound.term.theory.Algebra} says so. All rules
 * here hold in every model: for spaces of any finite dimension, and for all functions of the declared shapes.
 */
package org.sharpbound.term.theory;
