package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published vectors of ITF1788 for the operations of ours, whose results are the tightest possible. */
class ConformanceTest {

    @BeforeEach
    void vectors_are_there() {
        assumeThat(Files.isDirectory(Vectors.FOLDER)).isTrue();
    }

    /** Operation, how many steps of the grid an end may lie outwards, and ours. */
    static Stream<Arguments> operations() {
        return Stream.of(
                operation("neg", 0, x -> x.get(0).negate()),
                operation("add", 0, x -> x.get(0).plus(x.get(1))),
                operation("sub", 0, x -> x.get(0).minus(x.get(1))),
                operation("mul", 0, x -> x.get(0).times(x.get(1))),
                operation("div", 0, x -> x.get(0).over(x.get(1))),
                operation("recip", 0, x -> Interval.ONE.over(x.get(0))),
                operation("sqr", 0, x -> x.get(0).sqr()),
                operation("sqrt", 0, x -> x.get(0).sqrt()),
                operation("fma", 0, x -> x.get(0).fma(x.get(1), x.get(2))),
                operation("abs", 0, x -> x.get(0).abs()),
                operation("min", 0, x -> x.get(0).min(x.get(1))),
                operation("max", 0, x -> x.get(0).max(x.get(1))),
                operation("sign", 0, x -> x.get(0).sign()),
                operation("floor", 0, x -> x.get(0).floor()),
                operation("pow", 1, x -> x.get(0).pow(x.get(1))),
                operation("exp", 1, x -> x.get(0).exp()),
                operation("log", 1, x -> x.get(0).log()),
                operation("sin", 1, x -> x.get(0).sin()),
                operation("cos", 1, x -> x.get(0).cos()),
                operation("tan", 1, x -> x.get(0).tan()),
                operation("asin", 1, x -> x.get(0).asin()),
                operation("acos", 1, x -> x.get(0).acos()),
                operation("atan", 1, x -> x.get(0).atan()),
                operation("sinh", 1, x -> x.get(0).sinh()),
                operation("cosh", 1, x -> x.get(0).cosh()),
                operation("tanh", 1, x -> x.get(0).tanh()));
    }

    private static Arguments operation(String name, int steps, Function<List<Interval>, Interval> ours) {
        return Arguments.of(name, steps, ours);
    }

    @ParameterizedTest(name = "{0} within {1} steps of the tightest")
    @MethodSource("operations")
    void results_hold_the_tightest_enclosure(String name, int steps, Function<List<Interval>, Interval> ours) {
        check(name, steps, vector -> ours.apply(intervals(vector)));
    }

    @Test
    void integer_powers_hold_the_tightest_enclosure() {
        check("pown", 1, vector -> {
            int exponent = Integer.parseInt(vector.arguments().get(1).body());
            return vector.arguments().get(0).interval().pow(exponent);
        });
    }

    private static void check(String name, int steps, Function<Vectors.Vector, Interval> ours) {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Vectors.Vector vector : Vectors.read("libieeep1788_elem.itl")) {
            if (vector.operation().equals(name) && !vector.result().isInvalid()) {
                seen++;
                Interval expected = vector.result().interval();
                Interval found = ours.apply(vector);
                boolean tight = expected.isEmpty()
                        ? found.isEmpty()
                        : Doubles.steps(found.lo(), expected.lo()) <= steps
                                && Doubles.steps(expected.hi(), found.hi()) <= steps;
                if (!found.contains(expected) || !tight) {
                    wrong.add(vector.text() + " found " + found);
                }
            }
        }
        assertThat(seen).as("vectors of " + name).isGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    private static List<Interval> intervals(Vectors.Vector vector) {
        return vector.arguments().stream().map(Vectors.Operand::interval).toList();
    }

    static Stream<Arguments> definitions() {
        return Stream.of(
                Arguments.of("div", (Predicate<List<Interval>>)
                        x -> Defined.div(x.get(1).lo(), x.get(1).hi())),
                Arguments.of("sqrt", (Predicate<List<Interval>>)
                        x -> Defined.sqrt(x.get(0).lo(), x.get(0).hi())),
                Arguments.of("log", (Predicate<List<Interval>>)
                        x -> Defined.log(x.get(0).lo(), x.get(0).hi())),
                Arguments.of("tan", (Predicate<List<Interval>>)
                        x -> Defined.tan(x.get(0).lo(), x.get(0).hi())),
                Arguments.of("asin", (Predicate<List<Interval>>)
                        x -> Defined.asin(x.get(0).lo(), x.get(0).hi())),
                Arguments.of("acos", (Predicate<List<Interval>>)
                        x -> Defined.asin(x.get(0).lo(), x.get(0).hi())),
                Arguments.of("pow", (Predicate<List<Interval>>) x -> Defined.pow(
                        x.get(0).lo(), x.get(0).hi(), x.get(1).lo(), x.get(1).hi())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("definitions")
    void operations_are_defined_where_the_decoration_says_so(String name, Predicate<List<Interval>> ours) {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Vectors.Vector vector : Vectors.read("libieeep1788_elem.itl")) {
            boolean arguable = vector.arguments().stream()
                    .allMatch(argument -> List.of("def", "dac", "com").contains(argument.decoration()));
            if (vector.operation().equals(name) && vector.isDecorated() && arguable) {
                seen++;
                boolean expected = !vector.result().decoration().equals("trv");
                if (ours.test(intervals(vector)) != expected) {
                    wrong.add(vector.text());
                }
            }
        }
        assertThat(seen).as("decorated vectors of " + name).isGreaterThan(2);
        assertThat(wrong).isEmpty();
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of("mid", (ToDoubleFunction<Interval>) Interval::mid),
                Arguments.of("wid", (ToDoubleFunction<Interval>) Interval::width),
                Arguments.of("mag", (ToDoubleFunction<Interval>) Interval::mag),
                Arguments.of("mig", (ToDoubleFunction<Interval>) Interval::mig));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void numbers_of_an_interval_are_those_of_the_standard(String name, ToDoubleFunction<Interval> ours) {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Vectors.Vector vector : Vectors.read("libieeep1788_num.itl")) {
            if (vector.operation().equals(name) && !vector.arguments().get(0).isInvalid()) {
                seen++;
                double found = ours.applyAsDouble(vector.arguments().get(0).interval());
                if (Double.compare(found + 0.0, vector.result().number() + 0.0) != 0) {
                    wrong.add(vector.text() + " found " + found);
                }
            }
        }
        assertThat(seen).isGreaterThan(5);
        assertThat(wrong).isEmpty();
    }

    static Stream<Arguments> relations() {
        return Stream.of(
                Arguments.of("libieeep1788_bool.itl", "isEmpty", (Function<List<Interval>, Object>)
                        x -> x.get(0).isEmpty()),
                Arguments.of("libieeep1788_bool.itl", "isEntire", (Function<List<Interval>, Object>)
                        x -> x.get(0).isEntire()),
                Arguments.of("libieeep1788_bool.itl", "equal", (Function<List<Interval>, Object>)
                        x -> x.get(0).equals(x.get(1))),
                Arguments.of("libieeep1788_bool.itl", "subset", (Function<List<Interval>, Object>)
                        x -> x.get(1).contains(x.get(0))),
                Arguments.of("libieeep1788_set.itl", "intersection", (Function<List<Interval>, Object>)
                        x -> x.get(0).intersect(x.get(1))),
                Arguments.of("libieeep1788_set.itl", "convexHull", (Function<List<Interval>, Object>)
                        x -> x.get(0).hull(x.get(1))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("relations")
    void sets_relate_as_in_the_standard(String file, String name, Function<List<Interval>, Object> ours) {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Vectors.Vector vector : Vectors.read(file)) {
            boolean valid = vector.arguments().stream().noneMatch(Vectors.Operand::isInvalid);
            if (vector.operation().equals(name) && valid) {
                seen++;
                Object expected = vector.result().isInterval()
                        ? vector.result().interval()
                        : Boolean.valueOf(vector.result().body());
                Object found = ours.apply(intervals(vector));
                if (!found.equals(expected)) {
                    wrong.add(vector.text() + " found " + found);
                }
            }
        }
        assertThat(seen).isGreaterThan(5);
        assertThat(wrong).isEmpty();
    }
}
