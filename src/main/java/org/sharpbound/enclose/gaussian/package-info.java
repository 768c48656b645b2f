/**
 * Means of products of derivatives of tanh of two normal numbers, enclosed by the trapezoidal rule.
 *
 * <p>The rule converges geometrically for functions that are analytic in a strip about the real line (L. N. Trefethen, J. A. C. Weideman,
 * The exponentially convergent trapezoidal rule, SIAM Review 56, 2014, Theorem 5.1); covariances that are known only as intervals follow
 * from one of them by the mean value theorem, for the derivatives by a covariance are means of the same kind (R. Price, 1958).
 */
package org.sharpbound.enclose.gaussian;
