/**
 * Case files of the claim language: from YAML to {@link org.sharpbound.claim.Claim claims} whose goals are statements that
 * a kernel can judge, with every mistake of the author reported at its place.
 */
package org.sharpbound.claim;
