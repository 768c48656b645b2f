package org.sharpbound.enclose.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/** A grid is a proposal: replayed as it is it gives the same enclosures, and tampered with it gives right ones or none. */
final class ReplayTest {

    private static final int STEPS = 3000;
    private static final long SEED = 5;

    static List<Specimen> zoo() {
        return Zoo.ALL;
    }

    private static Outcome.Reached searched(Specimen specimen, int digits) {
        return (Outcome.Reached) Integrator.search(specimen.problem(), Effort.digits(digits, STEPS), StepObserver.NONE);
    }

    private static void assertSame(FlowEnclosure a, FlowEnclosure b, int parameters) {
        for (int i = 0; i < a.size(); i++) {
            assertThat(b.state(i)).isEqualTo(a.state(i));
            assertThat(b.reference(i)).isEqualTo(a.reference(i));
            assertThat(b.digits(i)).isEqualTo(a.digits(i));
            for (int j = 0; j < parameters; j++) {
                assertThat(b.derivative(i, j)).isEqualTo(a.derivative(i, j));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void a_replay_gives_the_same_enclosures_bit_by_bit(Specimen specimen) {
        for (int digits : new int[] {Grid.DOUBLES, 30}) {
            Outcome.Reached found = searched(specimen, digits);
            Outcome again = Integrator.replay(specimen.problem(), found.grid(), StepObserver.NONE);
            assertThat(again).isInstanceOf(Outcome.Reached.class);
            assertSame(
                    found.end(),
                    ((Outcome.Reached) again).end(),
                    specimen.parameters().size());
        }
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void a_tampered_grid_gives_right_enclosures_or_none(Specimen specimen) {
        Random random = new Random(SEED);
        Grid grid = searched(specimen, Grid.DOUBLES).grid();
        for (int trial = 0; trial < 6; trial++) {
            Outcome outcome = Integrator.replay(specimen.problem(), tampered(grid, random), StepObserver.NONE);
            if (outcome instanceof Outcome.Reached reached) {
                assertHolds(specimen, reached.end());
            }
        }
    }

    private static Grid tampered(Grid grid, Random random) {
        List<Grid.Step> steps = new ArrayList<>(grid.steps());
        int place = random.nextInt(steps.size());
        Grid.Step old = steps.get(place);
        switch (random.nextInt(5)) {
            case 0 -> steps.set(place, new Grid.Step(old.size() * 3, old.order(), old.slopeOrder()));
            case 1 -> steps.set(place, new Grid.Step(old.size(), 2 + random.nextInt(6), 1 + random.nextInt(2)));
            case 2 -> steps.remove(place);
            case 3 -> steps.add(place, new Grid.Step(old.size() * random.nextDouble(), 30, 20));
            default -> steps.replaceAll(s -> new Grid.Step(s.size() * (0.5 + random.nextDouble()), 9, 3));
        }
        return new Grid(random.nextBoolean() ? 25 : Grid.DOUBLES, steps);
    }

    private static void assertHolds(Specimen specimen, FlowEnclosure end) {
        for (List<Rational> sample : specimen.samples()) {
            for (int i = 0; i < end.size(); i++) {
                Interval state = end.state(i);
                BigInterval exact = specimen.exact(i, specimen.end(), sample);
                assertThat(state.hi() < exact.loDouble() || state.lo() > exact.hiDouble())
                        .as("%s: %s misses %s", specimen, state, exact)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void derivatives_are_enclosed_whatever_the_order_of_their_series(Specimen specimen) {
        double length = Interval.of(specimen.end()).hi();
        for (int slopeOrder : new int[] {1, 2, 4}) {
            for (int count : new int[] {5, 40}) {
                List<Grid.Step> steps = new ArrayList<>();
                for (int k = 0; k < count; k++) {
                    steps.add(new Grid.Step(Math.nextDown(length / count), 12, slopeOrder));
                }
                Grid grid = new Grid(Grid.DOUBLES, steps);
                Outcome outcome = Integrator.replay(specimen.problem(), grid, StepObserver.NONE);
                if (outcome instanceof Outcome.Reached reached) {
                    assertHolds(specimen, reached.end());
                    assertDerivativesHold(specimen, reached.end());
                }
            }
        }
    }

    private static void assertDerivativesHold(Specimen specimen, FlowEnclosure end) {
        for (List<Rational> sample : specimen.samples()) {
            for (int i = 0; i < end.size(); i++) {
                for (int j = 0; j < sample.size(); j++) {
                    Interval found = end.derivative(i, j);
                    BigInterval exact = specimen.exactDerivative(i, j, specimen.end(), sample);
                    assertThat(found.hi() < exact.loDouble() || found.lo() > exact.hiDouble())
                            .as("%s: %s misses %s", specimen, found, exact)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a_grid_that_does_not_lead_to_the_end_reaches_nothing() {
        FlowProblem problem = Problems.linear();
        Grid none = new Grid(Grid.DOUBLES, List.of());
        assertThat(Integrator.replay(problem, none, StepObserver.NONE)).isInstanceOf(Outcome.Stopped.class);
        Grid far = new Grid(Grid.DOUBLES, List.of(new Grid.Step(11, 22, 11), new Grid.Step(1, 22, 11)));
        assertThat(Integrator.replay(problem, far, StepObserver.NONE)).isInstanceOf(Outcome.Stopped.class);
        Grid once = new Grid(Grid.DOUBLES, List.of(new Grid.Step(1e-300, 22, 11)));
        assertThat(Integrator.replay(problem, once, StepObserver.NONE)).isInstanceOf(Outcome.Stopped.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void steps_have_positive_sizes(double size) {
        assertThatThrownBy(() -> new Grid.Step(size, 20, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void orders_are_bounded() {
        assertThatThrownBy(() -> new Grid.Step(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grid.Step(1, 4, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grid.Step(1, Grid.MOST_ORDER + 1, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_grid_leads_past_a_blow_up() {
        FlowProblem problem = Problems.scalar("x^2", "1", "2");
        Random random = new Random(SEED);
        for (int trial = 0; trial < 60; trial++) {
            List<Grid.Step> steps = new ArrayList<>();
            double time = 0;
            while (time < 2) {
                double size = random.nextDouble() * (trial % 2 == 0 ? 1 : 0.1);
                steps.add(new Grid.Step(size, 2 + random.nextInt(30), 1 + random.nextInt(2)));
                time += size;
            }
            Outcome outcome = Integrator.replay(problem, new Grid(Grid.DOUBLES, steps), StepObserver.NONE);
            assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
            assertThat(((Outcome.Stopped) outcome).time()).isLessThan(Rational.ONE);
        }
    }

    @Test
    void a_hull_is_replayed_from_its_proof_and_needs_all_of_it() {
        FlowProblem problem = Problems.quadratic("0.9 1.1", "1.9 2.1");
        MonotoneHull hull =
                MonotoneHull.search(problem, Effort.doubles(STEPS), 64).orElseThrow();
        assertThat(MonotoneHull.replay(problem, hull.proof())).contains(hull);
        MonotoneHull.Proof fewer = new MonotoneHull.Proof(
                hull.proof().signs(), hull.proof().faces().subList(0, 1));
        assertThat(MonotoneHull.replay(problem, fewer)).isEmpty();
        SignTree whole = new SignTree.Whole(hull.proof().faces().get(0));
        MonotoneHull.Proof unsigned = new MonotoneHull.Proof(whole, hull.proof().faces());
        // Without signs the faces are wider, or their grids do not do; the true hull stays inside.
        MonotoneHull.replay(problem, unsigned)
                .ifPresent(wide -> assertThat(
                                wide.states().get(0).contains(hull.states().get(0)))
                        .isTrue());
        SignTree astray = new SignTree.Halved(7, whole, whole);
        assertThat(MonotoneHull.replay(problem, new MonotoneHull.Proof(astray, List.of())))
                .isEmpty();
    }
}
