/** A run in the forms that continuous integration reads: JUnit's XML, SARIF 2.1.0, and a summary in Markdown. */
package org.sharpbound.report.ci;
