package org.sharpbound.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sharpbound.lab.data.DataFolder;
import org.sharpbound.lab.experiment.Experiment;
import org.sharpbound.lab.experiment.Laboratory;
import org.sharpbound.lab.experiment.Measurements;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.strategy.statistics.RiskCertificate;

/** Runs experiments, each once however many relations speak of it. Safe for several threads. */
final class Trials {

    /** What came of an experiment. */
    sealed interface Outcome {

        record Measured(Measurements measurements) implements Outcome {}

        /** Nothing: why. */
        record Nothing(String why) implements Outcome {}
    }

    private record Key(Experiment experiment, int runs, long seed) {}

    private final Settings.Lab settings;
    private final Listener listener;
    private final Map<Key, Making> begun = new ConcurrentHashMap<>();
    private Laboratory laboratory;

    Trials(Settings.Lab settings, Listener listener) {
        this.listener = listener;
        this.settings = settings;
    }

    /** Made when it is first asked for: few runs have an experiment, and loading libraries takes time. */
    private synchronized Laboratory laboratory() {
        if (laboratory == null) {
            laboratory =
                    new Laboratory(Library.chosen(), settings.data().map(DataFolder::new), RiskCertificate.certifier());
        }
        return laboratory;
    }

    /**
     * The runs of an experiment. Relations of a claim are judged side by side: each helps, in its own time.
     *
     * @param claim whose it is, for those who watch
     */
    Outcome of(String claim, Experiment experiment, int runs, long seed, Allowance allowance) {
        return begun.computeIfAbsent(
                        new Key(experiment, runs, seed),
                        key -> new Making(laboratory(), experiment, runs, seed, ended -> tell(claim, ended, runs)))
                .finished(allowance);
    }

    private void tell(String claim, int ended, int runs) {
        synchronized (listener) {
            listener.experimented(claim, ended, runs);
        }
    }
}
