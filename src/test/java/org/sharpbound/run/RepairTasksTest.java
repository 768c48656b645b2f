package org.sharpbound.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.kernel.Refuted;

/** Searches for repairs in the run that finds what is to be repaired. */
final class RepairTasksTest {

    private static final String CLAIMS = """
            claim: some.fail
            for: {x: '[0, 1]'}
            show: {a: x <= 1/2, b: x <= 1, c: x <= 1/3, d: x >= 1/4}
            """;

    private static RunResult run(int jobs, Listener listener, Repairs repairs) {
        Settings standard = Settings.standard();
        Settings settings = new Settings(
                standard.budget(), jobs, standard.digits(), standard.seed(), Optional.empty(), false, claim -> true);
        return new Session(settings, "test", listener, Derivations.none(), repairs)
                .run(List.of(CaseFiles.read("r.yaml", CLAIMS)));
    }

    /** Proposes the finding itself. */
    private record Echo(Finding finding) implements Repairs.Search {

        @Override
        public List<Repair> find() {
            return List.of(new Repair(finding.goal().show(), "none", finding, "", 0));
        }

        @Override
        public List<Fault> faults() {
            return List.of(new Fault(finding.name(), "seen", finding.goal().location(), ""));
        }
    }

    private static Optional<Echo> ofRefuted(Finding finding, BooleanSupplier interrupted) {
        return Optional.of(finding).filter(f -> f.verdict() instanceof Refuted).map(Echo::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void repairs_and_faults_come_in_the_order_of_their_relations_whatever_the_number_of_threads(int jobs) {
        RunResult result = run(jobs, Listener.silent(), RepairTasksTest::ofRefuted);
        assertThat(result.repairs().keySet()).containsExactly("some.fail a", "some.fail c", "some.fail d");
        assertThat(result.faults())
                .extracting(Fault::goal)
                .containsExactly("some.fail a", "some.fail c", "some.fail d");
        assertThat(result.repairs(result.findings().get(2)))
                .extracting(Repair::statement)
                .containsExactly("c");
        assertThat(result.repairs(result.findings().get(1))).isEmpty();
    }

    @Test
    void a_search_that_breaks_down_is_a_fault_and_no_repair_and_harms_no_other() {
        RunResult result = run(
                2,
                Listener.silent(),
                (finding, interrupted) -> ofRefuted(finding, interrupted).map(echo -> new Repairs.Search() {
                    @Override
                    public List<Repair> find() {
                        if (finding.goal().show().equals("c")) {
                            throw new IllegalStateException("lost");
                        }
                        return echo.find();
                    }

                    @Override
                    public List<Fault> faults() {
                        return List.of();
                    }
                }));
        assertThat(result.repairs().keySet()).containsExactly("some.fail a", "some.fail d");
        assertThat(result.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.goal() + " " + fault.what())
                        .startsWith("some.fail c the search for repairs broke down: ")
                        .contains("lost"));
    }

    @Test
    void each_search_is_announced_before_it_ends() {
        List<String> heard = new ArrayList<>();
        AtomicInteger open = new AtomicInteger();
        run(
                2,
                new Listener() {
                    @Override
                    public void started(int relations) {
                        heard.add("of " + relations);
                    }

                    @Override
                    public void found(Finding finding) {}

                    @Override
                    public void repairing(Finding finding) {
                        open.incrementAndGet();
                    }

                    @Override
                    public void repaired(Finding finding) {
                        heard.add(open.getAndDecrement() > 0 ? "repaired" : "not announced");
                    }
                },
                RepairTasksTest::ofRefuted);
        assertThat(heard).containsExactly("of 4", "repaired", "repaired", "repaired");
        assertThat(open).hasValue(0);
    }
}
