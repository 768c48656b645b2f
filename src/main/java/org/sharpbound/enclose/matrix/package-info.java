/**
 * Rigorous linear algebra: functions of real matrices whose entries are known to lie in intervals.
 *
 * <p>{@link org.sharpbound.enclose.matrix.MatrixFunction} is the way in: shapes, enclosures in doubles and of any precision,
 * and exact values of rational matrices. A result holds the value for <em>every</em> matrix between the bounds of the
 * entries; where the function may not be defined for one of them, there is no result.
 *
 * <p>Approximations (inverses, eigenvectors) guide the enclosures and are never believed: what follows from them is bounded by
 * residuals in outward-rounded arithmetic. Entries that are points go through exact elimination (E. H. Bareiss, Sylvester's
 * identity and multistep integer-preserving Gaussian elimination, Mathematics of Computation 22, 1968) where a rational
 * function is asked for.
 */
package org.sharpbound.enclose.matrix;
