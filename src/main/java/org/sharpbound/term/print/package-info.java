/**
 * Terms written for people: in the claim language ({@link org.sharpbound.term.print.ClaimText}), in TeX and in MathML.
 *
 * <p>Terms are shared graphs, and a graph of a few hundred nodes can stand for a tree of more nodes than there are atoms.
 * So every printer writes a bounded part and an ellipsis for the rest. What is printed is for reading: no verdict rests on
 * it, and a shortened text does not parse.
 */
package org.sharpbound.term.print;
