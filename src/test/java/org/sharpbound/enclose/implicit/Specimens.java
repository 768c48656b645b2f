package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sharpbound.enclose.Interval;
import org.sharpbound.oracle.DoubleKernel;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.MatrixFunction;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** What is implicit, in many ways, with the values that must be enclosed. */
final class Specimens {

    /** In the place of an exact value: that of a specimen's kernel. */
    private static final String KERNEL = "kernel";

    private Specimens() {}

    /**
     * Numbers with their exact values.
     *
     * @param exact by the names of the numbers, in the quantities
     */
    record Specimen(String title, List<Implicit> implicits, Map<String, Interval> box, Map<String, String> exact) {

        Problem problem() {
            return new Problem(implicits, List.copyOf(box.keySet()));
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Specimen> all() {
        Implicit decay = flow(Map.of("X", List.of("-k*X", "a")), "x", "X", "t");
        Implicit logistic = flow(Map.of("X", List.of("a*X*(1 - X)", "1/4")), "x", "X", "t");
        Implicit rate = flow(Map.of("X", List.of("-x*X", "x")), "y", "X", "1");
        Implicit rates = flow(Map.of("X", List.of("-x*X", "1")), "y", "X", "t");
        Implicit turned = new Implicit.Flow(
                "s",
                new TreeMap<>(Map.of("X", equation("-k*Y", "1"), "Y", equation("k*X", "a"))),
                List.of(reading("x", "X", "t"), reading("y", "Y", "t/2")));
        Map<String, Interval> box = box("k", 1, 1.25, "a", 0.5, 1, "t", 0.25, 1);
        String spread = "sqrt((k - 2)^2/4 + a^2)";
        return Stream.of(
                new Specimen("decay", List.of(decay), box, Map.of("x", "a*exp(-k*t)")),
                new Specimen("logistic", List.of(logistic), box, Map.of("x", "1/(1 + 3*exp(-a*t))")),
                new Specimen(
                        "rotation",
                        List.of(turned),
                        box,
                        Map.of("x", "cos(k*t) - a*sin(k*t)", "y", "sin(k*t/2) + a*cos(k*t/2)")),
                new Specimen(
                        "a flow that depends on another",
                        List.of(decay, rate),
                        box("k", 1, 1.25, "a", 0.5, 1, "t", 0.25, 0.5),
                        Map.of("y", "a*exp(-k*t)*exp(-a*exp(-k*t))")),
                new Specimen(
                        "throughout a flow that depends on another",
                        List.of(flow(Map.of("X", List.of("-k*X", "a")), "x", "X", "1"), rates),
                        box,
                        Map.of("y", "exp(-a*exp(-k)*t)")),
                new Specimen(
                        "eigenvalues",
                        List.of(matrix(MatrixFunction.EIGENVALUES, 2, 2, "k | a | a | 2", "l", "m")),
                        box,
                        Map.of("l", "(k + 2)/2 - " + spread, "m", "(k + 2)/2 + " + spread)),
                new Specimen(
                        "eigenvalues that meet",
                        List.of(matrix(MatrixFunction.EIGMIN, 2, 2, "k | a | a | 2 - k", "l")),
                        box("k", 0.75, 1.25, "a", -0.25, 0.25),
                        Map.of("l", "1 - sqrt((k - 1)^2 + a^2)")),
                new Specimen(
                        "determinant, inverse, solution",
                        List.of(
                                matrix(MatrixFunction.DET, 2, 2, "k | a | a^2 | 3", "d"),
                                matrix(MatrixFunction.INV, 2, 2, "k | a | a^2 | 3", "p", "q", "r", "s"),
                                matrix(MatrixFunction.SOLVE, 2, 3, "k | a | t | a^2 | 3 | k", "x", "y")),
                        box,
                        Map.of(
                                "d", "3*k - a^3",
                                "p", "3/(3*k - a^3)",
                                "q", "-a/(3*k - a^3)",
                                "s", "k/(3*k - a^3)",
                                "x", "(3*t - a*k)/(3*k - a^3)",
                                "y", "(k^2 - a^2*t)/(3*k - a^3)")),
                new Specimen(
                        "exponential and norm",
                        List.of(
                                matrix(MatrixFunction.EXPM, 2, 2, "0 | k*t | 0 - k*t | 0", "p", "q", "r", "s"),
                                matrix(MatrixFunction.OPNORM, 1, 2, "k | a", "n")),
                        box,
                        Map.of("p", "cos(k*t)", "q", "sin(k*t)", "n", "sqrt(k^2 + a^2)")),
                new Specimen(
                        "a determinant that moves with a flow",
                        List.of(decay, matrix(MatrixFunction.DET, 2, 2, "x | t | k | 3", "d")),
                        box,
                        Map.of("d", "3*a*exp(-k*t) - t*k")),
                new Specimen(
                        "a mean over signs",
                        List.of(mean("m", "abs(k*r + a*s)", "r: 1 | -1 : 1/2 | 1/2", "s: 1 | -1 : 1/2 | 1/2")),
                        box,
                        Map.of("m", "max(k, a)")),
                new Specimen(
                        "a mean whose values and weights move",
                        List.of(mean("m", "exp(t*b)*c", "b: 1 | 0 : a | 1 - a", "c: k | k^2 | 1 : 1/3 | 1/3 | 1/3")),
                        box,
                        Map.of("m", "(a*exp(t) + 1 - a)*(k + k^2 + 1)/3")),
                new Specimen(
                        "a mean of what moves with a determinant",
                        List.of(
                                matrix(MatrixFunction.DET, 2, 2, "k | a | a^2 | 3", "d"),
                                mean("m", "if(s > 0, d*k, sin(d)*s)", "s: 1 | -1 : 1/2 | 1/2")),
                        box,
                        Map.of("m", "((3*k - a^3)*k - sin(3*k - a^3))/2")),
                new Specimen("a square root", List.of(root("m", "p^2 - k", "0", "2")), box, Map.of("m", "sqrt(k)")),
                new Specimen(
                        "the inverse of a divergence, infinite at its end",
                        List.of(root("m", "log(1/(1 - p)) - a*k", "0", "1")),
                        box,
                        Map.of("m", "1 - exp(-a*k)")),
                new Specimen(
                        "the last of two roots, between ends that move",
                        List.of(root("m", "(p - k)*(p - 2*k)", "a", "k + 2")),
                        box("k", 1, 1.25, "a", 0.5, 1),
                        Map.of("m", "2*k")),
                new Specimen(
                        "a root of what moves with a determinant",
                        List.of(
                                matrix(MatrixFunction.DET, 2, 2, "k | a | a^2 | 3", "d"),
                                root("m", "exp(p) - d", "0", "3")),
                        box,
                        Map.of("m", "log(3*k - a^3)")),
                new Specimen(
                        "a kernel",
                        List.of(kernel("m", false, 1, "k | a*t | a | 0 | 1 | 0")),
                        box("k", 1, 1.25, "a", 0.75, 1, "t", -0.75, 0.75),
                        Map.of("m", KERNEL)),
                new Specimen(
                        "a tangent kernel of two layers, whose variances move",
                        List.of(kernel("m", true, 2, "1 | a | 1 | t | k | t/2")),
                        box("k", 1, 1.25, "a", -1, 0.5, "t", 0.25, 0.5),
                        Map.of("m", KERNEL)),
                new Specimen(
                        "the kernel of one input",
                        List.of(
                                kernel("l", false, 1, "k*a | k*a | k*a | 0 | 2 | t"),
                                kernel("m", true, 3, "k*a | k*a | k*a | 0 | 2 | t")),
                        box("k", 1, 1.03125, "a", 0.96875, 1, "t", 0.25, 0.3125),
                        Map.of("l", KERNEL, "m", KERNEL)),
                new Specimen(
                        "a root of what moves with a kernel",
                        List.of(kernel("d", false, 1, "1 | a | 1 | 0 | k | 0"), root("m", "p - d", "0 - 2", "2")),
                        box("k", 1, 1.25, "a", -1, 1),
                        Map.of("d", KERNEL)));
    }

    /** What a number is at a point, narrowly. */
    static Interval value(Specimen specimen, String name, Map<String, Double> point) {
        String text = specimen.exact().get(name);
        return text.equals(KERNEL) ? kernel(specimen, name, point) : value(text, point);
    }

    private static Interval value(String text, Map<String, Double> point) {
        Map<String, Known> known = new LinkedHashMap<>();
        point.forEach((name, value) -> known.put(name, new Known(Interval.of(value), Map.of())));
        try {
            return new Compiled(List.copyOf(point.keySet()), List.of(expr(text)))
                    .on(known, text)
                    .get(0)
                    .value();
        } catch (Unsolved undefined) {
            throw new AssertionError(undefined);
        }
    }

    static Implicit flow(Map<String, List<String>> states, String name, String state, String at) {
        Map<String, Implicit.Equation> equations = new TreeMap<>();
        states.forEach((x, sides) -> equations.put(x, equation(sides.get(0), sides.get(1))));
        return new Implicit.Flow("s", equations, List.of(reading(name, state, at)));
    }

    private static Implicit.Equation equation(String rate, String start) {
        return new Implicit.Equation(expr(rate), expr(start));
    }

    private static Implicit.Reading reading(String name, String state, String at) {
        return new Implicit.Reading(name, state, expr(at));
    }

    private static Implicit matrix(MatrixFunction function, int rows, int columns, String entries, String... names) {
        List<Expr> all = Stream.of(entries.split("\\|")).map(Specimens::expr).toList();
        return new Implicit.OfMatrix(function, rows, columns, all, List.of(names));
    }

    /** To the digits of another quadrature, which has no bounds. */
    private static Interval kernel(Specimen specimen, String name, Map<String, Double> point) {
        Implicit.DeepKernel kernel = (Implicit.DeepKernel) specimen.implicits().stream()
                .filter(i -> i.names().contains(name))
                .findFirst()
                .orElseThrow();
        double[] numbers = kernel.expressions().stream()
                .mapToDouble(e -> value(ClaimText.of(e), point).mid())
                .toArray();
        double near = new DoubleKernel(kernel, 3).at(numbers).orElseThrow();
        return Interval.of(near - 1e-10, near + 1e-10);
    }

    /** The inner products, what is added to them, and the variances. */
    private static Implicit kernel(String name, boolean tangent, int depth, String numbers) {
        List<Expr> all = Stream.of(numbers.split("\\|")).map(Specimens::expr).toList();
        return new Implicit.DeepKernel(
                name, tangent, depth, all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5));
    }

    private static Implicit root(String name, String function, String lower, String upper) {
        return new Implicit.Root(name, "p", expr(function), expr(lower), expr(upper));
    }

    /** Each variable as {@code name: values : weights}. */
    private static Implicit mean(String name, String body, String... variables) {
        List<Implicit.Outcomes> outcomes = new ArrayList<>();
        for (String variable : variables) {
            String[] parts = variable.split(":");
            outcomes.add(new Implicit.Outcomes(
                    parts[0],
                    Stream.of(parts[1].split("\\|")).map(Specimens::expr).toList(),
                    Stream.of(parts[2].split("\\|")).map(Specimens::expr).toList()));
        }
        return new Implicit.FiniteMean(name, expr(body), outcomes);
    }

    private static Expr expr(String text) {
        return new Substitution(Map.of())
                .in(Parser.expression(text.trim()).value().orElseThrow());
    }

    static Map<String, Interval> box(Object... parts) {
        Map<String, Interval> box = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 3) {
            box.put(
                    (String) parts[i],
                    Interval.of(((Number) parts[i + 1]).doubleValue(), ((Number) parts[i + 2]).doubleValue()));
        }
        return box;
    }
}
