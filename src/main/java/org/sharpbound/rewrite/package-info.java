/**
 * Derivations: rules as tables, scripts that use them, and the search that makes of a script a
 * {@link org.sharpbound.kernel.rewrite.Derivation} which the kernel checks.
 */
package org.sharpbound.rewrite;
