package org.sharpbound.strategy.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.kernel.SampleTest;
import org.sharpbound.kernel.Supported;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.strategy.Workers;
import org.sharpbound.term.Chance;
import org.sharpbound.term.Distribution;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.MatrixFunction;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Survey;
import org.sharpbound.term.parse.Parser;

/** Surveys of x and y, uniform in [0, 1], of a sign s and a standard normal z; seed 1, level 1/1000. */
class SurveyRunTest {

    private static final Rational LEVEL = Rational.of(1, 1000);
    private static final Map<String, Distribution> DRAWS = new LinkedHashMap<>(Map.of(
            "x", new Distribution.Uniform(Expr.num(0), Expr.num(1)),
            "y", new Distribution.Uniform(Expr.num(0), Expr.num(1)),
            "s", new Distribution.Sign(),
            "z", new Distribution.Normal(Expr.num(0), Expr.num(1))));

    private static Survey.Mean mean(String name, String body) {
        return new Survey.Mean(
                name, Parser.expression(body).value().orElseThrow(), Survey.Kind.MEAN, "E(" + body + ")");
    }

    private static Survey.Mean probability(String name, String event) {
        Relation relation = Parser.relation(event).value().orElseThrow();
        return new Survey.Mean(name, Chance.indicator(relation), Survey.Kind.PROBABILITY, "P(" + event + ")");
    }

    private static Survey.Part part(String relation, Survey.Mean... means) {
        return new Survey.Part(
                Map.of(),
                DRAWS,
                List.of(),
                List.of(means),
                Parser.relation(relation).value().orElseThrow());
    }

    private static Verdict judge(int size, int threads, Duration time, Survey.Part... parts) {
        try (Workers workers = new Workers(threads)) {
            return SurveyRun.judge(
                    new Survey(size, 1, LEVEL, List.of(parts)),
                    Allowance.of(time, Long.MAX_VALUE, () -> false, workers));
        }
    }

    private static Verdict judge(int size, Survey.Part... parts) {
        return judge(size, 1, Duration.ofMinutes(1), parts);
    }

    private static SampleTest test(Verdict verdict) {
        return verdict instanceof Supported supported
                ? (SampleTest) supported.grounds()
                : ((Undecided) verdict).sample().orElseThrow();
    }

    private static final Survey.Mean QUARTER = probability("p", "x^2 + y^2 <= 1");

    @ParameterizedTest
    @CsvSource({
        "20000, 0.77 <= p and p <= 0.8, supported, ''",
        "20000, p >= 0.8, undecided, speaks against it",
        "20000, p >= 0.78, undecided, too small",
        "20000, p <= 0.7853, undecided, too small",
        "20000, p == 0.7854, undecided, no sample supports that numbers are equal",
        "20000, sqrt(p - 0.8) >= 0, undecided, or is not defined",
    })
    void relations_are_supported_where_all_numbers_of_the_intervals_fulfil_them(
            int size, String relation, String word, String why) {
        Verdict verdict = judge(size, part(relation, QUARTER));
        assertThat(verdict.word()).isEqualTo(word);
        if (verdict instanceof Undecided undecided) {
            assertThat(undecided.reason()).containsPattern(why);
        }
    }

    @Test
    void a_claim_that_a_sample_leaves_open_is_told_a_size_that_decides_it() {
        Undecided open = (Undecided) judge(20_000, part("p >= 0.78", QUARTER));
        assertThat(open.reason()).contains("about 80000 draws would decide for it");
        assertThat(judge(80_000, part("p >= 0.78", QUARTER)).word()).isEqualTo("supported");
    }

    @Test
    void where_the_sample_lies_on_the_edge_no_size_is_told() {
        Undecided open = (Undecided) judge(1000, part("p <= 0", probability("p", "x < 0")));
        assertThat(open.reason()).contains("lie where it changes from true to false");
    }

    @Test
    void the_test_tells_its_size_seed_level_methods_and_intervals() {
        SampleTest test = test(judge(20_000, part("p <= 1 and m <= 1", QUARTER, mean("m", "x*y"))));
        assertThat(test.size()).isEqualTo(20_000);
        assertThat(test.seed()).isEqualTo(1);
        assertThat(test.level()).isEqualTo(LEVEL);
        assertThat(test.estimates())
                .extracting(SampleTest.Estimate::text)
                .containsExactly("P(x^2 + y^2 <= 1)", "E(x*y)");
        assertThat(test.estimates())
                .extracting(SampleTest.Estimate::method)
                .containsExactly(ConfidenceInterval.CLOPPER_PEARSON, ConfidenceInterval.EMPIRICAL_BERNSTEIN);
        assertThat(test.confidence()).contains("in at most 1 of 1000 runs");
        SampleTest.Estimate product = test.estimates().get(1);
        assertThat(product.lower()).isBetween(0.24, 0.25);
        assertThat(product.upper()).isBetween(0.25, 0.26);
    }

    /** Bonferroni: with two means each interval is that of half the level, in whatever parts they stand. */
    @Test
    void the_level_is_for_all_means_together() {
        Interval half = ConfidenceInterval.clopperPearson(0, 0, 1000, 0.0005).range();
        Survey.Mean never = probability("p", "x < 0");
        for (Verdict verdict : List.of(
                judge(1000, part("p <= 1 and q <= 1", never, probability("q", "y < 0"))),
                judge(1000, part("p <= 1", never), part("p <= 1", never)))) {
            assertThat(test(verdict).estimates())
                    .hasSize(2)
                    .allSatisfy(mean -> assertThat(mean.upper())
                            .isCloseTo(half.hi(), org.assertj.core.api.Assertions.within(1e-12)));
        }
    }

    @Test
    void one_part_that_fails_speaks_against_the_whole() {
        Verdict verdict = judge(20_000, part("p >= 0.7", QUARTER), part("p >= 0.9", QUARTER));
        assertThat(((Undecided) verdict).reason()).contains("speaks against it");
    }

    @ParameterizedTest
    @CsvSource({
        "z^2, clip it",
        "log(x - 1/1000), clip it",
        "'min(1, max(-1, log(x - 1/1000)))', not seen to be defined at x = ",
    })
    void means_that_no_sample_bounds_are_refused(String body, String why) {
        Verdict verdict = judge(20_000, part("m <= 100", mean("m", body)));
        assertThat(((Undecided) verdict).reason()).contains(why);
    }

    @Test
    void a_sample_that_the_budget_cuts_short_says_nothing() {
        Undecided cut = (Undecided) judge(20_000, 1, Duration.ZERO, part("p >= 0", QUARTER));
        assertThat(cut.sample()).isEmpty();
        assertThat(cut.reason()).contains("a part of it says nothing");
    }

    @Test
    void a_level_that_doubles_do_not_tell_from_0_is_refused() {
        Survey tiny = new Survey(10, 1, Rational.TWO.pow(-1074), List.of(part("p >= 0", QUARTER)));
        Verdict verdict = SurveyRun.judge(tiny, Allowance.of(Duration.ofMinutes(1), Long.MAX_VALUE, () -> false));
        assertThat(((Undecided) verdict).reason()).contains("level is too small");
        Survey small = new Survey(10, 1, Rational.TWO.pow(-1000), List.of(part("p >= 0", QUARTER)));
        assertThat(SurveyRun.judge(small, Allowance.of(Duration.ofMinutes(1), Long.MAX_VALUE, () -> false))
                        .word())
                .isEqualTo("supported");
    }

    @Test
    void the_verdict_is_the_same_for_any_number_of_threads() {
        Survey.Part part = part("m + p <= 2", QUARTER, mean("m", "min(1, abs(z))*s"));
        assertThat(judge(30_000, 3, Duration.ofMinutes(1), part))
                .isEqualTo(judge(30_000, 1, Duration.ofMinutes(1), part));
    }

    /** The mean of |s1 + … + sm|/m falls like m^(-1/2), and not like 1/m. */
    @Test
    void rates_are_supported_by_the_intervals_of_their_means() {
        Map<String, Distribution> signs = new LinkedHashMap<>();
        List<Survey.Mean> means = new ArrayList<>();
        int[] sizes = {8, 16, 32, 64};
        double middle = 0;
        for (int m : sizes) {
            StringBuilder sum = new StringBuilder("0");
            for (int i = 1; i <= m; i++) {
                signs.put("s" + i, new Distribution.Sign());
                sum.append(" + s").append(i);
            }
            means.add(mean("m" + m, "min(1, abs(" + sum + ")/" + m + ")"));
            middle += Math.log(m) / sizes.length;
        }
        StringBuilder slope = new StringBuilder();
        double squares = 0;
        for (int m : sizes) {
            double off = Math.log(m) - middle;
            squares += off * off;
            slope.append(slope.length() == 0 ? "" : " + ")
                    .append("(")
                    .append(off)
                    .append(")*log(m")
                    .append(m)
                    .append(")");
        }
        for (String[] row : new String[][] {{"-0.5", "supported"}, {"-1", "undecided"}}) {
            String relation = "abs((" + slope + ")/" + squares + " - (" + row[0] + ")) <= 0.05";
            Survey.Part part = new Survey.Part(
                    Map.of(),
                    signs,
                    List.of(),
                    means,
                    Parser.relation(relation).value().orElseThrow());
            assertThat(judge(30_000, part).word()).isEqualTo(row[1]);
        }
    }

    /** The least eigenvalue of {{x, s, 0}, {s, y, 0}, {0, 0, 2}} is (x + y)/2 − √((x − y)²/4 + 1). */
    @Test
    void functions_of_random_matrices_are_sampled() {
        List<Expr> entries = Stream.of("x", "s", "0", "s", "y", "0", "0", "0", "2")
                .map(text -> Parser.expression(text).value().orElseThrow())
                .toList();
        Survey.Part part = new Survey.Part(
                Map.of(),
                DRAWS,
                List.of(new Implicit.OfMatrix(MatrixFunction.EIGMIN, 3, 3, entries, List.of("least"))),
                List.of(
                        mean("m", "max(-2, min(2, least))"),
                        mean("n", "(x + y)/2 - sqrt((x - y)^2/4 + 1)"),
                        probability("p", "abs(least - ((x + y)/2 - sqrt((x - y)^2/4 + 1))) <= 1/10^9")),
                Parser.relation("abs(m - n) <= 1/20 and p >= 0.99").value().orElseThrow());
        assertThat(judge(5_000, part).word()).isEqualTo("supported");
    }
}
