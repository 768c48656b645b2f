package org.sharpbound.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The parameters of commands about one claim: which, where to look for it and for derivations, and for how long. */
final class OneClaim {

    @Parameters(index = "0", paramLabel = "CLAIM", description = "the claim's id")
    String claim;

    @Parameters(index = "1..*", paramLabel = "PATH", description = "where to look for it (default: cases/)")
    List<String> paths = List.of();

    @Mixin
    private ProofsOption proofs;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = RunOptions.BudgetConverter.class,
            description = "time for each relation (default: 30s)")
    private Duration budget = Settings.DEFAULT_BUDGET;

    /** Derived anew: no certificate of an earlier run is read. */
    Derivations derivations() {
        return new Derivations(Derivations.DEFAULT_BUDGET, Optional.empty(), false, proofs.places());
    }

    /** Of a run over this claim alone, which keeps nothing. */
    Settings settings() {
        Settings standard = Settings.standard();
        return new Settings(
                budget,
                standard.jobs(),
                standard.digits(),
                standard.seed(),
                Optional.empty(),
                false,
                c -> c.id().equals(claim));
    }
}
