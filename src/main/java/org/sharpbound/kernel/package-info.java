/**
 * The trusted judge: verdicts, the certificates they need, and {@link org.sharpbound.kernel.Kernel}, which alone makes a
 * {@link org.sharpbound.kernel.Proved} or a {@link org.sharpbound.kernel.Refuted}.
 *
 * <p>Everything else proposes. A certificate may come from anywhere, a file of a stranger included: what it says is
 * checked against the statement, and what it leaves out is not believed.
 */
package org.sharpbound.kernel;
