/** Training under a constant tangent kernel, solved in closed form. */
package org.sharpbound.lab.dynamics;
