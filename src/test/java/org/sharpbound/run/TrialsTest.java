package org.sharpbound.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.lab.experiment.DataPlan;
import org.sharpbound.lab.experiment.Experiment;
import org.sharpbound.lab.experiment.NetworkPlan;
import org.sharpbound.lab.experiment.Observable;
import org.sharpbound.lab.experiment.Setup;
import org.sharpbound.lab.experiment.TrainingPlan;
import org.sharpbound.lab.network.Activation;
import org.sharpbound.lab.network.Parametrisation;
import org.sharpbound.lab.network.Start;
import org.sharpbound.lab.train.Loss;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.strategy.Workers;

final class TrialsTest {

    private static final int RUNS = 12;

    private final AtomicInteger told = new AtomicInteger();

    private static Experiment experiment(DataPlan data) {
        NetworkPlan network = new NetworkPlan(
                List.of(6),
                Activation.named("relu"),
                Parametrisation.NTK,
                1,
                Optional.empty(),
                Start.GAUSSIAN,
                1,
                false);
        TrainingPlan plan = new TrainingPlan(
                Loss.halfSquares(), 0.01, false, 5, OptionalInt.empty(), 0, 0, 0, Optional.empty(), false);
        return new Experiment(
                List.of(), Map.of("", new Setup(data, network, plan)), List.of(5), false, Map.of("l", Observable.LOSS));
    }

    private static final DataPlan SPHERE = new DataPlan.Sphere(3, DataPlan.Teacher.LINEAR, 0, 5, 0);

    private Trials trials() {
        return new Trials(Settings.Lab.SMALL, new Listener() {
            @Override
            public void started(int relations) {}

            @Override
            public void found(Finding finding) {}

            @Override
            public void repairing(Finding finding) {}

            @Override
            public void repaired(Finding finding) {}

            @Override
            public void experimented(String claim, int ended, int runs) {
                told.incrementAndGet();
            }
        });
    }

    private static List<double[]> rows(Trials.Outcome outcome) {
        return ((Trials.Outcome.Measured) outcome).measurements().runs();
    }

    /** What several relations of a claim ask for is run once, and is the same for any number of threads. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void runs_are_shared_by_all_who_ask_and_do_not_depend_on_threads(int threads) throws Exception {
        Experiment experiment = experiment(SPHERE);
        List<double[]> alone = rows(trials().of("a", experiment, RUNS, 3, allowance(Duration.ofMinutes(1))));
        told.set(0);
        Trials trials = trials();
        try (Workers workers = new Workers(threads)) {
            List<Future<Trials.Outcome>> asked = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                asked.add(workers.submit(() -> trials.of(
                        "a",
                        experiment,
                        RUNS,
                        3,
                        Allowance.of(Duration.ofMinutes(1), Long.MAX_VALUE, () -> false, workers))));
            }
            for (Future<Trials.Outcome> future : asked) {
                assertThat(rows(future.get())).usingRecursiveComparison().isEqualTo(alone);
            }
        }
        assertThat(told).hasValue(RUNS);
    }

    private static Allowance allowance(Duration time) {
        return Allowance.of(time, Long.MAX_VALUE, () -> false);
    }

    @Test
    void without_time_nothing_comes_of_it_and_it_is_told() {
        Trials.Outcome outcome = trials().of("a", experiment(SPHERE), RUNS, 3, allowance(Duration.ZERO));
        assertThat(((Trials.Outcome.Nothing) outcome).why()).startsWith("time ran out after 0 of 12 runs");
    }

    @Test
    void what_cannot_be_made_says_why_whoever_asks() {
        Trials trials = trials();
        Experiment experiment = experiment(new DataPlan.Mnist(List.of(), 5, 5));
        for (int i = 0; i < 2; i++) {
            Trials.Outcome outcome = trials.of("a", experiment, RUNS, 3, allowance(Duration.ofMinutes(1)));
            assertThat(((Trials.Outcome.Nothing) outcome).why())
                    .isEqualTo(
                            "the experiment cannot be made: it needs the files of MNIST: name their folder with --data DIR");
        }
    }
}
