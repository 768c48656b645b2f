package org.sharpbound.claim;

import java.util.Optional;
import org.sharpbound.lab.experiment.Experiment;

/**
 * The experiment that a claim is about.
 *
 * @param full the same on a larger scale, where the claim has one
 */
public record Trial(Experiment experiment, Optional<Full> full) {

    /** @param runs how often it is run */
    public record Full(Experiment experiment, int runs) {}
}
