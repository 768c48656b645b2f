/**
 * Views of results: the page for people and the JSON for programs.
 *
 * <p>A page is made of blocks, each a class that writes its part; what comes from a case file passes through
 * {@link org.sharpbound.report.markup.Markup} and can only ever be text.
 */
package org.sharpbound.report;
