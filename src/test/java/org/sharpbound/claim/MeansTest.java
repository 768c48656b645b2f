package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Distribution;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Survey;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** Means as expressions, beside sums over a grid of the values of what is random. */
class MeansTest {

    /** Values of the quantities a and b; others range over nothing. */
    private static final double A = 0.7;

    private static final double B = 1.9;
    private static final String HEAD = "claim: c\nfor: {a: '[0, 1]', b: '[1, 2]'}\n";

    /**
     * @param random what is drawn: x, and perhaps y
     * @param body whose mean has a closed form
     */
    record Row(String random, String body) {

        /** A grid is coarse where the body jumps. */
        boolean jumps() {
            return body.matches(".*(if|step|sign).*");
        }
    }

    static Stream<Row> closed() {
        String normals = "x: 'normal(a, b)', y: 'normal(0, b + 1)'";
        String centred = "x: 'normal(0, b)', y: 'normal(0, 4)'";
        String mixed = "x: 'uniform(a, b)', y: bernoulli(a)";
        return Stream.of(
                new Row(normals, "x^3*y^2 - x/b + y"),
                new Row(normals, "(x + a*y - 1)^4"),
                new Row(normals, "(x + y)^2*(x - y)^3/b"),
                new Row(normals, "-(x*y + a)^2"),
                new Row(normals, "exp(x/2 - y/3)"),
                new Row(normals, "cos(x - a)*2 + sin(y + x)"),
                new Row(normals, "relu(x - 2*y + 1/3)"),
                new Row(normals, "abs(x/b + y)"),
                new Row(normals, "sign(x)*y^2 + step(y - 1)"),
                new Row(normals, "erf(x - y)"),
                new Row(normals, "if(x <= y + 1/2, 1, 0)"),
                new Row(normals, "relu(x)*abs(y)*b"),
                new Row(normals, "(relu(x) + y - 1)^2 - relu(x)^2"),
                new Row(centred, "relu(x + y)*relu(x - 2*y)"),
                new Row(centred, "relu(a*x)*relu(b*x + y)"),
                new Row(centred, "step(x + y)*step(2*y - x)"),
                new Row(centred, "erf(x + y)*erf(x - y/2)"),
                new Row(centred, "relu(x + y)^2"),
                new Row(centred, "if(x >= 0 and x + y > 0, 1, 0)"),
                new Row(centred, "abs(x)^1*relu(y)"),
                new Row(mixed, "x^4*y + (x - y)^3"),
                new Row(mixed, "x*exp(y) + if(y >= 1/2, x, x^2)"),
                new Row("x: sign, y: 'choice(1, a, b, 4)'", "abs(x + y)^3 + x*y"),
                new Row("x: sign, y: 'choice(1, a, b, 4)'", "sqrt(y + 1)*x^2 + max(x, y)"));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void closed_means_are_those_of_a_fine_grid(Row row) {
        Statement statement = statement("random: {" + row.random() + "}\nshow: 'E(" + row.body() + ") == 0'\n");
        assertThat(statement.functionals()).isEmpty();
        assertThat(statement.implicits()).isEmpty();

        assertThat(value(((Relation.Compare) statement.goal()).left(), Map.of()))
                .isCloseTo(onGrid(row), offset(row.jumps() ? 2e-2 : 2e-3));
    }

    static double value(Expr expr, Map<String, Double> random) {
        Map<String, Double> point = new LinkedHashMap<>(random);
        point.put("a", A);
        point.put("b", B);
        PointRun run = new PointRun(Tape.of(List.copyOf(point.keySet()), List.of(expr)));
        run.evaluate(point.values().stream().mapToDouble(Double::doubleValue).toArray());
        return run.value(0);
    }

    private static double onGrid(Row row) {
        Map<String, Distribution> distributions = new LinkedHashMap<>();
        for (String part : row.random().split(", (?=[xy]:)")) {
            String[] sides = part.replace("'", "").split(": ");
            distributions.put(
                    sides[0], Parser.draws(sides[1]).value().orElseThrow().of());
        }
        Expr body = Parser.expression(row.body()).value().orElseThrow();
        List<String> names = new ArrayList<>(List.of("a", "b"));
        names.addAll(distributions.keySet());
        PointRun run = new PointRun(Tape.of(names, List.of(body)));
        List<double[][]> grids =
                distributions.values().stream().map(MeansTest::grid).toList();
        double sum = 0;
        for (double[] x : grids.get(0)) {
            for (double[] y : grids.get(1)) {
                run.evaluate(A, B, x[0], y[0]);
                sum += x[1] * y[1] * run.value(0);
            }
        }
        return sum;
    }

    /** Values and their weights. */
    private static double[][] grid(Distribution distribution) {
        double[] p = distribution.parameters().stream()
                .mapToDouble(e -> value(e, Map.of()))
                .toArray();
        if (distribution instanceof Distribution.Sign) {
            return new double[][] {{1, 0.5}, {-1, 0.5}};
        } else if (distribution instanceof Distribution.Bernoulli) {
            return new double[][] {{1, p[0]}, {0, 1 - p[0]}};
        } else if (distribution instanceof Distribution.Choice) {
            return Arrays.stream(p)
                    .mapToObj(v -> new double[] {v, 1.0 / p.length})
                    .toArray(double[][]::new);
        }
        int count = 1001;
        double[][] grid = new double[count][];
        boolean normal = distribution instanceof Distribution.Normal;
        for (int i = 0; i < count; i++) {
            double u = (i + 0.5) / count;
            double z = 16 * u - 8;
            grid[i] = normal
                    ? new double[] {
                        p[0] + Math.sqrt(p[1]) * z, 16.0 / count * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI)
                    }
                    : new double[] {p[0] + (p[1] - p[0]) * u, 1.0 / count};
        }
        return grid;
    }

    private static Statement statement(String text) {
        return Reading.goals(HEAD + text).get(0).statement();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x: 'normal(0, 4)'   | E(tanh(x))              | gauss(tanh(2*z), z)",
                "z: 'normal(0, 4)'   | E(tanh(z))              | gauss(tanh(2*z_2), z_2)",
                "z: 'uniform(0, 1)', u: 'normal(0, 1)' | E(tanh(z - u)) | gauss(integral(tanh(u_2 - z_2), u_2, 0, 1), z_2)",
                "x: 'normal(a, b)'   | E(tanh(x))              | gauss(tanh(a + sqrt(b)*z), z)",
                "x: 'uniform(a, b)'  | E(exp(x))               | integral(exp(u), u, a, b)",
                "x: 'normal(0, 1)^9' | E(tanh(sum(x)))         | gauss(tanh(3*z), z)",
                "x: 'normal(0, 1)^4' | E(tanh(x[1] + x[2])*tanh(x[3] - x[4])) | gauss(tanh(sqrt(2)*z), z)",
                "x: 'normal(0, 1)^3' | E(tanh(x[1])*relu(x[1] + x[2] + x[3])) "
                        + "| gauss(gauss(tanh(z)*relu(z + sqrt(2)*z_2), z_2), z)"
            })
    void what_has_no_closed_form_is_an_integral_in_few_variables(String random, String mean, String integral) {
        Statement statement = statement("random: {" + random + "}\nshow: '" + mean + " <= 1'\n");

        Functional.Integral only = (Functional.Integral)
                statement.functionals().values().iterator().next();
        assertThat(ClaimText.of(only.written())).isEqualTo(integral);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E(sum(s[i], i, 1, 20)^2)   | 20",
                "E(prod(s[i], i, 1, 20))    | 0",
                "E((sum(i*s[i], i, 1, 20)/10)^4) | 23265368/10000",
                "Var(sum(s[i]*i, i, 1, 20)) | 2870",
                "P(s[1] + s[2] + s[3] >= 1) | 1/2",
                "P(s[1] + s[2] == 0 and s[3] > 0) | 1/4",
                "E((s[1] - E(s[1]))^2)      | 1",
                "E(7)                       | 7"
            })
    void means_over_signs_are_exact_numbers(String mean, String expected) {
        Expr left = ((Relation.Compare) statement("random: {s: sign^20}\nshow: '" + mean + " <= 1'\n")
                        .goal())
                .left();

        assertThat(ClaimText.of(left))
                .isEqualTo(ClaimText.of(
                        Constants.value(Parser.expression(expected).value().orElseThrow())
                                .map(Expr::num)
                                .orElseThrow()));
    }

    @Test
    void many_outcomes_are_left_to_a_mean_of_the_statement() {
        Statement statement =
                statement("random: {s: sign^10, c: 'choice(0, a)'}\nshow: E(abs(sum(s) + c)) + E(abs(s[1])) <= b\n");

        assertThat(statement.implicits()).singleElement().isInstanceOfSatisfying(Implicit.FiniteMean.class, mean -> {
            assertThat(mean.variables()).hasSize(11);
            assertThat(FreeVariables.of(statement.goal())).containsExactlyInAnyOrder(mean.name(), "b");
        });
    }

    @Test
    void what_is_not_defined_is_not_dropped() {
        for (String mean : List.of("E(s*sqrt(a - 1/2))", "E(s/(a - 1/2))", "E((s + sqrt(a - 1/2))*s)", "E(s*log(x))")) {
            Statement statement = statement("random: {s: sign, x: 'uniform(1, 2)'}\nshow: '" + mean + " == 0'\n");

            Expr left = ((Relation.Compare) statement.goal()).left();
            assertThat(left).as(mean).isNotEqualTo(Expr.num(0));
            assertThat(FreeVariables.of(left)).as(mean).isNotEmpty();
        }
    }

    @Test
    void that_distributions_exist_is_a_premise_unless_it_is_seen() {
        String text = "random: {x: 'normal(0, b - a)', y: 'normal(0, 1)'}\nshow: {p: E(x*y) <= 1}\n";
        Goal goal = Reading.goals(HEAD + text).get(0);

        assertThat(ClaimText.of(goal.premise().orElseThrow().goal())).isEqualTo("b - a >= 0");
        assertThat(Reading.goals(HEAD + text.replace("b - a", "2")).get(0).premise())
                .isEmpty();
    }

    @Test
    void a_survey_has_a_part_for_each_choice_that_meets_the_assumptions() {
        String text =
                "claim: c\nfor: {m: '{2, 3, 4}', k: 2}\nassume: [m != 3]\nrandom: {w: 'normal(0, m)^4', s: sign}\n"
                        + "sample: {size: 100, seed: 7, level: 1/1000}\n"
                        + "show: E(sum(w[i], i, 1, m)^2) <= m*P(w[1] > s) + Var(s) + k\n";
        Goal goal = Reading.goals(text).get(0);
        Survey survey = goal.survey().orElseThrow();

        assertThat(survey.parts()).hasSize(2);
        Survey.Part last = survey.parts().get(1);
        assertThat(last.quantities()).containsEntry("m", Expr.num(4));
        assertThat(last.draws())
                .containsOnlyKeys("w[1]", "w[2]", "w[3]", "w[4]", "s")
                .containsEntry("w[1]", new Distribution.Normal(Expr.num(0), Expr.num(4)));
        assertThat(last.means()).hasSize(4);
        assertThat(last.means().stream().filter(m -> m.kind() == Survey.Kind.PROBABILITY))
                .singleElement();
        assertThat(FreeVariables.of(last.relation()))
                .containsExactlyInAnyOrderElementsOf(
                        last.means().stream().map(Survey.Mean::name).toList());
        assertThat(goal.statement().implicits()).hasSize(8).allMatch(Implicit.Estimated.class::isInstance);
    }
}
