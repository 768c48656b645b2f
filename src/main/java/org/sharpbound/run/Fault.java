package org.sharpbound.run;

/**
 * A fault of the program, not of the input: the second opinion contradicts the kernel, or a prover broke down.
 *
 * @param goal the claim's id and the relation's name
 * @param what happened, in a sentence
 * @param reproduce what is needed to see it again
 */
public record Fault(String goal, String what, String reproduce) {}
