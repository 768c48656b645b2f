/**
 * Training of classifiers whose weights are Gaussian by PAC-Bayes bounds. What is computed here is rounded; bounds that a statement may rest
 * on are {@code strategy.statistics.RiskCertificate}'s.
 */
package org.sharpbound.lab.bound;
