/** Experiments as a claim describes them, their runs, and what is measured in each. */
package org.sharpbound.lab.experiment;
