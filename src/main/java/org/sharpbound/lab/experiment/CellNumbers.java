package org.sharpbound.lab.experiment;

import java.util.Map;

/** What was measured of one network of one run. */
interface CellNumbers {

    /** Not a number where it was not measured. */
    double value(int epoch, Observable observable);

    /** How far the number may be from what it stands for. */
    double radius(int epoch, Observable observable);

    /** The eigenvalues of the kernel, descending, by epochs; none where they are not kept. */
    default Map<Integer, double[]> spectra() {
        return Map.of();
    }
}
