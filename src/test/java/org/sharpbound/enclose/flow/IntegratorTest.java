package org.sharpbound.enclose.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/** How far and how tightly the integrator comes, and what it says where it does not. */
final class IntegratorTest {

    private static final int STEPS = 5000;
    /** Of w(1) in problem C, by its closed form. */
    private static final BigDecimal C = new BigDecimal("0.32725060028457507875245085862377081701019129198536011");

    private static Outcome search(FlowProblem problem) {
        return Integrator.search(problem, Effort.doubles(STEPS), StepObserver.NONE);
    }

    private static FlowEnclosure end(FlowProblem problem) {
        return ((Outcome.Reached) search(problem)).end();
    }

    private static Outcome.Stopped stopped(FlowProblem problem) {
        return (Outcome.Stopped) search(problem);
    }

    private static double seconds(Outcome.Stopped stopped) {
        return Interval.of(stopped.time()).mid();
    }

    @Test
    void the_reciprocal_of_e_is_enclosed_where_a_lost_linear_term_excludes_it() {
        BigInterval exact = Specimen.scalar("", "-x", "1", "", "1", "exp(-1)").exact(0, Rational.ONE, List.of());
        FlowEnclosure end = end(Problems.scalar("-x", "1", "1"));
        assertThat(BigInterval.of(end.state(0).lo(), end.state(0).hi()).contains(exact))
                .isTrue();
        assertThat(end.state(0).width()).isLessThan(3e-15);
        // The grid of the integrator that lost the term: order 3, steps of 0.1.
        Outcome coarse = Integrator.replay(Problems.scalar("-x", "1", "1"), uniform(10, 0.1, 3), StepObserver.NONE);
        Interval found = ((Outcome.Reached) coarse).end().state(0);
        assertThat(BigInterval.of(found.lo(), found.hi()).contains(exact)).isTrue();
    }

    @Test
    void what_many_small_steps_round_off_is_kept() {
        Outcome outcome =
                Integrator.replay(Problems.scalar("1/10", "1000", "1"), uniform(64, 0x1p-6, 2), StepObserver.NONE);
        Interval x = ((Outcome.Reached) outcome).end().state(0);
        assertThat(x.contains(Rational.of(10001, 10))).isTrue();
        assertThat(x.width()).isLessThan(4e-12);
    }

    private static Grid uniform(int count, double size, int order) {
        List<Grid.Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(new Grid.Step(size, order, order));
        }
        return new Grid(Grid.DOUBLES, steps);
    }

    @Test
    void the_quadratic_model_at_a_point_is_known_to_the_last_bits_of_a_double() {
        Interval w = end(Problems.quadratic("1 1", "2 2")).state(0);
        assertThat(w.width()).isLessThan(1e-15);
        assertThat(new BigDecimal(w.lo())).isLessThan(C);
        assertThat(new BigDecimal(w.hi())).isGreaterThan(C);
    }

    @ParameterizedTest
    @CsvSource({"50, 1e-50", "100, 1e-100"})
    void many_digits_are_had_where_they_are_asked_for(int digits, BigDecimal width) {
        Outcome outcome =
                Integrator.search(Problems.quadratic("1 1", "2 2"), Effort.digits(digits, STEPS), StepObserver.NONE);
        BigInterval w = ((Outcome.Reached) outcome).end().digits(0);
        assertThat(w.hi().subtract(w.lo())).isLessThan(width);
        assertThat(w.lo().subtract(C).abs()).isLessThan(new BigDecimal("1e-52"));
    }

    @Test
    void the_range_over_a_box_is_nearly_the_true_one() {
        Interval w = MonotoneHull.search(Problems.quadratic("0.9 1.1", "1.9 2.1"), Effort.doubles(STEPS), 64)
                .orElseThrow()
                .states()
                .get(0);
        assertThat(w.lo()).isBetween(0.3109195, 0.31091955);
        assertThat(w.hi()).isBetween(0.34506403, 0.34506404);
    }

    @Test
    void linear_and_network_problems_are_tight() {
        assertThat(end(Problems.linear()).state(0).width()).isLessThan(1e-15);
        FlowEnclosure network = end(Problems.network(5));
        assertThat(network.state(1).contains(0.72833167206005)).isTrue();
        for (int i = 0; i < network.size(); i++) {
            assertThat(network.state(i).width()).isLessThan(1e-13);
        }
    }

    @Test
    void a_rotation_does_not_wrap() {
        FlowProblem turn = new Specimen(
                        "rotation",
                        List.of("x", "y"),
                        List.of("-y", "x"),
                        List.of("p", "q"),
                        List.of("p 0.9 1.1", "q -0.1 0.1"),
                        "60",
                        List.of("0", "0"))
                .problem();
        Interval x = end(turn).state(0);
        // The square turns; its shadow is at most as wide as its diagonal.
        assertThat(x.width()).isLessThan(0.2 * Math.sqrt(2) + 1e-9);
    }

    @Test
    void past_a_blow_up_the_time_is_told_and_nothing_is_claimed() {
        Outcome.Stopped square = stopped(Problems.scalar("x^2", "1", "2"));
        assertThat(square.reason()).isEqualTo(Reason.BLOW_UP_SUSPECTED);
        assertThat(seconds(square)).isBetween(0.999, 1.0);
        assertThat(square.time()).isLessThan(Rational.ONE);
        Outcome.Stopped tangent = stopped(Problems.scalar("1 + x^2", "0", "2"));
        assertThat(tangent.reason()).isEqualTo(Reason.BLOW_UP_SUSPECTED);
        assertThat(seconds(tangent)).isBetween(1.57, Math.PI / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "-1 + 0*abs(x), 1, 3, 1, KINK",
        "-1 + 0*relu(x), 1, 3, 1, KINK",
        "-1 + 0*sign(x), 1, 3, 1, KINK",
        "1 + 0*floor(x), 1/2, 3, 0.5, KINK",
        "'1 + if(x < 2, 0*x, x^2*0)', 1, 3, 1, KINK",
        "'1 + 0*max(x, 2)', 1, 3, 1, KINK",
        "-1 + 0*sqrt(x), 1, 3, 1, UNDEFINED",
        "-1 + 0*log(x), 1, 3, 1, UNDEFINED",
        "-1 + 0/x, 1, 3, 1, UNDEFINED",
        "1 + 0*asin(x), 0, 3, 1, UNDEFINED",
        "1/0, 0, 3, 0, UNDEFINED",
        "0*abs(x), 0*pi, 1, 0, KINK",
        "-1, sqrt(0 - 1), 1, 0, UNDEFINED",
    })
    void where_the_right_hand_side_ends_the_integration_stops_with_the_reason(
            String rate, String start, String to, double time, Reason reason) {
        // Zero times pi is not folded in an enclosure: it starts at the kink, up to rounding.
        Outcome.Stopped stopped = stopped(Problems.scalar(rate, start, to));
        assertThat(stopped.reason()).isEqualTo(reason);
        assertThat(seconds(stopped)).isBetween(time - 1e-6 * (1 + time), time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu((x - 1)^2)", "abs(-(x - 1)^2)", "max(0, (x - 1)^2)", "-min(-(x - 1)^2, 0)"})
    void a_branch_that_holds_at_the_start_alone_is_not_taken(String square) {
        // From 1, where both branches agree: 1 + tan(t), unless it is refused.
        FlowProblem problem = Problems.scalar("1 + " + square, "1", "1");
        for (int digits : new int[] {Grid.DOUBLES, 30}) {
            Outcome outcome = Integrator.search(problem, Effort.digits(digits, STEPS), StepObserver.NONE);
            if (outcome instanceof Outcome.Reached reached) {
                assertThat(reached.end().state(0).contains(1 + Math.tan(1))).isTrue();
            } else {
                assertThat(((Outcome.Stopped) outcome).reason()).isEqualTo(Reason.KINK);
            }
        }
    }

    @Test
    void starts_far_below_the_resolution_of_fixed_numbers_stay_enclosed() {
        FlowProblem problem = Problems.scalar("x + x^2", "1e-200", "3");
        Outcome outcome = Integrator.search(problem, Effort.digits(20, STEPS), StepObserver.NONE);
        FlowEnclosure end = ((Outcome.Reached) outcome).end();
        assertThat(end.state(0).contains(1e-200 * Math.exp(3))).isTrue();
        assertThat(end.digits(0).contains(new BigDecimal(1e-200 * Math.exp(3)))).isTrue();
        FlowProblem logarithm = Problems.scalar("1/x + log(x)", "1e-90", "1e-300");
        assertThat(Integrator.search(logarithm, Effort.digits(20, STEPS), StepObserver.NONE))
                .isInstanceOf(Outcome.Stopped.class);
    }

    @Test
    void work_is_limited_and_a_search_can_be_interrupted() {
        FlowProblem problem = Problems.linear();
        Outcome out = Integrator.search(problem, Effort.doubles(3), StepObserver.NONE);
        assertThat(((Outcome.Stopped) out).reason()).isEqualTo(Reason.OUT_OF_WORK);
        AtomicInteger asked = new AtomicInteger();
        Effort effort = new Effort(Grid.DOUBLES, STEPS, () -> asked.incrementAndGet() > 2);
        Outcome interrupted = Integrator.search(problem, effort, StepObserver.NONE);
        assertThat(((Outcome.Stopped) interrupted).reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(asked).hasValue(3);
        Outcome seen = Integrator.search(
                problem, Effort.doubles(STEPS), step -> step.from().isZero());
        assertThat(((Outcome.Stopped) seen).reason()).isEqualTo(Reason.INTERRUPTED);
    }

    @Test
    void steps_follow_each_other_from_the_start_to_an_end_that_is_no_double() {
        VectorField field = VectorField.of("s", List.of("x"), List.of(), List.of(Specimen.term("2*s")));
        FlowProblem problem =
                new FlowProblem(field, List.of(Expr.num(0)), List.of(), Rational.of(1, 3), Rational.of(2, 3));
        List<Rational> times = new ArrayList<>(List.of(Rational.of(1, 3)));
        Outcome outcome = Integrator.search(problem, Effort.doubles(STEPS), step -> {
            assertThat(step.from()).isEqualTo(times.get(times.size() - 1));
            times.add(step.to());
            assertThatThrownBy(() -> step.during(step.from(), step.to().plus(Rational.ONE)))
                    .isInstanceOf(IllegalArgumentException.class);
            return true;
        });
        assertThat(times.get(times.size() - 1)).isEqualTo(Rational.of(2, 3));
        Interval x = ((Outcome.Reached) outcome).end().state(0);
        assertThat(x.contains(Rational.of(1, 3))).isTrue();
        assertThat(x.width()).isLessThan(1e-15);
    }

    @Test
    void blocks_that_do_not_meet_have_no_derivatives_by_each_others_parameters() {
        FlowProblem problem = new Specimen(
                        "two",
                        List.of("x", "y", "z"),
                        List.of("-a*x + z", "b*y", "x"),
                        List.of("1", "b", "0"),
                        List.of("a 1 2", "b 0.4 0.5"),
                        "1",
                        List.of("0", "0", "0"))
                .problem();
        assertThat(problem.field().blocks()).hasSize(2);
        FlowEnclosure end = end(problem);
        assertThat(end.derivative(0, 1)).isEqualTo(Interval.ZERO);
        assertThat(end.derivative(1, 0)).isEqualTo(Interval.ZERO);
        assertThat(end.derivative(2, 0).isPoint()).isFalse();
        assertThat(end.derivative(1, 1).lo()).isGreaterThan(1);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> VectorField.of("t", List.of("x"), List.of(), List.of(Specimen.term("y"))))
                .hasMessageContaining("y");
        assertThatThrownBy(() -> VectorField.of("t", List.of("t"), List.of(), List.of(Specimen.term("t"))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> VectorField.of("t", List.of("x"), List.of(), List.of(Specimen.term("factorial(x)"))))
                .hasMessageContaining("factorial");
        assertThatThrownBy(() -> search(Problems.scalar("x", "t", "1"))).hasMessageContaining("t");
        assertThatThrownBy(() -> Problems.scalar("x", "1", "0")).hasMessageContaining("after");
    }
}
