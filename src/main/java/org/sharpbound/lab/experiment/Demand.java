package org.sharpbound.lab.experiment;

import java.util.Collection;
import java.util.Locale;

/** About how much memory the runs of an experiment take, so that too large ones are refused before they begin. */
final class Demand {

    private static final double NUMBER = 8;

    /** Kernels that are held at once: of the moment, of the start, of infinite width, products of inputs, and copies that are decomposed. */
    private static final int KERNELS = 6;

    /** Arrays of all weights: those of now, of the start, of the step, gradients, and matrices of layers. */
    private static final int WEIGHTS = 6;

    /** Numbers of a layer for each example: sums, activations, slopes, and derivatives by sums. */
    private static final int LAYERS = 4;

    private static final double MEBIBYTE = 1 << 20;

    private Demand() {}

    /**
     * Refuses an experiment of which a run would take more than half of the heap.
     *
     * @throws IllegalArgumentException says how much is needed
     */
    static void require(Experiment experiment) {
        double most = Runtime.getRuntime().maxMemory() / 2.0;
        for (Setup setup : experiment.cells().values()) {
            double needed = bytes(setup, experiment.measures().values());
            if (needed > most) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "a run takes about %.0f MiB, and half of the memory is %.0f MiB; give it more with SHARPBOUND_OPTS=-Xmx%.0fm,"
                                + " or make it smaller",
                        needed / MEBIBYTE,
                        most / MEBIBYTE,
                        2.2 * needed / MEBIBYTE));
            }
        }
    }

    static double bytes(Setup setup, Collection<Observable> measured) {
        DataPlan.Sizes sizes = setup.data().sizes();
        double examples = (double) sizes.train() + sizes.test();
        double weights = 0;
        double neurons = 0;
        int below = sizes.inputs();
        for (int width : setup.network().hidden()) {
            weights += (below + 1.0) * width;
            neurons += width;
            below = width;
        }
        weights += (below + 1.0) * sizes.outputs();
        double kernels = measured.stream().anyMatch(Observable::needsKernel)
                ? KERNELS * (double) sizes.train() * sizes.train()
                : 0;
        double outputs = (double) sizes.train() * sizes.outputs();
        boolean full = setup.training().critical() || measured.stream().anyMatch(Observable::isOfKernelFlow);
        return NUMBER
                * (examples * sizes.inputs()
                        + WEIGHTS * weights
                        + LAYERS * examples * neurons * (kernels > 0 || full ? sizes.outputs() : 1)
                        + kernels
                        + (full ? KERNELS * outputs * outputs : 0));
    }
}
