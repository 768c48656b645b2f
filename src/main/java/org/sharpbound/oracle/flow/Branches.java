package org.sharpbound.oracle.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sharpbound.term.Expr;

/**
 * The rates of a problem as power series from a point on: where they have switches, by the formulas that hold just after it.
 *
 * <p>The sign of a switch's argument is that of its value; where the value is 0 (to rounding), each sign is tried, and the one is
 * right that the argument's own series then has. If none is, the solution stays where the formula changes, and is not followed.
 *
 * @param <X> the numbers of the series
 */
final class Branches<X extends Expansion> {

    /** Arguments of switches that are 0 at one point, at most. */
    private static final int MOST_ZEROS = 6;

    /** A series is taken for 0 where its coefficients are below 2^(-share bits) of the largest of the states. */
    private static final double ZERO = 0.75;

    private final InitialValueProblem problem;
    private final List<String> parameters;
    private final int bits;
    private final Function<Program, X> series;
    private final Map<List<Expr>, X> compiled = new HashMap<>();
    private Branch<X> last;

    /**
     * The rates as they are from a point on.
     *
     * @param expansion worked out up to the order that was asked for
     * @param signs of the switches' arguments just after the point
     * @param first of each switch's argument, the least order at which its series is not 0; −1 if it is 0
     */
    record Branch<X extends Expansion>(X expansion, List<Integer> signs, List<Integer> first) {

        /** The node of a switch's argument. */
        int argument(int index) {
            return expansion.program().output(expansion.dimension() + index);
        }
    }

    /** @param bits of the numbers */
    Branches(InitialValueProblem problem, List<String> parameters, int bits, Function<Program, X> series) {
        this.problem = problem;
        this.parameters = parameters;
        this.bits = bits;
        this.series = series;
    }

    /** To be called when parameters have new values. */
    void bind() {
        compiled.values().forEach(Expansion::bind);
        last = null;
    }

    /**
     * The expansion about a point.
     *
     * @param start sets the time and the states of an expansion
     * @param direction of the time, 1 or −1
     * @throws FlowException if a rate is not defined, or the solution does not leave the place where a formula changes
     */
    Branch<X> at(Consumer<X> start, int order, int direction) {
        if (last == null || !isStill(last, start)) {
            last = tried(new HashMap<>(), start, order, direction).orElseThrow(Branches::stays);
        } else {
            last.expansion().expand(order);
            last = new Branch<>(
                    last.expansion(),
                    last.signs(),
                    last.signs().stream().map(sign -> 0).toList());
        }
        return last;
    }

    private static FlowException stays() {
        return new FlowException(
                FlowException.Kind.NOT_SMOOTH,
                Double.NaN,
                "the solution does not leave the place where a rate changes its formula");
    }

    /** Whether the formulas are those of an earlier point; the values at the new one are then worked out. */
    private boolean isStill(Branch<X> branch, Consumer<X> start) {
        start.accept(branch.expansion());
        if (branch.signs().isEmpty()) {
            branch.expansion().values();
            return true;
        }
        try {
            branch.expansion().values();
        } catch (FlowException e) {
            // undefined by the formulas of a branch that is left
            return false;
        }
        for (int i = 0; i < branch.signs().size(); i++) {
            int node = branch.argument(i);
            if (branch.signs().get(i) == 0
                    || isZero(branch.expansion(), node, 0)
                    || sign(branch.expansion(), node, 0, 1) != branch.signs().get(i)) {
                return false;
            }
        }
        return true;
    }

    /** With signs given for arguments that are 0. */
    private Optional<Branch<X>> tried(Map<Expr, Integer> assumed, Consumer<X> start, int order, int direction) {
        List<Expr> open = new ArrayList<>();
        Smoothing smoothing = new Smoothing(argument -> {
            int sign = valueSign(argument, start);
            if (sign != 0 || assumed.containsKey(argument)) {
                return sign != 0 ? sign : assumed.get(argument);
            }
            open.add(argument);
            return 1;
        });
        List<Expr> outputs = new ArrayList<>();
        problem.rates().forEach(rate -> outputs.add(smoothing.value(rate)));
        if (!open.isEmpty()) {
            return assumed.size() < MOST_ZEROS
                    ? decided(open.get(0), assumed, start, order, direction)
                    : Optional.empty();
        }
        List<Expr> arguments = List.copyOf(smoothing.arguments().keySet());
        outputs.addAll(arguments);
        X expansion = expansion(outputs);
        start.accept(expansion);
        expansion.values();
        expansion.expand(order);
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            int node = expansion.program().output(problem.dimension() + i);
            int leading = leading(expansion, node, order);
            Integer sign = assumed.get(arguments.get(i));
            if (sign != null && sign != sign(expansion, node, leading, direction)) {
                return Optional.empty();
            }
            first.add(leading);
        }
        return Optional.of(
                new Branch<>(expansion, List.copyOf(smoothing.arguments().values()), first));
    }

    private Optional<Branch<X>> decided(
            Expr argument, Map<Expr, Integer> assumed, Consumer<X> start, int order, int direction) {
        for (int sign : new int[] {1, -1, 0}) {
            Map<Expr, Integer> more = new HashMap<>(assumed);
            more.put(argument, sign);
            Optional<Branch<X>> branch = tried(more, start, order, direction);
            if (branch.isPresent()) {
                return branch;
            }
        }
        return Optional.empty();
    }

    private X expansion(List<Expr> outputs) {
        return compiled.computeIfAbsent(
                outputs, key -> series.apply(Compiler.compile(problem.time(), problem.states(), parameters, key)));
    }

    /** The sign of an expression at the point, 0 if it is 0 to rounding. */
    private int valueSign(Expr argument, Consumer<X> start) {
        X expansion = expansion(List.of(argument));
        start.accept(expansion);
        expansion.values();
        int node = expansion.program().output(0);
        return isZero(expansion, node, 0) ? 0 : sign(expansion, node, 0, 1);
    }

    private static int shift(Expansion expansion, int node, int k) {
        return (int) Math.ceil(expansion.log2(node, k));
    }

    private boolean isZero(Expansion expansion, int node, int k) {
        double scale = 0;
        for (int i = 0; i < expansion.dimension(); i++) {
            scale = Math.max(scale, expansion.log2(i, 0));
        }
        return expansion.log2(node, k) < scale - ZERO * bits;
    }

    private int leading(X expansion, int node, int order) {
        for (int k = 0; k < order; k++) {
            if (!isZero(expansion, node, k)) {
                return k;
            }
        }
        return -1;
    }

    private static int sign(Expansion expansion, int node, int k, int direction) {
        if (k < 0) {
            return 0;
        }
        int sign = (int) Math.signum(expansion.scaled(node, k, shift(expansion, node, k)));
        return k % 2 == 0 ? sign : sign * direction;
    }
}
