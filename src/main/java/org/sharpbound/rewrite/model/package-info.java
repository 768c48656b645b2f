/**
 * The lines of a derivation evaluated in models, with rigorous enclosures but for integrals, which are estimated to many digits: a
 * second opinion that shares neither laws nor normal forms with the kernel's check.
 */
package org.sharpbound.rewrite.model;
