/**
 * Advice from libraries that share no code with the kernel: evaluation at many digits, sampling, local search.
 *
 * <p>Nothing here concludes. A value may convince a reader that a claim is worth a proof, find a candidate for a witness,
 * or reveal a fault of the kernel; a verdict never rests on it.
 */
package org.sharpbound.oracle;
