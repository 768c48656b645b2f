/**
 * Initial value problems, integrated to any number of digits: the second opinion on validated flows, and fast values in doubles for
 * searches.
 *
 * <p>Nothing here concludes, and nothing here shares code with the enclosures of flows: a fault of either shows against the other.
 * Taylor series of adaptive order and step (A. Jorba and M. Zou, "A software package for the numerical integration of ODEs by
 * means of high-order Taylor methods", Experimental Mathematics 14, 2005), their coefficients by recurrences over a compiled
 * graph of the rates, behind the integrator interface of Hipparchus.
 */
package org.sharpbound.oracle.flow;
