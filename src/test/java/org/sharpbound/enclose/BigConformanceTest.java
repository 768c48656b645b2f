package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of ITF1788: with digits enough for every double, the results are the tightest to the last bit. */
class BigConformanceTest {

    /** A double has at most 767 significant decimal digits. */
    private static final Precision P = Precision.ofDigits(800);

    /** The vectors have exact powers of few digits only. */
    private static final Precision ENOUGH_FOR_POWERS = Precision.ofDigits(120);

    @BeforeEach
    void vectors_are_there() {
        assumeThat(Files.isDirectory(Vectors.FOLDER)).isTrue();
    }

    private interface OfTwo {
        BigInterval of(BigInterval x, BigInterval y, Precision p);
    }

    private interface OfOne {
        BigInterval of(BigInterval x, Precision p);
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                two("add", BigInterval::add),
                two("sub", BigInterval::sub),
                two("mul", BigInterval::mul),
                two("div", BigInterval::div),
                two("min", (x, y, p) -> BigPiecewise.min(x, y)),
                two("max", (x, y, p) -> BigPiecewise.max(x, y)),
                two("pow", (x, y, p) -> BigAlgebraic.pow(x, y, ENOUGH_FOR_POWERS)),
                exact("neg", BigInterval::neg),
                exact("abs", BigPiecewise::abs),
                exact("sign", BigPiecewise::sign),
                one("floor", BigPiecewise::floor),
                one("recip", (x, p) -> BigInterval.ONE.div(x, p)),
                one("sqr", BigAlgebraic::sqr),
                one("sqrt", BigAlgebraic::sqrt),
                one("exp", BigExponential::exp),
                one("log", BigExponential::log),
                one("sin", BigTrigonometric::sin),
                one("cos", BigTrigonometric::cos),
                one("tan", BigTrigonometric::tan),
                one("asin", BigTrigonometric::asin),
                one("acos", BigTrigonometric::acos),
                one("atan", BigTrigonometric::atan),
                one("sinh", BigExponential::sinh),
                one("cosh", BigExponential::cosh),
                one("tanh", BigExponential::tanh),
                Arguments.of("pown", (Function<Vectors.Vector, BigInterval>) vector -> BigAlgebraic.pown(
                        big(vector.arguments().get(0)),
                        Integer.parseInt(vector.arguments().get(1).body()),
                        P)));
    }

    private static Arguments two(String name, OfTwo ours) {
        Function<Vectors.Vector, BigInterval> result = vector ->
                ours.of(big(vector.arguments().get(0)), big(vector.arguments().get(1)), P);
        return Arguments.of(name, result);
    }

    private static Arguments one(String name, OfOne ours) {
        Function<Vectors.Vector, BigInterval> result =
                vector -> ours.of(big(vector.arguments().get(0)), P);
        return Arguments.of(name, result);
    }

    private static Arguments exact(String name, UnaryOperator<BigInterval> ours) {
        return one(name, (x, p) -> ours.apply(x));
    }

    private static BigInterval big(Vectors.Operand operand) {
        Interval x = operand.interval();
        return x.isEmpty() ? BigInterval.EMPTY : BigInterval.of(x.lo(), x.hi());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void results_in_doubles_are_the_tightest(String name, Function<Vectors.Vector, BigInterval> ours) {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Vectors.Vector vector : Vectors.read("libieeep1788_elem.itl")) {
            if (vector.operation().equals(name) && !vector.result().isInvalid()) {
                seen++;
                BigInterval found = ours.apply(vector);
                Interval rounded = found.isEmpty() ? Interval.EMPTY : Interval.of(found.loDouble(), found.hiDouble());
                if (!rounded.equals(vector.result().interval())) {
                    wrong.add(vector.text() + " found " + rounded);
                }
            }
        }
        assertThat(seen).as("vectors of " + name).isGreaterThan(10);
        assertThat(wrong).isEmpty();
    }
}
