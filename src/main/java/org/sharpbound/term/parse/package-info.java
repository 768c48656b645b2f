/** Reads expressions, relations and domains from text (sections 3 and 4 of the claim language). */
package org.sharpbound.term.parse;
