/** Tangent kernels of networks, of finite width by their derivatives and of infinite width by integrals. */
package org.sharpbound.lab.kernel;
