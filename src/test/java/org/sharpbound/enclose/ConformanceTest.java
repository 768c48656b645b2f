package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published vectors of ITF1788 for the operations of ours, whose results are the tightest possible. Of decorated vectors the
 * intervals are checked, and of some operations whether they are defined; the decorations as such, and the vectors without an
 * interval ({@code nai}), are not: intervals of ours have none.
 */
class ConformanceTest {

    private static final String ELEMENTARY = "libieeep1788_elem.itl";

    private static final String NUMBERS = "libieeep1788_num.itl";

    private static final String RELATIONS = "libieeep1788_bool.itl";

    private static final String SETS = "libieeep1788_set.itl";

    @BeforeEach
    void vectors_are_there() {
        assumeThat(Files.isDirectory(Vectors.FOLDER)).isTrue();
    }

    /** Operation, its number of vectors, how many steps of the grid an end may lie outwards, and ours. */
    static Stream<Arguments> operations() {
        return Stream.of(
                operation("neg", 14, 0, x -> x.get(0).negate()),
                operation("add", 36, 0, x -> x.get(0).plus(x.get(1))),
                operation("sub", 36, 0, x -> x.get(0).minus(x.get(1))),
                operation("mul", 121, 0, x -> x.get(0).times(x.get(1))),
                operation("div", 346, 0, x -> x.get(0).over(x.get(1))),
                operation("recip", 26, 0, x -> Interval.ONE.over(x.get(0))),
                operation("sqr", 16, 0, x -> x.get(0).sqr()),
                operation("sqrt", 17, 0, x -> x.get(0).sqrt()),
                operation("fma", 567, 0, x -> x.get(0).fma(x.get(1), x.get(2))),
                operation("abs", 20, 0, x -> x.get(0).abs()),
                operation("min", 19, 0, x -> x.get(0).min(x.get(1))),
                operation("max", 19, 0, x -> x.get(0).max(x.get(1))),
                operation("sign", 18, 0, x -> x.get(0).sign()),
                operation("floor", 25, 0, x -> x.get(0).floor()),
                operation("pow", 1428, 1, x -> x.get(0).pow(x.get(1))),
                operation("exp", 21, 1, x -> x.get(0).exp()),
                operation("log", 24, 1, x -> x.get(0).log()),
                operation("sin", 55, 1, x -> x.get(0).sin()),
                operation("cos", 55, 1, x -> x.get(0).cos()),
                operation("tan", 66, 1, x -> x.get(0).tan()),
                operation("asin", 23, 1, x -> x.get(0).asin()),
                operation("acos", 23, 1, x -> x.get(0).acos()),
                operation("atan", 15, 1, x -> x.get(0).atan()),
                operation("sinh", 16, 1, x -> x.get(0).sinh()),
                operation("cosh", 16, 1, x -> x.get(0).cosh()),
                operation("tanh", 16, 1, x -> x.get(0).tanh()));
    }

    private static Arguments operation(String name, int vectors, int steps, Function<List<Interval>, Interval> ours) {
        return Arguments.of(name, vectors, steps, ours);
    }

    @ParameterizedTest(name = "{0}: {1} vectors within {2} steps of the tightest")
    @MethodSource("operations")
    void results_hold_the_tightest_enclosure(
            String name, int vectors, int steps, Function<List<Interval>, Interval> ours) {
        check(name, vectors, steps, vector -> ours.apply(intervals(vector)));
    }

    @Test
    void integer_powers_hold_the_tightest_enclosure() {
        check("pown", 174, 1, vector -> {
            int exponent = Integer.parseInt(vector.arguments().get(1).body());
            return vector.arguments().get(0).interval().pow(exponent);
        });
    }

    private static void check(String name, int vectors, int steps, Function<Vectors.Vector, Interval> ours) {
        check(ELEMENTARY, name, vectors, vector -> {
            Interval expected = vector.result().interval();
            Interval found = ours.apply(vector);
            boolean tight = expected.isEmpty()
                    ? found.isEmpty()
                    : Doubles.steps(found.lo(), expected.lo()) <= steps
                            && Doubles.steps(expected.hi(), found.hi()) <= steps;
            return found.contains(expected) && tight ? null : found;
        });
    }

    /**
     * Takes every vector of an operation but those without an interval, which only decorated arithmetic has.
     *
     * @param vectors how many of them there are
     * @param wrong what was found, or {@code null} if it is right
     */
    private static void check(String file, String name, int vectors, Function<Vectors.Vector, Object> wrong) {
        List<String> messages = new ArrayList<>();
        int seen = 0;
        for (Vectors.Vector vector : Vectors.read(file)) {
            if (vector.operation().equals(name) && !vector.isInvalid()) {
                seen++;
                Object found = wrong.apply(vector);
                if (found != null) {
                    messages.add(vector.text() + " found " + found);
                }
            }
        }
        assertThat(messages).isEmpty();
        assertThat(seen).as("vectors of " + name).isEqualTo(vectors);
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
        for (Vectors.Vector vector : Vectors.read(ELEMENTARY)) {
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
                number("inf", 28, x -> x.isEmpty() ? Double.POSITIVE_INFINITY : x.lo()),
                number("sup", 28, x -> x.isEmpty() ? Double.NEGATIVE_INFINITY : x.hi()),
                number("mid", 24, Interval::mid),
                number("rad", 18, Interval::rad),
                number("wid", 16, Interval::width),
                number("mag", 16, Interval::mag),
                number("mig", 22, Interval::mig));
    }

    private static Arguments number(String name, int vectors, ToDoubleFunction<Interval> ours) {
        return Arguments.of(name, vectors, ours);
    }

    @ParameterizedTest(name = "{0}: {1} vectors")
    @MethodSource("numbers")
    void numbers_of_an_interval_are_those_of_the_standard(String name, int vectors, ToDoubleFunction<Interval> ours) {
        check(NUMBERS, name, vectors, vector -> {
            double found = ours.applyAsDouble(vector.arguments().get(0).interval());
            return isSame(found, vector.result()) ? null : found;
        });
    }

    /** An erratum of the vectors gives the invalid one of them the argument twice. */
    @Test
    void midpoint_and_radius_are_those_of_the_standard() {
        check(NUMBERS, "midRad", 24, vector -> {
            Interval x = vector.arguments().get(0).interval();
            boolean right = isSame(x.mid(), vector.results().get(0))
                    && isSame(x.rad(), vector.results().get(1));
            return right ? null : x.mid() + " " + x.rad();
        });
    }

    /** Zeros of either sign are the same. */
    private static boolean isSame(double found, Vectors.Operand expected) {
        return Double.compare(found + 0.0, expected.number() + 0.0) == 0;
    }

    private interface Relation {
        boolean holds(double alo, double ahi, double blo, double bhi);
    }

    static Stream<Arguments> relations() {
        return Stream.of(
                relation(RELATIONS, "isEmpty", 28, x -> x.get(0).isEmpty()),
                relation(RELATIONS, "isEntire", 30, x -> x.get(0).isEntire()),
                relation(RELATIONS, "equal", 30, x -> x.get(0).equals(x.get(1))),
                relation(RELATIONS, "subset", 53, Order::subset),
                relation(RELATIONS, "interior", 32, Order::interior),
                relation(RELATIONS, "disjoint", 20, Order::disjoint),
                relation(RELATIONS, "less", 52, Order::less),
                relation(RELATIONS, "strictLess", 28, Order::strictLess),
                relation(RELATIONS, "precedes", 42, Order::precedes),
                relation(RELATIONS, "strictPrecedes", 28, Order::strictPrecedes),
                relation(SETS, "intersection", 10, x -> x.get(0).intersect(x.get(1))),
                relation(SETS, "convexHull", 10, x -> x.get(0).hull(x.get(1))));
    }

    private static Arguments relation(String file, String name, int vectors, Function<List<Interval>, Object> ours) {
        return Arguments.of(file, name, vectors, ours);
    }

    private static Arguments relation(String file, String name, int vectors, Relation ours) {
        return relation(
                file,
                name,
                vectors,
                x -> ours.holds(
                        x.get(0).lo(), x.get(0).hi(), x.get(1).lo(), x.get(1).hi()));
    }

    @ParameterizedTest(name = "{1}: {2} vectors")
    @MethodSource("relations")
    void sets_relate_as_in_the_standard(String file, String name, int vectors, Function<List<Interval>, Object> ours) {
        check(file, name, vectors, vector -> {
            Object expected = vector.result().isInterval()
                    ? vector.result().interval()
                    : Boolean.valueOf(vector.result().body());
            Object found = ours.apply(intervals(vector));
            return found.equals(expected) ? null : found;
        });
    }

    /** The operations whose vectors are not checked, how many they have, and why. */
    static Stream<Arguments> skipped() {
        String notOurs = "no operation of the language";
        return Stream.of(
                Arguments.of(ELEMENTARY, "pos", 15, "the identity"),
                Arguments.of(ELEMENTARY, "atan2", 338, notOurs),
                Arguments.of(ELEMENTARY, "exp2", 20, notOurs),
                Arguments.of(ELEMENTARY, "exp10", 21, notOurs),
                Arguments.of(ELEMENTARY, "log2", 23, notOurs),
                Arguments.of(ELEMENTARY, "log10", 22, notOurs),
                Arguments.of(ELEMENTARY, "asinh", 16, notOurs),
                Arguments.of(ELEMENTARY, "acosh", 19, notOurs),
                Arguments.of(ELEMENTARY, "atanh", 24, notOurs),
                Arguments.of(ELEMENTARY, "ceil", 29, notOurs),
                Arguments.of(ELEMENTARY, "trunc", 25, notOurs),
                Arguments.of(ELEMENTARY, "roundTiesToEven", 24, notOurs),
                Arguments.of(ELEMENTARY, "roundTiesToAway", 25, notOurs),
                Arguments.of(RELATIONS, "isNaI", 16, "no interval of ours is invalid"));
    }

    @Test
    void every_operation_of_the_vectors_is_checked_or_skipped_for_a_reason() {
        Map<String, Integer> skipped = new TreeMap<>();
        skipped().forEach(row -> skipped.put((String) row.get()[1], (Integer) row.get()[2]));
        Set<String> checked = new TreeSet<>(List.of("pown", "midRad"));
        Stream.of(
                        operations().map(row -> row.get()[0]),
                        numbers().map(row -> row.get()[0]),
                        relations().map(row -> row.get()[1]))
                .flatMap(names -> names)
                .forEach(name -> checked.add((String) name));
        Map<String, Integer> others = new TreeMap<>();
        int all = 0;
        int valid = 0;
        for (String file : List.of(ELEMENTARY, NUMBERS, RELATIONS, SETS)) {
            for (Vectors.Vector vector : Vectors.read(file)) {
                all++;
                if (!checked.contains(vector.operation())) {
                    others.merge(vector.operation(), 1, Integer::sum);
                } else if (!vector.isInvalid()) {
                    valid++;
                }
            }
        }
        assertThat(others).isEqualTo(skipped);
        assertThat(all).isEqualTo(4414);
        assertThat(valid).isEqualTo(3751);
    }
}
