package org.sharpbound.oracle.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;

/**
 * States with their rates of change and their start values, x' = f(t, x) with x(from) = x₀.
 *
 * @param time the name of the variable of time, which the rates may use
 * @param from the time of the start, in the parameters
 * @param states the names of the states, in order
 * @param rates core expressions in the time, the states and the parameters, one a state
 * @param start core expressions in the parameters, one a state
 */
public record InitialValueProblem(String time, Expr from, List<String> states, List<Expr> rates, List<Expr> start) {

    /** @throws IllegalArgumentException if the lengths differ, a name stands twice, or a start uses a state or the time */
    public InitialValueProblem {
        states = List.copyOf(states);
        rates = List.copyOf(rates);
        start = List.copyOf(start);
        if (rates.size() != states.size() || start.size() != states.size()) {
            throw new IllegalArgumentException(
                    states.size() + " states, " + rates.size() + " rates, " + start.size() + " start values");
        }
        Set<String> names = new HashSet<>(states);
        names.add(time);
        if (names.size() != states.size() + 1) {
            throw new IllegalArgumentException("a name stands twice among " + states + " and " + time);
        }
        List<Expr> constants = new ArrayList<>(start);
        constants.add(from);
        for (Expr constant : constants) {
            if (FreeVariables.of(constant).stream().anyMatch(names::contains)) {
                throw new IllegalArgumentException("the start depends on a state or on the time");
            }
        }
    }

    /** States by name, in the order of the rates, with their rates and start values, from time 0. */
    public static InitialValueProblem of(String time, Map<String, Expr> rates, Map<String, Expr> start) {
        List<String> states = List.copyOf(rates.keySet());
        return new InitialValueProblem(
                time,
                Expr.num(0),
                states,
                List.copyOf(rates.values()),
                states.stream().map(start::get).toList());
    }

    /** A flow of a statement. */
    public static InitialValueProblem of(Implicit.Flow flow) {
        return new InitialValueProblem(
                flow.time(),
                Expr.num(0),
                List.copyOf(flow.states().keySet()),
                flow.states().values().stream().map(Implicit.Equation::rate).toList(),
                flow.states().values().stream().map(Implicit.Equation::start).toList());
    }

    /** The number of states. */
    public int dimension() {
        return states.size();
    }

    /** The names on which the solution depends, besides the time. */
    public Set<String> parameters() {
        Set<String> names = new TreeSet<>(FreeVariables.of(from));
        rates.forEach(rate -> names.addAll(FreeVariables.of(rate)));
        start.forEach(value -> names.addAll(FreeVariables.of(value)));
        names.remove(time);
        states.forEach(names::remove);
        return names;
    }
}
