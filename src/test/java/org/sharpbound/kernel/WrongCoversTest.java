package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharpbound.kernel.Stated.cases;
import static org.sharpbound.kernel.Stated.cut;
import static org.sharpbound.kernel.Stated.digits;
import static org.sharpbound.kernel.Stated.leaf;
import static org.sharpbound.kernel.Stated.plain;
import static org.sharpbound.kernel.Stated.reciprocal;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.term.Statement;

/** Covers with a fault each, beside the one without it: the one is accepted, the other is rejected for the right reason. */
class WrongCoversTest {

    /**
     * A row of the table.
     *
     * @param right a cover that proves the statement
     * @param why a part of the reason for which {@code wrong} is rejected
     */
    record Row(String fault, String statement, Node right, Node wrong, String why) {
        @Override
        public String toString() {
            return fault;
        }
    }

    /** Not settled in one box, but in the two halves. */
    private static final String PARABOLA = "x in [-1, 1]; show exp(x) - x < 2.8";

    private static final Node HALVES = cut("x", 0, plain(), plain());

    private static final String SLOPE = "x in [0, 1]; y in [0, 1]; show 2*exp(x) - x - x^2/2 + y^2 >= 2";
    private static final String CENTRED = "x in [1, 1.125]; show x*(3 - x)*(x + 1) >= 3.9";
    private static final String BENT = "x in [0, 1]; y in [0, 1]; show exp(x) - 2*x + exp(y) - 2*y > 1.1";
    private static final String TOUCHING = "x in [-1, 1]; y in [-1, 1]; show exp(x) + exp(y) >= x + y + 2";
    private static final String BENT_MORE = "x in [0, 2]; y in [0, 2]; show exp(x) - 3*x + exp(y) - 2*y >= -0.4";
    private static final String CUT_OFF = "x in [0, 4]; y in [0, 4]; assume x^2 + y^2 <= 1; show exp(x) + y <= 4";
    private static final String POWERS = "n in {1, 2, 3}; x in (0, 1); show x^n < 1";
    private static final String TAIL = "x in [1, inf); show 1/x - 1/x^2 + exp(-1/x)/4 <= 0.5";
    private static final Node QUARTERS = cut(
            "x",
            0.5,
            cut("x", 0.25, leaf(Method.MEAN_VALUE), leaf(Method.MEAN_VALUE)),
            cut("x", 0.75, leaf(Method.MEAN_VALUE), leaf(Method.MEAN_VALUE)));
    private static final Node THREE = cases("n", List.of("1", "2", "3"), plain(), plain(), plain());
    private static final String EQUAL = "show exp(1)*exp(1) > 7.38905609893065022723042746057500781318031557055184732";

    static Stream<Row> structure() {
        return Stream.of(
                new Row("leaves that do not settle", PARABOLA, HALVES, plain(), "does not settle"),
                new Row("a cut at an end", PARABOLA, HALVES, cut("x", 1, plain(), plain()), "no cut"),
                new Row("a cut outside", PARABOLA, HALVES, cut("x", 2, plain(), plain()), "no cut"),
                new Row("a cut at infinity", PARABOLA, HALVES, cut("x", 1.0 / 0, plain(), plain()), "no cut"),
                new Row("a cut at no number", PARABOLA, HALVES, cut("x", 0.0 / 0, plain(), plain()), "no cut"),
                new Row("a cut of no quantity", PARABOLA, HALVES, cut("y", 0, plain(), plain()), "no cut"),
                new Row("a cut of a quantity with cases", POWERS, THREE, cut("n", 2, THREE, THREE), "no cut"),
                new Row(
                        "parts swapped",
                        "x in [0, 0.3]; show exp(x) - x >= 0.9",
                        cut("x", 0.25, leaf(Method.MEAN_VALUE), plain()),
                        cut("x", 0.25, plain(), leaf(Method.MEAN_VALUE)),
                        "does not settle"),
                new Row(
                        "a cut that leaves a part too large",
                        PARABOLA,
                        HALVES,
                        cut("x", 0.75, plain(), plain()),
                        "does not settle"),
                new Row(
                        "the second cut in the wrong part",
                        "x in [0, 1]; show exp(x) - x >= 0.55",
                        cut("x", 0.5, cut("x", 0.25, plain(), plain()), plain()),
                        cut("x", 0.5, plain(), cut("x", 0.75, plain(), plain())),
                        "does not settle"),
                new Row(
                        "a cut of the lower part that lies in the upper one",
                        PARABOLA,
                        HALVES,
                        cut("x", 0, cut("x", 0.5, plain(), plain()), plain()),
                        "no cut"));
    }

    static Stream<Row> methods() {
        return Stream.of(
                new Row(
                        "plain for mean value",
                        CENTRED,
                        leaf(Method.MEAN_VALUE),
                        plain(),
                        "the method plain does not settle"),
                new Row("plain for monotone", SLOPE, leaf(Method.MONOTONE), plain(), "does not settle"),
                new Row(
                        "mean value for monotone",
                        SLOPE,
                        leaf(Method.MONOTONE),
                        leaf(Method.MEAN_VALUE),
                        "the method mean-value does not settle"),
                new Row(
                        "monotone for a Taylor model",
                        BENT,
                        leaf(Method.TAYLOR_MODEL),
                        leaf(Method.MONOTONE),
                        "the method monotone does not settle"),
                new Row(
                        "a Taylor model in one variable",
                        "x in [5/8, 7/8]; show exp(x) - 2*x >= 0.61",
                        leaf(Method.SECOND_ORDER),
                        leaf(Method.TAYLOR_MODEL),
                        "the method taylor-model does not settle"),
                new Row(
                        "a Taylor model where a contact is convex",
                        TOUCHING,
                        leaf(Method.SECOND_ORDER),
                        leaf(Method.TAYLOR_MODEL),
                        "the method taylor-model does not settle"),
                new Row(
                        "a Taylor model of a larger box",
                        BENT_MORE,
                        cut("x", 1, leaf(Method.TAYLOR_MODEL), leaf(Method.TAYLOR_MODEL)),
                        leaf(Method.TAYLOR_MODEL),
                        "the method taylor-model does not settle"),
                new Row(
                        "digits with a Taylor model",
                        BENT,
                        leaf(Method.TAYLOR_MODEL),
                        new Node.Leaf(Method.TAYLOR_MODEL, 40),
                        "no method"),
                new Row(
                        "monotone for second order",
                        BENT,
                        leaf(Method.SECOND_ORDER),
                        leaf(Method.MONOTONE),
                        "the method monotone does not settle"),
                new Row(
                        "second order for contraction",
                        CUT_OFF,
                        leaf(Method.CONTRACTION),
                        leaf(Method.SECOND_ORDER),
                        "the method second-order does not settle"),
                new Row(
                        "digits with second order",
                        BENT,
                        leaf(Method.SECOND_ORDER),
                        new Node.Leaf(Method.SECOND_ORDER, 40),
                        "no method"),
                new Row(
                        "digits with contraction",
                        CUT_OFF,
                        leaf(Method.CONTRACTION),
                        new Node.Leaf(Method.CONTRACTION, 40),
                        "no method"),
                new Row("doubles for digits", EQUAL, digits(60), plain(), "does not settle"),
                new Row("too few digits", EQUAL, digits(60), digits(30), "does not settle"),
                new Row("negative digits", EQUAL, digits(60), digits(-1), "no method"),
                new Row("too many digits", EQUAL, digits(60), digits(1001), "no method"),
                new Row("as many digits as an int holds", EQUAL, digits(60), digits(Integer.MAX_VALUE), "no method"),
                new Row(
                        "digits with the mean value form",
                        CENTRED,
                        leaf(Method.MEAN_VALUE),
                        new Node.Leaf(Method.MEAN_VALUE, 40),
                        "no method"),
                new Row(
                        "digits with a face",
                        SLOPE,
                        leaf(Method.MONOTONE),
                        new Node.Leaf(Method.MONOTONE, 40),
                        "no method"));
    }

    static Stream<Row> finiteDomains() {
        return Stream.of(
                new Row("no cases", POWERS, THREE, plain(), "without their cases"),
                new Row(
                        "a case missing",
                        POWERS,
                        THREE,
                        cases("n", List.of("1", "2"), plain(), plain()),
                        "not the elements"),
                new Row(
                        "a part missing",
                        POWERS,
                        THREE,
                        cases("n", List.of("1", "2", "3"), plain(), plain()),
                        "a step with 2 parts in place of 3"),
                new Row(
                        "a part too many",
                        POWERS,
                        THREE,
                        cases("n", List.of("1", "2", "3"), plain(), plain(), plain(), plain()),
                        "a step with 4 parts in place of 3"),
                new Row(
                        "cases in another order",
                        POWERS,
                        THREE,
                        cases("n", List.of("2", "1", "3"), plain(), plain(), plain()),
                        "not the elements"),
                new Row(
                        "another value",
                        POWERS,
                        THREE,
                        cases("n", List.of("1", "2", "4"), plain(), plain(), plain()),
                        "not the elements"),
                new Row(
                        "a value twice",
                        POWERS,
                        THREE,
                        cases("n", List.of("1", "2", "2"), plain(), plain(), plain()),
                        "not the elements"),
                new Row(
                        "cases of no quantity",
                        POWERS,
                        THREE,
                        cases("m", List.of("1", "2", "3"), plain(), plain(), plain()),
                        "not a quantity"),
                new Row(
                        "cases of a range",
                        POWERS,
                        THREE,
                        cases("x", List.of("1", "2", "3"), plain(), plain(), plain()),
                        "not a quantity"),
                new Row(
                        "cases twice",
                        POWERS,
                        THREE,
                        cases("n", List.of("1", "2", "3"), THREE, THREE, THREE),
                        "not a quantity"),
                new Row(
                        "a cut before the cases are settled",
                        POWERS,
                        cut("x", 0.5, THREE, THREE),
                        cut("x", 0.5, THREE, plain()),
                        "without their cases"),
                new Row(
                        "few cases for very many integers",
                        "n in 1..2; show n >= 1",
                        cases("n", List.of("1", "2"), plain(), plain()),
                        cases("n", List.of("1"), plain()),
                        "not as many"));
    }

    static Stream<Row> changesOfVariable() {
        return Stream.of(
                new Row("1/x without 1/x", TAIL, reciprocal("x", QUARTERS), leaf(Method.MONOTONE), "does not settle"),
                new Row("1/x left out", TAIL, reciprocal("x", QUARTERS), QUARTERS, "no cut"),
                new Row(
                        "1/x once more",
                        TAIL,
                        reciprocal("x", QUARTERS),
                        reciprocal("x", reciprocal("x", QUARTERS)),
                        "no cut"),
                new Row("1/x of no quantity", TAIL, reciprocal("x", QUARTERS), reciprocal("y", QUARTERS), "1/x"),
                new Row("1/x where x may be 0", "x in [0, inf); show x >= 0", plain(), reciprocal("x", plain()), "1/x"),
                new Row(
                        "1/x where x has both signs",
                        "x in [-1, 1]; show x >= -1",
                        plain(),
                        reciprocal("x", plain()),
                        "1/x"),
                new Row(
                        "1/x where the cut added 0",
                        "x in (-1, 1); show x < 1",
                        plain(),
                        cut("x", 0, plain(), reciprocal("x", plain())),
                        "1/x"));
    }

    @ParameterizedTest
    @MethodSource({"structure", "methods", "finiteDomains", "changesOfVariable"})
    void is_rejected_where_the_right_cover_is_accepted(Row row) {
        Statement statement = Stated.of(row.statement());
        assertThat(Kernel.check(statement, Stated.cover(statement, row.right())))
                .as("the right cover")
                .isInstanceOf(Proved.class);
        assertThat(Kernel.check(statement, Stated.cover(statement, row.wrong())))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.why()).contains(row.why()));
    }
}
