/**
 * Enclosures of what is implicit in a statement, for all values of its quantities in a box: solutions of differential equations at
 * times, and functions of matrices, with enclosures of how they change with each quantity.
 *
 * <p>Slopes are those of the mean value theorem (A. Neumaier, Interval Methods for Systems of Equations, 1990, section 2.3): they
 * follow the chain of what depends on what, and give the centred form and monotonicity.
 */
package org.sharpbound.enclose.implicit;
