package org.sharpbound.enclose.bracket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Derivative;
import org.sharpbound.term.Derivative.NotDifferentiable;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Sharing;

/**
 * The states of a flow, and behind them their derivatives by each parameter, as one system: s′ = Σ ∂ₖf sₖ + ∂ₚf, s(0) = ∂ₚx₀.
 *
 * <p>Soundness: where the derivatives of the rates are defined and continuous, solutions are differentiable by parameters, and these
 * are the equations of their derivatives (Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I, section I.14).
 */
public final class BracketSystem {

    private static final int MOST_NODES = 50_000;
    private static final int MOST_DEPTH = 800;

    private final List<String> states;
    private final List<String> parameters;
    private final List<String> variables = new ArrayList<>();
    private final List<Expr> rates = new ArrayList<>();
    private final List<Expr> starts = new ArrayList<>();

    /**
     * @param parameters by which derivatives are taken, and on which rates and starts may depend
     * @throws NotDifferentiable if a rate or a start has no derivative that can be written down
     * @throws Sharing.TooLarge if the derivatives are too long
     */
    public BracketSystem(Implicit.Flow flow, List<String> parameters) throws NotDifferentiable {
        this.states = List.copyOf(flow.states().keySet());
        this.parameters = List.copyOf(parameters);
        Sharing build = new Sharing(MOST_NODES, MOST_DEPTH);
        List<Expr> field = new ArrayList<>();
        List<Expr> start = new ArrayList<>();
        flow.states().values().forEach(equation -> {
            field.add(build.substitute(equation.rate(), Map.of()));
            start.add(build.substitute(equation.start(), Map.of()));
        });
        variables.add(flow.time());
        variables.addAll(states);
        rates.addAll(field);
        starts.addAll(start);
        Map<String, Derivative> by = new LinkedHashMap<>();
        states.forEach(state -> by.put(state, new Derivative(state, build)));
        for (String parameter : parameters) {
            Derivative partial = new Derivative(parameter, build);
            for (int i = 0; i < states.size(); i++) {
                Expr rate = partial.of(field.get(i));
                for (String state : states) {
                    Expr slope = by.get(state).of(field.get(i));
                    rate = sum(build, rate, product(build, slope, build.variable(name(state, parameter))));
                }
                variables.add(name(states.get(i), parameter));
                rates.add(rate);
                starts.add(partial.of(start.get(i)));
            }
        }
        variables.addAll(parameters);
    }

    private static String name(String state, String parameter) {
        return state + "'by'" + parameter;
    }

    private static Expr sum(Sharing build, Expr a, Expr b) {
        return isNumber(a, 0) ? b : isNumber(b, 0) ? a : build.apply(Op.ADD, a, b);
    }

    private static Expr product(Sharing build, Expr a, Expr b) {
        return isNumber(a, 0) ? a : isNumber(a, 1) ? b : build.apply(Op.MUL, a, b);
    }

    private static boolean isNumber(Expr expr, long value) {
        return expr instanceof Expr.Num n && n.value().equals(Rational.of(value));
    }

    /** Components: the states, and their derivatives. */
    int size() {
        return rates.size();
    }

    /** The place of a state among the components; negative if there is none. */
    int place(String state) {
        return states.indexOf(state);
    }

    /** The place of the derivative of a state by a parameter. */
    int place(String state, String parameter) {
        return states.size() * (1 + parameters.indexOf(parameter)) + states.indexOf(state);
    }

    List<String> parameters() {
        return parameters;
    }

    /** The rates, to be evaluated by one thread; of the time, all components and the parameters, in this order. */
    List<Component> components() {
        return rates.stream().map(rate -> new Component(variables, rate)).toList();
    }

    /** Bounds of the components at the time 0; not numbers where nothing is known. */
    double[] start(Map<String, Interval> box, boolean upper) {
        double[] low = new double[parameters.size()];
        double[] high = new double[parameters.size()];
        for (int p = 0; p < low.length; p++) {
            low[p] = box.get(parameters.get(p)).lo();
            high[p] = box.get(parameters.get(p)).hi();
        }
        double[] bounds = new double[size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = new Component(parameters, starts.get(i)).bound(low, high, upper);
        }
        return bounds;
    }
}
