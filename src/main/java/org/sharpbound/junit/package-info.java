/**
 * Claims as tests of another project: {@link org.sharpbound.junit.CheckClaims} on a method makes a test of every relation. It needs JUnit
 * Jupiter, which the program itself does not.
 */
package org.sharpbound.junit;
