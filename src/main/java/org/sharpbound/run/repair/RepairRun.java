package org.sharpbound.run.repair;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Finding;
import org.sharpbound.run.Repairs;
import org.sharpbound.run.Settings;

/**
 * Looks for repairs of all relations of a run that are refuted or undecided. What is found does not depend on the number of threads, but
 * for what a machine gets done in the time.
 */
public final class RepairRun implements Repairs {

    private final Settings whole;
    private final RepairSettings settings;
    private final String version;
    private final Derivations derivations;

    public RepairRun(Settings whole, RepairSettings settings, String version, Derivations derivations) {
        this.whole = whole;
        this.settings = settings;
        this.version = version;
        this.derivations = derivations;
    }

    @Override
    public Optional<RepairSearch> of(Finding finding, BooleanSupplier interrupted) {
        boolean refuted = finding.verdict() instanceof Refuted;
        return refuted || finding.verdict() instanceof Undecided
                ? Optional.of(new RepairSearch(
                        finding, refuted ? settings : settings.brief(), whole, version, derivations, interrupted))
                : Optional.empty();
    }
}
