/**
 * Taylor, Laurent and Puiseux series with a remainder that is relative to the last power kept: what an expression is near
 * a point, a pole or an end, and its limit there (S. Chevillard, J. Harrison, M. Joldes, C. Lauter, Efficient and accurate
 * computation of upper bounds of approximation errors, Theoretical Computer Science 412, 2011; M. Joldes, Rigorous
 * polynomial approximations and applications, thesis, Lyon 2011, chapter 2).
 *
 * <p>A coefficient is an enclosure, and its exact expression besides, which is asked for only where the enclosure holds 0:
 * whether a leading term vanishes is shown by its normal form, and never by a small number.
 */
package org.sharpbound.enclose.series;
