/**
 * Solutions of initial value problems for wide boxes of parameters, between bounds that no solution crosses: differential
 * inequalities in several variables (M. Müller, "Über das Fundamentaltheorem in der Theorie der gewöhnlichen Differentialgleichungen",
 * Math. Z. 26, 1927; W. Walter, Differential and Integral Inequalities, 1970, section 12; N. Ramdani, N. Meslem and Y. Candau, "A hybrid
 * bounding method for computing an over-approximation for the reachable set of uncertain nonlinear systems", IEEE Trans. Automat.
 * Control 54, 2009).
 *
 * <p>The bounds are of first order in the step, and so are wider than those of {@code enclose.flow} where parameters are points. But
 * they do not swell with the width of the box of parameters beyond what the field itself does, and bounds of the derivatives by
 * parameters come from the same inequalities for the variational equations; where these have signs, corners are as good as points.
 */
package org.sharpbound.enclose.bracket;
