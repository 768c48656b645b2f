package org.sharpbound.enclose.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Derivative;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Sharing;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.parse.Parser;

/**
 * A flow whose solution is known.
 *
 * @param name of the kind
 * @param states by name
 * @param rates their right-hand sides, in {@code t}, states and parameters
 * @param starts their values at time 0, in parameters
 * @param parameters name, least and largest value of each
 * @param to the time of interest
 * @param solutions of the states, in {@code t} and parameters
 */
record Specimen(
        String name,
        List<String> states,
        List<String> rates,
        List<String> starts,
        List<String> parameters,
        String to,
        List<String> solutions) {

    private static final Precision DIGITS = Precision.ofDigits(70);

    static Expr term(String text) {
        return Parser.expression(text).value().orElseThrow(() -> new IllegalArgumentException(text));
    }

    static List<Expr> terms(List<String> texts) {
        return texts.stream().map(Specimen::term).toList();
    }

    /** One state, at most one parameter. */
    static Specimen scalar(String name, String rate, String start, String parameter, String to, String solution) {
        return new Specimen(
                name,
                List.of("x"),
                List.of(rate),
                List.of(start),
                parameter.isEmpty() ? List.of() : List.of(parameter),
                to,
                List.of(solution));
    }

    Rational end() {
        return Rational.parse(to);
    }

    private List<String> names() {
        return parameters.stream().map(p -> p.split(" ")[0]).toList();
    }

    FlowProblem problem() {
        List<Bounds> box = new ArrayList<>();
        for (String parameter : parameters) {
            String[] words = parameter.split(" ");
            box.add(new Bounds(Rational.parse(words[1]), Rational.parse(words[2])));
        }
        VectorField field = VectorField.of("t", states, names(), terms(rates));
        return new FlowProblem(field, terms(starts), box, Rational.ZERO, end());
    }

    /** Points of the box: its least and its largest corner, and some between. */
    List<List<Rational>> samples() {
        Rational[] parts = {Rational.ZERO, Rational.ONE, Rational.of(1, 3), Rational.of(5, 7), Rational.HALF};
        List<List<Rational>> samples = new ArrayList<>();
        List<Bounds> box = problem().box();
        for (int s = 0; s < (box.isEmpty() ? 1 : parts.length); s++) {
            List<Rational> sample = new ArrayList<>();
            for (int j = 0; j < box.size(); j++) {
                Rational part = parts[s < 2 ? s : 2 + (s + j) % 3];
                Bounds range = box.get(j);
                sample.add(range.lo().plus(range.hi().minus(range.lo()).times(part)));
            }
            samples.add(sample);
        }
        return samples;
    }

    /** The solution to 70 digits. */
    BigInterval exact(int state, Rational time, List<Rational> parameterValues) {
        return value(term(solutions.get(state)), time, parameterValues);
    }

    /** Its derivative by a parameter. */
    BigInterval exactDerivative(int state, int parameter, Rational time, List<Rational> parameterValues) {
        try {
            Expr derivative =
                    new Derivative(names().get(parameter), new Sharing(10_000, 1_000)).of(term(solutions.get(state)));
            return value(derivative, time, parameterValues);
        } catch (Derivative.NotDifferentiable impossible) {
            throw new IllegalStateException(solutions.get(state), impossible);
        }
    }

    private BigInterval value(Expr expr, Rational time, List<Rational> parameterValues) {
        Map<String, Expr> values = new HashMap<>();
        values.put("t", Expr.num(time));
        for (int j = 0; j < parameterValues.size(); j++) {
            values.put(names().get(j), Expr.num(parameterValues.get(j)));
        }
        return BigRun.ofConstant(new Substitution(values).in(expr), DIGITS).value(0);
    }

    @Override
    public String toString() {
        return name;
    }
}
