/** Experiments in the report: what was done, in words; what was measured, as figures and as a table of all runs. No verdict rests on them. */
package org.sharpbound.report.experiment;
