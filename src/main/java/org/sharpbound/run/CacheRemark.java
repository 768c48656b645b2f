package org.sharpbound.run;

/**
 * Something that is wrong with a stored certificate. No verdict hangs on it: what was stored is made anew.
 *
 * @param file that it is about
 * @param what is the matter, and what was done, in a sentence without its end
 */
public record CacheRemark(String file, String what) {}
