package org.sharpbound.lab.experiment;

import java.util.Optional;
import java.util.OptionalInt;
import org.sharpbound.lab.train.Loss;

/**
 * How a network is trained.
 *
 * @param loss without penalties
 * @param rate η; where it is critical, in units of 2/λ for the largest eigenvalue λ of what moves the outputs at the start
 * @param batch examples of a step of gradient descent; all of them where it is empty
 * @param l1 ℓ in ℓ Σ |w|
 * @param l2 λ in λ/2 ‖w‖²
 * @param towardsStart λ in λ/2 ‖w − w₀‖²
 * @param posterior where Gaussian weights are trained by a bound, with as many steps as epochs and with no other penalty
 * @param flow whether it is the gradient flow, of which the rate times the epochs is the time
 */
public record TrainingPlan(
        Loss loss,
        double rate,
        boolean critical,
        int epochs,
        OptionalInt batch,
        double l1,
        double l2,
        double towardsStart,
        Optional<PosteriorPlan> posterior,
        boolean flow) {}
