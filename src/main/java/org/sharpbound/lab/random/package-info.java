/** Random numbers that are the same on every machine and for every number of threads. */
package org.sharpbound.lab.random;
