package org.sharpbound.kernel;

import java.util.List;

/**
 * How what is to be shown is reduced to something simpler, as data. {@link Scope#reduce} says what is left to be shown.
 *
 * <p>Expressions are texts in the claim language.
 */
public sealed interface Step
        permits Step.Split,
                Step.Cut,
                Step.Cases,
                Step.Relax,
                Step.Conjunction,
                Step.Reciprocal,
                Step.Period,
                Step.Chart,
                Step.Touch,
                Step.Slope,
                Step.Decline,
                Step.Order,
                Step.Resolve,
                Step.Branches,
                Step.Forget,
                Step.Rescale,
                Step.Transform,
                Step.Apart,
                Step.Given {

    /** The number of parts that a node of this step has. */
    int parts();

    /**
     * The box is cut at {@code at}, which lies strictly inside; both parts hold the cut.
     *
     * @param at a double, so that the boxes' ends are exact
     */
    record Split(String variable, double at) implements Step {
        @Override
        public int parts() {
            return 2;
        }
    }

    /**
     * The domain is cut at a point that need not be a double; both parts hold it. At a closed end of the box, the end alone is
     * one part, and the other one does not hold it.
     *
     * @param at a constant expression
     */
    record Cut(String variable, String at) implements Step {
        @Override
        public int parts() {
            return 2;
        }
    }

    /**
     * A quantity of a finite domain takes each of its values in turn.
     *
     * @param values all elements of the domain, in its order
     */
    record Cases(String variable, List<String> values) implements Step {
        public Cases {
            values = List.copyOf(values);
        }

        @Override
        public int parts() {
            return values.size();
        }
    }

    /** A quantity that takes the integers of a range is looked at as one that takes all numbers of the range. */
    record Relax(String variable) implements Step {
        @Override
        public int parts() {
            return 2;
        }
    }

    /**
     * A goal that is a conjunction is shown part by part.
     *
     * @param parts how many it has
     */
    record Conjunction(int parts) implements Step {}

    /**
     * The change of variable x = 1/u on a box where x has one sign: a half-bounded range becomes a bounded one. Below it
     * the same name stands for u.
     */
    record Reciprocal(String variable) implements Step {
        @Override
        public int parts() {
            return 1;
        }
    }

    /**
     * The goal does not change when a period is added to a variable that ranges over the whole line: one period is enough.
     *
     * @param period a positive constant expression
     */
    record Period(String variable, String period) implements Step {
        @Override
        public int parts() {
            return 2;
        }
    }

    /**
     * The change of variable x = base + unit·t, with t in a stated range. Below it the same name stands for t. What
     * assumptions such as a &lt; x cut off becomes an end of a range.
     *
     * @param base an expression in the other variables
     * @param unit an expression in the other variables, positive on the domain
     * @param range a range in the claim language
     */
    record Chart(String variable, String base, String unit, String range) implements Step {
        @Override
        public int parts() {
            return 4;
        }
    }

    /**
     * The two sides of an inequality touch where a variable has the value {@code at}, of a stated order.
     *
     * @param at a constant expression, or one in the other variables
     */
    record Touch(String variable, String at, int order) implements Step {
        @Override
        public int parts() {
            return 2;
        }
    }

    /** The margin of an inequality is monotone in a variable, and least at its lower or its upper end. */
    record Slope(String variable, boolean leastAtLower) implements Step {
        @Override
        public int parts() {
            return 3;
        }
    }

    /**
     * The margin of an inequality declines in a variable towards its lower or its upper end, which is at infinity or open, and
     * has a limit there.
     */
    record Decline(String variable, boolean towardsLower) implements Step {
        @Override
        public int parts() {
            return 4;
        }
    }

    /**
     * The margin of an inequality vanishes where two variables are equal, and grows with the greater one, at a rate that does not
     * depend on the lesser: as in f(x) &lt; f(y) for x &lt; y, where f grows.
     */
    record Order(String lesser, String greater) implements Step {
        @Override
        public int parts() {
            return 3;
        }
    }

    /**
     * A piecewise part of the goal is replaced by one of its branches.
     *
     * @param piece its number among the piecewise parts
     * @param branch 0 or 1
     */
    record Resolve(int piece, int branch) implements Step {
        @Override
        public int parts() {
            return 2;
        }
    }

    /**
     * A piecewise part of the goal is replaced by each of its branches in turn.
     *
     * @param piece its number among the piecewise parts
     * @param everywhere whether the goal is shown so at all points, not only where the branch is taken
     */
    record Branches(int piece, boolean everywhere) implements Step {
        @Override
        public int parts() {
            return 3;
        }
    }

    /** A variable that does not occur in the goal is left out, with the assumptions in which it occurs. */
    record Forget(String variable) implements Step {
        @Override
        public int parts() {
            return 2;
        }
    }

    /**
     * The margin is multiplied by a positive factor, and written in its simplest form, or with all products multiplied out.
     *
     * @param factor an expression
     */
    record Rescale(String factor, boolean expanded) implements Step {
        @Override
        public int parts() {
            return 3;
        }
    }

    /** A function that grows is applied to both sides of an inequality. */
    record Transform(Growth growth) implements Step {
        @Override
        public int parts() {
            return 2;
        }
    }

    /**
     * An inequality between a term, as a root with its factors, and all the rest of the margin: both sides are squared.
     *
     * @param term an expression that the margin has with a minus
     */
    record Apart(String term) implements Step {
        @Override
        public int parts() {
            return 2;
        }
    }

    /** The goal is one of the assumptions, or an end of a range, in other words. */
    record Given() implements Step {
        @Override
        public int parts() {
            return 1;
        }
    }
}
