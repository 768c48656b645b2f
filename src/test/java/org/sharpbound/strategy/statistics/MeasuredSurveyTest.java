package org.sharpbound.strategy.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.kernel.SampleTest;
import org.sharpbound.kernel.Supported;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.lab.experiment.Measurements;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.term.Chance;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Survey;
import org.sharpbound.term.parse.Parser;

/** Surveys of 40 runs in which a is 1, …, 40 and b is 10 in all of them but where a test says otherwise; level 1/1000. */
final class MeasuredSurveyTest {

    private static final int RUNS = 40;

    private static Verdict judge(Survey.Kind kind, String body, String relation, double... last) {
        List<double[]> rows = IntStream.rangeClosed(1, RUNS)
                .mapToObj(i -> new double[] {i, i > RUNS - last.length ? last[i - RUNS + last.length - 1] : 10})
                .toList();
        Expr asked = kind == Survey.Kind.PROBABILITY
                ? Chance.indicator(Parser.relation(body).value().orElseThrow())
                : Parser.expression(body).value().orElseThrow();
        Relation show = Parser.relation(relation).value().orElseThrow();
        Survey.Part part =
                new Survey.Part(Map.of(), Map.of(), List.of(), List.of(new Survey.Mean("q", asked, kind, body)), show);
        return SurveyRun.judge(
                new Survey(RUNS, 1, Rational.of(1, 1000), List.of(part)),
                Measurements.exact(List.of("a", "b"), rows),
                Allowance.of(Duration.ofMinutes(1), Long.MAX_VALUE, () -> false));
    }

    /** Of 40 values the 10th and the 31st bound the median at level 1/1000; 40 successes bound a probability by 0.827. */
    @ParameterizedTest
    @CsvSource({
        "MEDIAN, a, q >= 10 and q <= 31, supported",
        "MEDIAN, a, q > 10, undecided",
        "MEDIAN, a*b, q >= 100, supported",
        "MEDIAN, log(a)/log(b), q >= 0.999 and q < 3/2, supported",
        "PROBABILITY, a <= 40, q >= 4/5, supported",
        "PROBABILITY, a <= 40, q >= 9/10, undecided",
        "PROBABILITY, a <= 20, q <= 4/5, supported",
        "PROBABILITY, a <= 20, q >= 4/5, undecided"
    })
    void relations_hold_for_all_numbers_of_the_intervals_or_are_open(
            Survey.Kind kind, String body, String relation, String word) {
        assertThat(judge(kind, body, relation).word()).isEqualTo(word);
    }

    @Test
    void what_a_method_may_be_off_by_counts_against_the_claim() {
        Survey.Mean mean = new Survey.Mean(
                "q", Chance.indicator(Parser.relation("a >= 1").value().orElseThrow()), Survey.Kind.PROBABILITY, "P");
        Survey survey = new Survey(
                RUNS,
                1,
                Rational.of(1, 1000),
                List.of(new Survey.Part(
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(mean),
                        Parser.relation("q >= 4/5").value().orElseThrow())));
        List<double[]> ones = Collections.nCopies(RUNS, new double[] {1});
        for (double radius : new double[] {0, 1e-9}) {
            Measurements measured =
                    new Measurements(List.of("a"), ones, Collections.nCopies(RUNS, new double[] {radius}), List.of());
            assertThat(SurveyRun.judge(
                                    survey, measured, Allowance.of(Duration.ofMinutes(1), Long.MAX_VALUE, () -> false))
                            .word())
                    .isEqualTo(radius == 0 ? "supported" : "undecided");
        }
    }

    @Test
    void what_was_not_measured_may_have_been_anything() {
        double[] unknown = IntStream.range(0, 5).mapToDouble(i -> Double.NaN).toArray();
        SampleTest all = (SampleTest) ((Supported) judge(Survey.Kind.PROBABILITY, "b <= 10", "q >= 1/2")).grounds();
        SampleTest most =
                (SampleTest) ((Supported) judge(Survey.Kind.PROBABILITY, "b <= 10", "q >= 1/2", unknown)).grounds();
        assertThat(most.estimates().get(0).lower())
                .isLessThan(all.estimates().get(0).lower());
        assertThat(most.estimates().get(0).upper()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "MEAN, a, 'no runs bound a, .* ask for a probability'",
        "MEDIAN, b, 'in too many runs b could not be measured'",
        "MEDIAN, log(a - 1), 'is not seen to be defined in run 1'"
    })
    void what_bounds_nothing_is_told(Survey.Kind kind, String body, String why) {
        double[] unknown = IntStream.range(0, 12).mapToDouble(i -> Double.NaN).toArray();
        assertThat(((Undecided) judge(kind, body, "q >= 0", unknown)).reason()).containsPattern(why);
    }
}
