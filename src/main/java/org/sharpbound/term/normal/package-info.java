/**
 * Exact normal forms of core expressions: quotients of polynomials over <em>atoms</em>.
 *
 * <p>Soundness: the kernel concludes equality from a normal form that is zero, so a wrong rule here proves a false
 * theorem. All of the package keeps one invariant. Let f be an expression and N/D its normal form. At every real point x
 * where f and its subexpressions are defined (of an {@code if}, only the branch taken),
 *
 * <ol>
 *   <li>every atom in N and D, and everything inside of it, is defined at x;
 *   <li>D(x) is not zero;
 *   <li>f(x) = N(x)/D(x).
 * </ol>
 *
 * <p>So a rule must hold at <em>every</em> point where its left side is defined; holding almost everywhere is not enough.
 * Cancelling a common factor keeps the invariant (the factor does not vanish where D does not), multiplying N and D by a
 * factor keeps it only where the factor cannot vanish. The normal form may be defined at more points than f. It is not
 * complete: that two forms differ says nothing.
 *
 * <p>Where quantities are said to be ≥ 0, all this is about the points x at which they are; rules may use it as they use the
 * sign of an exponential.
 */
package org.sharpbound.term.normal;
