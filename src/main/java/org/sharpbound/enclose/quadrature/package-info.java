/**
 * Rigorous enclosures of integrals: Taylor polynomials with Lagrange's remainder on pieces that are cut where it is large
 * (R. E. Moore, Interval Analysis, 1966, chapter 8; G. F. Corliss, L. B. Rall, Adaptive, self-validating numerical
 * quadrature, SIAM J. Sci. Stat. Comput. 8, 1987), switches of piecewise integrands solved for, and what is left at
 * infinity or at a singular end bounded by powers and exponentials.
 */
package org.sharpbound.enclose.quadrature;
