/** Writing markup so that what comes from a case file can only ever be text. */
package org.sharpbound.report.markup;
