package org.sharpbound.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.implicit.Enclosed;
import org.sharpbound.enclose.implicit.Model;
import org.sharpbound.enclose.implicit.Problem;
import org.sharpbound.enclose.implicit.Unsolved;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;

/** Kernels of deep networks by the second opinion's rule, beside enclosures by another (seeds are stated), and what it makes of claims. */
class KernelOpinionTest {

    private static final long SEED = 20_262;

    @Test
    void values_are_within_the_errors_that_are_told() throws Unsolved {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 24; trial++) {
            double xx = Math.pow(10, 1.7 - 4 * random.nextDouble());
            double yy = Math.pow(10, 1.7 - 4 * random.nextDouble());
            double xy = (2 * random.nextDouble() - 1) * Math.sqrt(xx * yy);
            Implicit.DeepKernel kernel = new Implicit.DeepKernel(
                    "m", trial % 2 == 0, 1 + trial % 3, of(xx), of(xy), of(yy), of(0.125), of(1.5), of(0.25));
            Model model = Model.find(new Problem(List.of(kernel), List.of()), Map.of(), false, false, () -> false);
            Enclosed enclosed = model.on(Map.of());
            Interval exact = enclosed.values().get("m");

            Approximate.Rounded found = (Approximate.Rounded) new KernelOpinion(
                            kernel,
                            e -> new Approximate.Exact(Constants.value(e).orElseThrow()))
                    .value();

            double value = found.value().doubleValue();
            double error = Math.pow(10, found.logError());
            assertThat(exact.lo()).as(kernel.toString()).isLessThan(value + error);
            assertThat(exact.hi()).as(kernel.toString()).isGreaterThan(value - error);
            assertThat(error).as(kernel.toString()).isLessThan(1e-6);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'[-1, 1]', 1 | x | 1 | 0 | 1 | 0, m <= 0.395, false",
        "'[-1, 1]', 1 | x | 1 | 0 | 1 | 0, m <= 0.394, true",
        "'[0, 2]', 1 | x | 1 | 0 | 1 | 0, m >= 0, true",
        "'[0, 1]', 1 | x | 1 | 0 | x - 1/2 | 0, m^2 >= 0, true",
        "'[0, 1]', 1 | x | 1 | 0 | 1 | 0, m == m, false"
    })
    void a_disagreement_is_seen_where_a_claim_is_false_or_undefined(
            String domain, String numbers, String goal, boolean disagreement) {
        List<Expr> n = List.of(numbers.split("\\|")).stream()
                .map(text -> Parser.expression(text.trim()).value().orElseThrow())
                .toList();
        Implicit.DeepKernel kernel =
                new Implicit.DeepKernel("m", false, 1, n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5));
        Domain x = Parser.domain(domain).value().orElseThrow();
        Statement statement = new Statement(
                Map.of("x", x),
                List.of(kernel),
                List.of(),
                Map.of(),
                Parser.relation(goal).value().orElseThrow());

        SecondOpinion.Report report = new SecondOpinion(60, 40, 5, Duration.ofSeconds(60)).on(statement, List.of());

        assertThat(!report.disagreements().isEmpty()).isEqualTo(disagreement);
    }

    private static Expr of(double value) {
        return Expr.num(Rational.of(value));
    }
}
