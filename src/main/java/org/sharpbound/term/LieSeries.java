package org.sharpbound.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.term.Derivative.NotDifferentiable;

/**
 * The Taylor coefficients of the solution of an initial value problem in time, as expressions: x₀ = x and
 * (k + 1) xₖ₊₁ = ∂ₜxₖ + Σ fᵢ ∂ᵢxₖ, the repeated Lie derivative along the field (W. Gröbner, Die Lie-Reihen und ihre Anwendungen,
 * 1960).
 *
 * <p>Soundness: where the coefficient of order k is defined at all points of a curve that solves the problem, the solution is k
 * times continuously differentiable along it, and the coefficient is its k-th derivative over k! there; see {@link Derivative}.
 * Without the rate's own kinks, that is: a rate that is not differentiable somewhere is undefined there from the second on.
 */
public final class LieSeries {

    private final Implicit.Flow flow;
    private final Sharing build;
    private final List<Map<String, Expr>> coefficients = new ArrayList<>();
    private final Map<String, Derivative> partial = new LinkedHashMap<>();

    /**
     * @param build of the expressions of the flow
     * @throws Sharing.TooLarge from the methods, where expressions grow beyond its limits
     */
    public LieSeries(Implicit.Flow flow, Sharing build) {
        this.flow = flow;
        this.build = build;
        Map<String, Expr> states = new LinkedHashMap<>();
        flow.states().keySet().forEach(state -> {
            states.put(state, build.variable(state));
            partial.put(state, new Derivative(state, build));
        });
        partial.put(flow.time(), new Derivative(flow.time(), build));
        coefficients.add(states);
    }

    /**
     * The coefficients of an order, in time, states and quantities.
     *
     * @throws NotDifferentiable if a rate has no derivatives that can be written down
     */
    public Map<String, Expr> along(int order) throws NotDifferentiable {
        while (coefficients.size() <= order) {
            Map<String, Expr> next = new LinkedHashMap<>();
            for (Map.Entry<String, Expr> last :
                    coefficients.get(coefficients.size() - 1).entrySet()) {
                next.put(
                        last.getKey(),
                        build.apply(Op.DIV, rate(last.getValue()), build.number(Rational.of(coefficients.size()))));
            }
            coefficients.add(next);
        }
        return coefficients.get(order);
    }

    /** The same at the start, in the quantities alone. */
    public Map<String, Expr> atStart(int order) throws NotDifferentiable {
        Map<String, Expr> start = new LinkedHashMap<>();
        start.put(flow.time(), build.number(Rational.ZERO));
        flow.states().forEach((state, equation) -> start.put(state, equation.start()));
        Map<String, Expr> there = new LinkedHashMap<>();
        along(order).forEach((state, coefficient) -> there.put(state, build.substitute(coefficient, start)));
        return there;
    }

    /**
     * How fast an expression in time, states and quantities changes along the solution.
     *
     * @throws NotDifferentiable if it has no derivative that can be written down
     */
    public Expr rate(Expr expr) throws NotDifferentiable {
        Expr rate = partial.get(flow.time()).of(expr);
        for (Map.Entry<String, Implicit.Equation> state : flow.states().entrySet()) {
            Expr slope = partial.get(state.getKey()).of(expr);
            rate = sum(rate, product(slope, state.getValue().rate()));
        }
        return rate;
    }

    private Expr sum(Expr a, Expr b) {
        return isNumber(a, 0) ? b : isNumber(b, 0) ? a : build.apply(Op.ADD, a, b);
    }

    /** Rates are defined wherever there is a solution, so that one which is multiplied by 0 need not be kept. */
    private Expr product(Expr slope, Expr rate) {
        return isNumber(slope, 0) ? slope : isNumber(slope, 1) ? rate : build.apply(Op.MUL, slope, rate);
    }

    private static boolean isNumber(Expr expr, long value) {
        return expr instanceof Expr.Num n && n.value().equals(Rational.of(value));
    }
}
