package org.sharpbound.lab.linear;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix of n rows.
 *
 * @param values k of them, the largest first
 * @param vectors k × n: row i is a unit eigenvector of value i
 */
public record Spectrum(double[] values, Matrix vectors) {}
