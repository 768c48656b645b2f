package org.sharpbound.lab.experiment;

/**
 * The eigenvalues of a kernel.
 *
 * @param cell of the experiment in which it was measured
 * @param eigenvalues descending, as many as there are training examples
 */
public record Spectrum(String cell, int epoch, double[] eigenvalues) {}
