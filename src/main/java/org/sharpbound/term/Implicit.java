package org.sharpbound.term;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers that the quantities of a statement determine without an expression for them: solutions of differential equations
 * at stated times, functions of matrices, means over finitely many outcomes, roots, and kernels of deep networks.
 *
 * <p>A statement speaks of each by a name. What determines them are core expressions in the quantities and in the names of
 * those before. Where they do not exist (a solution ends before the time, a matrix has no inverse, a function no root), they are undefined, and so is
 * the statement.
 */
public sealed interface Implicit
        permits Implicit.Flow,
                Implicit.OfMatrix,
                Implicit.FiniteMean,
                Implicit.Root,
                Implicit.DeepKernel,
                Implicit.Estimated {

    /** The names under which the statement speaks of the numbers, in their order; none is a quantity's. */
    List<String> names();

    /** The expressions in quantities and earlier names from which the numbers come; those of rates also use time and states. */
    List<Expr> expressions();

    /**
     * The solution of x′ = f(t, x), x(0) = x₀, read at some times.
     *
     * @param time the variable t, bound in the rates
     * @param states by their names, which are bound in the rates
     * @param readings the numbers that the statement speaks of
     */
    record Flow(String time, Map<String, Equation> states, List<Reading> readings) implements Implicit {

        public Flow {
            states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
            readings = List.copyOf(readings);
        }

        @Override
        public List<String> names() {
            return readings.stream().map(Reading::name).toList();
        }

        @Override
        public List<Expr> expressions() {
            List<Expr> expressions = new ArrayList<>();
            states.values().forEach(equation -> expressions.addAll(List.of(equation.rate(), equation.start())));
            readings.forEach(reading -> expressions.add(reading.at()));
            return expressions;
        }
    }

    /**
     * How a state moves.
     *
     * @param rate f in x′ = f(t, x)
     * @param start its value at the time 0, in which neither time nor states occur
     */
    record Equation(Expr rate, Expr start) {}

    /**
     * The value of a state at a time.
     *
     * @param at not before 0, in which neither time nor states occur; a quantity of the statement, where it speaks of all the
     *     times of a range
     */
    record Reading(String name, String state, Expr at) {}

    /**
     * A function of a matrix.
     *
     * @param columns of the matrix; entries are listed row by row
     * @param names of the entries of the value, row by row
     */
    record OfMatrix(MatrixFunction function, int rows, int columns, List<Expr> entries, List<String> names)
            implements Implicit {

        public OfMatrix {
            entries = List.copyOf(entries);
            names = List.copyOf(names);
            if (entries.size() != rows * columns || names.size() != function.size(rows, columns)) {
                throw new IllegalArgumentException("not the shape of " + function.text());
            }
        }

        @Override
        public List<Expr> expressions() {
            return entries;
        }
    }

    /**
     * The mean of a number over finitely many outcomes, those of independent variables: Σ w₁ … wₙ body, where each variable has one of its
     * values after the other, and w is the weight of that.
     *
     * @param body a core expression, in which the variables are bound
     * @param variables by names that differ from each other and from those of quantities
     */
    record FiniteMean(String name, Expr body, List<Outcomes> variables) implements Implicit {

        public FiniteMean {
            variables = List.copyOf(variables);
        }

        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public List<Expr> expressions() {
            List<Expr> expressions = new ArrayList<>(List.of(body));
            variables.forEach(variable -> {
                expressions.addAll(variable.values());
                expressions.addAll(variable.weights());
            });
            return expressions;
        }
    }

    /**
     * A variable with finitely many values.
     *
     * @param values in which no such variable occurs, as little as in the weights
     * @param weights one for each value
     */
    record Outcomes(String variable, List<Expr> values, List<Expr> weights) {
        public Outcomes {
            values = List.copyOf(values);
            weights = List.copyOf(weights);
            if (values.isEmpty() || values.size() != weights.size()) {
                throw new IllegalArgumentException("a weight for each value");
            }
        }
    }

    /**
     * The supremum of the numbers of an interval at which a function is defined and not more than 0. There must be such a number. Of a
     * function that increases from such values to others it is the root.
     *
     * @param variable of the function, the name of no quantity
     * @param function in which the variable occurs besides what is known before
     * @param lower end of the interval, in which the variable does not occur, as little as in the upper one
     */
    record Root(String name, String variable, Expr function, Expr lower, Expr upper) implements Implicit {

        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public List<Expr> expressions() {
            return List.of(function, lower, upper);
        }
    }

    /**
     * The kernel of a fully connected network of infinite width whose activation is tanh, at two inputs.
     *
     * <p>With Σ⁰ = (xx, xy; xy, yy) + d and Σˡ = c E[tanh u tanh v] + b, for normal u, v with the covariance Σˡ⁻¹ and at each of the four pairs of the
     * inputs, it is Σᴸ at the two; the tangent kernel is Θᴸ, Θ⁰ = Σ⁰ and Θˡ = Σˡ + c Θˡ⁻¹ E[tanh′ u tanh′ v] (A. Jacot, F. Gabriel, C.
     * Hongler, NeurIPS 2018). Undefined unless b, c ≥ 0, Σ⁰ has no negative entry on the diagonal, and no negative determinant.
     *
     * @param tangent whether it is Θ
     * @param depth L, positive
     * @param added d
     * @param weights c
     * @param biases b
     */
    record DeepKernel(
            String name, boolean tangent, int depth, Expr xx, Expr xy, Expr yy, Expr added, Expr weights, Expr biases)
            implements Implicit {

        public DeepKernel {
            if (depth < 1) {
                throw new IllegalArgumentException("a network has a hidden layer");
            }
        }

        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public List<Expr> expressions() {
            return List.of(xx, xy, yy, added, weights, biases);
        }

        /** The same of other numbers, in the order of {@link #expressions}. */
        public DeepKernel with(List<Expr> others) {
            return new DeepKernel(
                    name,
                    tangent,
                    depth,
                    others.get(0),
                    others.get(1),
                    others.get(2),
                    others.get(3),
                    others.get(4),
                    others.get(5));
        }
    }

    /**
     * A mean that samples are to estimate ({@link Survey}).
     *
     * <p>Soundness: no number is known of it, and a statement that speaks of one is never judged.
     *
     * @param body a core expression in random numbers, which are no quantities
     */
    record Estimated(String name, Expr body) implements Implicit {

        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public List<Expr> expressions() {
            return List.of(body);
        }
    }
}
