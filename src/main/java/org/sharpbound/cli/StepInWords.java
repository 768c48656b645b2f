package org.sharpbound.cli;

import java.util.Collections;
import java.util.List;
import org.sharpbound.kernel.Step;

/** What each part of a step shows, in words. */
final class StepInWords {

    private static final String DEFINED = "the relation is defined";

    private StepInWords() {}

    static List<String> headings(Step step) {
        if (step instanceof Step.Split split) {
            return cut(split.variable(), number(split.at()));
        } else if (step instanceof Step.Cut cut) {
            return cut(cut.variable(), cut.at());
        } else if (step instanceof Step.Cases cases) {
            return cases.values().stream()
                    .map(v -> cases.variable() + " = " + v)
                    .toList();
        } else if (step instanceof Step.Relax relax) {
            return List.of(
                    "powers whose exponents depend on " + relax.variable() + " have bases that are not negative",
                    relax.variable() + " stands for any number of its range from here on, not only an integer");
        } else if (step instanceof Step.Conjunction conjunction) {
            return Collections.nCopies(conjunction.parts(), "one of " + conjunction.parts() + " parts");
        } else if (step instanceof Step.Reciprocal reciprocal) {
            return List.of(reciprocal.variable() + " stands for 1/" + reciprocal.variable() + " from here on");
        } else if (step instanceof Step.Period period) {
            return List.of(
                    period.period() + " is positive",
                    "the relation is the same at " + period.variable() + " + " + period.period()
                            + ", and holds on one period");
        } else if (step instanceof Step.Chart chart) {
            return List.of(
                    chart.unit() + " is positive",
                    "the lower end of the range of t = (" + chart.variable() + " - (" + chart.base() + "))/("
                            + chart.unit() + "), which is " + chart.range(),
                    "its upper end",
                    chart.variable() + " stands for that t from here on");
        } else if (step instanceof Step.Touch touch) {
            return List.of(
                    "both sides touch at " + touch.variable() + " = " + touch.at() + " of order " + touch.order()
                            + "; that derivative has the sign it needs",
                    "and " + DEFINED);
        } else if (step instanceof Step.Slope slope) {
            return List.of(
                    "the margin is least at the " + (slope.leastAtLower() ? "lower" : "upper") + " end of "
                            + slope.variable() + "; its derivative has that sign",
                    DEFINED,
                    "and it holds at that end");
        } else if (step instanceof Step.Decline decline) {
            return List.of(
                    "the margin declines towards the " + (decline.towardsLower() ? "lower" : "upper") + " end of "
                            + decline.variable() + "; its derivative has that sign",
                    DEFINED + " all over the box",
                    "so it is at the points in question",
                    "and its limit there is not negative");
        } else if (step instanceof Step.Order order) {
            return List.of(
                    order.lesser() + " is less than " + order.greater() + ", or equal",
                    "the margin vanishes where they are equal, and grows with " + order.greater()
                            + "; its derivative has that sign between them",
                    "and " + DEFINED);
        } else if (step instanceof Step.Resolve resolve) {
            return List.of(
                    "piece " + (resolve.piece() + 1)
                            + " of the relation (an absolute value, minimum or maximum) is its "
                            + (resolve.branch() == 0 ? "first" : "second") + " branch here",
                    "and with that branch in place");
        } else if (step instanceof Step.Branches branches) {
            String piece = "piece " + (branches.piece() + 1);
            String where = branches.everywhere() ? ", everywhere" : ", where it is taken";
            return List.of(
                    "it is defined which branch " + piece
                            + " of the relation (an absolute value, minimum, condition …) takes",
                    "with its first branch in place" + where,
                    "with its second branch in place" + where);
        } else if (step instanceof Step.Forget forget) {
            return List.of(DEFINED, "it does not depend on " + forget.variable() + ", and holds for the others");
        } else if (step instanceof Step.Rescale rescale) {
            return List.of(
                    rescale.factor() + " is positive",
                    DEFINED,
                    "both sides times that, and in its simplest form, it holds");
        } else if (step instanceof Step.Transform transform) {
            return List.of(
                    "the " + word(transform) + " of both sides may be taken", "the inequality between those holds");
        }
        if (step instanceof Step.Apart apart) {
            return List.of(
                    "all but " + apart.term() + " is not negative on the other side, and both are defined",
                    "the inequality between their squares holds");
        }
        return List.of("an assumption says that, where it is defined");
    }

    private static String word(Step.Transform transform) {
        return switch (transform.growth()) {
            case LOG -> "logarithm";
            case EXP -> "exponential";
            case SQUARE -> "square";
            case CUBE -> "cube";
        };
    }

    private static List<String> cut(String variable, String at) {
        return List.of(variable + " up to " + at, variable + " from " + at);
    }

    private static String number(double at) {
        return at == Math.rint(at) && Math.abs(at) < 1e9 ? Long.toString((long) at) : Double.toString(at);
    }
}
