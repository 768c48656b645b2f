package org.sharpbound.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.sharpbound.lab.data.DataFileException;
import org.sharpbound.lab.data.DataFolder;
import org.sharpbound.lab.experiment.DataPlan;
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
    private Laboratory laboratory;
    private final Map<Key, FutureTask<Outcome>> begun = new ConcurrentHashMap<>();

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
     * The runs of an experiment; the time is that of whoever asks first.
     *
     * @param claim whose it is, for those who watch
     */
    Outcome of(String claim, Experiment experiment, int runs, long seed, Allowance allowance) {
        FutureTask<Outcome> task = begun.computeIfAbsent(
                new Key(experiment, runs, seed),
                key -> new FutureTask<>(() -> made(claim, experiment, runs, seed, allowance)));
        task.run(); // by the first thread that comes; for others it does nothing
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Nothing("the run was stopped");
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (broken.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(broken.getCause());
        }
    }

    private void tell(String claim, int ended, int runs) {
        synchronized (listener) {
            listener.experimented(claim, ended, runs);
        }
    }

    private Outcome made(String claim, Experiment experiment, int runs, long seed, Allowance allowance) {
        Laboratory laboratory = laboratory();
        Laboratory.Numbers[] rows = new Laboratory.Numbers[runs];
        AtomicInteger ended = new AtomicInteger();
        AtomicReference<String> refusal = new AtomicReference<>();
        allowance.workers().each(runs, (worker, run) -> {
            if (allowance.isOver() || refusal.get() != null) {
                return;
            }
            try {
                Laboratory.Numbers row = laboratory.run(experiment, seed, run, allowance::isOver);
                if (!allowance.isOver()) {
                    rows[run] = row;
                    tell(claim, ended.incrementAndGet(), runs);
                }
            } catch (DataFileException | DataPlan.NeedsFiles | IllegalArgumentException | ArithmeticException refused) {
                refusal.compareAndSet(null, refused.getMessage());
            }
        });
        if (refusal.get() != null) {
            return new Outcome.Nothing("the experiment cannot be made: " + refusal.get());
        }
        long done = Arrays.stream(rows).filter(row -> row != null).count();
        if (done < runs) {
            return new Outcome.Nothing("time ran out after " + done + " of " + runs
                    + " runs, and a part of them says nothing: give it more time, or state fewer runs");
        }
        List<String> names =
                experiment.columns().stream().map(Experiment.Column::name).toList();
        return new Outcome.Measured(new Measurements(
                names,
                Arrays.stream(rows).map(Laboratory.Numbers::values).toList(),
                Arrays.stream(rows).map(Laboratory.Numbers::radii).toList()));
    }
}
