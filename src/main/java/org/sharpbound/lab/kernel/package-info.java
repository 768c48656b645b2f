/** Tangent kernels of networks: of finite width by their derivatives, of infinite width as Gram matrices by their recursion over layers. */
package org.sharpbound.lab.kernel;
