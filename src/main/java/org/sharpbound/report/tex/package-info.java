/**
 * The small part of TeX in which statements are quoted, as MathML.
 *
 * <p>What lies beyond it is not guessed at: the caller then shows the TeX itself.
 */
package org.sharpbound.report.tex;
