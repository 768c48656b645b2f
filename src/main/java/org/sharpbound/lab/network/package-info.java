/** Fully connected networks as functions of one array of weights: outputs, and derivatives by matrix products over whole batches. */
package org.sharpbound.lab.network;
