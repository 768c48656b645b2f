/**
 * Plots as inline SVG: pure functions of sampled numbers. Colours come from the page's style sheet, so that a plot follows
 * the reader's colour scheme; every distinction made by colour is also made by a dash, a hatch or a word.
 */
package org.sharpbound.report.plot;
