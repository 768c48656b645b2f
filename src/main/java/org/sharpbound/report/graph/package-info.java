/** What rests on what: the standing of claims and derivations by their dependencies, and its drawing. */
package org.sharpbound.report.graph;
