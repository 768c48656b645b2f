package org.sharpbound.strategy.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.enclose.Interval;
import org.sharpbound.lab.bound.ErrorSample;
import org.sharpbound.lab.bound.GaussianWeights;
import org.sharpbound.lab.bound.LinearPredictor;
import org.sharpbound.lab.bound.PacBayesTraining;
import org.sharpbound.lab.bound.Penalty;
import org.sharpbound.lab.bound.PriorScales;
import org.sharpbound.lab.bound.Surrogate;
import org.sharpbound.lab.bound.Variances;
import org.sharpbound.lab.data.DataSet;
import org.sharpbound.lab.data.SphereDistribution;
import org.sharpbound.lab.data.SphereDistribution.Teacher;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.random.RandomNumbers;
import org.sharpbound.run.Listener;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;

/** Bounds on risks beside the claim language's own functions, and on distributions of which the risk is known; seeds count from 1. */
final class RiskCertificateTest {

    private static final LinearAlgebra ALGEBRA = Library.JAVA.open();
    private static final RiskCertificate.Terms TERMS = new RiskCertificate.Terms(1000, 4, 0.04, 0.01);

    private static RiskCertificate certificate(RiskCertificate.Terms terms, double divergence, long errors) {
        return RiskCertificate.of(terms, Interval.of(divergence), new ErrorSample(10_000, errors));
    }

    private static RunResult run(String claim) {
        return new Session(Settings.standard(), "test", Listener.silent())
                .run(List.of(CaseFiles.read("x.yaml", claim)));
    }

    private static String exact(double value) {
        return new BigDecimal(value).toPlainString();
    }

    private static String vector(double... values) {
        return Arrays.stream(values).mapToObj(RiskCertificateTest::exact).collect(Collectors.joining(", ", "[", "]"));
    }

    private static void proves(String claim) {
        assertThat(run(claim).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.verdict().getClass().getSimpleName())
                        .as("%s of %s", finding.name(), claim)
                        .isEqualTo("Proved"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "0.3, -2, 0.5, 1.5", "-7, 1e-3, 0.25, 0.125", "100, 0, 3, 0.1"})
    void the_divergence_holds_that_of_the_claim_language(double first, double second, double deviation, double prior) {
        double[] priorMeans = {0.5, -1};
        GaussianWeights weights = new GaussianWeights(new double[] {first, second}, new double[] {deviation, 0.75});
        Interval divergence = RiskCertificate.divergence(weights, priorMeans, prior);
        assertThat(divergence.contains(weights.divergence(priorMeans, prior)) || divergence.rad() < 1e-12)
                .isTrue();
        String call = "kl_gauss(%s, [%s^2, %s^2], %s, [%s^2, %s^2])"
                .formatted(
                        vector(weights.means()),
                        exact(deviation),
                        exact(0.75),
                        vector(priorMeans),
                        exact(prior),
                        exact(prior));
        proves("claim: a\nshow: '%s <= %s <= %s'\n".formatted(exact(divergence.lo()), call, exact(divergence.hi())));
        assertThat(divergence.width()).isLessThan(1e-13 * Math.max(1, divergence.mag()));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 30", "300, 0", "300, 30.5", "4000, 200", "9900, 5"})
    void the_bound_is_that_of_Seeger_and_Maurer_rounded_upwards(long errors, double divergence) {
        RiskCertificate certificate = certificate(TERMS, divergence, errors);
        proves("claim: a\nlet: {s: 'seeger(%s, %s + log(4), 1000, %s)'}\nshow: '%s - 1e-13 <= s <= %s'\n"
                .formatted(
                        exact(certificate.gibbsAtMost()),
                        exact(divergence),
                        exact(TERMS.delta()),
                        exact(certificate.riskAtMost()),
                        exact(certificate.riskAtMost())));
    }

    /** One side alone: so few errors, or fewer, have the probability δ′ at the limit, by the distribution function of a beta distribution. */
    @ParameterizedTest
    @CsvSource({"0", "1", "37", "5000", "9999"})
    void the_limit_on_the_empirical_risk_leaves_the_chance_that_is_told(long errors) {
        double limit = certificate(TERMS, 1, errors).gibbsAtMost();
        double above = 1 - new BetaDistribution(errors + 1, 10_000 - errors).cumulativeProbability(limit);
        assertThat(above / TERMS.samplingDelta()).isBetween(1 - 1e-6, 1 + 1e-9);
    }

    @Test
    void the_bound_grows_with_each_argument_and_is_never_below_the_empirical_risk() {
        long[] errors = {0, 1, 500, 4000, 9999, 10_000};
        double[] divergences = {0, 1, 50, 400, 1e6};
        for (int i = 0; i < errors.length; i++) {
            for (int j = 0; j < divergences.length; j++) {
                double bound = certificate(TERMS, divergences[j], errors[i]).riskAtMost();
                assertThat(bound).isBetween(errors[i] / 10_000.0, 1.0);
                assertThat(bound)
                        .isGreaterThanOrEqualTo(certificate(TERMS, divergences[Math.max(0, j - 1)], errors[i])
                                .riskAtMost());
                assertThat(bound)
                        .isGreaterThanOrEqualTo(certificate(TERMS, divergences[j], errors[Math.max(0, i - 1)])
                                .riskAtMost());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"500, 4, 0.04, 0.01", "1000, 5, 0.04, 0.01", "1000, 4, 0.03, 0.01", "1000, 4, 0.04, 0.005"})
    void fewer_examples_more_priors_and_more_confidence_make_it_larger(
            long examples, long priors, double delta, double samplingDelta) {
        RiskCertificate.Terms harder = new RiskCertificate.Terms(examples, priors, delta, samplingDelta);
        assertThat(certificate(harder, 10, 300).riskAtMost())
                .isGreaterThan(certificate(TERMS, 10, 300).riskAtMost());
    }

    /** Labels are coins, so that every classifier has the risk 1/2; weights learn them by heart. */
    @Test
    void what_was_learned_by_heart_is_not_certified_and_a_wrong_sign_of_the_divergence_would_be_seen() {
        int repetitions = 200;
        RiskCertificate.Terms terms = new RiskCertificate.Terms(40, 1, 0.05, 0.05);
        int missed = 0;
        int missedByMutant = 0;
        for (int seed = 1; seed <= repetitions; seed++) {
            DataSet data = SphereDistribution.classification(40, 60, x -> 1, 0.5, seed);
            double[] means =
                    ALGEBRA.transposeProduct(data.inputs(), data.targets()).values();
            GaussianWeights weights = GaussianWeights.of(
                    Arrays.stream(means).map(mean -> 4 * mean).toArray(), 1);
            ErrorSample sample =
                    ErrorSample.draw(weights, LinearPredictor.of(ALGEBRA, data.inputs()), data.targets(), 300, seed);
            RiskCertificate certificate =
                    RiskCertificate.of(terms, RiskCertificate.divergence(weights, new double[60], 1), sample);
            missed += certificate.riskAtMost() < 0.5 ? 1 : 0;
            double wrong = (-certificate.divergence().mid() + Math.log(2 * Math.sqrt(40) / 0.05)) / 40;
            missedByMutant += RiskCertificate.inverse(certificate.gibbsAtMost(), wrong) < 0.5 ? 1 : 0;
        }
        assertThat(missed).isLessThanOrEqualTo(most(repetitions, 0.1));
        assertThat(missedByMutant).isGreaterThan(most(repetitions, 0.1));
    }

    /** Of 4096 classifiers that toss coins the one that seems best is taken, and its prior is itself. */
    @Test
    void a_prior_that_was_chosen_pays_for_the_choice_and_one_that_does_not_would_be_seen() {
        int repetitions = 300;
        int priors = 4096;
        int examples = 20;
        Map<Integer, Double> bounds = new HashMap<>();
        Map<Integer, Double> mutants = new HashMap<>();
        int missed = 0;
        int missedByMutant = 0;
        for (int seed = 1; seed <= repetitions; seed++) {
            RandomNumbers numbers = RandomNumbers.of(seed, 0);
            int fewest = IntStream.range(0, priors)
                    .map(j -> (int) IntStream.range(0, examples)
                            .filter(i -> numbers.sign() < 0)
                            .count())
                    .min()
                    .orElseThrow();
            missed += bounds.computeIfAbsent(fewest, errors -> chosen(examples, priors, errors)) < 0.5 ? 1 : 0;
            missedByMutant += mutants.computeIfAbsent(fewest, errors -> chosen(examples, 1, errors)) < 0.5 ? 1 : 0;
        }
        assertThat(missed).isLessThanOrEqualTo(most(repetitions, 0.11));
        assertThat(missedByMutant).isGreaterThan(most(repetitions, 0.11));
    }

    private static double chosen(int examples, int priors, int errors) {
        return RiskCertificate.of(
                        new RiskCertificate.Terms(examples, priors, 0.1, 0.01),
                        Interval.ZERO,
                        new ErrorSample(10_000, 10_000L * errors / examples))
                .riskAtMost();
    }

    /** δ of the repetitions and five standard errors. */
    private static int most(int repetitions, double delta) {
        return (int) (repetitions * delta + 5 * Math.sqrt(repetitions * delta * (1 - delta)));
    }

    /** A linear classifier at an angle φ from the teacher errs with the probability φ/π, turned round for a share of labels. */
    @Test
    void trained_weights_have_bounds_that_hold_and_say_something() {
        int repetitions = 20;
        double flipped = 0.05;
        Teacher teacher = Teacher.linear(5, 99);
        int missed = 0;
        double sum = 0;
        for (int seed = 1; seed <= repetitions; seed++) {
            DataSet data = SphereDistribution.classification(400, 5, teacher, flipped, seed);
            LinearPredictor predictor = LinearPredictor.of(ALGEBRA, data.inputs());
            GaussianWeights weights = new PacBayesTraining(
                            Surrogate.LOGISTIC, new Penalty.Root(0.04), 5, 1, Variances.SHARED, 2, 200, 2, 2, seed)
                    .train(predictor, data.targets(), new double[5])
                    .weights();
            PriorScales scales = PriorScales.geometric(0.5, 32, 7);
            double prior = scales.nearest(weights, new double[5]);
            RiskCertificate certificate = RiskCertificate.of(
                    new RiskCertificate.Terms(400, scales.count(), 0.04, 0.01),
                    RiskCertificate.divergence(weights, new double[5], prior),
                    ErrorSample.draw(weights, predictor, data.targets(), 5000, seed));
            missed += certificate.riskAtMost() < risk(weights, teacher, flipped, seed) ? 1 : 0;
            sum += certificate.riskAtMost();
        }
        assertThat(missed).isLessThanOrEqualTo(most(repetitions, 0.05));
        assertThat(sum / repetitions).isLessThan(0.3);
    }

    private static double risk(GaussianWeights weights, Teacher teacher, double flipped, int seed) {
        RandomNumbers numbers = RandomNumbers.of(seed, 77);
        double[] direction = new double[5];
        for (int j = 0; j < 5; j++) {
            double[] unit = new double[5];
            unit[j] = 1 / Math.sqrt(5);
            direction[j] = teacher.value(unit);
        }
        double angles = 0;
        for (int draw = 0; draw < 2000; draw++) {
            double[] w = weights.draw(numbers);
            double product =
                    IntStream.range(0, 5).mapToDouble(j -> w[j] * direction[j]).sum();
            double norm = Math.sqrt(Arrays.stream(w).map(x -> x * x).sum());
            angles += Math.acos(product / norm) / Math.PI / 2000;
        }
        return flipped + (1 - 2 * flipped) * angles;
    }

    @Test
    void the_confidence_is_what_both_chances_leave() {
        assertThat(certificate(TERMS, 1, 1).confidence()).isBetween(0.95 - 1e-15, 0.95);
    }

    static List<ThrowingCallable> mistakes() {
        return List.of(
                () -> new RiskCertificate.Terms(7, 1, 0.05, 0.05),
                () -> new RiskCertificate.Terms(100, 0, 0.05, 0.05),
                () -> new RiskCertificate.Terms(100, 1, 0, 0.05),
                () -> new RiskCertificate.Terms(100, 1, 0.5, 0.5),
                () -> new RiskCertificate.Terms(100, 1, Double.NaN, 0.5),
                () -> certificate(TERMS, -1, 10),
                () -> RiskCertificate.of(TERMS, Interval.ENTIRE, new ErrorSample(10, 1)),
                () -> RiskCertificate.of(TERMS, Interval.EMPTY, new ErrorSample(10, 1)),
                () -> certificate(TERMS, 1, 10_001),
                () -> RiskCertificate.of(TERMS, Interval.ONE, new ErrorSample(0, 0)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void what_is_no_bound_is_refused(ThrowingCallable mistake) {
        assertThatIllegalArgumentException().isThrownBy(mistake);
    }
}
