package org.sharpbound.report.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.lab.experiment.Observable;
import org.sharpbound.lab.experiment.TrainingPlan;

/**
 * The phases of training with large rates (Lewkowycz et al., The large learning rate phase of deep learning, 2020), told by what is
 * measured. Where the rate is c in units of the critical one and the largest eigenvalue λ of the kernel is measured at the start and at
 * the end: c ≤ 1 is stable from the start, and a catapult ends with c λ below what λ was at the start, so that the rate is stable for it. Else
 * where the loss is measured at three epochs or more: in a catapult it is larger than at the start, and ends below. Else a run
 * diverges or does not.
 */
final class Phases {

    private static final int EPOCHS_OF_A_RISE = 3;

    private final Results results;
    private final Optional<String> diverged;
    private final Optional<String> top;
    private final Optional<String> loss;
    private final boolean bySharpness;
    private final boolean byLoss;

    Phases(Results results) {
        this.results = results;
        diverged = first(Observable.DIVERGED);
        top = first(Observable.EIGENVALUE);
        loss = first(Observable.LOSS);
        boolean fromStart = results.experiment().epochs().get(0) == 0
                && results.experiment().epochs().size() > 1;
        bySharpness = top.isPresent()
                && fromStart
                && results.experiment().cells().values().stream()
                        .allMatch(setup -> setup.training().critical());
        byLoss = loss.isPresent() && fromStart && results.experiment().epochs().size() >= EPOCHS_OF_A_RISE;
    }

    private Optional<String> first(Observable observable) {
        return results.measures(observable).stream().findFirst();
    }

    /** In the order of {@link #shares}; none where divergence is not measured. */
    List<String> names() {
        if (diverged.isEmpty()) {
            return List.of();
        } else if (bySharpness) {
            return List.of("stable from the start", "catapult", "still unstable", "diverged");
        }
        return byLoss ? List.of("loss falls", "catapult", "loss stays up", "diverged") : List.of("ends", "diverged");
    }

    /** The shares of a cell's runs. */
    List<Double> shares(String cell) {
        int kinds = names().size();
        double[] counts = new double[kinds];
        for (int run = 0; run < results.runs(); run++) {
            boolean over = at(diverged.orElseThrow(), cell, results.lastEpoch(), run) == 1;
            counts[over ? kinds - 1 : bySharpness ? sharpness(cell, run) : byLoss ? fall(cell, run) : 0]++;
        }
        List<Double> shares = new ArrayList<>();
        for (double count : counts) {
            shares.add(count / results.runs());
        }
        return shares;
    }

    private int sharpness(String cell, int run) {
        TrainingPlan plan = results.experiment().cells().get(cell).training();
        if (plan.rate() <= 1) {
            return 0;
        }
        double start = at(top.orElseThrow(), cell, 0, run);
        return plan.rate() * at(top.orElseThrow(), cell, results.lastEpoch(), run) < start ? 1 : 2;
    }

    private int fall(String cell, int run) {
        double start = at(loss.orElseThrow(), cell, 0, run);
        boolean below = at(loss.orElseThrow(), cell, results.lastEpoch(), run) < start;
        boolean rose = results.experiment().epochs().stream()
                .anyMatch(epoch -> at(loss.orElseThrow(), cell, epoch, run) > start);
        return !below ? 2 : rose ? 1 : 0;
    }

    private double at(String measure, String cell, int epoch, int run) {
        return results.measured(measure, cell, epoch)[run];
    }
}
