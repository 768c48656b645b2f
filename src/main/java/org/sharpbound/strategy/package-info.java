/**
 * The provers: each yields a certificate or says why not. They may be clever, wrong, or call any library, for the kernel
 * checks what they propose.
 */
package org.sharpbound.strategy;
